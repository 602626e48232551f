import type { Command } from 'commander';
import { configurationOf, shownSettings } from '#configuration';
import { print, printJson } from '../context.js';

export function configVerb(program: Command): void {
  program
    .command('config')
    .description('现在生效的各项设置；密码和密钥不显示')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) => {
      configurationOf(process.env);
      const shown = shownSettings(process.env);
      if (options.json) return printJson(shown);
      for (const { name, value, isStandard, unit, meaning } of shown) {
        const told = value === null ? '（未设置）' : `${value}${unit ? ` ${unit}` : ''}`;
        print(`${name}=${told}${isStandard && value !== null ? '（默认）' : ''}\n    ${meaning}`);
      }
    });
}
