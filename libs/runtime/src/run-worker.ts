import { setFlagsFromString } from 'node:v8';
import type { Configuration } from '#configuration';
import { Health } from './observation/health.js';
import { openLog } from './observation/log.js';
import { openProbes } from './observation/probes.js';
import type { ProcessLife } from './process-life.js';
import { openRuntimePatiently } from './runtime.js';
import { clockSettings, runtimeSettings } from './settings.js';
import { startWorker } from './worker.js';

/** The worker as a process of its own: projections, missed deadlines, reminders; any number of them may run. */
export async function runWorker(configuration: Configuration, life: ProcessLife): Promise<void> {
  // Most of what it takes is not needed any more a moment later: collected sooner, it stays half as large.
  setFlagsFromString('--heap-growing-percent=50');
  const settings = { ...runtimeSettings(configuration), signal: life.signal };
  const runtime = await life.opened(openRuntimePatiently(settings), (it) => it.close());
  const worker = await life.opened(startWorker(runtime, clockSettings(configuration)), (it) => it.close());
  const { WORKER_PORT: port, HOST: host } = configuration;
  if (port !== undefined) {
    const clock = worker.obligations;
    const probes = await openProbes(host, port, {
      runtime,
      clock,
      health: new Health(runtime, 'worker', clock, openLog(configuration.LOG_LEVEL)),
    });
    life.atEnd(async () => Promise.resolve(probes.close()));
  }
  await worker.caughtUp;
  process.stdout.write('后台进程已就绪。\n');
}
