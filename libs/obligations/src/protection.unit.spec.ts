import {
  AGGREGATES,
  assessmentAdvice,
  correction,
  documentsAdvice,
  fold,
  type AnyAggregate,
  type CorrectionCase,
  type CorrectionEvent,
  type Fact,
} from '#casework';
import { NATIONAL_LAW, stateCouncilCalendar } from '#statute';
import { enrolled, given, PARTICULARS, told } from '../../casework/testing/given.js';
import { isContradictory, obligationsOf } from './index.js';

const stateOf = (...events: readonly CorrectionEvent[]): CorrectionCase =>
  fold(correction as never, events as readonly Fact[]) as CorrectionCase;
const obligations = (...events: readonly CorrectionEvent[]) => {
  const state = stateOf(...events);
  const [rules, milestones] = [NATIONAL_LAW.rulesOf(''), correction.milestones(state)];
  return obligationsOf(rules, milestones, correction.closedOn(state), stateCouncilCalendar);
};
/** Of one duty: `ref due-day done-day`. */
const owed = (code: string, ...events: readonly CorrectionEvent[]): string[] =>
  obligations(...events)
    .filter(({ rule }) => rule.code === code)
    .map(({ ref, dueOn, doneOn, lapsedOn }) => `${ref} ${dueOn} ${doneOn ?? lapsedOn ?? 'open'}`);
const step = (type: string, data: object): CorrectionEvent =>
  told(type as 'RegularReportMade', data as never);
const take = (type: string, more: object = {}) =>
  ({ type: 'TakeStep', step: type as 'RegularReportMade', on: '2023-06-12', ...more }) as const;
const sanction = (kind: string, decidedOn: string): CorrectionEvent =>
  told('SanctionDecided', { sanctionId: `${kind}1`, kind, decidedOn, reason: '违规' } as never);

describe("a minor's guardian (办法55)", () => {
  const young = enrolled({ idNumber: '500000200603014528' });
  const declared = told('IntakeDeclared', { declaredOn: '2023-01-23' });
  const called = (ref: string, on: string) => step('GuardianCalled', { on, ref, note: '母亲到场' });

  it('is called to the declaration and to each punishment, on their day', () => {
    const life = [
      ...young,
      declared,
      sanction('warning', '2023-05-04'),
      sanction('commendation', '2023-08-01'),
    ];
    expect(owed('guardian-notice', ...life)).toEqual([
      '入矫宣告 2023-01-23 open',
      'warning1 2023-05-04 open',
    ]);
  });
  it('who was called some days before was called in time', () => {
    const life = [...young, called('入矫宣告', '2023-01-20'), declared];
    expect(owed('guardian-notice', ...life)).toEqual(['入矫宣告 2023-01-23 2023-01-23']);
    expect(obligations(...life).filter(isContradictory)).toEqual([]);
    expect(owed('guardian-notice', ...young, declared, called('入矫宣告', '2023-01-25'))).toEqual([
      '入矫宣告 2023-01-23 2023-01-25',
    ]);
  });
  it('is nobody where the subject is of age on the day', () => {
    expect(owed('guardian-notice', ...enrolled(), declared)).toEqual([]);
    // Eighteen from 2024-03-02 on, the day after the birthday.
    expect(owed('guardian-notice', ...young, sanction('warning', '2024-03-01'))).toHaveLength(1);
    expect(owed('guardian-notice', ...young, sanction('warning', '2024-03-02'))).toEqual([]);
  });
  it('is put on record for what there is, and for a minor only', () => {
    given(...young)
      .when(take('GuardianCalled', { ref: '入矫宣告', note: '父亲到场' }))
      .then('GuardianCalled');
    given(...young)
      .when(take('GuardianCalled', { ref: 'S9', note: '父亲到场' }))
      .refusedFor('unknown-record');
    given(...enrolled())
      .when(take('GuardianCalled', { ref: '入矫宣告', note: '父亲到场' }))
      .refusedFor('step-category');
  });
});

