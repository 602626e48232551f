import type { Circumstances, CorrectionCommand, CorrectionEvent } from '../libs/casework/src/index.js';
import { as, COUNTY, HEAD, WORKER } from '../libs/casework/testing/deciding.js';
import { enrolled, PARTICULARS, TODAY, told } from '../libs/casework/testing/given.js';
import {
  step,
  file,
  ask,
  asked,
  grant,
  out,
  extend,
  back,
  sanction,
  decided,
  LOST,
  DETAINED,
  APPLIED,
  CONSULTED,
  reply,
  transfer,
  position,
  ORDERED,
  violation,
  end,
  release,
  group,
  member,
  enrol,
  crime,
  reduce,
  CONTROL,
  NUMBER,
  correctLeave,
  GRANTED,
} from './refusal-orders.js';

/** A sealed file whose subject asked for his certificate. */
const SEALED: readonly CorrectionEvent[] = [
  ...enrolled({ minorAtOffence: true }),
  told('SubjectReleased', { endKind: 'term_served', endedOn: '2023-06-01' }),
  told('RecordSealed', { on: '2023-06-02' }),
  told('SealedQueryReceived', { on: '2023-06-10', ref: '查1', kind: 'own', note: '升学' }),
];

/** For each code with which an order is refused: how it comes about, and the way out that the refusal names. */
export interface Example {
  readonly history: readonly CorrectionEvent[];
  readonly order: CorrectionCommand;
  /** What the refusal tells to do. */
  readonly way: readonly CorrectionCommand[];
  readonly who?: Partial<Circumstances>;
  /** Who takes the way, where it is somebody else; when, where it is another day. */
  readonly by?: Partial<Circumstances>;
  readonly today?: string;
}

