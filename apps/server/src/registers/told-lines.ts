import type { Viewer } from '#access';
import type { Confidentiality } from '#casework';
import { isSearched } from '#read-models';
import type { RegisterKind, RegisterRow } from '#register';
import type { Runtime } from '#runtime';
import { shown, withNames } from '../access/present.js';
import type { RegisterLine } from '../http/answers.js';

/** Rows as this viewer may see them; a leave is known by whose it is. */
export async function toldLines(
  viewer: Viewer,
  runtime: Runtime,
  kind: RegisterKind,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterLine[]> {
  const masked = rows.map((row) => {
    const { confidentiality = 'ordinary' } = row as { confidentiality?: Confidentiality };
    return shown(viewer, { id: row.streamId.slice(-36), ...row }, confidentiality);
  });
  return isSearched(kind) ? masked : await withNames(viewer, runtime, masked);
}
