import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Role } from '#statute';
import { roleInbox } from './recipients.js';
import { stillOwed } from './still-owed.js';

export interface InboxItem {
  readonly id: string;
  readonly recipient: string;
  readonly office: string;
  readonly streamId: string;
  /** What of the file it is about: a leave, an asking to open it. */
  readonly ref: string;
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
  /** Only what is about these offices. */
  readonly offices?: readonly string[];
  /** Only what nobody has marked as done and what is still owed. */
  readonly open: boolean;
  /** The id of the last one seen; the next page comes after it. */
  readonly before: string | null;
  readonly limit: number;
}

/** Something to tell that is no deadline. */
export interface Told {
  readonly office: string;
  readonly streamId: string;
  readonly ref: string;
  readonly code: string;
  readonly fileNumber: string;
  readonly text: string;
}

const COLUMNS = `id, recipient, office, stream_id as "streamId", ref, code, file_number as "fileNumber",
  due_on as "dueOn", step, day, urgency, text, read_at as "readAt", read_by as "readBy",
  done_at as "doneAt", done_by as "doneBy", (step = 'told' or ${stillOwed('$2')}) as "stillOwed"`;

/** The inbox in the product: each notice, whether it was read or done, and by whom. */
export class Inbox {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list({ recipient, office, offices, open, before, limit }: InboxQuery): Promise<InboxItem[]> {
    const { rows } = await this.pool.query<InboxItem>(
      `select * from (select ${COLUMNS} from reminders.notices told
         where ($1::text is null or recipient = $1) and ($3::text is null or office = $3)
           and ($4::bigint is null or id < $4)
           and ($7::text[] is null or office = any($7))) items
        where not $5 or ("doneAt" is null and "stillOwed")
        order by id desc limit $6`,
      [recipient ?? null, this.clock.today(), office ?? null, before, open, limit, offices ?? null],
    );
    return rows;
  }

  /** Tells the holders of a role in an office something that no deadline tells: at once, in their inbox. */
  async tell(role: Role, told: Told): Promise<void> {
    const today = this.clock.today();
    await this.pool.query(
      `insert into reminders.notices
         (recipient, office, stream_id, ref, code, file_number, due_on, step, day, urgency, text, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'told', $7, 'urgent', $8, $9) on conflict do nothing`,
      [
        roleInbox(role, told.office),
        told.office,
        told.streamId,
        told.ref,
        told.code,
        told.fileNumber,
        today,
        told.text,
        new Date(this.clock.now()),
      ],
    );
  }

  /** A notice of these offices; null where there is no such one. */
  async find(id: string, offices: readonly string[]): Promise<InboxItem | null> {
    const { rows } = await this.pool.query<InboxItem>(
      `select ${COLUMNS} from reminders.notices told where id = $1 and office = any($3)`,
      [id, this.clock.today(), offices],
    );
    return rows[0] ?? null;
  }

  /** Marks a notice; the first to do so stays named. Null where there is no such notice. */
  async mark(
    id: string,
    as: 'read' | 'done',
    by: string,
    offices: readonly string[],
  ): Promise<InboxItem | null> {
    const { rows } = await this.pool.query<InboxItem>(
      `update reminders.notices told
          set ${as}_at = coalesce(${as}_at, $3), ${as}_by = coalesce(${as}_by, $4)
        where id = $1 and office = any($5) returning ${COLUMNS}`,
      [id, this.clock.today(), new Date(this.clock.now()), by, offices],
    );
    return rows[0] ?? null;
  }
}
