import {
  WORKER,
  HEAD,
  COUNTY,
  OFFICER,
  after,
  as,
  leave,
  reported,
  stateLeave,
  warning,
  WARNED,
} from '../../testing/deciding.js';
import { enrolled, given, insteadOf, TODAY, told } from '../../testing/given.js';
import type { Acting, CorrectionCommand, CorrectionEvent } from '../index.js';

/**
 * Who asked for something tells no decision over it, and who cannot decide makes none: every decision by every way in
 * which a record can be told, changed or taken away, and by everybody who might.
 */
const SHORT = { authority: 'judicial_office', dueOn: '2023-06-16' } as const;
const { authority: _authority, grantedOn: _grantedOn, ...PLAN } = leave(SHORT);
const ASKED = told('LeaveRequested', { ...PLAN, appliedOn: '2023-06-01' } as never);
const GRANTED = told('LeaveGranted', leave(SHORT) as never);
const REFUSED = told('LeaveRefused', {
  leaveId: 'L1',
  authority: 'judicial_office',
  refusedOn: '2023-06-09',
  refusalReason: '未提交证明材料',
});
const APPLIED = told('TransferApplied', { transferId: 'T1', appliedOn: '2023-06-01', destination: '秀山县' });
const decided = (decision: 'granted' | 'refused', decidedOn: string): CorrectionEvent =>
  told('TransferDecided', { transferId: 'T1', decidedOn, decision });
const NUMBER = { documentNumber: '决〔2023〕1号' };

type Way = 'ledger' | 'correction' | 'voiding';
interface Kind {
  readonly history: readonly CorrectionEvent[];
  readonly asked?: CorrectionEvent;
  readonly overRefusal?: true;
  readonly record: 'leave' | 'transfer' | 'sanction';
  readonly ref: string;
  /** What the decision would be. */
  readonly fields: Readonly<Record<string, string>>;
  /** Nothing is decided yet, so there is nothing to void. */
  readonly isOpen?: true;
}
const LEAVE = { asked: ASKED, record: 'leave', ref: 'L1' } as const;
const TRANSFER = { asked: APPLIED, record: 'transfer', ref: 'T1' } as const;
const GRANT = { authority: 'judicial_office', grantedOn: '2023-06-10' };
const KINDS: Readonly<Record<string, Kind>> = {
  'leave granted': { ...LEAVE, history: [ASKED], fields: GRANT, isOpen: true },
  'leave granted after it was refused': {
    ...LEAVE,
    history: [ASKED, REFUSED],
    fields: GRANT,
    overRefusal: true,
  },
  'leave made longer': { ...LEAVE, history: [ASKED, GRANTED], fields: { dueOn: '2023-06-17' } },
  'transfer granted': {
    ...TRANSFER,
    history: [APPLIED],
    fields: { decidedOn: '2023-06-10', decision: 'granted' },
    isOpen: true,
  },
  'transfer granted after it was refused': {
    ...TRANSFER,
    history: [APPLIED, decided('refused', '2023-06-09')],
    fields: { decidedOn: '2023-06-10', decision: 'granted' },
    overRefusal: true,
  },
  'transfer decided another day': {
    ...TRANSFER,
    history: [APPLIED, decided('granted', '2023-06-09')],
    fields: { decidedOn: '2023-06-10' },
  },
  'sanction of another kind': {
    record: 'sanction',
    ref: 'S1',
    history: [WARNED],
    fields: { kind: 'reprimand' },
  },
};

function commandOf({ record, ref, fields }: Kind, way: Way, number: object): CorrectionCommand {
  const reason = '补录';
  if (way === 'voiding') return { type: 'VoidRecord', record, ref, reason, ...number };
  if (way === 'correction') return { type: 'CorrectRecord', record, ref, fields, reason, ...number };
  const id = `${record}Id`;
  return {
    type: 'StateRecord',
    record,
    fields: { [id]: ref, ...fields, ...number },
    correctionReason: '台账更正',
  };
}

