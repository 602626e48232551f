import { DECIDED_REQUESTS, organWords, type Organ } from '#statute';
import { whoDecides } from './deciders.js';
import type { Acting, Circumstances, Refusal } from './decision.js';

type Order = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Orders of which it matters who else here can take the decisions of a body. */
export const ANSWERS_FOR_OTHERS: ReadonlySet<string> = new Set([
  'ConfirmDecision',
  'DisputeDecision',
  'CorrectRecord',
  'VoidRecord',
  'TakeStep',
  'ChangeLevel',
  'ChangeKeyRegime',
  ...Object.keys(DECIDED_REQUESTS),
]);

const RULE = '业务规则';

/** A decision in the name of a body that this person does not act for. */
function foreignAuthority({ type, authority }: Order, organs: readonly Organ[]): Refusal[] {
  if (typeof authority !== 'string' || organs.includes(authority as Organ)) return [];
  return [
    {
      code: 'not-your-authority',
      article: DECIDED_REQUESTS[type]?.article ?? RULE,
      field: 'authority',
      message: `您的岗位不能以${organWords([authority as Organ])}的名义作出决定。`,
      instead:
        organs.length > 0
          ? `可以${organWords(organs)}的名义办理，或者请有权的机关办理。`
          : `请${organWords([authority as Organ])}的工作人员办理。`,
    },
  ];
}

/** The same person asked for it. */
function ownRequest(order: Order, acting: Acting): Refusal[] {
  const decided = DECIDED_REQUESTS[order.type];
  if (!decided) return [];
  const asked = acting.recorded.find(
    ({ type, data }) =>
      type === decided.request && (data as Record<string, unknown>)[decided.ref] === order[decided.ref],
  );
  if (asked?.actor !== acting.account) return [];
  const organ = typeof order['authority'] === 'string' ? (order['authority'] as Organ) : 'judicial_office';
  return [
    {
      code: 'two-persons',
      article: RULE,
      message: '这项申请由您登记，审批须由另一人办理。',
      instead: `请${whoDecides(acting, organ)}登录办理。`,
    },
  ];
}

/** Why this person may not give this order, whatever the case is like. */
export const refusedToPerson = (
  order: { readonly type: string },
  { acting }: Circumstances,
): readonly Refusal[] =>
  acting ? [...foreignAuthority(order, acting.organs), ...ownRequest(order, acting)] : [];
