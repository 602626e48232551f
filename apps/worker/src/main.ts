import { ExplainedFailure } from '#database';
import { clockSettings, openRuntime, runtimeSettings, startWorker } from '#runtime';

function tell(error: unknown): void {
  if (error instanceof ExplainedFailure) process.stderr.write(`${error.message}\n`);
  else console.error(error);
}

/** The worker as a process of its own: projections, missed deadlines, reminders; any number of them may run. */
async function main(): Promise<void> {
  const runtime = await openRuntime(runtimeSettings(process.env));
  let end: (status: number) => void = (status) => process.exit(status);
  const worker = await startWorker(runtime, clockSettings(process.env), (error) => {
    tell(error);
    end(1);
  }).catch(async (error: unknown) => {
    await runtime.close();
    throw error;
  });
  let ended = false;
  end = (status) => {
    if (ended) return;
    ended = true;
    void worker
      .close()
      .then(() => runtime.close())
      .finally(() => process.exit(status));
  };
  process.once('SIGINT', () => end(0));
  process.once('SIGTERM', () => end(0));
  process.once('disconnect', () => end(0));
  await worker.caughtUp;
  process.stdout.write('后台进程已就绪。\n');
}

main().catch((error: unknown) => {
  tell(error);
  process.exit(1);
});
