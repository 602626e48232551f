import {
  LEAVE,
  REQUESTED,
  GRANT,
  LOST,
  FOUND,
  DETAINED,
  FREE,
  sanction,
  RULED,
  broke,
  decide,
  step,
  position,
  ORDERED,
  OVER,
  extend,
  file,
  enrol,
  crime,
  ENDED,
} from '../../testing/acts.js';
import { as, CITY, COUNTY, HEAD, OFFICER, WORKER } from '../../testing/deciding.js';
import { given, TODAY, told } from '../../testing/given.js';
import type { Acting, CorrectionCommand, CorrectionEvent } from '../index.js';

/** Acts that the law forbids, each with what allows it. */
type Row = readonly [
  what: string,
  history: readonly CorrectionEvent[],
  command: CorrectionCommand,
  code: string | null,
  who?: Acting,
];

const LEAVES: readonly Row[] = [
  ['leave while sought', [...file(), LOST, REQUESTED], GRANT, 'leave-while-lost'],
  ['leave after he was found', [...file(), LOST, FOUND, REQUESTED], GRANT, null],
  ['leave while detained', [...file(), DETAINED, REQUESTED], GRANT, 'leave-while-detained'],
  ['leave after the detention', [...file(), DETAINED, FREE, REQUESTED], GRANT, null],
  [
    'leave while to be revoked',
    [...file(), sanction('revoke_suspension_proposal'), REQUESTED],
    GRANT,
    'leave-while-proposed',
  ],
  [
    'leave after the ruling',
    [...file(), sanction('revoke_suspension_proposal'), RULED, REQUESTED],
    GRANT,
    null,
  ],
  [
    'another ground without words',
    file(),
    {
      type: 'RequestLeave',
      ...LEAVE,
      reason: 'other',
      appliedOn: TODAY,
      startOn: '2023-06-20',
      dueOn: '2023-06-22',
    },
    'incomplete',
  ],
];

const SANCTIONS: readonly Row[] = [
  [
    'a penalty for somebody on parole',
    file({ category: 'parole' }),
    decide('public_security_penalty'),
    'sanction-category',
  ],
  [
    'a penalty for somebody under control',
    file({ category: 'control' }),
    decide('public_security_penalty'),
    null,
  ],
  [
    'recall of somebody under control',
    file({ category: 'control' }),
    decide('recall_proposal'),
    'sanction-category',
  ],
  [
    'revocation of parole by the county',
    file({ category: 'parole' }),
    decide('revoke_parole_proposal'),
    'sanction-authority',
  ],
  [
    'revocation of parole by the city',
    file({ category: 'parole' }),
    decide('revoke_parole_proposal', { authority: 'municipal_institution' }),
    null,
    CITY,
  ],
  ['revocation of a suspended sentence by the county', file(), decide('revoke_suspension_proposal'), null],
  [
    'revocation of a suspended sentence by the city',
    file(),
    decide('revoke_suspension_proposal', { authority: 'municipal_institution' }),
    null,
    CITY,
  ],
  [
    'a warning by the city',
    file(),
    decide('warning', { authority: 'municipal_institution' }),
    'sanction-authority',
    CITY,
  ],
  [
    'commendation within six months',
    [...file().slice(0, 2), told('SubjectEnrolled', { enrolledOn: '2022-12-16' })],
    decide('commendation'),
    'commendation-early',
  ],
  [
    'commendation after six months',
    [...file().slice(0, 2), told('SubjectEnrolled', { enrolledOn: '2022-12-15' })],
    decide('commendation'),
    null,
  ],
  ['commendation for merit', file(), decide('commendation', { merit: true }), null],
  [
    'commendation for merit in words alone',
    [...file().slice(0, 2), told('SubjectEnrolled', { enrolledOn: '2022-12-16' })],
    decide('commendation', { reason: '见义勇为' }),
    'commendation-early',
  ],
];

const POSITIONING: readonly Row[] = [
  [
    'positioning by the office',
    [...file(), broke('ban')],
    position('ban_broken'),
    'not-your-authority',
    WORKER,
  ],
  [
    'by the head of the office',
    [...file(), broke('ban')],
    position('ban_broken'),
    'not-your-authority',
    HEAD,
  ],
  ['by a county officer', [...file(), broke('ban')], position('ban_broken'), 'not-your-authority', OFFICER],
  ['by the county', [...file(), broke('ban')], position('ban_broken'), null],
  [
    'without who approved',
    [...file(), broke('ban')],
    position('ban_broken', { note: undefined }),
    'incomplete',
  ],
  ['a ban that nobody broke', file(), position('ban_broken'), 'positioning-ground'],
  ['a leave that nobody took', file(), position('left_without_leave'), 'positioning-ground'],
  ['left without leave', [...file(), broke('leave')], position('left_without_leave'), null],
  ['no warning', file(), position('refused_after_warning'), 'positioning-ground'],
  ['a warning', [...file(), sanction('warning')], position('refused_after_warning'), null],
  ['no penalty', file(), position('penalised'), 'positioning-ground'],
  ['a penalty', [...file(), sanction('public_security_penalty')], position('penalised'), null],
  [
    'a penalty by the police alone',
    file(),
    position('penalised', { note: '王局长；酉公行罚决字〔2023〕1号处罚决定' }),
    null,
  ],
  ['about to be proposed', file(), position('revocation_proposed'), null],
  ['a second order at once', [...file(), ORDERED], position('revocation_proposed'), 'positioning-in-force'],
  ['an order after the last is over', [...file(), OVER], position('revocation_proposed'), null],
  ['an extension in time', [...file(), ORDERED], extend(), null],
  ['an extension of what is over', [...file(), OVER], extend(), 'extension-late'],
  ['an extension by the office', [...file(), ORDERED], extend(), 'not-your-authority', WORKER],
  [
    'a travel permit by the office',
    file(),
    step('TravelPermitGranted', { ref: 'P1', until: '2023-12-15' }),
    'not-your-authority',
    HEAD,
  ],
  [
    'a travel permit by the county',
    file(),
    step('TravelPermitGranted', { ref: 'P1', until: '2023-12-15' }),
    null,
  ],
  [
    'a level by the office',
    file(),
    { type: 'ChangeLevel', changedOn: TODAY, level: 'strict', reason: '风险' },
    'not-your-authority',
    HEAD,
  ],
  [
    'a level by the county',
    file(),
    { type: 'ChangeLevel', changedOn: TODAY, level: 'strict', reason: '风险' },
    null,
  ],
];

