import { isPersonal, personalKind } from '#casework';
import { openText, sealTextAlike, termsOf, type BlindIndex, type FileKeys, type Keyring } from '#protection';
import type { RegisterKind, RegisterRow } from '#register';
import { DESTROYED } from '#statute';
import { REGISTER_TABLES, type StoredRow } from '../schema/register-tables.js';

type Fields = Readonly<Record<string, unknown>>;

/** Before what is not sealed, because there is nothing to hide in it: what stands where a file was destroyed. */
const UNSEALED = '-';

const PERSONAL = Object.fromEntries(
  Object.entries(REGISTER_TABLES).map(([kind, { columns }]) => [
    kind,
    Object.keys(columns).filter(isPersonal),
  ]),
) as unknown as Readonly<Record<RegisterKind, readonly string[]>>;

/** A row's sealed value belongs to it and to no other. */
const contextOf = (kind: RegisterKind, { streamId, ref }: Pick<StoredRow, 'streamId' | 'ref'>): string =>
  `${kind} ${streamId} ${ref}`;

/** Stands where something was sealed that nothing opens. */
const CANNOT_BE_OPENED = '（不能读出）';

/** What an opened row tells, and not what stands in its place. */
export const isTold = (text: string): boolean => text !== CANNOT_BE_OPENED && text !== DESTROYED;

const NOTHING: Fields = {};
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Seals the personal part of register rows under the keys of their files and opens it again. What a person is counted
 * or found by becomes a keyed digest on the way.
 */
export class RowVault {
  constructor(
    private readonly keyring: Keyring,
    private readonly index: BlindIndex,
  ) {}

  /** Tells, for each of these rows, what its table holds in the place of what is personal. */
  async sealer(kind: RegisterKind, rows: readonly RegisterRow[]): Promise<(row: RegisterRow) => Fields> {
    const personal = PERSONAL[kind];
    if (personal.length === 0) return () => NOTHING;
    const keys = await this.keysFor(rows);
    const isSearched = REGISTER_TABLES[kind].isSearched === true;
    return (row) => {
      const fields = row as unknown as Fields;
      const file = keys.get(row.streamId);
      const personKey = text(fields['personKey']);
      return {
        sealed: this.sealedPart(contextOf(kind, row), file, fields, personal),
        personKey: personKey === undefined ? undefined : this.index.person(personKey),
        tokens: isSearched && file?.current ? this.foundBy(fields) : '{}',
      };
    };
  }

  /** Rows as they were before they were sealed, but for the person, who stays a digest. */
  async opened<Kind extends RegisterKind>(
    kind: Kind,
    rows: readonly StoredRow<Kind>[],
  ): Promise<RegisterRow<Kind>[]> {
    const personal = PERSONAL[kind];
    if (personal.length === 0) return rows as unknown as RegisterRow<Kind>[];
    const keys = await this.keysOf(rows);
    return rows.map((row) => {
      const { sealed, ...open } = row as StoredRow;
      const whole: Record<string, unknown> = { ...open };
      for (const field of personal) whole[field] = null;
      Object.assign(whole, this.openedPart(contextOf(kind, row), keys.get(row.streamId), sealed, personal));
      return whole as unknown as RegisterRow<Kind>;
    });
  }

  /** The digest that stands for somebody in the registers. */
  personOf(idNumber: string): string {
    return this.index.person(idNumber);
  }

  /** What rows are found by that these terms are said of. */
  tokensOf(terms: readonly string[]): string[] {
    return terms.map((term) => this.index.token(term));
  }

  /** Also for files whose events were recorded before there were keys. */
  private async keysFor(rows: readonly RegisterRow[]): Promise<ReadonlyMap<string, FileKeys>> {
    const keys = await this.keysOf(rows);
    const without = rows.filter(({ streamId }) => !keys.has(streamId));
    if (without.length === 0) return keys;
    await this.keyring.ensure(
      [...new Set(without.map(({ streamId }) => streamId))].map((streamId) => ({
        streamId,
        needsKey: true,
        person: null,
      })),
    );
    return this.keysOf(rows);
  }

  private keysOf(rows: readonly Pick<StoredRow, 'streamId'>[]): Promise<ReadonlyMap<string, FileKeys>> {
    return this.keyring.keysOf([...new Set(rows.map(({ streamId }) => streamId))]);
  }

  private sealedPart(
    context: string,
    file: FileKeys | undefined,
    row: Fields,
    personal: readonly string[],
  ): string | null {
    const told: Record<string, unknown> = {};
    let isTold = false;
    for (const field of personal) {
      const value = row[field];
      if (value === null || value === undefined) continue;
      told[field] = value;
      isTold = true;
    }
    if (!isTold) return null;
    const json = JSON.stringify(told);
    return file?.current ? sealTextAlike(file.current, context, json) : `${UNSEALED}${json}`;
  }

  private openedPart(
    context: string,
    file: FileKeys | undefined,
    sealed: string | null,
    personal: readonly string[],
  ): Fields {
    if (sealed === null) return {};
    if (sealed.startsWith(UNSEALED)) return JSON.parse(sealed.slice(UNSEALED.length)) as Fields;
    // Destroyed a moment ago, and the row not yet made anew.
    if (!file || file.remains) return Object.fromEntries(personal.map((field) => [field, DESTROYED]));
    try {
      return JSON.parse(openText(file.keyOf, context, sealed)) as Fields;
    } catch {
      // One altered row keeps nobody from reading the rest of the list; `verify` names it.
      return Object.fromEntries(personal.map((field) => [field, CANNOT_BE_OPENED]));
    }
  }

  private foundBy(row: Fields): string {
    const names = Object.keys(row).filter((field) => personalKind(field) === 'name');
    const terms = termsOf({
      names: names.flatMap((field) => text(row[field]) ?? []),
      idNumber: text(row['idNumber']),
      phone: text(row['phone']),
    });
    return `{${this.tokensOf(terms).join(',')}}`;
  }
}
