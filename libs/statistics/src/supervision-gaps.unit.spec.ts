import { NO_ROWS, type CaseRow, type RegisterRow, type SupervisionGapRow } from '#register';
import { awaitedGapFiles, gapFiles } from './explain.js';

const gap = (told: Partial<SupervisionGapRow>): SupervisionGapRow =>
  ({
    streamId: 'correction-1',
    office: '麻旺司法所',
    ref: '脱1',
    fileNumber: '1号',
    kind: 'off_supervision',
    ground: null,
    beganAt: null,
    discoveredAt: '2026-03-10',
    recoveredAt: null,
    justified: null,
    ...told,
    discoveredOn: (told.discoveredAt ?? '2026-03-10').slice(0, 10),
  }) as SupervisionGapRow;

const month = (name: string, asOf = '2026-12-31') => ({ from: `${name}-01`, to: `${name}-31`, asOf });
const days = (
  rows: readonly SupervisionGapRow[],
  figure: 'offSupervision' | 'missedIntake',
  asOf = '2026-12-31',
) =>
  gapFiles({ supervisionGaps: rows }, figure, { from: '2020-01-01', to: '2026-12-31', asOf }).map(
    ({ day }) => day,
  );

describe('offSupervision.people', () => {
  it.each<[string, Partial<SupervisionGapRow>, string, string[]]>([
    [
      'from the day on which forty-eight hours were over',
      { beganAt: '2026-03-09', discoveredAt: '2026-03-09' },
      '2026-12-31',
      ['2026-03-11'],
    ],
    [
      'from the day on which it was found, where that is later',
      { beganAt: '2026-03-01' },
      '2026-12-31',
      ['2026-03-10'],
    ],
    ['not while the forty-eight hours last', { beganAt: '2026-03-10' }, '2026-03-11', []],
    ['once their day has come', { beganAt: '2026-03-10' }, '2026-03-12', ['2026-03-12']],
    [
      'not one who was back within them',
      { beganAt: '2026-03-10', recoveredAt: '2026-03-11' },
      '2026-12-31',
      [],
    ],
    [
      'one who came back later',
      { beganAt: '2026-03-10', recoveredAt: '2026-03-12' },
      '2026-12-31',
      ['2026-03-12'],
    ],
    [
      'a return after the day of asking is none',
      { beganAt: '2026-03-01', recoveredAt: '2026-03-20' },
      '2026-03-15',
      ['2026-03-10'],
    ],
    ['not with a just cause', { justified: true }, '2026-12-31', []],
    ['with none', { justified: false }, '2026-12-31', ['2026-03-12']],
    ['not what was found after the day of asking', {}, '2026-03-09', []],
    [
      'every one that began before 2026-02-21, by the day on which it was found',
      { beganAt: '2026-02-20', discoveredAt: '2026-02-24', recoveredAt: '2026-02-20', justified: true },
      '2026-12-31',
      ['2026-02-24'],
    ],
    ['no 漏管', { kind: 'missed_intake' }, '2026-12-31', []],
  ])('%s', (_words, told, asOf, expected) => {
    expect(days([gap(told)], 'offSupervision', asOf)).toEqual(expected);
  });

  it('counts a person once, by the file', () => {
    const rows = [
      gap({}),
      gap({ ref: '脱2', discoveredAt: '2026-03-20' }),
      gap({ streamId: 'correction-2' }),
    ];
    expect(days(rows, 'offSupervision')).toHaveLength(2);
    expect(gapFiles({ supervisionGaps: rows }, 'offSupervision', month('2026-03'))[0]).toMatchObject({
      register: 'supervisionGaps',
      fileNumber: '1号',
      ref: '脱1',
    });
  });
});

describe('missedIntake.people', () => {
  it('counts by the day on which it was found, on any day, but for a special cause', () => {
    const missed = {
      kind: 'missed_intake',
      discoveredAt: '2025-03-10T08:00',
      recoveredAt: '2025-03-10',
    } as const;
    expect(days([gap(missed)], 'missedIntake')).toEqual(['2025-03-10']);
    expect(days([gap({ ...missed, justified: true })], 'missedIntake')).toEqual([]);
    expect(days([gap({})], 'missedIntake')).toEqual([]);
  });
});

