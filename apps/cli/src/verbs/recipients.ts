import type { Command } from 'commander';
import { BadInput } from '#database';
import { recipientFaults, Recipients, USUAL_TIMES } from '#reminders';
import { ROLE, type Role } from '#statute';
import { DEFAULT_OFFICE, print, printJson, say, withOpened } from '../context.js';

interface Options {
  role: string;
  office: string;
  email?: string;
  webhook?: string;
  quiet?: string;
  digest?: string;
  account?: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function roleOf(text: string): Role {
  if (Object.hasOwn(ROLE, text)) return text as Role;
  const roles = Object.entries(ROLE).map(([code, { zh }]) => `${code}（${zh}）`);
  throw new BadInput(`--role 应为 ${roles.join('、')} 之一。`);
}

function quietTimes(text: string | undefined): { quietFrom: string; quietTo: string } {
  if (text === undefined) return USUAL_TIMES;
  const [quietFrom = '', quietTo = ''] = text.split('-');
  if (!TIME.test(quietFrom) || !TIME.test(quietTo)) throw new BadInput('--quiet 应如 21:00-07:30。');
  return { quietFrom, quietTo };
}

function digestTime(text: string = USUAL_TIMES.digestAt): string {
  if (!TIME.test(text)) throw new BadInput('--digest 应为 HH:mm 形式的时刻。');
  return text;
}

export function recipientsVerb(program: Command): void {
  const verb = program.command('recipients').description('接收提醒的人').exitOverride();
  verb
    .command('list', { isDefault: true })
    .description('列出接收提醒的人')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) =>
      withOpened(async ({ database }) => {
        const people = await new Recipients(database.pool).all();
        if (options.json) return printJson(people);
        if (people.length === 0) print('还没有登记接收提醒的人；提醒在各岗位的收件箱里。');
        for (const { name, office, role, email, webhook, quietFrom, quietTo, digestAt } of people) {
          const channels = [email, webhook].filter(Boolean).join('  ') || '（只在收件箱）';
          print(
            `${office}  ${ROLE[role].zh}  ${name}  ${channels}  汇总 ${digestAt}  免打扰 ${quietFrom}–${quietTo}`,
          );
        }
      }),
    );
  verb
    .command('set <name>')
    .description('登记或更改接收提醒的人')
    .requiredOption('--role <role>', `岗位：${Object.keys(ROLE).join('、')}`)
    .option('--office <name>', '司法所；县级人员为县名', DEFAULT_OFFICE)
    .option('--email <address>', '邮箱')
    .option('--webhook <url>', '消息网关地址')
    .option('--quiet <from-to>', '免打扰时间，如 21:00-07:30')
    .option('--account <name>', '此人的账号名；账号停用后不再发送')
    .option('--digest <time>', '每日汇总时间，如 08:30')
    .action((name: string, options: Options) => {
      const person = {
        id: name,
        name,
        office: options.office,
        role: roleOf(options.role),
        email: options.email ?? null,
        webhook: options.webhook ?? null,
        account: options.account ?? null,
        ...quietTimes(options.quiet),
        digestAt: digestTime(options.digest),
      };
      const faults = recipientFaults(person);
      if (faults.length > 0) throw new BadInput(faults.map(({ message }) => message).join('\n'));
      return withOpened(async ({ database }) => {
        await new Recipients(database.pool).put(person);
        say(`已登记：${name}。`);
      });
    });
  verb
    .command('remove <name>')
    .description('不再向此人发送提醒（已发的记录保留）')
    .action((name: string) =>
      withOpened(async ({ database }) => {
        if (!(await new Recipients(database.pool).retire(name)))
          throw new BadInput(`没有名为“${name}”的接收人。`);
        say(`已停止向 ${name} 发送提醒。`);
      }),
    );
}
