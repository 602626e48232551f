import { createHash } from 'node:crypto';
import { Batches, type EventStore } from '#event-store';
import { tellCounts } from '#statistics';
import type { Law } from '#statute';
import { projectStream } from './project-stream.js';

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
      tellCounts(projectStream(streamId, counting, law), (key, day, n, since, until) => {
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
