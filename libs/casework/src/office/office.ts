import type { FactsOf } from '../shared/decision.js';

/** Where an office stands in the tree of areas; a county's figures are those of all offices below it. */
export interface OfficeEvents {
  OfficePlaced: { readonly office: string; readonly county: string };
}
export type OfficeEvent = FactsOf<OfficeEvents>;
