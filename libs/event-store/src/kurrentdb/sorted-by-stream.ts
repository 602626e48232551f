import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent, StreamSlice } from '../port.js';

/** So much of the history is sorted in memory at a time; in bytes of the log. */
const BUCKET_BYTES = 24 * 2 ** 20;
const MOST_BUCKETS = 2_048;
/** Lines of a bucket are written together. */
const WRITE_BYTES = 64 * 2 ** 10;
const STREAMS_AT_ONCE = 1_000;

/**
 * A history in its own order, put together by stream with flat memory: what does not fit is laid down in files, each
 * stream's events in one of them. Positions are bytes of the log, so the last one says how much there is.
 */
export async function* sortedByStream(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  bytes: number,
): AsyncGenerator<readonly StreamSlice[]> {
  const buckets = Math.min(MOST_BUCKETS, Math.ceil(bytes / BUCKET_BYTES));
  if (buckets <= 1) {
    const streams = new Streams();
    for await (const page of pages) for (const event of page) streams.add(event);
    yield* streams.slices();
    return;
  }
  // Nobody else may look: what is not personal of a case lies here in clear.
  const folder = await mkdtemp(join(tmpdir(), 'history-'));
  try {
    await layDown(pages, folder, buckets);
    for (let bucket = 0; bucket < buckets; bucket++) yield* taken(join(folder, String(bucket)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

class Streams {
  private readonly streams = new Map<string, RecordedEvent[]>();

  add(event: RecordedEvent): void {
    const events = this.streams.get(event.streamId);
    if (events) events.push(event);
    else this.streams.set(event.streamId, [event]);
  }

  *slices(): Generator<readonly StreamSlice[]> {
    let page: StreamSlice[] = [];
    for (const [streamId, events] of this.streams) {
      page.push({ streamId, events });
      if (page.length < STREAMS_AT_ONCE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }
}

/** The same stream is always of the same bucket. */
const bucketOf = (streamId: string, buckets: number): number =>
  createHash('sha1').update(streamId).digest().readUInt32LE() % buckets;

async function layDown(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  folder: string,
  buckets: number,
): Promise<void> {
  const waiting = Array.from({ length: buckets }, () => '');
  const write = async (bucket: number): Promise<void> => {
    const lines = waiting[bucket] ?? '';
    waiting[bucket] = '';
    if (lines !== '') await appendFile(join(folder, String(bucket)), lines, { mode: 0o600 });
  };
  for await (const page of pages) {
    for (const event of page) {
      const bucket = bucketOf(event.streamId, buckets);
      waiting[bucket] += `${JSON.stringify(event)}\n`;
      if ((waiting[bucket]?.length ?? 0) >= WRITE_BYTES) await write(bucket);
    }
  }
  for (let bucket = 0; bucket < buckets; bucket++) await write(bucket);
}

async function* taken(path: string): AsyncGenerator<readonly StreamSlice[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const streams = new Streams();
  for (const line of text.split('\n')) if (line !== '') streams.add(JSON.parse(line) as RecordedEvent);
  yield* streams.slices();
}
