import { ExplainedFailure } from '#database';
import { LawChanged, projectedPosition, ProjectionStopped } from '#read-models';
import type { Runtime } from './runtime.js';

const LOOK_MS = 250;
/** One page takes a leader so long at most; of a whole ledger it is more. */
const PATIENCE_MS = 60_000;

type Shown = Pick<Runtime, 'database' | 'projector' | 'store'>;

const standsStill = (position: number, why: string): ExplainedFailure =>
  new ExplainedFailure(`名册停在第 ${position} 号事件之前，没有更新到最新：${why}`);

/** Resolves once the registers stand still: their leader says so, or they do not come on for so long. */
async function standStill(
  { database: { pool }, projector }: Shown,
  patienceMs: number,
  isOver: () => boolean,
): Promise<ExplainedFailure | null> {
  let [position, since] = [await projectedPosition(pool), performance.now()];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (isOver()) return null;
    const now = await projectedPosition(pool);
    if (now !== position) [position, since] = [now, performance.now()];
    const leader = await projector.leader();
    if (leader?.stopped) return standsStill(leader.stopped.position, leader.stopped.reason);
    if (performance.now() - since < patienceMs) continue;
    const who = leader ? `负责更新的进程（${leader.holder}）没有动静` : '没有进程能够更新';
    return standsStill(position + 1, `${who}，请查看它是否还在运行。`);
  }
}

/**
 * Waits until the registers show a position, or all that is recorded by now. Somebody at a command is told instead where
 * they stand still. @throws ExplainedFailure
 */
export async function bringUpToDate(runtime: Shown, upTo?: number, patienceMs = PATIENCE_MS): Promise<void> {
  const reached = upTo ?? (await runtime.store.head());
  let isOver = false;
  const shown = runtime.projector.catchUpTo(reached).catch((error: unknown) => {
    if (error instanceof ProjectionStopped) throw standsStill(error.stop.position, error.stop.reason);
    throw error instanceof LawChanged ? new ExplainedFailure(error.message) : error;
  });
  const stands = standStill(runtime, patienceMs, () => isOver).then((failure) => {
    if (failure) throw failure;
  });
  // Whichever is over later is nobody's business any more.
  shown.catch(() => undefined);
  stands.catch(() => undefined);
  try {
    await Promise.race([shown, stands]);
  } finally {
    isOver = true;
  }
}