/** Who asked, who else works there without deciding, and who decides without having asked. */
interface Somebody {
  readonly who: Acting;
  readonly hasAsked: boolean;
  readonly decides: boolean;
}
const people = ({ record }: Kind): Readonly<Record<string, Somebody>> => {
  const [approver, clerk] = record === 'leave' ? [HEAD, WORKER] : [COUNTY, OFFICER];
  return {
    'who asked and decides nothing': { who: clerk, hasAsked: true, decides: false },
    'who asked and may decide': { who: approver, hasAsked: true, decides: true },
    'another worker': { who: { ...clerk, account: 'another' }, hasAsked: false, decides: false },
    'who decides and did not ask': { who: approver, hasAsked: false, decides: true },
  };
};

const CASES = Object.entries(KINDS).flatMap(([name, kind]) =>
  Object.entries(people(kind)).flatMap(([person, { who, hasAsked, decides }]) =>
    (['ledger', 'correction', 'voiding'] as const)
      .filter((way) => (way === 'voiding' ? !kind.isOpen : true) && (kind.asked ?? !hasAsked))
      .map((way) => {
        const actor = hasAsked ? who.account : 'somebody';
        const recorded = kind.asked ? [{ ...kind.asked, actor }] : [];
        return [name, way, person, { kind, who: { ...who, recorded }, hasAsked, decides }] as const;
      }),
  ),
);

const tellsNothing = (
  kind: Kind,
  way: Way,
  { hasAsked, decides }: { readonly hasAsked: boolean; readonly decides: boolean },
): string | null => {
  if (way === 'ledger') return kind.overRefusal ? 'decision-refused' : null;
  return hasAsked && decides ? 'two-persons' : 'decided-elsewhere';
};

