import { isStorable } from '#casework';

type Position = readonly [value: string, streamId: string, ref: string];

/** Where a page ended, for the next one; it says by what it was ordered, so that another order does not misread it. */
export const cursorOf = (sort: string, row: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify([sort, row[sort], row['streamId'], row['ref']])).toString('base64url');

/** @returns undefined for what is no cursor of a list in this order */
export function readCursor(text: string, sort: string): Position | undefined {
  try {
    const told = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(told) || told.length !== 4 || told[0] !== sort) return undefined;
    const position = told.slice(1) as unknown[];
    return position.every((one): one is string => typeof one === 'string' && isStorable(one))
      ? (position as unknown as Position)
      : undefined;
  } catch {
    return undefined;
  }
}
