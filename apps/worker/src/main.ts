import { configurationOf, settingNotes } from '#configuration';
import { keepFilesPrivate } from '#database';
import { ProcessLife, runWorker, statusOf, tell, traceBy } from '#runtime';

const life = new ProcessLife();

/** What goes by itself, as a process of its own; `SERVER_ROLE=worker npm start` is the same. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const configuration = configurationOf(process.env);
  for (const note of settingNotes(process.env)) process.stderr.write(`${note}\n`);
  await traceBy(configuration, life);
  await runWorker(configuration, life);
}

main().catch(async (error: unknown) => {
  // What fails because the process ends is no failure.
  if (life.signal.aborted) return;
  tell(error, process.env['DEBUG'] === '1');
  await life.close();
  process.exit(statusOf(error));
});
