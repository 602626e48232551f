import { ORGAN, wordOf, type Organ } from '#statute';
import { isFromPaper, otherDecider, whoAnswers } from '../shared/deciders.js';
import type { Acting, Refusal } from '../shared/decision.js';
import type { RecordFields } from '../shared/record-keeping.js';
import { askedFor } from './decision-asked.js';
import { mayTell, takenIn, type Taken } from './decision-taken.js';
import { reportedOf } from './reported-decisions.js';
import type { CorrectionCase } from './state.js';

interface Held extends Taken {
  readonly ref: string;
  readonly by: ReadonlySet<string>;
}

/** Decisions on record; what nobody has confirmed yet is none, and takes none away. */
function decidedIn(state: CorrectionCase, acting: Acting): Held[] {
  const gone = state.decisions.filter(({ status, change }) => status === 'awaiting' && change === 'voided');
  const records = [
    ...state.leaves.map((one) => ['leave', one.leaveId, one] as const),
    ...state.transfers.map((one) => ['transfer', one.transferId, one] as const),
    ...state.sanctions.map((one) => ['sanction', one.sanctionId, one] as const),
    ...gone.map(({ record, ref, before }) => [record, ref ?? '', before] as const),
  ];
  return records.flatMap(([record, ref, one]) => {
    const fields = one as unknown as RecordFields | null;
    const told = reportedOf(state, { record, ref });
    const taken = takenIn(state, record, fields, false);
    if (!taken || (told?.status === 'awaiting' && told.change === 'made')) return [];
    return { ...taken, ref, by: askedFor(state, { record, ref }, fields, acting).by };
  });
}

/** One decision can be taken away with its document by anybody, and is gone once another has confirmed it. */
function takenAway(acting: Acting, { organ, by }: Held): string {
  const other = otherDecider(acting, [organ], by);
  if (other !== null) return `请先由${other}作废其决定。`;
  return `请先填写决定文号作废其决定，由${whoAnswers(acting, organ, by)}确认后，再作废整份档案。`;
}

const askedYourself = (acting: Acting, held: Held): Refusal => ({
  code: 'two-persons',
  article: held.article,
  message: `档案中的“${held.ref}”由您登记申请，其决定须由另一人作废。`,
  instead: takenAway(acting, held),
});

const notYours = (acting: Acting, held: Held): Refusal => ({
  code: 'decided-elsewhere',
  article: held.article,
  message: `档案中有${wordOf(ORGAN, held.organ)}作出的决定，您的岗位不能将整份档案作废。`,
  instead: takenAway(acting, held),
});

/** A whole file is void only by whoever could void each decision in it, or answers for the papers of its body. */
export function decisionsInFile(state: CorrectionCase, acting: Acting): Refusal[] {
  const own: Refusal[] = [];
  const others = new Map<Organ, Refusal>();
  for (const held of decidedIn(state, acting)) {
    const { organ, by } = held;
    const asked = { by, isRefused: false };
    if (mayTell(acting, { ...held, change: 'voided' }, asked, false)) continue;
    const answers = acting.decides.includes(organ) || isFromPaper(acting, organ, by);
    if (!answers) others.set(organ, notYours(acting, held));
    else if (by.has(acting.account)) own.push(askedYourself(acting, held));
  }
  return [...own, ...others.values()];
}
