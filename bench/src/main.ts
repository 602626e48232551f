import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { openRuntime, type Runtime } from '#runtime';
import 'reflect-metadata';
import { benchAccess } from './access.js';
import { benchAppends } from './appends.js';
import { benchCommands } from './commands.js';
import { benchConsole } from './console.js';
import { benchFigures } from './figures.js';
import { benchImport } from './imports.js';
import { met, type Result } from './measure.js';
import { benchObligations } from './obligations.js';
import { benchKurrentDB } from './kurrentdb.js';
import { benchLag } from './lag.js';
import { benchScale } from './scale.js';
import { benchSealing } from './sealing.js';
import { benchServers } from './servers.js';
import { benchOpening, benchRebuild } from './rebuilds.js';
import { benchReminders } from './reminders.js';

const SECONDS = 3;
const only = process.argv.slice(2);
const folder = resolve('data', 'bench');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// Also for the processes that a scenario starts.
const keyFile = (process.env['MASTER_KEY_FILE'] = join(folder, 'master-keys.json'));

const scenarios: Readonly<Record<string, (runtime: Runtime) => Promise<Result[]>>> = {
  appends: ({ database, store }) => benchAppends(database.pool, database.url, store, SECONDS),
  commands: ({ database }) => benchCommands(database.url, SECONDS),
  import: ({ database }) => benchImport(database.url, folder, 100_000),
  rebuild: (runtime) => benchRebuild(runtime.database.pool, runtime),
  opening: (runtime) => benchOpening(runtime.database.pool, runtime),
  sealing: benchSealing,
  obligations: (runtime) => benchObligations(runtime, [10_000, 1_000_000]),
  reminders: ({ database }) => benchReminders(database.pool, database.url),
  access: benchAccess,
  console: benchConsole,
  lag: (runtime) => benchLag(runtime, keyFile),
  kurrentdb: benchKurrentDB,
  servers: ({ database }) => benchServers(database.url),
  scale: () => benchScale(folder),
  figures: (runtime) => benchFigures(runtime, [1_000, 100_000, 1_000_000]),
};

const results: Record<string, Result[]> = {};
for (const [name, run] of Object.entries(scenarios)) {
  if (only.length > 0 && !only.includes(name)) continue;
  // Rebuilding needs the import's events; every other scenario has a cluster of its own.
  const dataDir = join(folder, ['rebuild', 'opening', 'sealing'].includes(name) ? 'import' : name);
  const runtime = await openRuntime({ dataDir, keyFile, poolSize: 32 });
  try {
    process.stderr.write(`${name} …\n`);
    results[name] = await run(runtime);
  } finally {
    await runtime.close();
  }
}

const goalText = ({ goal }: Result): string =>
  goal === undefined
    ? ''
    : goal.least !== undefined
      ? `≥ ${goal.least}`
      : `≤ ${Number(goal.most).toFixed(1)}`;
const shown = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);
for (const result of Object.values(results).flat()) {
  const verdict = result.goal === undefined ? '' : met(result) ? 'met' : 'MISSED';
  process.stdout.write(
    `${result.name.padEnd(58)} ${shown(result.value).padStart(12)} ${result.unit.padEnd(9)} ${goalText(result).padEnd(9)} ${verdict}\n`,
  );
}
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryMb: Math.round(totalmem() / 2 ** 20),
  node: process.version,
};
const file = join(folder, 'results.json');
writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2));
process.stderr.write(`${file}\n`);
process.exit(0);
