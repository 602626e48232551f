import type { PoolClient } from 'pg';
import type { RecordedEvent } from '#event-store';
import { READ_SCHEMA } from '../schema/entities.js';

/** Offices come into being with their first record; a placing puts them below a county. */
export class Places {
  private readonly counties = new Map<string, string | null>();

  /** Known by its name; where it belongs is told by a placing. */
  named(office: string): void {
    if (office !== '' && !this.counties.has(office)) this.counties.set(office, null);
  }

  /** In the order of their positions: a later placing counts. */
  add({ type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): void {
    this.named(metadata.office);
    if (type !== 'OfficePlaced') return;
    const placed = data as { office: string; county: string };
    this.counties.set(placed.office, placed.county);
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
