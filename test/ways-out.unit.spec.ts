import { ORDERS } from '../apps/server/src/orders/order-controllers.js';
import type { CorrectionCommand, CorrectionEvent } from '../libs/casework/src/index.js';
import { as, leave, reported, warning, WORKER } from '../libs/casework/testing/deciding.js';
import { enrolled, given, insteadOf, TODAY, told } from '../libs/casework/testing/given.js';
import { SHEETS } from '../libs/ledger/src/index.js';

/** What a refusal tells to do must be there to be done: the column in the record's sheet, the order in the file. */
const APPLIED = told('TransferApplied', { transferId: 'T1', appliedOn: '2023-06-01', destination: '秀山县' });
const NO = told('TransferDecided', { transferId: 'T1', decidedOn: '2023-06-09', decision: 'refused' });
const TRANSFER = {
  appliedOn: '2023-06-01',
  destination: '秀山县',
  decidedOn: '2023-06-10',
  decision: 'granted',
};
const { authority: _authority, grantedOn: _grantedOn, ...PLAN } = leave();
const ASKED = told('LeaveRequested', { ...PLAN, appliedOn: '2023-06-01' } as never);
const REFUSED = told('LeaveRefused', {
  leaveId: 'L1',
  authority: 'county_institution',
  refusedOn: '2023-06-09',
  refusalReason: '未提交证明材料',
});
const disputed = (record: string, ref: string): CorrectionEvent =>
  told('DecisionDisputed', { record, ref, organ: 'county_institution', reason: '没有这样决定' });

interface Refused {
  readonly record: 'leave' | 'transfer' | 'sanction';
  readonly history: readonly CorrectionEvent[];
  readonly fields: Readonly<Record<string, string>>;
}
const CASES: Readonly<Record<string, Refused>> = {
  'a leave that was refused': { record: 'leave', history: [ASKED, REFUSED], fields: leave() },
  'a leave that was disputed': {
    record: 'leave',
    history: [
      reported('leave', 'L1', 'made'),
      told('LeaveGranted', leave() as never),
      disputed('leave', 'L1'),
    ],
    fields: leave(),
  },
  'a sanction that was disputed': {
    record: 'sanction',
    history: [
      reported('sanction', 'S1', 'made'),
      told('SanctionDecided', warning().fields as never),
      disputed('sanction', 'S1'),
    ],
    fields: warning().fields,
  },
  'a transfer that was refused': {
    record: 'transfer',
    history: [APPLIED, NO],
    fields: { transferId: 'T1', ...TRANSFER },
  },
  'a transfer refused under another number': {
    record: 'transfer',
    history: [APPLIED, NO],
    fields: { transferId: 'T2', ...TRANSFER },
  },
  'a transfer that was disputed': {
    record: 'transfer',
    history: [reported('transfer', 'T1', 'made'), APPLIED, disputed('transfer', 'T1')].flatMap((one, at) =>
      at === 1
        ? [one, told('TransferDecided', { transferId: 'T1', decidedOn: '2023-06-10', decision: 'granted' })]
        : [one],
    ),
    fields: { transferId: 'T1', ...TRANSFER },
  },
};
const NUMBER = { documentNumber: '决〔2023〕1号' };

/** Without what is said of the order in brackets. */
const orderTitle = ({ summary }: { readonly summary: string }): string => summary.replace(/（.*/, '');

const wayOut = ({ record, history, fields }: Refused): string => {
  const command = { type: 'StateRecord', record, fields, correctionReason: '台账更正' } as CorrectionCommand;
  return insteadOf([...enrolled(), ...history], command, as(WORKER)) ?? '';
};

describe('the way out of a refusal of a ledger row', () => {
  it('is looked at for each record that holds a decision', () => {
    expect(new Set(Object.values(CASES).map(({ record }) => record)).size).toBe(3);
  });

  it.each(Object.entries(CASES))('is there: %s', (_name, one) => {
    const instead = wayOut(one);
    const columns =
      SHEETS.find(({ record }) => record === one.record)?.columns.map(({ title }) => title) ?? [];
    const known = new Set([...columns.map((title) => title.replace('*', '')), ...ORDERS.map(orderTitle)]);
    const named = [...instead.matchAll(/“([^”]+)”/g)].map(([, name]) => String(name));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    // A column of any sheet that is named otherwise is a field of an order in the file.
    const others = SHEETS.flatMap((sheet) => sheet.columns.map(({ title }) => title.replace('*', '')));
    const loose = others.filter(
      (title) => title.endsWith('文号') && instead.includes(title) && !known.has(title),
    );
    if (loose.length > 0) expect(instead).toContain('在档案中');
  });

  it.each(Object.entries(CASES))('leads there: %s', (_name, one) => {
    const instead = wayOut(one);
    const { record, history, fields } = one;
    const before = [...enrolled(), ...history];
    const tell = (facts: readonly CorrectionEvent[], command: object) =>
      given(...facts)
        .when(command as CorrectionCommand, TODAY, as(WORKER))
        .events();
    const state = { type: 'StateRecord', record, correctionReason: '台账更正' } as const;
    if (/“(批准|决定)文号”/.test(instead)) {
      const [report] = tell(before, { ...state, fields: { ...fields, ...NUMBER } });
      expect(report).toMatchObject({ type: 'DecisionReported', data: NUMBER });
      return;
    }
    const { decidedOn, decision, ...application } = fields;
    const ref = fields['transferId'];
    if (instead.includes('更正')) {
      const change = { type: 'CorrectRecord', record, ref, fields: { decidedOn, decision }, reason: '更正' };
      expect(tell(before, { ...change, ...NUMBER })[0]).toMatchObject({
        type: 'DecisionReported',
        data: NUMBER,
      });
      return;
    }
    const asked = [...before, ...tell(before, { ...state, fields: application })];
    const report = {
      type: 'ReportDecision',
      record,
      fields: { transferId: ref, decidedOn, decision, ...NUMBER },
    };
    expect(tell(asked, report)[0]).toMatchObject({ type: 'DecisionReported', data: NUMBER });
  });
});
