import { NO_ROWS, REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';

/** The rows that a case gave and gives no more, and those that it gives now and did not before. */
export interface ChangedRows {
  readonly gone: RegisterRows;
  readonly come: RegisterRows;
}

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));

type Fields = Readonly<Record<string, unknown>>;

/** Rows of one kind, made by the same function. */
function same(left: Fields, right: Fields): boolean {
  for (const name in left) if (!sameValue(left[name], right[name])) return false;
  for (const name in right) if (!(name in left) && right[name] !== undefined) return false;
  return true;
}

/** Most of what a case gives stays as it was: a report changes two rows of thirty. */
export function changedRows(before: RegisterRows, now: RegisterRows): ChangedRows {
  if (before === NO_ROWS) return { gone: NO_ROWS, come: now };
  const gone = {} as Record<RegisterKind, readonly RegisterRow[]>;
  const come = {} as Record<RegisterKind, readonly RegisterRow[]>;
  for (const kind of REGISTER_KINDS) [gone[kind], come[kind]] = changedOf(before[kind], now[kind]);
  return { gone: gone as unknown as RegisterRows, come: come as unknown as RegisterRows };
}

const NONE: readonly RegisterRow[] = [];

/** Rows of one kind. */
function changedOf(
  before: readonly RegisterRow[],
  now: readonly RegisterRow[],
): [gone: readonly RegisterRow[], come: readonly RegisterRow[]] {
  if (before.length === 0) return [NONE, now];
  const old = new Map(before.map((row) => [row.ref, row]));
  const come = now.filter((row) => {
    const was = old.get(row.ref);
    const stays = was !== undefined && same(was as unknown as Fields, row as unknown as Fields);
    if (stays) old.delete(row.ref);
    return !stays;
  });
  return [[...old.values()], come];
}
