import 'reflect-metadata';
import { configurationOf } from '#configuration';
import { openRuntime, runtimeSettings } from '#runtime';
import { Accounts, RIGHTS, Tokens, type Right } from '#access';
import { createApp } from '../../apps/server/src/create-app.js';

const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
const app = await createApp(runtime, null, { requestsPerMinute: Number.MAX_SAFE_INTEGER });
await app.listen(0, '127.0.0.1');
const BENCH = `bench-${process.pid}`;
const { database, clock } = runtime;
const { id } = await new Accounts(database.pool, clock).add(BENCH, {
  person: 'bench',
  seesRestricted: true,
  assignments: [{ role: 'office_worker', area: '麻旺司法所' }],
});
const { token } = await new Tokens(database.pool, clock).give(
  { id, name: BENCH },
  { title: 'bench', scopes: Object.keys(RIGHTS) as Right[], days: 1 },
);
process.stdout.write(`${await app.getUrl()} ${token}\n`);
process.once('SIGTERM', () => process.exit(0));