describe('a query about a sealed record (封存办法15、16)', () => {
  const life = [
    ...enrolled({ minorAtOffence: true }),
    told('SubjectReleased', { endKind: 'term_served', endedOn: '2024-01-09' }),
  ];
  const sealed = [...life, step('RecordSealed', { on: '2024-01-10' })];
  const asked = (kind: string) =>
    step('SealedQueryReceived', { on: '2024-02-07', ref: '查1', kind, note: '录用' });
  const answer = (kind: string) =>
    take('SealedQueryAnswered', { on: '2024-02-08', ref: '查1', kind, note: '查字1号' });

  it('is answered within three working days, also long after the case ended', () => {
    // The Spring Festival was off from 10 to 17 February 2024, and the 18th, a Sunday, worked.
    expect(owed('sealed-query-answer', ...sealed, asked('unit'))).toEqual(['查1 2024-02-18 open']);
    const answered = step('SealedQueryAnswered', {
      on: '2024-02-19',
      ref: '查1',
      kind: 'refused',
      note: '查字1号',
    });
    expect(owed('sealed-query-answer', ...sealed, asked('unit'), answered)).toEqual([
      '查1 2024-02-18 2024-02-19',
    ]);
  });
  it('is one about a sealed file only', () => {
    const query = take('SealedQueryReceived', { on: '2024-02-07', ref: '查1', kind: 'unit', note: '录用' });
    given(...sealed)
      .when(query, '2024-03-01')
      .then('SealedQueryReceived');
    given(...life)
      .when(query, '2024-03-01')
      .refusedFor('step-order');
  });
  it.each([
    ['own', 'no_record', null],
    ['own', 'permitted', 'query-answer'],
    ['own', 'refused', 'query-answer'],
    ['judicial', 'permitted', null],
    ['unit', 'refused', null],
    ['unit', 'sometimes', 'not-in-list'],
  ])('asked by %s, answered %s', (by, kind, refusal) => {
    const deciding = given(...sealed, asked(by)).when(answer(kind), '2024-03-01');
    if (refusal === null) deciding.then('SealedQueryAnswered');
    else deciding.refusedFor(refusal);
  });
});

describe('the exit restriction (意见2026第10条)', () => {
  const of2026 = enrolled({ effectiveOn: '2026-03-02', termStart: '2026-03-02', termEnd: '2027-03-01' });
  const missing = (kind: string, on = '2026-03-10') => step('DocumentsFoundMissing', { on, kind });

  it('is owed by the decision organ where it was found not to be made', () => {
    expect(owed('exit-restriction', ...of2026)).toEqual([]);
    expect(owed('exit-restriction', ...of2026, missing('judgment'))).toEqual([]);
    expect(owed('exit-restriction', ...of2026, missing('exit_restriction'))).toEqual([
      'case 2026-03-10 open',
    ]);
    const found = step('ExitRestrictionMissing', { on: '2026-03-11' });
    const made = step('ExitRestrictionMade', { on: '2026-03-12' });
    expect(owed('exit-restriction', ...of2026, found, made)).toEqual(['case 2026-03-11 2026-03-12']);
    expect(owed('exit-restriction', ...of2026, missing('exit_restriction'), found)).toHaveLength(1);
  });
  it('was no duty of this kind before the opinion', () => {
    expect(owed('exit-restriction', ...of2026, missing('exit_restriction', '2026-02-20'))).toEqual([]);
    expect(owed('exit-restriction', ...of2026, missing('exit_restriction', '2026-02-21'))).toHaveLength(1);
  });
});

describe('until when the police may punish (治安管理处罚法25)', () => {
  const of = (category: string, on: string, gravity = 'serious') => [
    ...enrolled({ category, releaseGround: 'illness', termEnd: '2027-01-09' } as never),
    step('ViolationFound', { on, kind: 'leave', gravity }),
  ];
  it.each([
    ['suspended_sentence', '2026-01-01', 'serious', ['violation/2026-01-01 2026-07-01 2026-07-01']],
    ['suspended_sentence', '2025-12-31', 'serious', []],
    ['control', '2026-08-31', 'serious', ['violation/2026-08-31 2027-02-28 2027-02-28']],
    ['temporary_release', '2026-03-05', 'serious', ['violation/2026-03-05 2026-09-05 2026-09-05']],
    ['parole', '2026-03-05', 'serious', []],
    ['suspended_sentence', '2026-03-05', 'grave', []],
  ])('%s, a breach of %s, %s: it ends by itself', (category, on, gravity, expected) => {
    expect(owed('penalty-time-bar', ...of(category, on, gravity))).toEqual(expected);
  });
  it('needs no reminder once a measure answered the breach; a commendation does not', () => {
    const breach = of('suspended_sentence', '2026-03-05');
    const penalty = sanction('public_security_penalty', '2026-03-20');
    expect(owed('penalty-time-bar', ...breach, penalty)).toEqual([
      'violation/2026-03-05 2026-09-05 2026-03-20',
    ]);
    expect(owed('penalty-time-bar', ...breach, sanction('commendation', '2026-03-20'))).toEqual([
      'violation/2026-03-05 2026-09-05 2026-09-05',
    ]);
    expect(owed('penalty-time-bar', ...breach, sanction('warning', '2026-03-04'))).toEqual([
      'violation/2026-03-05 2026-09-05 2026-09-05',
    ]);
  });
});

