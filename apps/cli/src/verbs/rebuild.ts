import type { Command } from 'commander';
import { BadInput, ExplainedFailure } from '#database';
import { PROJECTIONS, rebuild } from '#read-models';
import { say, sayNotCounted, withOpened } from '../context.js';

export function rebuildVerb(program: Command): void {
  program
    .command('rebuild [names...]')
    .description(`从事件重建读模型（${PROJECTIONS.join('、')}；默认全部），期间照常使用旧的`)
    .action((names: string[]) => {
      const unknown = names.filter((name) => !PROJECTIONS.includes(name));
      if (unknown.length > 0)
        throw new BadInput(
          `没有名为“${unknown.join('、')}”的读模型。可以重建的有：${PROJECTIONS.join('、')}。`,
        );
      return withOpened(async (runtime) => {
        const done = await rebuild(runtime.database.pool, runtime, names);
        if (!done) throw new ExplainedFailure('另一次重建正在进行，请等它完成。');
        say(`已由 ${done.events} 条事件重建，至第 ${done.position} 号事件。`);
        await sayNotCounted(runtime);
      });
    });
}
