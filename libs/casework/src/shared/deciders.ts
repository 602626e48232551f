import { ORGAN, wordOf, type Organ } from '#statute';
import type { Acting } from './decision.js';

/** Whoever asked for something or told its decision: none of them answers for that decision. */
type Involved = ReadonlySet<string>;

/** Who answers for the papers of a body of which nobody is here: the head, and for an office without one the county. */
const keeperOfPapers = (organ: Organ): Organ =>
  organ === 'judicial_office' ? 'county_institution' : 'judicial_office';

const others = ({ deciders, account }: Acting, organ: Organ, involved: Involved): readonly string[] =>
  (deciders?.[organ] ?? []).filter((one) => one !== account && !involved.has(one));

/**
 * Whether this person answers for the body from its papers, because nobody of it can in this matter: it has no account
 * here, or only those of who is involved.
 */
export const isFromPaper = (acting: Acting, organ: Organ, involved: Involved): boolean =>
  !acting.decides.includes(organ) &&
  acting.decides.includes(keeperOfPapers(organ)) &&
  acting.deciders !== undefined &&
  others(acting, organ, involved).length === 0;

const deciderWord = (organ: Organ): string =>
  organ === 'judicial_office' ? '司法所所长' : `${wordOf(ORGAN, organ)}审批人`;

/** Who keeps the papers of the body, in words. */
export const keeperWord = (organ: Organ): string => deciderWord(keeperOfPapers(organ));

/** Who else can decide for one of these bodies; null where nobody here can. */
export function otherDecider(
  acting: Acting,
  organs: readonly Organ[],
  involved: Involved = new Set(),
): string | null {
  const here = organs.filter((organ) => !acting.deciders || others(acting, organ, involved).length > 0);
  const words = here.map((organ) => `${acting.decides.includes(organ) ? '另一名' : ''}${deciderWord(organ)}`);
  return words.length > 0 ? words.join('或者') : null;
}

const withAccount = (organ: Organ): string => `另行开通账号的${deciderWord(organ)}`;

/** Who can decide for the body, or answers for it from its papers: nobody is named who would be refused as well. */
export const whoAnswers = (acting: Acting, organ: Organ, involved: Involved): string =>
  otherDecider(acting, [organ], involved) ??
  otherDecider(acting, [keeperOfPapers(organ)], involved) ??
  withAccount(organ);

/** Who may decide what was asked of this body: the county grants what the office may. */
export const whoDecides = (acting: Acting, organ: Organ): string =>
  otherDecider(acting, organ === 'judicial_office' ? [organ, 'county_institution'] : [organ]) ??
  withAccount(organ);