describe('the prison of the new place (办法31)', () => {
  const RECEIVED = {
    type: 'ReceiveConsultation',
    incomingNumber: '迁入1号',
    name: '张三',
    sex: 'male',
    idNumber: '500000199406214594',
    address: '酉阳县麻旺镇',
    fromPlace: '秀山县',
    consultationReceivedOn: '2026-06-01',
  };
  const REPLIED = { type: 'SendReply', replySentOn: '2026-06-03', reply: 'agree' };
  function life(...orders: readonly object[]) {
    const aggregate: AnyAggregate = AGGREGATES['incoming-transfer'];
    let state: unknown = fold(aggregate, []);
    const refused: string[] = [];
    for (const order of orders) {
      const now = { today: '2026-06-30', calendar: stateCouncilCalendar };
      const decision = aggregate.decide(state, order as { type: string }, now);
      if (decision.accepted) for (const event of decision.events) state = aggregate.evolve(state, event);
      else refused.push(...decision.refusals.map(({ code }) => code));
    }
    const [rules, milestones] = [NATIONAL_LAW.rulesOf(''), aggregate.milestones(state)];
    const found = obligationsOf(rules, milestones, aggregate.closedOn(state), stateCouncilCalendar)
      .filter(({ rule }) => rule.code === 'incoming-prison-notice')
      .map(({ dueOn, doneOn }) => `${dueOn} ${doneOn ?? 'open'}`);
    return [...found, ...refused];
  }

  it('tells within five days of having the file', () => {
    const filed = { type: 'FindPrisonFile', prisonFileOn: '2026-06-15' };
    // The fifth day is a Saturday in the Dragon Boat Festival, off from 19 to 21 June 2026.
    expect(life(RECEIVED, REPLIED, filed)).toEqual(['2026-06-22 open']);
    const notice = { type: 'ReceivePrisonFileNotice', prisonNoticeOn: '2026-06-18' };
    expect(life(RECEIVED, REPLIED, filed, notice)).toEqual(['2026-06-22 2026-06-18']);
    expect(life(RECEIVED, REPLIED, notice)).toEqual(['step-order']);
  });
});

describe('what is said before something is put on record', () => {
  it.each([
    ['suspended_sentence', '第8条', false],
    ['parole', '第8条', false],
    ['temporary_release', '第9条', true],
  ])('the list of documents, %s (办法15、16)', (category, article, isReleased) => {
    const state = stateOf(told('CaseRegistered', { ...PARTICULARS, category } as never));
    const [list] = documentsAdvice(state, { step: 'DocumentsFoundMissing' });
    for (const word of ['判决书', '执行通知书', '社区矫正告知书', '执行地确定书', '限制出境材料', article])
      expect(list).toContain(word);
    for (const word of ['病情诊断', '保证书']) expect(list?.includes(word)).toBe(isReleased);
    expect(documentsAdvice(state, { step: 'RegularReportMade' })).toEqual([]);
  });
  it.each([
    ['parole', ['六个月', '应当委托']],
    ['temporary_release', ['六个月']],
    ['suspended_sentence', ['同一案件']],
  ])('no second assessment without news, %s (意见2026第5条)', (category, words) => {
    const said = assessmentAdvice(category).join('');
    for (const word of [...words, '不再出具调查评估意见']) expect(said).toContain(word);
    expect(said.includes('六个月')).toBe(category !== 'suspended_sentence');
  });
});
