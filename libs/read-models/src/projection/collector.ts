import { NO_ROWS, REGISTER_KINDS, type RegisterRow, type RegisterRows } from '#register';

/** Gathers the rows of several cases into one set. */
export function collector(): { readonly rows: RegisterRows; add(rows: RegisterRows): void } {
  const rows = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, []])) as unknown as Record<
    keyof RegisterRows,
    RegisterRow[]
  >;
  return {
    rows: rows as unknown as RegisterRows,
    add: (more) => {
      if (more === NO_ROWS) return;
      for (const kind of REGISTER_KINDS) rows[kind].push(...more[kind]);
    },
  };
}
