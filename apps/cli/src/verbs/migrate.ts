import type { Command } from 'commander';
import { configurationOf } from '#configuration';
import { BadInput } from '#database';
import { moveHistory, type Destination } from '#runtime';
import { print, say } from '../context.js';

const DESTINATIONS: Readonly<Record<Destination, { readonly name: string; readonly next: string }>> = {
  kurrentdb: { name: 'KurrentDB', next: '请在所有进程上设置 HISTORY_URL 后重新启动服务。' },
  postgresql: { name: 'PostgreSQL', next: '请在所有进程上去掉 HISTORY_URL 后重新启动服务。' },
};

export function migrateVerb(program: Command): void {
  program
    .command('migrate')
    .description('把历史记录迁往 KurrentDB 或迁回 PostgreSQL；期间照常办公，中断后再运行即可接着做')
    .requiredOption('--to <store>', `迁往哪里：${Object.keys(DESTINATIONS).join('、')}`)
    .action(async ({ to }: { to: string }) => {
      if (!Object.hasOwn(DESTINATIONS, to)) {
        throw new BadInput(`不能迁往“${to}”，应为 ${Object.keys(DESTINATIONS).join(' 或 ')}。`);
      }
      const destination = to as Destination;
      const { name, next } = DESTINATIONS[destination];
      const { events, switched } = await moveHistory(configurationOf(process.env), destination, say);
      print(switched ? `历史记录（${events} 条）已迁到 ${name}。${next}` : `历史记录已经在 ${name} 中。`);
    });
}
