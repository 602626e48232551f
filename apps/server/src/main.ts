import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ExplainedFailure } from '#database';
import { Accounts } from '#access';
import { abandonUnfinishedImports } from '#ledger';
import { clockSettings, openRuntime, runtimeSettings, startWorker } from '#runtime';
import { createApp, type AppSettings } from './create-app.js';
import { loadDemonstration } from './demonstration.js';
import { isLogLevel } from './http/request-log.js';
import { providerOf } from './provider.js';
import { listeningOf, type Listening } from './listening.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function appSettings({ OPERATOR_TOKEN, LOG_LEVEL }: NodeJS.ProcessEnv, listening: Listening): AppSettings {
  if (LOG_LEVEL && !isLogLevel(LOG_LEVEL)) {
    throw new ExplainedFailure(`LOG_LEVEL 应为 debug、info、warn、error 等级别之一，现在是“${LOG_LEVEL}”。`);
  }
  return {
    listening,
    consoleFolder: fileURLToPath(new URL('../../../console', import.meta.url)),
    ...providerOf(process.env),
    ...(OPERATOR_TOKEN ? { operatorToken: OPERATOR_TOKEN } : {}),
    ...(LOG_LEVEL ? { logLevel: LOG_LEVEL } : {}),
  };
}

/**
 * npm runs us through a shell, and a signal to npm ends that shell but does not reach us: then our parent is
 * another one, and nobody is left who would stop us.
 */
function endWithNpm(end: (status: number) => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(0);
  }, 500).unref();
}

async function main(): Promise<void> {
  const listening = listeningOf(process.env);
  const { host, port } = listening;
  const runtime = await openRuntime(runtimeSettings(process.env));
  const closing: (() => Promise<unknown>)[] = [() => runtime.close()];
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> =>
    (closed ??= (async () => {
      for (const step of closing.reverse()) await step().catch(() => undefined);
    })());
  const end = (status: number): void => void close().then(() => process.exit(status));
  process.once('SIGINT', () => end(0));
  process.once('SIGTERM', () => end(0));
  // A supervisor that dies takes its channel with it: nobody would stop us any more.
  process.once('disconnect', () => end(0));
  endWithNpm(end);
  try {
    const unfinished = await abandonUnfinishedImports(runtime.store, runtime.clock);
    if (unfinished > 0) say('上次有台账没有导入完，已作废；请再次导入同一台账。');
    const demonstration = process.argv.includes('--demo') ? await loadDemonstration(runtime) : null;
    const worker = await startWorker(runtime, clockSettings(process.env), (error) => {
      if (error instanceof ExplainedFailure) process.stderr.write(`${error.message}\n`);
      else {
        console.error(error);
        process.stderr.write(
          '后台更新出现故障，服务停止；历史没有损坏。请运行 npm run -s cli -- verify 查看。\n',
        );
      }
      end(1);
    });
    closing.push(() => worker.close());
    const app = await createApp(runtime, worker.obligations, appSettings(process.env, listening));
    closing.push(() => app.close());
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
    say(`社区矫正业务系统已就绪：${(await app.getUrl()).replace('[::1]', '127.0.0.1')}`);
    if (first) {
      say(
        `首位系统管理员：账号 ${first.name}，一次性密码 ${first.oneTimePassword}（三天内有效，只显示这一次）。`,
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
}

main().catch((error: unknown) => {
  if (error instanceof ExplainedFailure) {
    process.stderr.write(`${error.message}\n`);
    if (error.detail && process.env['DEBUG']) process.stderr.write(`${error.detail}\n`);
  } else console.error(error);
  process.exit(1);
});
