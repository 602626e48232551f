/** Why a ledger was not read. */
export type RefusalKind =
  | 'no-workbook'
  | 'incomplete'
  | 'protected'
  | 'no-csv'
  | 'bad-place'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'too-many-sheets'
  | 'cell-too-long'
  | 'row-too-long'
  | 'too-much-text'
  | 'unpacked-too-large'
  | 'out-of-memory'
  | 'out-of-time'
  | 'reader-ended';

/** Where in the ledger, as far as it is known. */
export interface RefusalPlace {
  readonly sheet?: string;
  readonly row?: number;
  readonly reference?: string;
}

/** What a reader says; it crosses from one process to another. */
export interface Refusal extends RefusalPlace {
  readonly kind: RefusalKind;
  /** The file's own name, where there is one. */
  readonly name?: string;
  /** For whoever looks for the cause; quotes nothing of the content. */
  readonly detail?: string;
}

/** Thrown inside a reader; ends as a {@link Refusal}. */
export class WorkbookRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

export const refuse = (kind: RefusalKind, place: RefusalPlace = {}): never => {
  throw new WorkbookRefused({ kind, ...place });
};
