import { VersionConflict, type RecordedEvent } from '../port.js';
import type { Acknowledged } from './acknowledged.js';

export interface StreamWriter {
  /** Appends after a version; null where the stream is at another one. */
  write(streamId: string, version: number, events: readonly RecordedEvent[]): Promise<number | null>;
  readFrom(streamId: string, version: number): Promise<readonly RecordedEvent[]>;
}

/**
 * Events of one stream that follow each other go together; the order of all is kept. What is there already, because a
 * call of a process that was killed still arrived, is left as it is. What was taken last is made known to every process.
 * @throws VersionConflict where something else is there
 */
export async function restoreRuns(
  store: StreamWriter,
  events: readonly RecordedEvent[],
  acknowledged: Pick<Acknowledged, 'see' | 'note'>,
): Promise<void> {
  for (let at = 0; at < events.length;) {
    let end = at + 1;
    while (events[end]?.streamId === events[at]?.streamId) end++;
    const run = events.slice(at, end);
    const position = await restoreRun(store, run);
    const reached = { streamId: run[0]?.streamId ?? '', version: run.at(-1)?.version ?? 0, position };
    acknowledged.see([reached]);
    if (end === events.length) await acknowledged.note(reached);
    at = end;
  }
}

/** @returns the position of its last event */
async function restoreRun(store: StreamWriter, run: readonly RecordedEvent[]): Promise<number> {
  const { streamId = '', version = 1 } = run[0] ?? {};
  const position = await store.write(streamId, version - 1, run);
  if (position !== null) return position;
  const there = await store.readFrom(streamId, version);
  const known = there.slice(0, run.length);
  const rest = run.slice(known.length);
  const isOurs = known.length > 0 && known.every(({ id }, index) => id === run[index]?.id);
  const conflict = new VersionConflict(streamId, version - 1, there.at(-1)?.version ?? 0);
  if (!isOurs) throw conflict;
  const last = version + known.length - 1;
  const reached = rest.length > 0 ? await store.write(streamId, last, rest) : known.at(-1)?.position;
  if (reached == null) throw conflict;
  return reached;
}
