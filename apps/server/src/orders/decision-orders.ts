import { SANCTION, TRANSFER_DECISION } from '#statute';
import { day, organ, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';

const decision = rowsOf('correction', '其他机关的决定', 'cases/:id');

/** One name for the record that a decision is about, as it stands in a path. */
export const decisionKey = ({
  record,
  ref,
}: {
  readonly record: string;
  readonly ref: string | null;
}): string => `${record}:${ref ?? ''}`;

type Body = Readonly<Record<string, unknown>>;

function keyed({ decision: key, ...body }: Body): Body {
  const [record = '', ...ref] = String(key).split(':');
  return { ...body, record, ref: ref.join(':') };
}

/** The fields of the record are told together, as a ledger tells them. */
const told =
  (record: string) =>
  (fields: Body): Body => ({ record, fields });

const NUMBER = text('决定文号', { example: '酉社矫批〔2023〕12号' });

/** Decisions of bodies that the person does not act for: told with their documents, confirmed or disputed by the body. */
export const DECISION_ORDERS: readonly OrderRow[] = [
  decision(
    'leaves/:leaveId/reported-grant',
    'ReportDecision',
    '登记其他机关批准的外出（待该机关确认）',
    { authority: organ('批准机关'), grantedOn: day('批准日期'), documentNumber: NUMBER },
    { name: 'ReportGrant', reads: told('leave') },
  ),
  decision(
    'transfers/:transferId/reported-decision',
    'ReportDecision',
    '登记其他机关对变更执行地的决定（待该机关确认）',
    { decidedOn: day('决定日期'), decision: term('决定结果', TRANSFER_DECISION), documentNumber: NUMBER },
    { name: 'ReportTransferDecision', reads: told('transfer') },
  ),
  decision(
    'reported-sanctions',
    'ReportDecision',
    '登记其他机关的奖惩决定（待该机关确认）',
    {
      sanctionId: text('奖惩编号', { example: '奖2023-001' }),
      kind: term('种类', SANCTION),
      decidedOn: day('决定日期'),
      reason: text('事由'),
      documentNumber: NUMBER,
    },
    { name: 'ReportSanction', reads: told('sanction') },
  ),
  decision(
    'decisions/:decision/confirmation',
    'ConfirmDecision',
    '确认所登记的决定（本机关作出；本机关没有账号的由所长按文书确认）',
    {
      documentNumber: text('决定文号', { optional: true, example: '酉社矫批〔2023〕12号' }),
      decidedOn: day('决定日期', { optional: true }),
    },
    { right: 'case.decide', reads: keyed },
  ),
  decision(
    'decisions/:decision/dispute',
    'DisputeDecision',
    '对所登记的决定提出异议（本机关没有这样决定，不再计入）',
    { reason: text('理由') },
    { right: 'case.decide', reads: keyed },
  ),
];

export const DECIDED_RECORDS = {
  leave: { zh: '请销假', en: 'leave' },
  transfer: { zh: '执行地变更', en: 'transfer' },
  sanction: { zh: '奖惩', en: 'sanction' },
};
