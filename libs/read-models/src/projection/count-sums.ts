import type { PoolClient } from 'pg';
import { countsOf, type Count } from '#statistics';
import type { RegisterRows } from '#register';

interface Sum {
  readonly office: string;
  readonly key: string;
  readonly day: string;
  readonly since: string;
  readonly until: string;
  n: number;
}

/** Contributions folded in memory, to be added to the stored sums at once. */
export class CountSums {
  private readonly sums = new Map<string, Sum>();

  add(office: string, rows: RegisterRows, sign: 1 | -1): void {
    for (const count of countsOf(rows)) this.addCount(office, count, sign);
  }

  private addCount(office: string, { key, day, n, since = '', until = '' }: Count, sign: 1 | -1): void {
    const id = `${office}\t${key}\t${day}\t${since}\t${until}`;
    const sum = this.sums.get(id);
    if (sum) sum.n += sign * n;
    else this.sums.set(id, { office, key, day, since, until, n: sign * n });
  }

  /** Adds everything to the tables of a schema, in the caller's transaction. */
  async flush(client: PoolClient, schema: string): Promise<void> {
    const changed = [...this.sums.values()].filter(({ n }) => n !== 0);
    this.sums.clear();
    const plain = changed.filter(({ since, until }) => since === '' && until === '');
    const dated = changed.filter(({ since, until }) => since !== '' || until !== '');
    await upsert(client, `${schema}.daily_counts`, ['office', 'key', 'day'], plain);
    await upsert(client, `${schema}.monthly_counts`, ['office', 'key', 'month'], byMonth(plain));
    const open = dated.map((sum) => ({
      ...sum,
      since: sum.since || '-infinity',
      until: sum.until || 'infinity',
    }));
    await upsert(client, `${schema}.dated_counts`, ['office', 'key', 'day', 'since', 'until'], open);
  }
}

function byMonth(sums: readonly Sum[]): { office: string; key: string; month: string; n: number }[] {
  const months = new Map<string, { office: string; key: string; month: string; n: number }>();
  for (const { office, key, day, n } of sums) {
    const month = day.slice(0, 7);
    const id = `${office}\t${key}\t${month}`;
    const sum = months.get(id);
    if (sum) sum.n += n;
    else months.set(id, { office, key, month, n });
  }
  return [...months.values()];
}

const CHUNK = 5_000;

async function upsert(
  client: PoolClient,
  table: string,
  keys: readonly string[],
  sums: readonly object[],
): Promise<void> {
  const names = [...keys, 'n'].join(', ');
  for (let from = 0; from < sums.length; from += CHUNK) {
    await client.query(
      `insert into ${table} as stored (${names})
       select ${names} from json_populate_recordset(null::${table}, $1::json)
       on conflict (${keys.join(', ')}) do update set n = stored.n + excluded.n`,
      [JSON.stringify(sums.slice(from, from + CHUNK))],
    );
  }
}
