import type { AggregateName } from '../libs/casework/src/index.js';

/** What the examples of `refusal-examples-elsewhere.ts` are made of. */
export const TODAY = '2026-06-15';

export interface Told {
  readonly type: string;
  readonly data: object;
}
export type Order = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface OtherExample {
  readonly aggregate: AggregateName;
  readonly code: string;
  readonly history: readonly Told[];
  readonly order: Order;
  /** A part of the way out, and what is done where it is followed. */
  readonly says: string;
  readonly way: readonly Order[];
}

export const told = (type: string, data: object): Told => ({ type, data });
export const order = (type: string, fields: object = {}): Order => ({ type, ...fields });

export const PERSON = { name: '李四', sex: 'male', idNumber: '500000199406214594', address: '麻旺镇' };
const BREACH = {
  code: 'x',
  ref: 'case',
  dueOn: '2026-05-01',
  breachedOn: '2026-05-02',
  noticedOn: '2026-05-02',
  stillOwed: true,
};

/** What every aggregate refuses: a record that is not there, a correction that says nothing. */
export function ofRecords(
  aggregate: AggregateName,
  history: readonly Told[],
  fields: object,
): OtherExample[] {
  const target = { record: aggregate, ref: null };
  const correct = (more: object): Order =>
    order('CorrectRecord', { ...target, fields, reason: '误登', ...more });
  const breach = order('RecordBreach', BREACH);
  const { breachedOn: _on, noticedOn: _noticed, stillOwed: _owed, ...about } = BREACH;
  return [
    {
      code: 'unknown-record',
      order: correct({ record: 'leave', ref: 'L1' }),
      says: '核对记录的种类和编号',
      way: [correct({})],
    },
    { code: 'reason-missing', order: correct({ reason: ' ' }), says: '填写理由', way: [correct({})] },
    {
      code: 'unknown-field',
      order: correct({ fields: { colour: '红' } }),
      says: '已有的各项',
      way: [correct({})],
    },
    {
      code: 'already-done',
      history: [...history, told('ObligationBreached', BREACH)],
      order: breach,
      says: '不必',
      way: [],
    },
    {
      code: 'unknown-record',
      order: order('WithdrawBreach', { ...about, reason: '更正' }),
      says: '不必',
      way: [breach, order('WithdrawBreach', { ...about, reason: '更正' })],
    },
  ].map((one) => ({ aggregate, history, ...one }));
}

export const voided = (aggregate: AggregateName): Order =>
  order('VoidRecord', { record: aggregate, ref: null, reason: '误登' });
export const corrected = (aggregate: AggregateName, fields: object): Order =>
  order('CorrectRecord', { record: aggregate, ref: null, fields, reason: '误登' });
