import type { RegisterKind, RegisterRow } from '#register';
import { isSearched } from '#read-models';
import type { Viewer } from '#access';
import type { Gate } from '../access/gate.js';
import type { RegisterLine } from '../http/answers.js';

/** Rows as this viewer may see them; a leave is known by whose it is. */
export async function toldLines(
  viewer: Viewer,
  gate: Gate,
  kind: RegisterKind,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterLine[]> {
  const lines = rows.map((row) => ({ id: row.streamId.slice(-36), ...row }));
  const masked = await gate.lines(viewer, lines);
  return isSearched(kind) ? masked : await gate.named(viewer, masked);
}
