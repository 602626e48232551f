import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '#application';

const MINUTE_MS = 60_000;
/** A look at once, with a reason and under the eyes of the head. */
const URGENT_MS = 30 * MINUTE_MS;
/** An opening of a sealed file that a second person agreed to. */
const AGREED_MS = 24 * 60 * MINUTE_MS;

export interface Opening {
  readonly id: string;
  readonly account: string;
  readonly streamId: string;
  readonly reason: string;
  readonly basis: string | null;
  readonly askedAt: Date;
  readonly agreedBy: string | null;
  /** Null while a second person has not agreed. */
  readonly until: Date | null;
}

const COLUMNS = `id, account, stream_id as "streamId", reason, basis, asked_at as "askedAt", agreed_by as "agreedBy", until`;

/** Looks at files that are closed to the asker: each for a time, with a reason, and never erased. */
export class Openings {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** `basis`: the article that a sealed file may be opened by; such an opening waits for a second person. */
  async ask(
    account: string,
    streamId: string,
    reason: string,
    basis: string | null,
    sealed: boolean,
  ): Promise<Opening> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<Opening>(
      `insert into access.openings (id, account, stream_id, reason, basis, asked_at, until)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [
        randomUUID(),
        account,
        streamId,
        reason,
        basis,
        new Date(now),
        sealed ? null : new Date(now + URGENT_MS),
      ],
    );
    return rows[0] as Opening;
  }

  /** @returns null where there is no opening of this case that waits, or the agreeing person asked for it */
  async agree(id: string, streamId: string, by: string): Promise<Opening | null> {
    const { rows } = await this.pool.query<Opening>(
      `update access.openings set agreed_by = $3, until = $4
        where id = $1 and stream_id = $2 and until is null and account <> $3 returning ${COLUMNS}`,
      [id, streamId, by, new Date(this.clock.now() + AGREED_MS)],
    );
    return rows[0] ?? null;
  }

  async ofCase(streamId: string): Promise<Opening[]> {
    const { rows } = await this.pool.query<Opening>(
      `select ${COLUMNS} from access.openings where stream_id = $1 order by asked_at desc`,
      [streamId],
    );
    return rows;
  }

  /** Whether one of these files is open to this account now; `agreed`: because a second person agreed. */
  async isOpen(account: string, streamIds: readonly string[], agreed: boolean): Promise<boolean> {
    const { rows } = await this.pool.query(
      `select 1 from access.openings where account = $1 and stream_id = any($2) and until > $3
          and (agreed_by is not null or not $4) limit 1`,
      [account, streamIds, new Date(this.clock.now()), agreed],
    );
    return rows.length > 0;
  }
}