const CASE = {
  streamId: 'correction-1',
  ref: 'case',
  fileNumber: '1号',
  reportedInOn: '2026-01-10',
  enrolledOn: '2026-01-10',
  departedOn: null,
} as unknown as CaseRow;
const leave = (told: object) =>
  ({
    streamId: 'correction-1',
    ref: '假1',
    fileNumber: '1号',
    status: 'granted',
    dueOn: '2026-03-28',
    returnedOn: null,
    ...told,
  }) as unknown as RegisterRow<'leaves'>;
const duty = (told: object = {}) =>
  ({
    streamId: 'correction-1',
    ref: 'report-in/case',
    code: 'report-in',
    dueOn: '2026-03-20',
    lapsedOn: null,
    ...told,
  }) as unknown as RegisterRow<'obligations'>;
const NOBODY: CaseRow = { ...CASE, reportedInOn: null, enrolledOn: null };

describe('who waits to be looked at (漏管脱管待核)', () => {
  const waiting = (rows: Partial<typeof NO_ROWS>, period = month('2026-03')) =>
    awaitedGapFiles({ ...NO_ROWS, cases: [CASE], ...rows }, period).map(({ register, day }) => [
      register,
      day,
    ]);

  it.each<[string, object, unknown[]]>([
    ['three days past its last day at the end of the month', {}, [['leaves', '2026-03-28']]],
    ['two days past it, which are forty-eight hours', { dueOn: '2026-03-29' }, []],
    ['back in the next month', { status: 'returned', returnedOn: '2026-04-01' }, [['leaves', '2026-03-28']]],
    ['back on the last day of the month', { status: 'returned', returnedOn: '2026-03-31' }, []],
    ['refused', { status: 'refused' }, []],
  ])('a leave %s', (_words, told, expected) => {
    expect(waiting({ leaves: [leave(told)] })).toEqual(expected);
  });

  it('a leave whose 脱管 was found after its last day does not wait', () => {
    const leaves = [leave({})];
    expect(waiting({ leaves, supervisionGaps: [gap({ discoveredAt: '2026-03-29' })] })).toEqual([]);
    expect(
      waiting({ leaves, supervisionGaps: [gap({ discoveredAt: '2026-03-29', justified: true })] }),
    ).toEqual([]);
    expect(waiting({ leaves, supervisionGaps: [gap({ discoveredAt: '2026-03-28T09:00' })] })).toHaveLength(1);
    expect(
      waiting({ leaves, supervisionGaps: [gap({ kind: 'missed_intake', discoveredAt: '2026-03-29' })] }),
    ).toHaveLength(1);
  });

  it('somebody who should have come and did not', () => {
    const rows = { cases: [NOBODY], obligations: [duty()] };
    expect(waiting(rows)).toEqual([['cases', '2026-03-20']]);
    expect(waiting({ ...rows, obligations: [duty({ code: 'delivery' })] })).toHaveLength(1);
    expect(waiting({ ...rows, obligations: [duty({ dueOn: '2026-03-31' })] })).toEqual([]);
    expect(waiting({ ...rows, obligations: [duty({ code: 'group-formed' })] })).toEqual([]);
    expect(waiting({ ...rows, cases: [{ ...NOBODY, reportedInOn: '2026-03-31' }] })).toEqual([]);
    expect(waiting({ ...rows, cases: [{ ...NOBODY, enrolledOn: '2026-04-01' }] })).toHaveLength(1);
    const missed = gap({ kind: 'missed_intake', discoveredAt: '2026-03-01' });
    expect(waiting({ ...rows, supervisionGaps: [missed] })).toEqual([]);
  });

  it('one whose case ended in the month is looked at on the day of its end, and later no more', () => {
    const leaves = [leave({ dueOn: '2026-03-10' })];
    expect(waiting({ cases: [{ ...CASE, departedOn: '2026-03-13' }], leaves })).toHaveLength(1);
    expect(waiting({ cases: [{ ...CASE, departedOn: '2026-03-12' }], leaves })).toEqual([]);
    expect(waiting({ cases: [{ ...CASE, departedOn: '2026-02-28' }], leaves })).toEqual([]);
  });

  it('each person once', () => {
    expect(waiting({ leaves: [leave({}), leave({ ref: '假2', dueOn: '2026-03-20' })] })).toEqual([
      ['leaves', '2026-03-20'],
    ]);
  });
});
