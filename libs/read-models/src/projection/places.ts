import type { PoolClient } from 'pg';
import { isStorable, LONGEST } from '#casework';
import { refuseUnreadable, type RecordedEvent } from '#event-store';
import { READ_SCHEMA } from '../schema/entities.js';
import { isOfAFile } from './file-faults.js';

/** `undefined`: no such office; null: below no county. */
interface PlaceDifference {
  readonly name: string;
  readonly stands: string | null | undefined;
  readonly told: string | null | undefined;
}

/** A name that the table takes. */
const fits = (name: string): boolean => isStorable(name) && [...name].length <= LONGEST.office;

/** Offices come into being with their first record; a placing puts them below a county. */
export class Places {
  constructor(private readonly counties = new Map<string, string | null>()) {}

  /** Known by its name; where it belongs is told by a placing. */
  named(office: string): void {
    if (office !== '' && !this.counties.has(office)) this.counties.set(office, null);
  }

  /** In the order of their positions: a later placing counts. @throws EventUnreadable */
  add(event: RecordedEvent): void {
    this.named(event.metadata.office);
    if (event.type !== 'OfficePlaced') return;
    refuseUnreadable([event]);
    const placed = event.data as { office: string; county: string };
    this.counties.set(placed.office, placed.county);
  }

  /** The same, but for names that the table does not take. */
  async flushCarefully(client: PoolClient): Promise<void> {
    await client.query('savepoint places');
    try {
      await this.flush(client);
    } catch (error) {
      await client.query('rollback to savepoint places');
      if (!isOfAFile(error)) throw error;
      const names = [...this.counties];
      if (names.length > 1) for (const one of names) await new Places(new Map([one])).flushCarefully(client);
    }
    await client.query('release savepoint places');
  }

  /** Where the table says otherwise than what was told: offices by name, each with what stands and what should. */
  async differences(client: PoolClient): Promise<readonly PlaceDifference[]> {
    const { rows } = await client.query<{ name: string; county: string | null }>(
      `select name, county from ${READ_SCHEMA}.offices`,
    );
    const held = new Map(rows.map(({ name, county }) => [name, county]));
    const names = new Set([...held.keys(), ...[...this.counties.keys()].filter(fits)]);
    return [...names].flatMap((name) => {
      const [stands, told] = [held.get(name), this.counties.get(name)];
      return stands === told ? [] : [{ name, stands, told }];
    });
  }

  async flush(client: PoolClient): Promise<void> {
    if (this.counties.size === 0) return;
    // Nearly always known: passed over, so that no row is locked or written for it.
    await client.query(
      `insert into ${READ_SCHEMA}.offices (name) select unnest($1::text[]) on conflict do nothing`,
      [[...this.counties.keys()]],
    );
    for (const [office, county] of this.counties) {
      if (county === null) continue;
      await client.query(`update ${READ_SCHEMA}.offices set county = $2 where name = $1`, [office, county]);
    }
  }
}
