/** What a search is about, without the word in front by which the history tells kinds of them apart. */
export const recordNumber = (ref: string): string => ref.replace(/^(lost|gap)\//, '');
