import type { RecordedEvent } from '#event-store';
import { projectStream } from '#read-models';
import { PARTICULARS } from '../libs/casework/testing/given.js';

/** An event as an earlier release recorded it, when it still accepted an extension after the last day. */
type Stored = readonly [type: string, data: object];

const COMMISSIONED: Stored = [
  'AssessmentCommissioned',
  {
    assessmentNumber: '评1',
    commissionedBy: '酉阳县人民法院',
    name: '李四',
    sex: 'male',
    idNumber: '500000199406214594',
    address: '麻旺镇',
    intendedCategory: 'suspended_sentence',
    fastTrack: false,
    receivedOn: '2026-07-01',
  },
];
const agreed = (extendedOn: string, agreedDueOn: string): Stored => [
  'AssessmentExtended',
  { extendedOn, agreedDueOn, reason: '外地核实' },
];
const submitted = (submittedOn: string): Stored => [
  'AssessmentSubmitted',
  { submittedOn, opinion: 'suitable' },
];
const FILE: readonly Stored[] = [
  ['CaseRegistered', { ...PARTICULARS, effectiveOn: '2026-03-02', termEnd: '2027-03-01' }],
  ['SubjectReportedIn', { reportedInOn: '2026-03-10' }],
  ['SubjectEnrolled', { enrolledOn: '2026-03-10', level: 'ordinary', keyRegime: false }],
];
const leave = (...after: readonly Stored[]): readonly Stored[] => [
  ...FILE,
  [
    'LeaveGranted',
    {
      leaveId: '假1',
      reason: 'medical',
      destination: '重庆市',
      authority: 'judicial_office',
      grantedOn: '2026-06-02',
      startOn: '2026-06-04',
      dueOn: '2026-06-10',
    },
  ],
  ...after,
];
const extended = (extendedOn: string, dueOn: string): Stored => [
  'LeaveExtended',
  { leaveId: '假1', authority: 'county_institution', extendedOn, dueOn, extensionReason: '住院' },
];
const back = (returnedOn: string): Stored => ['LeaveReturned', { leaveId: '假1', returnedOn }];
const positioning = (...after: readonly Stored[]): readonly Stored[] => [
  ...FILE,
  ['MonitoringOrdered', { on: '2026-03-11', ref: '定1', until: '2026-06-10', kind: 'ban_broken' }],
  ...after,
];
const longer = (on: string, until: string): Stored => ['MonitoringExtended', { on, ref: '定1', until }];

const obligation = (stream: string, history: readonly Stored[], ref: string) => {
  const events = history.map(
    ([type, data]) => ({ type, data, metadata: { office: '麻旺司法所' } }) as unknown as RecordedEvent,
  );
  const rows = projectStream(`${stream}-00000000-0000-5000-8000-000000000001`, events).obligations;
  return rows.find((row) => row.ref === ref);
};

type Row = readonly [
  what: string,
  history: readonly Stored[],
  dueOn: string,
  doneOn: string | null,
  late: boolean,
];

/** What was agreed, granted or ordered after the last day moves it for nobody: the breach stays (办法14、28、法29). */
describe('an extension that an earlier release accepted after the last day', () => {
  it.each<Row>([
    [
      'agreed five days late',
      [COMMISSIONED, agreed('2026-07-20', '2026-07-31'), submitted('2026-07-20')],
      '2026-07-15',
      '2026-07-20',
      true,
    ],
    [
      'agreed on the last day',
      [COMMISSIONED, agreed('2026-07-15', '2026-07-31'), submitted('2026-07-31')],
      '2026-07-31',
      '2026-07-31',
      false,
    ],
    ['agreed a day late', [COMMISSIONED, agreed('2026-07-16', '2026-07-31')], '2026-07-15', null, false],
    [
      'agreed again too late',
      [
        COMMISSIONED,
        agreed('2026-07-14', '2026-07-24'),
        agreed('2026-07-27', '2026-08-10'),
        submitted('2026-08-03'),
      ],
      '2026-07-24',
      '2026-08-03',
      true,
    ],
    [
      'agreed again upon what was agreed too late',
      [
        COMMISSIONED,
        agreed('2026-07-20', '2026-07-31'),
        agreed('2026-07-30', '2026-08-10'),
        submitted('2026-08-03'),
      ],
      '2026-07-15',
      '2026-08-03',
      true,
    ],
    [
      'agreed late, after the papers had been completed',
      [
        COMMISSIONED,
        ['MaterialsFoundMissing', { missingOn: '2026-07-02', note: '缺起诉书' }],
        ['MaterialsCompleted', { completedOn: '2026-07-08' }],
        agreed('2026-07-20', '2026-07-31'),
        submitted('2026-07-30'),
      ],
      '2026-07-31',
      '2026-07-30',
      false,
    ],
    [
      'a fast track agreed when the usual days were not over',
      [
        [COMMISSIONED[0], { ...COMMISSIONED[1], fastTrack: true }],
        agreed('2026-07-13', '2026-07-20'),
        submitted('2026-07-14'),
      ],
      '2026-07-08',
      '2026-07-14',
      true,
    ],
  ])('of an assessment: %s', (_what, history, dueOn, doneOn, late) => {
    expect(obligation('assessment', history, 'assessment-opinion/case')).toMatchObject({
      dueOn,
      doneOn,
      late,
    });
  });

  it.each<Row>([
    [
      'ten days overdue',
      leave(extended('2026-06-20', '2026-06-25'), back('2026-06-24')),
      '2026-06-10',
      '2026-06-24',
      true,
    ],
    [
      'a day overdue',
      leave(extended('2026-06-11', '2026-06-12'), back('2026-06-12')),
      '2026-06-10',
      '2026-06-12',
      true,
    ],
    [
      'after he had been found missing',
      leave(
        ['LeaveNotReturned', { leaveId: '假1', foundMissingOn: '2026-06-11' }],
        extended('2026-06-12', '2026-06-20'),
        back('2026-06-18'),
      ),
      '2026-06-10',
      '2026-06-18',
      true,
    ],
    [
      'a second time, too late',
      leave(extended('2026-06-10', '2026-06-15'), extended('2026-06-16', '2026-06-20'), back('2026-06-20')),
      '2026-06-15',
      '2026-06-20',
      true,
    ],
    [
      'in time',
      leave(extended('2026-06-10', '2026-06-15'), back('2026-06-15')),
      '2026-06-15',
      '2026-06-15',
      false,
    ],
  ])('of a leave: %s', (_what, history, dueOn, doneOn, late) => {
    expect(obligation('correction', history, 'leave-return/假1')).toMatchObject({ dueOn, doneOn, late });
  });

  it.each<Row>([
    [
      'forty days after its end',
      positioning(longer('2026-07-20', '2026-09-09')),
      '2026-06-10',
      '2026-07-20',
      true,
    ],
    ['on its last day', positioning(longer('2026-06-10', '2026-09-09')), '2026-06-10', '2026-06-10', false],
  ])('of positioning: %s', (_what, history, dueOn, doneOn, late) => {
    expect(obligation('correction', history, 'monitoring-expiry/定1')).toMatchObject({ dueOn, doneOn, late });
  });
});
