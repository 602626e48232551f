/** Controls other than a tab and the ends of lines, and what is no character: no database, workbook or page takes them all. */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;
const ALL_UNSTORABLE = new RegExp(UNSTORABLE.source, 'gu');

/** Whether a text can be stored, printed and exported as it is: no NUL, no halves of characters. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !UNSTORABLE.test(text);

/** What another program said, made so that it can be stored: what cannot be shown becomes �, and what is too long is cut. */
export function storableText(text: string, longest = 1_000): string {
  // Cut first: nobody says how long it is.
  const safe = text
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(ALL_UNSTORABLE, '\ufffd');
  const letters = [...safe];
  return letters.length > longest || text.length > longest * 2
    ? `${letters.slice(0, longest).join('')}…`
    : safe;
}
