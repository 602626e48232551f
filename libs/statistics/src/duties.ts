import { OBLIGATION_RULES } from '#statute';
import { DUTY_PARTS, RULES } from './counts.js';

const DUTY_OF = new Map(OBLIGATION_RULES.map(({ id, code }) => [id, code]));
const RULES_OF = new Map<string, string[]>();
for (const { id, code } of OBLIGATION_RULES) RULES_OF.set(code, [...(RULES_OF.get(code) ?? []), id]);

/** The duty that a rule is about; a county's own rule is a duty of its own. */
export const dutyOf = (rule: string): string => DUTY_OF.get(rule) ?? rule;

/** The ids of a duty's rules. */
export const rulesOfDuty = (code: string): readonly string[] => RULES_OF.get(code) ?? [code];

/** Figures of duties by name: `obligations.CODE.PART` all rules of the duty, `rules.ID.PART` one rule. */
const DUTY_FIGURE = new RegExp(`^(obligations|rules)\\.(.+)\\.(${DUTY_PARTS.join('|')})$`);

/** The sums that a figure of duties adds up; undefined for a name that is none. */
export function sumsOfDuty(name: string): readonly string[] | undefined {
  const [, by, named = '', part = ''] = DUTY_FIGURE.exec(name) ?? [];
  if (by === undefined) return undefined;
  const rules = by === 'rules' ? [named] : rulesOfDuty(named);
  return rules.map((rule) => `${RULES}${rule}.${part}`);
}
