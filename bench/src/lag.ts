import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectedPosition } from '#read-models';
import type { Runtime } from '#runtime';
import { systemClock } from '#application';
import { aggregateOf, type Fact } from '#casework';
import type { Append } from '#event-store';
import { simulatedParts, simulateInto, type SimulatedStream } from '#simulation';
import { addMonths } from '#statute';
import type { Result } from './measure.js';
import { firstLine, program } from './programs.js';
import { officesOf } from './simulated-county.js';

const RATE = 2_000;
const SECONDS = 20;
const TICK_MS = 10;
/** Dropped: a process that just started is not what a county works with. */
const WARM_UP_MS = 4_000;
const LOOK_MS = 4;
const QUIET_TIMES = 4;
/** A worker that does not get there is told as such a lag, not waited for. */
const LONGEST_MS = 60_000;

interface Told {
  readonly position: number;
  readonly at: number;
}

const TODAY = systemClock.today();
const WORLD = { from: addMonths(TODAY, -36), until: TODAY, offices: officesOf(1_000), seed: 3 };
const SUBJECTS = 1_000;

/** What offices record day by day: each subject under correction reports, and again, in turn. */
function* reports(streams: readonly SimulatedStream[]): Generator<Append> {
  const present = streams.filter(
    ({ streamId, facts }) =>
      aggregateOf(streamId) === 'correction' && facts.at(-1)?.type === 'RegularReportMade',
  );
  for (;;) {
    for (const { streamId, office, facts } of present) {
      const last = facts.at(-1) as Fact;
      const id = randomUUID();
      const metadata = {
        schemaVersion: 1,
        occurredOn: TODAY,
        office,
        actor: 'bench',
        commandId: id,
        causationId: id,
        correlationId: id,
      };
      const data = { ...(last.data as object), on: TODAY };
      yield { streamId, expected: 'any', events: [{ id, type: last.type, data, metadata }] };
    }
  }
}

/** Until the worker has put on record what was missed in the past, which is new to it. */
async function settled(store: Runtime['store']): Promise<void> {
  for (let [head, quiet] = [-1, 0]; quiet < QUIET_TIMES;) {
    await sleep(1_000);
    const now = await store.head();
    quiet = now === head ? quiet + 1 : 0;
    head = now;
  }
}

/** How long after it was recorded an event is shown, by a worker of its own, while two thousand a second come in. */
export async function benchLag({ database, store }: Runtime, keyFile: string): Promise<Result[]> {
  await simulateInto(store, SUBJECTS, WORLD);
  const source = reports([...simulatedParts(SUBJECTS, WORLD)].flat());
  const worker = program('../../apps/worker/src/main.js', {
    DATABASE_URL: database.url,
    MASTER_KEY_FILE: keyFile,
  });
  await firstLine(worker);
  await settled(store);
  const told: Told[] = [];
  const seen: Told[] = [];
  let isDone = false;
  const started = performance.now();
  const isBehind = (): boolean => (seen.at(-1)?.position ?? 0) < (told.at(-1)?.position ?? 0);
  const look = (async () => {
    while (!isDone || (isBehind() && performance.now() - started < LONGEST_MS)) {
      seen.push({ position: await projectedPosition(database.pool), at: performance.now() });
      await sleep(LOOK_MS);
    }
  })();
  let sent = 0;
  const waiting: Promise<unknown>[] = [];
  while (performance.now() - started < SECONDS * 1_000) {
    const due = Math.floor(((performance.now() - started) / 1_000) * RATE);
    for (; sent < due; sent++) {
      const value = source.next().value as Append;
      waiting.push(
        store.append(value).then(({ position }) => told.push({ position, at: performance.now() })),
      );
    }
    await sleep(TICK_MS);
  }
  await Promise.all(waiting);
  isDone = true;
  const rate = told.length / ((performance.now() - started) / 1_000);
  told.sort((a, b) => a.position - b.position);
  await look;
  const memory = residentMb(worker.pid);
  worker.kill('SIGTERM');
  const warm = told.filter(({ at }) => at - started > WARM_UP_MS);
  const lags = lagsOf(warm, seen).sort((a, b) => a - b);
  const at = (share: number): number => lags[Math.floor((lags.length - 1) * share)] ?? 0;
  return [
    { name: 'events recorded one by one', value: rate, unit: 'events/s' },
    { name: 'worker, resident memory', value: memory, unit: 'MB', goal: { most: 400 } },
    { name: 'until shown by a worker, median', value: at(0.5), unit: 'ms' },
    { name: 'until shown by a worker, p99', value: at(0.99), unit: 'ms', goal: { most: 500 } },
  ];
}

/** Where the machine tells it; 0 elsewhere. */
function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

function lagsOf(told: readonly Told[], seen: readonly Told[]): number[] {
  let next = 0;
  return told.map(({ position, at }) => {
    while (next < seen.length - 1 && (seen[next]?.position ?? 0) < position) next++;
    return Math.max(0, (seen[next]?.at ?? at) - at);
  });
}
