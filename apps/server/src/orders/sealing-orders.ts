import { SEALED_QUERY, SEALED_QUERY_ANSWER } from '#statute';
import { day, term, text } from './fields.js';
import { rowsOf, type OrderRow } from './order-row.js';

const sealing = rowsOf('correction', '犯罪记录封存', 'cases/:id');
const DECIDES = { right: 'case.decide' } as const;

/** Only on a sealed file, by who opened it with another person's consent: see `OrderDesk`. */
export const SEALING: readonly OrderRow[] = [
  sealing(
    'unsealing',
    'TakeStep',
    '解除封存：符合法定条件，或者封存有误；须先由两人开启档案',
    { on: day('解除封存日期'), note: text('依据的文书和文号；封存有误的，写明错在哪里') },
    { ...DECIDES, fixed: { step: 'RecordUnsealed' } },
  ),
  sealing(
    'sealed-queries',
    'TakeStep',
    '登记查询封存犯罪记录的申请：须先由两人开启档案',
    {
      ref: text('申请编号（不填则自动编号）', { optional: true, example: '查2026-001' }),
      on: day('收到日期'),
      kind: term('申请的种类', SEALED_QUERY),
      note: text('申请单位或者申请人，查询理由、依据和使用范围'),
    },
    {
      name: 'ReceiveSealedQuery',
      fixed: { step: 'SealedQueryReceived' },
      makes: { field: 'ref', prefix: '查', year: 'on' },
    },
  ),
  sealing(
    'sealed-queries/:query/answer',
    'TakeStep',
    '答复查询封存犯罪记录的申请（三个工作日内）',
    {
      on: day('答复日期'),
      kind: term('答复', SEALED_QUERY_ANSWER),
      note: text('出具的文书和文号；不许可的，理由'),
    },
    {
      ...DECIDES,
      name: 'AnswerSealedQuery',
      fixed: { step: 'SealedQueryAnswered' },
      reads: ({ query, ...body }) => ({ ...body, ref: query }),
    },
  ),
];
