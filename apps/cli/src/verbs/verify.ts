import type { Command } from 'commander';
import { verifyAll } from '#runtime';
import { EXIT, print, printJson, withRuntime } from '../context.js';

export function verifyVerb(program: Command): void {
  program
    .command('verify')
    .description('核对：历史和查看记录未断未改，读模型与事件一致')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) =>
      withRuntime(async (runtime) => {
        const { sound, events, history, projections, alteredLook } = await verifyAll(runtime);
        if (options.json) printJson({ sound, events, history, projections, alteredLook });
        else {
          for (const { message } of history) print(`历史：${message}`);
          for (const { projection, fault, row } of projections) {
            print(`读模型 ${projection}：${fault === 'missing' ? '缺少' : '多出'} ${JSON.stringify(row)}`);
          }
          if (alteredLook !== null) print(`查看记录：第 ${alteredLook} 条起被改动或缺失。`);
          if (sound) print(`核对无误：${events} 条事件和全部查看记录连续、未被改动，读模型与事件一致。`);
        }
        if (!sound) process.exitCode = EXIT.fault;
      }),
    );
}
