import { configurationOf } from '#configuration';
import { openRuntime, runtimeSettings, startWorker } from '#runtime';

const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
const worker = await startWorker(runtime, { channels: {}, queue: {} });
await worker.caughtUp;
for (let round = 0; round < 3; round++) await worker.obligations.round();
const { trouble } = worker.obligations.health();
if (trouble) throw new Error(trouble);
await worker.close();
await runtime.close();
process.stdout.write(JSON.stringify({ maxRssMb: process.resourceUsage().maxRSS / 1_024 }));
