import { REGISTER_KINDS, type RegisterKind, type RegisterRow, type RegisterRows } from '#register';
import { REGISTER_TABLES } from '../schema/register-tables.js';

/** A row's place in its table. */
export interface RowPlace {
  readonly streamId: string;
  readonly ref: string;
}

/** What has to be taken out of the registers and put in, so that they say what a case gives now. */
export interface ChangedRows {
  readonly gone: ReadonlyMap<RegisterKind, readonly RowPlace[]>;
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
  const gone = new Map<RegisterKind, readonly RowPlace[]>();
  const come = {} as Record<RegisterKind, readonly RegisterRow[]>;
  for (const kind of REGISTER_KINDS) {
    const keep = (REGISTER_TABLES[kind].keep ?? (() => true)) as (row: RegisterRow) => boolean;
    const old = new Map((before[kind] as readonly RegisterRow[]).filter(keep).map((row) => [row.ref, row]));
    come[kind] = (now[kind] as readonly RegisterRow[]).filter((row) => {
      const was = old.get(row.ref);
      const stays =
        was !== undefined && keep(row) && same(was as unknown as Fields, row as unknown as Fields);
      if (stays) old.delete(row.ref);
      return !stays;
    });
    if (old.size > 0)
      gone.set(
        kind,
        [...old.values()].map(({ streamId, ref }) => ({ streamId, ref })),
      );
  }
  return { gone, come: come as unknown as RegisterRows };
}
