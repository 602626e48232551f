import 'reflect-metadata';
import { openRuntime, runtimeSettings } from '#runtime';
import { createApp } from '../../apps/server/src/create-app.js';

const runtime = await openRuntime(runtimeSettings(process.env));
const app = await createApp(runtime);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.once('SIGTERM', () => process.exit(0));
