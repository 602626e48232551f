import type { Command } from 'commander';
import { configurationOf } from '#configuration';
import { BadInput } from '#database';
import { nameOfPlace } from '#event-store';
import { cancelMove, moveHistory, type Destination } from '#runtime';
import { print, say } from '../context.js';

const DESTINATIONS: Readonly<Record<Destination, { readonly name: string; readonly next: string }>> = {
  kurrentdb: { name: 'KurrentDB', next: '请在所有进程上设置 HISTORY_URL 后重新启动服务。' },
  postgresql: { name: 'PostgreSQL', next: '请在所有进程上去掉 HISTORY_URL 后重新启动服务。' },
};
const NAMES = Object.keys(DESTINATIONS);

export function migrateVerb(program: Command): void {
  program
    .command('migrate')
    .description(
      '把历史记录迁往 KurrentDB 或迁回 PostgreSQL；期间照常办公，中断后再运行即可接着做，也可以用 --cancel 取消',
    )
    .option('--to <store>', `迁往哪里：${NAMES.join('、')}`)
    .option('--cancel', '取消没有完成的迁移，照原来的设置办公')
    .action(async ({ to, cancel = false }: { to?: string; cancel?: boolean }) => {
      if (cancel === (to !== undefined)) {
        throw new BadInput(`请用 --to ${NAMES.join(' 或 --to ')} 迁移，或者单独用 --cancel 取消。`);
      }
      await (to === undefined ? callOff() : move(to));
    });
}

async function move(to: string): Promise<void> {
  if (!Object.hasOwn(DESTINATIONS, to)) {
    throw new BadInput(`不能迁往“${to}”，应为 ${NAMES.join(' 或 ')}。`);
  }
  const destination = to as Destination;
  const { name, next } = DESTINATIONS[destination];
  const { events, switched } = await moveHistory(configurationOf(process.env), destination, say);
  print(switched ? `历史记录（${events} 条）已迁到 ${name}。${next}` : `历史记录已经在 ${name} 中。`);
}

async function callOff(): Promise<void> {
  const { place, events } = await cancelMove(configurationOf(process.env));
  print(`没有迁移在进行：历史记录在 ${nameOfPlace(place)} 中，照这样的设置办公。`);
  if (place === null) {
    say(
      '以前复制到 KurrentDB 的记录（如有）留在那里，不起作用；再次迁移会接着做。想从头做，请另选一个 HISTORY_PREFIX；' +
        '不再要的，请 KurrentDB 的管理员删除名称以原前缀开头的流，那个前缀不要再用。',
    );
  } else if (events > 0) {
    say(`PostgreSQL 中复制的 ${events} 条记录留在那里，不起作用，不用清除；再次迁移会接着做。`);
  }
}