const FACTS: readonly Row[] = [
  [
    'arrest with a recall',
    [...file({ category: 'temporary_release' }), sanction('recall_proposal')],
    step('ArrestRequested', { ref: 'S1', at: `${TODAY}T09:00` }),
    'step-category',
  ],
  [
    'arrest with a revocation',
    [...file(), sanction('revoke_suspension_proposal')],
    step('ArrestRequested', { ref: 'S1', at: `${TODAY}T09:00` }),
    null,
  ],
  ['a crime of before the judgment', file(), crime('2023-01-09'), 'earlier-crime'],
  ['a crime of the day of the judgment', file(), crime('2023-01-10'), null],
  ['a crime after the end', [...file(), ENDED], crime('2023-06-02'), 'record-outside-case'],
  ['a crime during correction, found after it', [...file(), ENDED], crime('2023-05-31'), null],
  ['lost before enrolment', file(), { type: 'ReportLostContact', lostOn: '2023-01-19' }, 'date-order'],
  [
    'a group before enrolment',
    file(),
    { type: 'FormGroup', formedOn: '2023-01-19', members: [{ name: '李四', sex: 'male', role: '司法所' }] },
    'date-order',
  ],
  [
    'a plan before enrolment',
    file(),
    { type: 'MakePlan', madeOn: '2023-01-19', summary: '要点' },
    'date-order',
  ],
  ['a report before enrolment', file(), step('RegularReportMade', { on: '2023-01-19' }), 'date-order'],
  [
    'a decision delivered before it was taken',
    [
      ...file(),
      told('TransferApplied', { transferId: 'T1', appliedOn: '2023-06-01', destination: '黔江区' }),
    ],
    step('TransferDecisionDelivered', { ref: 'T1' }),
    'step-order',
  ],
  [
    'a ground of release on a suspended sentence',
    [],
    enrol({ releaseGround: 'illness' }),
    'release-ground-category',
  ],
  [
    'pregnancy of a man',
    [],
    enrol({ category: 'temporary_release', releaseGround: 'pregnancy' }),
    'release-ground-sex',
  ],
  ['a child of eleven', [], enrol({ idNumber: '500000201101104597' }), 'under-age'],
  [
    'on the twelfth birthday',
    [],
    enrol({ idNumber: '500000201101104597', effectiveOn: '2023-01-10' }),
    'under-age',
  ],
  ['a day after it', [], enrol({ idNumber: '500000201101094595', effectiveOn: '2023-01-10' }), null],
  [
    'a leave asked for before enrolment',
    file(),
    {
      type: 'RequestLeave',
      ...LEAVE,
      appliedOn: '2023-01-19',
      startOn: '2023-01-21',
      dueOn: '2023-01-22',
    },
    'date-order',
  ],
  ['a ban on parole', [], enrol({ category: 'parole', courtBan: true }), 'ban-category'],
  ['a ban on a suspended sentence', [], enrol({ courtBan: true }), null],
];

describe('guards', () => {
  const rows = [...LEAVES, ...SANCTIONS, ...POSITIONING, ...FACTS].map((row) => [row[0], row] as const);
  it.each(rows)('%s', (_what, [, history, command, code, who = COUNTY]) => {
    const isOffice = command.type === 'GrantLeave' || command.type === 'RequestLeave';
    const decided = given(...history).when(command, TODAY, as(isOffice && who === COUNTY ? HEAD : who));
    if (code === null) expect(decided.events().length).toBeGreaterThan(0);
    else decided.refusedFor(code);
  });

  it('three months of positioning from a month’s last day end before a month’s last day (刑诉解释202)', () => {
    const order = (on: string, until: string) =>
      given(...file(), broke('ban')).when(
        position('ban_broken', { on, until, documentNumber: '定1号' }),
        '2023-06-30',
        as(COUNTY),
      );
    order('2023-06-30', '2023-09-29').then('MonitoringOrdered');
    order('2023-06-30', '2023-09-30').refusedFor('too-long');
    order('2023-06-10', '2023-09-09').then('MonitoringOrdered');
    order('2023-06-10', '2023-09-10').refusedFor('too-long');
  });

  it('a ground that 办法26 does not name is told in its own words', () => {
    const asked = {
      type: 'RequestLeave',
      ...LEAVE,
      reason: 'other',
      otherReason: '参加亲属葬礼',
      appliedOn: TODAY,
      startOn: '2023-06-20',
      dueOn: '2023-06-22',
    } as const;
    const [event] = given(...file())
      .when(asked)
      .then('LeaveRequested');
    expect(event?.data).toMatchObject({ reason: '参加亲属葬礼' });
    expect(event?.data).not.toHaveProperty('otherReason');
  });
});
