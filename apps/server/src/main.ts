import 'reflect-metadata';
import { Accounts } from '#access';
import { configurationOf, settingNotes, type Configuration } from '#configuration';
import { ExplainedFailure, keepFilesPrivate } from '#database';
import { isAway } from '#event-store';
import { abandonUnfinishedImports } from '#ledger';
import type { ObligationsClock } from '#reminders';
import {
  clockSettings,
  Health,
  openLog,
  openRuntimePatiently,
  ProcessLife,
  runtimeSettings,
  runWorker,
  startWorker,
  statusOf,
  tell,
  traceBy,
  type Runtime,
} from '#runtime';
import { createApp, type AppSettings } from './create-app.js';
import { loadDemonstration } from './demonstration.js';
import { listeningOf, type Listening } from './listening.js';
import { pathAbove } from './path-above.js';
import { providerOf } from './provider.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const life = new ProcessLife();

function appSettings(configuration: Configuration, listening: Listening): AppSettings {
  const { OPERATOR_TOKEN: operatorToken, LOG_LEVEL: logLevel } = configuration;
  const consoleFolder = pathAbove('dist', 'console');
  return {
    listening,
    ...(consoleFolder === null ? {} : { consoleFolder }),
    logLevel,
    traces: configuration.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    ...providerOf(configuration),
    ...(operatorToken === undefined ? {} : { operatorToken }),
  };
}

/** What goes by itself runs here too, unless this process only answers. */
async function clockOf(runtime: Runtime, configuration: Configuration): Promise<ObligationsClock | null> {
  if (configuration.SERVER_ROLE === 'api') return null;
  const worker = await life.opened(startWorker(runtime, clockSettings(configuration)), (it) => it.close());
  return worker.obligations;
}

const AGAIN_MS = 1_000;
const PATIENCE_MS = 2_000;

/** What an import that was killed left behind; while the history is away it is tried again until it is done. */
async function abandonUnfinished(runtime: Runtime): Promise<void> {
  try {
    const unfinished = await abandonUnfinishedImports(runtime.store, runtime.clock);
    if (unfinished > 0) say('上次有台账没有导入完，已作废；请再次导入同一台账。');
  } catch (error) {
    if (!isAway(error)) throw error;
    const again = (): void => void abandonUnfinished(runtime).catch((later: unknown) => tell(later, false));
    setTimeout(again, AGAIN_MS).unref();
  }
}

/** Says that it is not ready, waits until whoever sends requests has noticed, and ends then. */
async function drain(health: Health, seconds: number): Promise<void> {
  health.drain();
  if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

async function serve(configuration: Configuration): Promise<void> {
  const { SERVER_ROLE: role, DRAIN_SECONDS: drainSeconds } = configuration;
  const listening = listeningOf(configuration);
  const { host, port } = listening;
  const settings = { ...runtimeSettings(configuration), signal: life.signal };
  const runtime = await life.opened(openRuntimePatiently(settings), (it) => it.close());
  // A history that is away is not waited for.
  await Promise.race([
    abandonUnfinished(runtime),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  const demonstration = process.argv.includes('--demo') ? await loadDemonstration(runtime) : null;
  const clock = await clockOf(runtime, configuration);
  const health = new Health(runtime, role, clock, openLog(configuration.LOG_LEVEL));
  const creating = createApp(runtime, clock, { ...appSettings(configuration, listening), health });
  const app = await life.opened(creating, (it) => it.close());
  life.atEnd(() => drain(health, drainSeconds), drainSeconds * 1_000);
  await app.listen(port, host).catch((error: unknown) => {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new ExplainedFailure(
      taken
        ? `端口 ${port} 已被占用：系统可能已经在运行；或用 PORT 指定别的端口。`
        : `不能监听端口 ${port}。`,
      String(error),
    );
  });
  if (demonstration) say(demonstration);
  const first = await new Accounts(runtime.database.pool, runtime.clock).first();
  if (first) {
    say(
      `首位系统管理员：账号 ${first.name}，一次性密码 ${first.oneTimePassword}（三天内有效，只显示这一次）。`,
    );
  }
  // The last line, so that whoever waits for it has all that was said.
  say(`社区矫正业务系统已就绪：${(await app.getUrl()).replace('[::1]', '127.0.0.1')}`);
}

async function main(): Promise<void> {
  keepFilesPrivate();
  if (process.env['npm_lifecycle_event'] !== undefined) life.endWithParent();
  const configuration = configurationOf(process.env);
  for (const note of settingNotes(process.env)) process.stderr.write(`${note}\n`);
  await traceBy(configuration, life);
  await (configuration.SERVER_ROLE === 'worker' ? runWorker(configuration, life) : serve(configuration));
}

main().catch(async (error: unknown) => {
  // What fails because the process ends is no failure.
  if (life.signal.aborted) return;
  tell(error, process.env['DEBUG'] === '1');
  await life.close();
  process.exit(statusOf(error));
});
