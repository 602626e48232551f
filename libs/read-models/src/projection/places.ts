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
    await client.query(
      `insert into ${READ_SCHEMA}.offices as known (name, county) select * from unnest($1::text[], $2::text[])
       on conflict (name) do update set county = excluded.county
         where excluded.county is not null and known.county is distinct from excluded.county`,
      [[...this.counties.keys()], [...this.counties.values()]],
    );
  }
}
