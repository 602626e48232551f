/** Where a history was made anew because earlier events had told in clear what is sealed today. */
export const SEAM = 'HistorySealed';
export const SEAM_STREAM = 'history';

/** How a history stood: its last event, and the link of that event in hexadecimal. */
export interface HistoryEnd {
  readonly position: number;
  readonly chain: string;
}

/** The fact that stands in the new history: what it replaced, what it was up to there, and who did it. */
export interface HistorySealed {
  readonly before: HistoryEnd;
  /** Without this fact itself. */
  readonly after: HistoryEnd;
  /** Events in both; each has its position, version, id and instant as before. */
  readonly events: number;
  /** Events whose personal part was sealed by it. */
  readonly sealed: number;
  readonly by: string;
}

/** Whether the fact says of the history before it what that history is. */
export const isSeamTrue = (told: Partial<HistorySealed>, end: HistoryEnd): boolean =>
  told.after?.position === end.position &&
  told.after.chain === end.chain &&
  told.events === end.position &&
  told.before?.position === end.position;
