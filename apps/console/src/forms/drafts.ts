export type Values = Readonly<Record<string, unknown>>;

interface Draft {
  readonly values: Values;
  /** The same for every try to send it, so that it is carried out once. */
  readonly key: string;
}

const kept = (name: string): string => `draft.${name}`;

/** What was being written in this tab; it outlives a lost connection, a new sign-in and a reload, not the tab. */
export function readDraft(name: string): Draft | null {
  const told = sessionStorage.getItem(kept(name));
  return told ? (JSON.parse(told) as Draft) : null;
}
export const keepDraft = (name: string, draft: Draft): void =>
  sessionStorage.setItem(kept(name), JSON.stringify(draft));
export const dropDraft = (name: string): void => sessionStorage.removeItem(kept(name));
