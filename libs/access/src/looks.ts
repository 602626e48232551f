import type { Pool, PoolClient } from 'pg';
import { LONGEST, storableText } from '#casework';
import { isConnectionLost, isDiskFull } from '#database';
import { KeptLooks } from './kept-looks.js';

/** Somebody read or took out something: who, what, when, why, from where. */
export interface Look {
  readonly account: string;
  readonly act: string;
  readonly office: string;
  /** Of what tells of several offices, all of them. */
  readonly offices?: readonly string[];
  /** The case, or what a list was asked for. */
  readonly subject: string;
  readonly reason: string | null;
  readonly address: string;
  readonly request: string;
}

export interface RecordedLook extends Look {
  readonly no: string;
  readonly at: Date;
}

export interface LookQuery {
  /** Only looks in these offices, and those at no office's data where `all`. */
  readonly offices: readonly string[] | null;
  readonly account?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
  readonly limit: number;
}

/** What its holder is told of: with each of them somebody else could come in as him, or do more, or less. */
const CHANGES_OF_ACCOUNTS: readonly string[] = [
  '更改账号',
  '申请更改统一身份认证名称',
  '更改统一身份认证名称',
  '申请重置密码',
  '重置密码',
  '申请令牌',
  '确认令牌',
];
/** So many different lines of the same act by the same person are told in words, the rest as a number: no act pushes out another. */
const MOST_IN_WORDS = 20;

/** Equal changes of an account, told once. */
export interface ChangeOfAccount extends Pick<RecordedLook, 'account' | 'act' | 'reason'> {
  /** The last time. */
  readonly at: Date;
  readonly times: number;
}

/** It stands in an index. */
const LONGEST_SUBJECT = 200;

interface Waiting {
  readonly line: Look & { readonly at: string };
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What somebody asked for, as it can be kept and found again: some of it is what he typed. */
const kept = (look: Look): Look => ({
  ...look,
  account: storableText(look.account, LONGEST.account),
  office: storableText(look.office, LONGEST.office),
  ...(look.offices ? { offices: look.offices.map((one) => storableText(one, LONGEST.office)) } : {}),
  subject: storableText(look.subject, LONGEST_SUBJECT),
  reason: look.reason === null ? null : storableText(look.reason, LONGEST.note),
  address: storableText(look.address, LONGEST_SUBJECT),
});

/** The record of looks: written before an answer leaves (kept for later while the disk is full), never changed. Requests at the same time share a commit. */
export class Looks {
  private waiting: Waiting[] = [];
  private writing = false;
  private readonly kept = new KeptLooks<Waiting['line']>((lines) => this.put(lines));

  constructor(
    private readonly pool: Pool,
    private readonly clock: { now(): number },
  ) {}

  record(look: Look): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        line: this.lineOf(look),
        resolve,
        reject,
      });
      if (!this.writing) void this.write();
    });
  }

  /** Within a transaction: what happens and the record of it come about together. Everybody else's looks wait until it ends: keep it short. */
  async recordIn(client: PoolClient, look: Look): Promise<void> {
    await this.put([this.lineOf(look)], client);
  }

  private lineOf(look: Look): Waiting['line'] {
    return { ...kept(look), at: new Date(this.clock.now()).toISOString() };
  }

  /** Writes what was kept while the disk was full, before the database is left. */
  async close(): Promise<void> {
    const lost = await this.kept.flush();
    if (lost > 0) process.stderr.write(`磁盘仍然是满的，有 ${lost} 条查阅记录没有写入。\n`);
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.writeBatch(batch).catch((error: unknown) => this.writeOneByOne(batch, error));
    }
    this.writing = false;
  }

  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    await this.put(batch.map(({ line }) => line));
    for (const { resolve } of batch) resolve();
  }

  private async put(
    lines: readonly Waiting['line'][],
    database: Pick<PoolClient, 'query'> = this.pool,
  ): Promise<void> {
    await database.query({
      name: 'record-looks',
      text: 'select access.record_looks($1::jsonb)',
      values: [JSON.stringify(lines)],
    });
  }

  /** One bad line (text the server refuses, say) must not fail those that happened to come with it. */
  private async writeOneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (isDiskFull(error) && this.kept.keep(batch.map(({ line }) => line))) {
      for (const { resolve } of batch) resolve();
      return;
    }
    // Without a database each of them would wait in vain.
    if (batch.length === 1 || isConnectionLost(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const one of batch)
      await this.writeBatch([one]).catch((again: unknown) => this.writeOneByOne([one], again));
  }

  /** The newest first. */
  async find({ offices, account, subject, from, to, before, limit }: LookQuery): Promise<RecordedLook[]> {
    const conditions: string[] = [];
    const values: unknown[] = [];
    const where = (text: string, value: unknown): void => {
      values.push(value);
      conditions.push(text.replaceAll('?', `$${values.length}`));
    };
    if (offices) where('(office = any(?) or offices && ?::text[])', offices);
    if (account) where('account = ?', account);
    if (subject) where('subject = ?', subject);
    if (from) where(`at >= (?::date)::timestamp at time zone 'Asia/Shanghai'`, from);
    if (to) where(`at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to);
    if (before) where('no < ?', before);
    values.push(limit);
    const { rows } = await this.pool.query<RecordedLook>(
      `select no, at, account, act, office, subject, reason, address, request from access.looks
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by no desc limit $${values.length}`,
      values,
    );
    return rows;
  }

  /** What others did with an account since then, the last first; at the machine itself anybody is another. */
  async changesOf(account: string, since: Date): Promise<ChangeOfAccount[]> {
    const { rows } = await this.pool.query<ChangeOfAccount>(
      `with told as (
         select account, act, reason, max(no) as no, max(at) as at, count(*)::int as times from access.looks
          where subject = $1 and act = any($2) and (account <> $1 or request = 'cli') and at > $3
          group by account, act, reason
       ), ranked as (
         select *, row_number() over (partition by account, act order by no desc) > $4 as is_rest from told
       )
       select account, act, case when is_rest then null else reason end as reason, max(at) as at, sum(times)::int as times
         from ranked group by account, act, is_rest, case when is_rest then null else reason end
        order by max(no) desc`,
      [account, CHANGES_OF_ACCOUNTS, since, MOST_IN_WORDS],
    );
    return rows;
  }

  /** The number of the first line that is not as it was written; null when all are. */
  async verify(): Promise<number | null> {
    const { rows } = await this.pool.query<{ no: string }>(
      `select l.no from (
         select l, l.no as no, lag(l.no, 1, 0::bigint) over w as before, lag(l.chain, 1, '\\x'::bytea) over w as previous
           from access.looks l window w as (order by l.no)
       ) s join access.looks l on l.no = s.no
        where l.no <> s.before + 1 or l.chain <> sha256(s.previous || access.told(l))
        order by l.no limit 1`,
    );
    if (rows[0]) return Number(rows[0].no);
    const ends = await this.pool.query<{ no: string }>(
      `select h.no from access.looks_head h
        where h.no <> coalesce((select max(no) from access.looks), 0)
           or h.no > 0 and h.chain <> (select chain from access.looks order by no desc limit 1)`,
    );
    return ends.rows[0] ? Number(ends.rows[0].no) : null;
  }
}
