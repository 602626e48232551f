import { configurationOf } from '#configuration';
import { rebuild } from '#read-models';
import { openRuntime, runtimeSettings } from '#runtime';
import { timed } from './measure.js';

/** A rebuild as the worker or the command line does it, in a process of its own; tells how long and how much memory. */
const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
const { ms, value } = await timed(() => rebuild(runtime.database.pool, runtime));
const maxRssMb = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`${JSON.stringify({ ms, events: value?.events ?? 0, maxRssMb })}\n`);
await runtime.close();
process.exit(0);
