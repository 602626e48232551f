/** What stands beside everything that files which cannot be shown could change; null where there are none. */
export const notCountedNote = (files = 0): string | null => (files > 0 ? `有${files}份档案暂未计入` : null);

/** The same as a list, for where notes are listed. */
export const notCountedNotes = (files = 0): readonly string[] => {
  const note = notCountedNote(files);
  return note === null ? [] : [`${note}。`];
};
