/** What stands in a field of a form that the browser keeps. */
export function textIn(form: HTMLFormElement, field: string): string {
  const told = new FormData(form).get(field);
  return typeof told === 'string' ? told : '';
}

/** A value that is text, and nothing where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
