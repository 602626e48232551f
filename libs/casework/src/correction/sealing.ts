import { isSealedBy } from '../confidentiality.js';
import type { Acting, Circumstances, Refusal } from '../shared/decision.js';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import { isSealable } from './minority.js';
import type { CorrectionCase } from './state.js';
import type { StepDefinition } from './steps.js';

type Check = Refusal | null | undefined | false;
type Recorded = Acting['recorded'][number];

/** The fields from which follows whether a record is to be sealed; see `minority.ts`. */
const RESTING = [
  'idNumber',
  'minorAtOffence',
  'originalSentence',
  'termStart',
  'termEnd',
  'effectiveOn',
  'enrolledOn',
] as const;

export const restsSealing = (fields: RecordFields): boolean =>
  RESTING.some((field) => fields[field] !== undefined);

/** Whether this fact made the file say what the sealing rests on. */
function saysWhy({ type, data }: Recorded): boolean {
  if (type === 'RecordCorrected' || type === 'RecordSupplemented') {
    const { record, fields } = data as RecordTarget & { readonly fields: RecordFields };
    return record === 'particulars' && restsSealing(fields);
  }
  if (type === 'RecordVoided') return (data as RecordTarget).record === 'particulars';
  return type === 'CaseRegistered' && (data as RecordFields)['minorAtOffence'] === true;
}

/** Sealing takes a file from everybody's eyes, so nobody seals what rests on his own word alone. */
export function sealing(
  state: CorrectionCase,
  { article }: StepDefinition,
  { acting }: Circumstances,
): Check[] {
  const hasSaidWhy = acting?.recorded.some((fact) => fact.actor === acting.account && saysWhy(fact));
  return [
    !isSealable(state) && {
      code: 'step-category',
      article,
      message:
        '犯罪时不满十八周岁、被判处五年有期徒刑以下刑罚的，才封存犯罪记录；档案中没有载明符合这一条件。',
      instead: '犯罪时不满十八周岁的，请先更正档案的“犯罪时未满18周岁”，再由另一人登记封存。',
    },
    isSealedBy(state.steps) && {
      code: 'already-done',
      article,
      message: '这份档案已经封存。',
      instead: '不必再次封存；封存有误的，办理“解除封存”。',
    },
    hasSaidWhy === true && {
      code: 'two-persons',
      article: '业务规则',
      message:
        '封存所依据的内容（身份证号、犯罪时未满18周岁、原判刑期、矫正期、裁判生效或者接收日期）由您登记或者更正过，封存须由另一人登记。',
      instead: '请由本所或县级机构的另一名工作人员核对后登记。',
    },
  ];
}
