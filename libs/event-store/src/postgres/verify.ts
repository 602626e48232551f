import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { HistoryFault } from '../port.js';
import { isSeamTrue, SEAM, type HistorySealed } from '../seam.js';
import { COLUMNS, type EventRow } from './rows.js';

const PAGE = 10_000;
type ChainedRow = EventRow & { readonly chain: Buffer; readonly batch_id: string | null };

/** The link that this event must have after the one before it; the same bytes as in `schema.ts`. */
export function linkOf(previous: Buffer, row: EventRow): Buffer {
  const told = [
    row.position,
    row.stream_id,
    row.version,
    row.event_id,
    row.type,
    row.recorded_at,
    row.metadata,
    row.data,
  ].join('\n');
  return createHash('sha256').update(previous).update(told).digest();
}

const fault = (row: ChainedRow, kind: HistoryFault['fault'], message: string): HistoryFault => ({
  position: Number(row.position),
  streamId: row.stream_id,
  fault: kind,
  message,
});

function parsed<Content>(text: string): Partial<Content> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Content>;
  } catch {
    return {};
  }
}

/** The batch stands in the metadata too, which the chain covers. */
const isBatchTold = ({ metadata, batch_id }: ChainedRow): boolean =>
  (metadata.includes('"batchId"') ? (parsed<{ batchId: string }>(metadata).batchId ?? null) : null) ===
  batch_id;

/** What a walk through the history has seen so far. */
class Walk {
  readonly faults: HistoryFault[] = [];
  position = 0;
  link: Buffer = Buffer.alloc(0);
  private readonly versions = new Map<string, number>();

  step(row: ChainedRow): void {
    const at = Number(row.position);
    const expected = this.position + 1;
    if (at !== expected) this.faults.push(fault(row, 'gap', `位置 ${expected} 至 ${at - 1} 的记录缺失。`));
    const version = (this.versions.get(row.stream_id) ?? 0) + 1;
    if (row.version !== version) this.faults.push(fault(row, 'version', `该卷宗缺第 ${version} 号记录。`));
    this.versions.set(row.stream_id, row.version);
    if (!linkOf(this.link, row).equals(row.chain)) {
      this.faults.push(fault(row, 'altered', `位置 ${at} 的记录与其校验链不符，内容被改动过。`));
    }
    if (!isBatchTold(row))
      this.faults.push(fault(row, 'altered', `位置 ${at} 的记录所属的批次与登记时不符，被改动过。`));
    if (row.type === SEAM) this.checkSeam(row);
    this.link = row.chain;
    this.position = at;
  }

  private checkSeam(row: ChainedRow): void {
    const end = { position: this.position, chain: this.link.toString('hex') };
    if (isSeamTrue(parsed<HistorySealed>(row.data), end)) return;
    const message = `位置 ${row.position} 记载的重新封装与此前的历史不符。`;
    this.faults.push(fault(row, 'seam', message));
  }

  /** The last event read must be the one that the head names, by position and link. */
  end(upTo: number, chain: Buffer): void {
    if (this.position === upTo && this.link.equals(chain)) return;
    const message = `历史应有 ${upTo} 条记录，只读到第 ${this.position} 条。`;
    this.faults.push({ position: this.position, streamId: null, fault: 'truncated', message });
  }
}

/** Walks the history once: no gap in positions or versions, every link right, the end where the head says. */
export async function verifyHistory(pool: Pool): Promise<HistoryFault[]> {
  const walk = new Walk();
  const heads = await pool.query<{ position: string; chain: Buffer }>(
    'select position, chain from event_store.head',
  );
  const head = heads.rows[0];
  const upTo = Number(head?.position ?? 0);
  for (;;) {
    const { rows } = await pool.query<ChainedRow>(
      `select ${COLUMNS}, chain, batch_id from event_store.events where position > $1 and position <= $2 order by position limit $3`,
      [walk.position, upTo, PAGE],
    );
    for (const row of rows) walk.step(row);
    if (rows.length < PAGE) break;
  }
  walk.end(upTo, head?.chain ?? Buffer.alloc(0));
  return walk.faults;
}