export const EXAMPLES: Readonly<Record<string, Example>> = {
  'already-done': {
    history: [...file, told('DocumentsReceiptSent', { on: '2023-06-01' })],
    order: step('DocumentsReceiptSent'),
    way: [],
  },
  'unknown-record': { history: [...file], order: grant(), way: [ask(), grant()] },
  incomplete: {
    history: file,
    order: ask({ reason: 'other' }),
    way: [ask({ reason: 'other', otherReason: '参加葬礼' })],
  },
  'two-persons': {
    history: [...file, asked()],
    order: grant(),
    way: [grant()],
    who: as(HEAD, { recorded: [{ ...asked(), actor: 'head' }] }),
    by: as({ ...HEAD, account: 'other' }, { recorded: [{ ...asked(), actor: 'head' }] }),
  },
  'step-order': {
    history: [...file, APPLIED],
    order: { type: 'ReceiveReply', transferId: 'T1', repliedOn: TODAY, reply: 'agree' },
    way: [
      { type: 'SendConsultation', transferId: 'T1', consultedOn: TODAY },
      { type: 'ReceiveReply', transferId: 'T1', repliedOn: TODAY, reply: 'agree' },
    ],
  },
  'record-outside-case': {
    history: [...file, told('SubjectReleased', { endKind: 'pardoned', endedOn: '2023-06-01' })],
    order: crime('2023-06-02'),
    way: [crime('2023-05-02')],
  },
  'step-category': { history: file, order: step('HealthReported'), way: [step('RegularReportMade')] },
  'not-your-authority': {
    history: [...file],
    order: position(),
    way: [position()],
    who: as(WORKER, { deciders: { county_institution: ['county'] } }),
    by: as(COUNTY),
  },
  'from-paper': {
    history: file,
    order: position(),
    way: [position(NUMBER)],
    who: as(HEAD, { deciders: { judicial_office: ['head'], county_institution: [] } }),
    by: as(HEAD, { deciders: { judicial_office: ['head'], county_institution: [] } }),
  },
  'duplicate-number': {
    history: [...file, decided('warning')],
    order: sanction('warning'),
    way: [sanction('warning', { sanctionId: 'S2' })],
  },
  'document-number': {
    history: file,
    order: end('suspension_revoked', { documentNumber: undefined }),
    way: [end('suspension_revoked')],
  },
  'date-order': {
    history: file,
    order: { type: 'MakePlan', madeOn: '2023-01-01', summary: '要点' },
    way: [{ type: 'MakePlan', madeOn: '2023-01-20', summary: '要点' }],
  },
  'transfer-no-agreement': {
    history: [...file, APPLIED, CONSULTED, reply('disagree')],
    order: transfer(),
    way: [{ type: 'ReceiveReply', transferId: 'T1', repliedOn: TODAY, reply: 'agree' }, transfer()],
  },
  'sanction-category': { history: CONTROL, order: sanction('recall_proposal'), way: [sanction('warning')] },
  'extension-late': {
    history: [...file, out('L1', '2023-06-10', '2023-06-14')],
    order: extend(),
    way: [back()],
  },
  'ending-kind': { history: file, order: release('died', TODAY), way: [end('died')] },
  'ending-category': { history: file, order: end('recalled'), way: [end('suspension_revoked')] },
  'decided-elsewhere': {
    history: [...file, GRANTED],
    order: correctLeave(),
    way: [correctLeave(NUMBER)],
    who: as(WORKER),
  },
  'commendation-early': {
    history: file,
    order: sanction('commendation'),
    way: [sanction('commendation', { merit: true })],
  },
  'case-state': {
    history: [told('CaseRegistered', PARTICULARS)],
    order: ask(),
    way: [{ type: 'Enrol', enrolledOn: TODAY, level: 'ordinary', keyRegime: false }, ask()],
  },
  'ban-category': {
    history: [],
    order: enrol({ category: 'parole', courtBan: true }),
    way: [enrol({ category: 'parole', courtBan: false })],
  },
  'unknown-field': {
    history: [...file, GRANTED],
    order: correctLeave({ fields: { colour: '红' } }),
    way: [correctLeave()],
  },
  unchanged: {
    history: file,
    order: { type: 'ChangeLevel', changedOn: TODAY, level: 'ordinary', reason: '表现' },
    way: [{ type: 'ChangeLevel', changedOn: TODAY, level: 'strict', reason: '表现' }],
  },
  'transfer-open': {
    history: [...file, APPLIED],
    order: { type: 'ApplyForTransfer', transferId: 'T2', appliedOn: TODAY, destination: '涪陵区' },
    way: [
      transfer({ decision: 'refused' }),
      { type: 'ApplyForTransfer', transferId: 'T2', appliedOn: TODAY, destination: '涪陵区' },
    ],
  },
  'transfer-authority': {
    history: [...file, APPLIED, CONSULTED, reply('agree')],
    order: transfer({ authority: 'judicial_office' }),
    way: [transfer()],
  },
  'too-long': { history: file, order: position({ until: '2023-09-15' }), way: [position()] },
  'sanction-authority': {
    history: file,
    order: sanction('warning', { authority: 'judicial_office' }),
    way: [sanction('warning')],
  },
  'release-ground-sex': {
    history: [],
    order: enrol({ category: 'temporary_release', releaseGround: 'pregnancy' }),
    way: [enrol({ category: 'temporary_release', releaseGround: 'illness' })],
  },
  'release-ground-category': { history: [], order: enrol({ releaseGround: 'illness' }), way: [enrol()] },
  'release-before-term': {
    history: file,
    order: release('term_served', TODAY),
    way: [release('term_served', '2024-01-09')],
    today: '2024-01-09',
  },
  'positioning-in-force': {
    history: [...file, ORDERED],
    order: position(),
    way: [step('MonitoringLifted', { ref: 'M0' }), position()],
  },
  'positioning-ground': {
    history: file,
    order: position({ kind: 'ban_broken' }),
    way: [violation('ban'), position({ kind: 'ban_broken' })],
  },
  'not-lost': {
    history: file,
    order: { type: 'RegainContact', regainedOn: TODAY },
    way: [
      { type: 'ReportLostContact', lostOn: TODAY },
      { type: 'RegainContact', regainedOn: TODAY },
    ],
  },
  'not-in-list': { history: file, order: position({ kind: 'dislike' }), way: [position()] },
  'leave-while-proposed': {
    history: [...file, asked(), decided('revoke_suspension_proposal')],
    order: grant(),
    way: [
      step('ProposalReceived', { ref: 'S1' }),
      step('ProposalRuled', { ref: 'S1', kind: 'rejected' }),
      grant(),
    ],
  },
  'leave-while-lost': {
    history: [...file, asked(), LOST],
    order: grant(),
    way: [{ type: 'RegainContact', regainedOn: TODAY }, grant()],
  },
  'leave-while-detained': {
    history: [...file, asked(), DETAINED],
    order: grant(),
    way: [step('DetentionEnded', { ref: 'D1' }), grant()],
  },
  'leave-overlap': {
    history: [...file, out('L0', '2023-06-21', '2023-06-23')],
    order: ask(),
    way: [ask({ startOn: '2023-06-24', dueOn: '2023-06-25' })],
  },
  'leave-open': {
    history: [...file, out('L0', '2023-06-01', '2023-06-03'), asked()],
    order: grant(),
    way: [back('L0'), grant()],
  },
  'leave-not-open': {
    history: [...file, asked()],
    order: back(),
    way: [grant(), back('L1', '2023-06-20')],
    today: '2023-06-20',
  },
  'leave-not-due': {
    history: [...file, out('L1', '2023-06-10', '2023-06-15')],
    order: { type: 'ReportNotReturned', leaveId: 'L1', foundMissingOn: TODAY },
    way: [{ type: 'ReportNotReturned', leaveId: 'L1', foundMissingOn: '2023-06-16' }],
    today: '2023-06-16',
  },
  'leave-granted-late': {
    history: [...file, asked('2023-06-10', '2023-06-12')],
    order: grant(),
    way: [grant({ grantedOn: '2023-06-09', ...NUMBER })],
  },
  'leave-decided': {
    history: [...file, asked(), out('L1', '2023-06-20', '2023-06-22')],
    order: grant(),
    way: [ask({ leaveId: 'L2', startOn: '2023-07-20', dueOn: '2023-07-22' })],
  },
  'leave-cumulative': {
    history: [
      ...file,
      out('L0', '2023-05-05', '2023-05-24'),
      told('LeaveReturned', { leaveId: 'L0', returnedOn: '2023-05-24' }),
      asked('2023-06-20', '2023-07-01'),
    ],
    order: grant({ authority: 'county_institution' }),
    way: [grant({ authority: 'municipal_institution' })],
  },
  'leave-beyond-term': {
    history: file,
    order: ask({ startOn: '2024-01-08', dueOn: '2024-01-10' }),
    way: [ask({ startOn: '2024-01-08', dueOn: '2024-01-09' })],
  },
  'leave-authority': {
    history: [...file, asked('2023-06-20', '2023-06-30')],
    order: grant(),
    way: [grant({ authority: 'county_institution' })],
  },
  'group-woman': {
    history: enrolled({ sex: 'female' }),
    order: group([member()]),
    way: [group([member({ sex: 'female' })])],
  },
  'group-minor': {
    history: enrolled({ idNumber: '500000200606214599' }),
    order: group([member()]),
    way: [group([member({ versedInMinors: true })])],
  },
  'group-empty': { history: file, order: group([]), way: [group([member()])] },
  'future-date': {
    history: file,
    order: { type: 'MakePlan', madeOn: '2023-06-16', summary: '要点' },
    way: [{ type: 'MakePlan', madeOn: TODAY, summary: '要点' }],
  },
  'ending-ground': {
    history: CONTROL,
    order: end('other'),
    way: [step('EarlierCrimeFound', { note: '2021年盗窃' }), end('other')],
  },
  'earlier-crime': {
    history: file,
    order: crime('2022-01-01'),
    way: [step('EarlierCrimeFound', { note: '2022年盗窃' })],
  },
  'decided-earlier': {
    history: file,
    order: sanction('warning', { decidedOn: '2023-06-14' }),
    way: [sanction('warning', { decidedOn: '2023-06-14', ...NUMBER })],
    who: as(COUNTY),
    by: as(COUNTY),
  },
  'death-kind': {
    history: file,
    order: end('suspension_revoked', { deathKind: 'normal' }),
    way: [end('suspension_revoked')],
  },
  'bad-text': { history: file, order: position({ ref: '长'.repeat(61) }), way: [position()] },
  'reason-missing': {
    history: [...file, GRANTED],
    order: correctLeave({ reason: ' ' }),
    way: [correctLeave()],
  },
  'reduction-not-shorter': { history: file, order: reduce({ termEnd: '2024-02-09' }), way: [reduce()] },
  'interval-authority': {
    history: enrolled({ category: 'temporary_release', releaseGround: 'illness' }),
    order: step('ReviewIntervalExtended', { ref: 'I1', months: 3, kind: 'municipal_institution' }),
    way: [step('ReviewIntervalExtended', { ref: 'I1', months: 3, kind: 'provincial_institution' })],
  },
  'bad-number': {
    history: enrolled({ category: 'temporary_release', releaseGround: 'illness' }),
    order: step('ReviewIntervalExtended', { ref: 'I1', months: 1.5, kind: 'municipal_institution' }),
    way: [step('ReviewIntervalExtended', { ref: 'I1', months: 1, kind: 'municipal_institution' })],
  },
  'under-age': {
    history: [],
    order: enrol({ idNumber: '500000201406214594' }),
    way: [enrol()],
  },
  'query-answer': {
    history: SEALED,
    order: step('SealedQueryAnswered', { ref: '查1', kind: 'permitted', note: '查字1号' }),
    way: [step('SealedQueryAnswered', { ref: '查1', kind: 'no_record', note: '查字1号' })],
  },
  'sentence-unreadable': {
    history: [],
    order: enrol({ originalSentence: '若干年' }),
    way: [enrol({ originalSentence: '拘役4个月' })],
  },
};
