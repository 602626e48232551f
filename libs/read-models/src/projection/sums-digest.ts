import { createHash } from 'node:crypto';
import { Batches, type EventStore, type RecordedEvent } from '#event-store';
import { NO_ROWS, type RegisterRows } from '#register';
import { tellCounts } from '#statistics';
import type { Law } from '#statute';
import { isOfAFile } from './file-faults.js';
import { projectStream } from './project-stream.js';

/** A file that cannot be shown gives nothing, in either store. */
function shownRows(streamId: string, events: readonly RecordedEvent[], law: Law): RegisterRows {
  try {
    return projectStream(streamId, events, law);
  } catch (error) {
    if (isOfAFile(error)) return NO_ROWS;
    throw error;
  }
}

/**
 * A digest of everything that the figures of any office and period are drawn up from, as a history gives it up to a
 * position; the same for two stores that hold the same history.
 */
export async function figuresDigest(store: EventStore, law: Law, upTo: number): Promise<string> {
  const batches = await new Batches(store).refresh();
  const sums = new Map<string, number>();
  for await (const slices of store.scanStreams(upTo)) {
    for (const { streamId, events } of slices) {
      const counting = events.filter((event) => batches.counts(event, upTo));
      const office = events[0]?.metadata.office ?? '';
      tellCounts(shownRows(streamId, counting, law), (key, day, n, since, until) => {
        const name = [office, key, day, since ?? '', until ?? ''].join('\t');
        sums.set(name, (sums.get(name) ?? 0) + n);
      });
    }
  }
  const hash = createHash('sha256');
  for (const [name, n] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (n !== 0) hash.update(`${name}\t${n}\n`);
  return hash.digest('hex');
}
