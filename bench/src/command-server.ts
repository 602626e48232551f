import 'reflect-metadata';
import { databaseSettings } from '#database';
import { openRuntime } from '#runtime';
import { createApp } from '../../apps/server/src/create-app.js';

const runtime = await openRuntime(databaseSettings(process.env));
const app = await createApp(runtime);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.once('SIGTERM', () => process.exit(0));