describe('a decision told on a live file', () => {
  it.each(CASES)('%s by a %s of %s', (_name, way, _person, { kind, who, hasAsked, decides }) => {
    const history = [...enrolled(), ...kind.history];
    const tell = (number: object) => given(...history).when(commandOf(kind, way, number), TODAY, as(who));
    if (decides && !hasAsked) {
      const found = tell({}).events();
      expect(found.map(({ type }) => type)).not.toContain('DecisionReported');
      return;
    }
    const code = tellsNothing(kind, way, { hasAsked, decides });
    if (code) tell({}).refusedFor(code);
    for (const number of code ? [NUMBER] : [{}, NUMBER]) {
      const events = tell(number).events();
      expect(events[0]).toMatchObject({ type: 'DecisionReported' });
      const { decisions, leaves } = after(...history, ...events);
      expect(decisions).toMatchObject([{ status: 'awaiting' }]);
      for (const { status, refusedOn, grantedOn } of leaves)
        expect([status, Boolean(refusedOn), Boolean(grantedOn)]).not.toEqual([expect.anything(), true, true]);
      const [report] = events;
      const told = { ...(report as CorrectionEvent), actor: who.account };
      const answering = { recorded: [...who.recorded, told] };
      const { record, ref } = kind;
      const confirm = { type: 'ConfirmDecision', record, ref } as const;
      const [approver] = record === 'leave' ? [HEAD] : [COUNTY];
      const other = { ...approver, account: 'other' };
      const answer = (by: Acting) =>
        given(...history, ...events).when(confirm, TODAY, as({ ...by, ...answering }));
      answer(other).then('DecisionConfirmed');
      if (decides) answer(who).refusedFor('two-persons');
    }
  });

  it('who asked does not confirm what another told', () => {
    const recorded = [
      { ...ASKED, actor: 'head' },
      { ...reported('leave', 'L1', 'made', { organ: 'judicial_office' }), actor: 'worker' },
    ];
    given(...enrolled(), ASKED, reported('leave', 'L1', 'made', { organ: 'judicial_office' }), GRANTED)
      .when({ type: 'ConfirmDecision', record: 'leave', ref: 'L1' }, TODAY, as(HEAD, { recorded }))
      .refusedFor('two-persons');
  });

  it.each([
    ['asked for', [ASKED], null],
    ['refused', [ASKED, REFUSED], 'decision-refused'],
  ] as const)('the same days under another number are the same matter: %s', (_what, history, code) => {
    const recorded = [{ ...ASKED, actor: 'worker' }];
    for (const who of [WORKER, { ...WORKER, account: 'another' }]) {
      const tell = (more: object) =>
        given(...enrolled(), ...history).when(
          stateLeave({ ...SHORT, leaveId: 'L2', startOn: '2023-06-13', ...more }),
          TODAY,
          as(who, { recorded }),
        );
      if (code) tell({}).refusedFor(code);
      else tell({}).then('DecisionReported', 'LeaveGranted');
      tell(NUMBER).then('DecisionReported', 'LeaveGranted');
    }
  });

  it.each(['worker', 'county'])('what was asked for again since a refusal by %s is another matter', (by) => {
    const again = told('TransferApplied', {
      transferId: 'T2',
      appliedOn: '2023-06-12',
      destination: '秀山县',
    });
    const recorded = [
      { ...APPLIED, actor: by },
      { ...again, actor: 'somebody' },
    ];
    const history = [...enrolled(), APPLIED, decided('refused', '2023-06-09'), again];
    const fields = { appliedOn: '2023-06-12', destination: '秀山县' };
    const grant = { decidedOn: '2023-06-14', decision: 'granted' };
    const row = (transferId: string, more: object) =>
      ({ type: 'StateRecord', record: 'transfer', fields: { transferId, ...fields, ...more } }) as const;
    given(...history)
      .when(row('T2', grant), TODAY, as(WORKER, { recorded }))
      .then('DecisionReported', 'TransferDecided');
    given(...history)
      .when(row('T2', grant), TODAY, as(COUNTY, { recorded }))
      .then('TransferDecided');
    // Nor is it the same matter where the ledger alone knows of the new application; what was refused stays refused.
    const before = given(...enrolled(), APPLIED, decided('refused', '2023-06-09'));
    before
      .when(row('T2', grant), TODAY, as(WORKER, { recorded }))
      .then('DecisionReported', 'TransferApplied', 'TransferDecided');
    before
      .when(row('T2', { ...grant, appliedOn: '2023-06-08' }), TODAY, as(WORKER, { recorded }))
      .refusedFor('decision-refused');
    const same = { ...row('T1', { ...grant, appliedOn: '2023-06-01' }), correctionReason: '台账更正' };
    given(...history)
      .when(same, TODAY, as(WORKER, { recorded }))
      .refusedFor('decision-refused');
    // Refused again the same day, it stays refused.
    const no = told('TransferDecided', { transferId: 'T2', decidedOn: '2023-06-12', decision: 'refused' });
    given(...history, no)
      .when(row('T3', grant), TODAY, as(WORKER, { recorded }))
      .refusedFor('decision-refused');
  });

  it('a leave asked for again is another matter where the same days were asked for here', () => {
    const again = (dueOn: string) =>
      told('LeaveRequested', { ...PLAN, leaveId: 'L2', dueOn, appliedOn: '2023-06-10' } as never);
    const tell = (dueOn: string, isHere: boolean) => {
      const more = isHere ? [again(dueOn)] : [];
      const recorded = [ASKED, ...more].map((fact) => ({ ...fact, actor: 'worker' }));
      return given(...enrolled(), ASKED, REFUSED, ...more).when(
        stateLeave({ ...SHORT, leaveId: isHere ? 'L2' : 'L3', appliedOn: '2023-06-10' }, '台账更正'),
        TODAY,
        as(WORKER, { recorded }),
      );
    };
    expect(tell('2023-06-16', true).events()[0]).toMatchObject({ type: 'DecisionReported' });
    tell('2023-06-13', true).refusedFor('decision-refused');
    tell('2023-06-16', false).refusedFor('decision-refused');
  });

  it('a grant over a refusal says so, and a dispute brings the refusal back', () => {
    const history = [...enrolled(), ASKED, REFUSED];
    const recorded = [{ ...ASKED, actor: 'worker' }];
    const events = given(...history)
      .when(commandOf(KINDS['leave granted after it was refused'] as Kind, 'ledger', NUMBER), TODAY, {
        ...as(WORKER, { recorded }),
      })
      .events();
    const [granted] = after(...history, ...events).leaves;
    expect(granted).toMatchObject({ status: 'granted', grantedOverRefusalOf: '2023-06-09' });
    expect(granted).not.toHaveProperty('refusedOn');
    const no = told('DecisionDisputed', {
      record: 'leave',
      ref: 'L1',
      organ: 'judicial_office',
      reason: '没有批准',
    });
    const [refused] = after(...history, ...events, no).leaves;
    expect(refused).toMatchObject({ status: 'refused', refusedOn: '2023-06-09' });
    expect([refused?.grantedOn, refused?.grantedOverRefusalOf]).toEqual([undefined, undefined]);
  });

  it('a file in which something was refused is void only by who decides', () => {
    const file = { type: 'VoidRecord', record: 'particulars', ref: null, reason: '重复建档' } as const;
    const recorded = [{ ...ASKED, actor: 'worker' }];
    given(...enrolled(), ASKED, REFUSED)
      .when(file, TODAY, as(WORKER, { recorded }))
      .refusedFor('decided-elsewhere');
    given(...enrolled(), ASKED, REFUSED)
      .when(file, TODAY, as(HEAD, { recorded }))
      .then('RecordVoided');
  });

  it('who asked voids no file with the decision of another in it, and is told so', () => {
    const file = { type: 'VoidRecord', record: 'particulars', ref: null, reason: '重复建档' } as const;
    const history = [...enrolled(), ASKED, GRANTED];
    const recorded = [{ ...ASKED, actor: 'head' }];
    const by = (who: Acting, heads: readonly string[]) =>
      as(who, { recorded, deciders: { judicial_office: heads, county_institution: ['county'] } });
    const tell = (who: Acting, heads: readonly string[]) =>
      given(...history).when(file, TODAY, by(who, heads));
    tell(HEAD, ['head', 'other']).refusedFor('two-persons');
    expect(insteadOf(history, file, by(HEAD, ['head', 'other']))).toBe('请先由另一名司法所所长作废其决定。');
    tell({ ...HEAD, account: 'other' }, ['head', 'other']).then('RecordVoided');
    tell(COUNTY, ['head', 'other']).refusedFor('decided-elsewhere');
    // With one head alone the county answers for the papers of the office.
    tell(HEAD, ['head']).refusedFor('two-persons');
    expect(insteadOf(history, file, by(HEAD, ['head']))).toBe(
      '请先填写决定文号作废其决定，由县级社区矫正机构审批人确认后，再作废整份档案。',
    );
    tell(COUNTY, ['head']).then('RecordVoided');
    tell(COUNTY, []).then('RecordVoided');
  });

  it('a file is not void with a decision that only somebody else says is gone', () => {
    const file = { type: 'VoidRecord', record: 'particulars', ref: null, reason: '重复建档' } as const;
    const gone = told('RecordVoided', { record: 'sanction', ref: 'S1', reason: '误登' });
    const history = [...enrolled(), WARNED, reported('sanction', 'S1', 'voided'), gone];
    given(...history)
      .when(file, TODAY, as(WORKER))
      .refusedFor('decided-elsewhere');
    given(...history)
      .when(file, TODAY, as(COUNTY))
      .then('RecordVoided');
  });

  it('an import is not taken back with what a body decided since', () => {
    const back = { type: 'VoidRecord', record: 'transfer', ref: 'T1', reason: '撤回导入' } as const;
    given(...enrolled(), APPLIED, decided('refused', '2023-06-09'))
      .when(back)
      .refusedFor('decision-confirmed');
    given(...enrolled(), APPLIED)
      .when(back)
      .then('RecordVoided');
  });

  it('what happened before the file came in is recorded as it is', () => {
    const past = { grantedOn: '2023-01-10', startOn: '2023-01-11', dueOn: '2023-01-12' };
    for (const who of [WORKER, HEAD])
      given(...enrolled())
        .when(stateLeave({ ...SHORT, ...past }), TODAY, as(who))
        .then('LeaveGranted');
    given(...enrolled())
      .when(warning({ decidedOn: '2023-01-10' }), TODAY, as(WORKER))
      .then('SanctionDecided');
  });
});
