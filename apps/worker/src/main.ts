import { configurationOf } from '#configuration';
import { keepFilesPrivate } from '#database';
import { ProcessLife, runWorker, tell, traceBy } from '#runtime';

const life = new ProcessLife();

/** What goes by itself, as a process of its own; `SERVER_ROLE=worker npm start` is the same. */
async function main(): Promise<void> {
  keepFilesPrivate();
  const configuration = configurationOf(process.env);
  await traceBy(configuration, life);
  await runWorker(configuration, life);
}

main().catch(async (error: unknown) => {
  tell(error, process.env['DEBUG'] === '1');
  await life.close();
  process.exit(1);
});
