import { systemClock } from '#application';
import { configurationOf } from '#configuration';
import { BadInput, ExplainedFailure } from '#database';
import { writeWorkbook } from '#ledger';
import { openRuntime, runtimeSettings } from '#runtime';
import { ledgerOf, simulateInto, simulateLives, type World } from '#simulation';
import { addMonths, isDay } from '#statute';
import { Command } from 'commander';
import { countyOf, officesOf } from './simulated-county.js';

interface Options {
  readonly subjects: string;
  readonly years: string;
  readonly offices?: string;
  readonly until: string;
  readonly seed: string;
  readonly ledger?: string;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function wholeNumber(name: string, text: string, most: number): number {
  if (/^\d{1,8}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new BadInput(`--${name} 应为 1 至 ${most} 的整数，收到的是“${text}”。`);
}

function worldOf({ subjects, years, offices, until, seed }: Options): { world: World; count: number } {
  const count = wholeNumber('subjects', subjects, 10_000_000);
  if (!isDay(until)) throw new BadInput(`--until 应为 YYYY-MM-DD 形式的日期，收到的是“${until}”。`);
  const from = addMonths(until, -12 * wholeNumber('years', years, 20));
  const places =
    offices === undefined ? officesOf(count) : officesOf(count, wholeNumber('offices', offices, 20_000));
  return { world: { from, until, offices: places, seed: wholeNumber('seed', seed, 99_999_999) }, count };
}

/** Only into a store that nobody works with: what is invented must not stand among what happened. */
async function intoStore(world: World, count: number): Promise<void> {
  const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
  try {
    if ((await runtime.store.head()) > 0) {
      throw new ExplainedFailure(
        '库中已有记录，没有写入：模拟的人和事只能放进空库（换一个 DATA_DIR 或 DATABASE_URL）。',
      );
    }
    const started = performance.now();
    const rate = (events: number): string =>
      `${Math.round(events / ((performance.now() - started) / 1_000))} 条/秒`;
    await countyOf(runtime, world);
    const done = await simulateInto(runtime.store, count, world, ({ subjects, events }) =>
      say(`${subjects} 人，${events} 条记录，${rate(events)}`),
    );
    await runtime.projector.catchUp();
    process.stdout.write(
      `模拟了 ${done.subjects} 人、${world.offices.length} 个司法所，${world.from} 至 ${world.until}：` +
        `${done.streams} 份档案，${done.events} 条记录，连同名册用时 ${((performance.now() - started) / 1_000).toFixed(1)} 秒。\n`,
    );
  } finally {
    await runtime.close();
  }
}

const program = new Command('simulate')
  .description('编造一段合乎规定、接近实际的历史，放进空库（演示、压力测试）；其中的人和事全是虚构的')
  .requiredOption('--subjects <n>', '多少名社区矫正对象')
  .requiredOption('--years <y>', '多少年')
  .option('--offices <n>', '多少个司法所；默认每五十名在册对象一个')
  .option('--until <day>', '到哪一天', systemClock.today())
  .option('--seed <n>', '同样的数得出同样的历史', '1')
  .option('--ledger <path>', '不写库，写成第一个司法所的台账（.xlsx 或文件夹）')
  .action(async (options: Options) => {
    const { world, count } = worldOf(options);
    if (options.ledger === undefined) return intoStore(world, count);
    const lives = Array.from({ length: count }, (_, index) => simulateLives(index + 1, world)).flat();
    await writeWorkbook(options.ledger, ledgerOf(lives.filter(({ office }) => office === world.offices[0])));
    say(`台账写到 ${options.ledger}。`);
  });

program.parseAsync().catch((error: unknown) => {
  say(error instanceof ExplainedFailure ? error.message : String(error));
  process.exit(error instanceof BadInput ? 2 : 1);
});
