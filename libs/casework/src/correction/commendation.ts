import { commendationFrom, type Day } from '#statute';
import type { CorrectionCase } from './state.js';

export const COMMENDATION_ARTICLE = '社区矫正法实施办法第三十三条';

/** From when on this person may be commended without merit: six months of correction, wherever it began (办法33). */
export function commendable({
  particulars,
}: CorrectionCase): { readonly began: Day; readonly from: Day } | undefined {
  const { origin, enrolledOn, termStart } = particulars ?? {};
  const began = origin === 'transfer_in' ? termStart : enrolledOn;
  return began === undefined ? undefined : { began, from: commendationFrom(began) };
}
