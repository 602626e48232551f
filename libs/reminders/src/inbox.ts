import type { Pool } from 'pg';
import type { Clock } from '#application';
import { stillOwed } from './still-owed.js';

export interface InboxItem {
  readonly id: string;
  readonly recipient: string;
  readonly office: string;
  readonly streamId: string;
  readonly code: string;
  readonly fileNumber: string;
  readonly dueOn: string;
  readonly step: string;
  readonly day: string;
  readonly urgency: string;
  readonly text: string;
  readonly readAt: string | null;
  readonly readBy: string | null;
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  /** Whether what it is about is owed as the case now stands. */
  readonly stillOwed: boolean;
}

export interface InboxQuery {
  readonly recipient?: string;
  readonly office?: string;
  /** Only what nobody has marked as done and what is still owed. */
  readonly open: boolean;
  /** The id of the last one seen; the next page comes after it. */
  readonly before: string | null;
  readonly limit: number;
}

const COLUMNS = `id, recipient, office, stream_id as "streamId", code, file_number as "fileNumber",
  due_on as "dueOn", step, day, urgency, text, read_at as "readAt", read_by as "readBy",
  done_at as "doneAt", done_by as "doneBy", ${stillOwed('$2')} as "stillOwed"`;

/** The inbox in the product: each notice, whether it was read or done, and by whom. */
export class Inbox {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list({ recipient, office, open, before, limit }: InboxQuery): Promise<InboxItem[]> {
    const { rows } = await this.pool.query<InboxItem>(
      `select * from (select ${COLUMNS} from reminders.notices told
         where ($1::text is null or recipient = $1) and ($3::text is null or office = $3)
           and ($4::bigint is null or id < $4)) items
        where not $5 or ("doneAt" is null and "stillOwed")
        order by id desc limit $6`,
      [recipient ?? null, this.clock.today(), office ?? null, before, open, limit],
    );
    return rows;
  }

  /** Marks a notice; the first to do so stays named. Null where there is no such notice. */
  async mark(id: string, as: 'read' | 'done', by: string): Promise<InboxItem | null> {
    const { rows } = await this.pool.query<InboxItem>(
      `update reminders.notices told
          set ${as}_at = coalesce(${as}_at, $3), ${as}_by = coalesce(${as}_by, $4)
        where id = $1 returning ${COLUMNS}`,
      [id, this.clock.today(), new Date(this.clock.now()), by],
    );
    return rows[0] ?? null;
  }
}
