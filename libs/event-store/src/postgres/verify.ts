import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { HistoryFault } from '../port.js';
import { COLUMNS, type EventRow } from './rows.js';

const PAGE = 10_000;
type ChainedRow = EventRow & { readonly chain: Buffer };

/** The link that this event must have after the one before it; the same bytes as in `schema.ts`. */
function linkOf(previous: Buffer, row: ChainedRow): Buffer {
  const told = [
    row.position,
    row.stream_id,
    row.version,
    row.event_id,
    row.type,
    row.recorded_at.getTime(),
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

/** Walks the history once: positions without gaps, versions without gaps, every link right, the end where the head says. */
export async function verifyHistory(pool: Pool): Promise<HistoryFault[]> {
  const faults: HistoryFault[] = [];
  const versions = new Map<string, number>();
  let link: Buffer = Buffer.alloc(0);
  let position = 0;
  const head = (
    await pool.query<{ position: string; chain: Buffer }>('select position, chain from event_store.head')
  ).rows[0];
  const upTo = Number(head?.position ?? 0);
  for (;;) {
    const { rows } = await pool.query<ChainedRow>(
      `select ${COLUMNS}, chain from event_store.events where position > $1 and position <= $2 order by position limit $3`,
      [position, upTo, PAGE],
    );
    for (const row of rows) {
      const at = Number(row.position);
      if (at !== position + 1)
        faults.push(fault(row, 'gap', `位置 ${position + 1} 至 ${at - 1} 的记录缺失。`));
      const version = (versions.get(row.stream_id) ?? 0) + 1;
      if (row.version !== version) faults.push(fault(row, 'version', `该卷宗缺第 ${version} 号记录。`));
      versions.set(row.stream_id, row.version);
      if (!linkOf(link, row).equals(row.chain)) {
        faults.push(fault(row, 'altered', `位置 ${at} 的记录与其校验链不符，内容被改动过。`));
      }
      link = row.chain;
      position = at;
    }
    if (rows.length < PAGE) break;
  }
  const whole = position === upTo && (head === undefined || upTo === 0 || link.equals(head.chain));
  if (!whole) {
    faults.push({
      position,
      streamId: null,
      fault: 'truncated',
      message: `历史应有 ${upTo} 条记录，只读到第 ${position} 条。`,
    });
  }
  return faults;
}
