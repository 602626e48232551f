import { AGGREGATES, type AggregateName } from '#casework';
import { readRecordFields } from '#ledger';
import { badRequests } from '../http/validation.js';
import { DECIDED_RECORDS } from './decision-orders.js';
import { day, struct, term, text } from './fields.js';
import type { OrderRow } from './order-row.js';

const PATHS: Readonly<Record<AggregateName, string>> = {
  correction: 'cases',
  assessment: 'assessments',
  resettlement: 'resettlements',
  'family-aid': 'family-aids',
  'incoming-transfer': 'incoming-transfers',
};
const TITLES: Readonly<Record<string, string>> = {
  particulars: '基本情况',
  leave: '请销假',
  transfer: '执行地变更',
  sanction: '奖惩',
  reoffence: '再犯罪',
  'supervision-gap': '脱管漏管',
  ending: '解除终止',
  assessment: '调查评估',
  resettlement: '安置帮教',
  'family-aid': '家属救助',
  'incoming-transfer': '迁入',
};

const recordsOf = (aggregate: AggregateName) =>
  Object.fromEntries(
    Object.keys(AGGREGATES[aggregate].records).map((kind) => [kind, { zh: TITLES[kind] ?? kind, en: kind }]),
  );

/** None for transfers in: no ledger has a column that would say what may stand in their fields. */
const EXAMPLES: Readonly<Partial<Record<AggregateName, object>>> = {
  correction: { address: '酉阳县麻旺镇龙坪村' },
  assessment: { address: '酉阳县麻旺镇龙坪村' },
  resettlement: { address: '酉阳县麻旺镇龙坪村' },
  'family-aid': { prison: '重庆市某监狱' },
};

type Body = Readonly<Record<string, unknown>>;

/** The fields as the ledger's own columns read them, so that nothing wrong is put in the place of something wrong. */
const corrected =
  (aggregate: AggregateName) =>
  (body: Body): Body => {
    const { fields, faults } = readRecordFields(aggregate, String(body['record']), body['fields'] as Body);
    if (faults.length > 0)
      throw badRequests(faults.map(({ field, message }) => [`fields.${field}`, message]));
    return { ref: null, ...body, fields };
  };

/** The document of the body that decided, where it is not for the person to put its decision right. */
const PAPER = {
  documentNumber: text('决定文号（更正或作废其他机关的决定时填写）', { optional: true }),
  decidedOn: day('决定日期', { optional: true }),
};

/** Who decides keeps no files; what was decided is put right by the body all the same. */
const byWhoDecides = (row: OrderRow): OrderRow => ({
  ...row,
  name: `${row.type}ByBody`,
  path: row.path.replace(/(\w+)$/, 'decisions/$1'),
  summary:
    row.type === 'VoidRecord' ? '作废一项决定（由作出决定的机关）' : '更正一项决定（由作出决定的机关）',
  right: 'case.decide',
  fields: {
    ...row.fields,
    record: term('哪一类记录', DECIDED_RECORDS),
    ref: text('记录编号'),
    ...(row.type === 'CorrectRecord' ? { fields: struct('更正的各项', { dueOn: '2023-07-09' }) } : {}),
  },
});

const rowsFor = (aggregate: AggregateName): readonly OrderRow[] => {
  const record = term('哪一类记录', recordsOf(aggregate));
  const ref = text('记录编号（如请假编号；一份档案只有一条的不填）', { optional: true });
  const paper = aggregate === 'correction' ? PAPER : {};
  const shared = { aggregate, tag: '更正和作废', right: 'case.record' } as const;
  const correction: OrderRow = {
    ...shared,
    path: `${PATHS[aggregate]}/:id/corrections`,
    type: 'CorrectRecord',
    summary: '更正一条记录（原来的内容仍在历史中）',
    fields: {
      record,
      ref,
      fields: struct('更正的各项', EXAMPLES[aggregate] ?? {}),
      reason: text('更正的理由'),
      ...paper,
    },
    reads: corrected(aggregate),
  };
  const voiding: OrderRow = {
    ...shared,
    path: `${PATHS[aggregate]}/:id/voidings`,
    type: 'VoidRecord',
    summary: '作废一条记录（不再计入，仍在历史中）',
    fields: { record, ref, reason: text('作废的理由'), ...paper },
    reads: (body) => ({ ref: null, ...body }),
  };
  const rows = aggregate in EXAMPLES ? [correction, voiding] : [voiding];
  return aggregate === 'correction' ? [...rows, ...rows.map(byWhoDecides)] : rows;
};

/** What was recorded wrongly is put right, or no longer counts; nothing is erased. */
export const RECORD_ORDERS: readonly OrderRow[] = (Object.keys(PATHS) as AggregateName[]).flatMap(rowsFor);
