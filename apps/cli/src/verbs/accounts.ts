import { hostname } from 'node:os';
import type { Command } from 'commander';
import {
  AccountDesk,
  AccountRefused,
  Accounts,
  isRole,
  ROLES,
  type Account,
  type AccountRole,
} from '#access';
import { BadInput } from '#database';
import type { Runtime } from '#runtime';
import { DEFAULT_OFFICE, operator, print, printJson, say, withOpened } from '../context.js';

interface AddOptions {
  readonly person?: string;
  readonly role: string;
  readonly area: string;
  readonly minors?: boolean;
}

function roleOf(text: string): AccountRole {
  if (isRole(text)) return text;
  const roles = Object.entries(ROLES).map(([code, { zh }]) => `${code}（${zh}）`);
  throw new BadInput(`--role 应为 ${roles.join('、')} 之一。`);
}

const withAccounts = (work: (accounts: Accounts, desk: AccountDesk) => Promise<void>): Promise<void> =>
  withOpened(async ({ database, clock, looks }: Runtime) => {
    const user = { account: operator(), isOperator: true, address: hostname(), request: 'cli' };
    try {
      await work(new Accounts(database.pool, clock), new AccountDesk(database.pool, clock, looks, user));
    } catch (error) {
      throw error instanceof AccountRefused ? new BadInput(error.message) : error;
    }
  });

const line = ({ name, person, disabled, assignments }: Account): string => {
  const roles = assignments.map(({ role, area }) => `${ROLES[role].zh}@${area}`).join('、');
  return `${name}  ${person}  ${roles}${disabled ? '  （停用）' : ''}`;
};

/** The operator at the machine itself lets people in, also when every administrator lost the password. */
export function accountsVerb(program: Command): void {
  const verb = program.command('accounts').description('登录账号').exitOverride();
  verb
    .command('list', { isDefault: true })
    .description('列出账号')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) =>
      withAccounts(async (accounts) => {
        const all = await accounts.all();
        if (options.json) return printJson(all);
        for (const account of all) print(line(account));
      }),
    );
  verb
    .command('add <name>')
    .description('开设账号，打印一次性密码（三天内有效，只显示这一次）')
    .requiredOption('--role <role>', `岗位：${Object.keys(ROLES).join('、')}`)
    .option('--area <name>', '辖区：司法所、县、市或省', DEFAULT_OFFICE)
    .option('--person <name>', '姓名（默认与账号名相同）')
    .option('--minors', '可以查看未成年人的身份')
    .action((name: string, options: AddOptions) => {
      const role = roleOf(options.role);
      return withAccounts(async (_, desk) => {
        const { oneTimePassword } = await desk.add(name, {
          person: options.person ?? name,
          seesRestricted: options.minors ?? false,
          assignments: [{ role, area: options.area }],
        });
        say(`已开设账号 ${name}（${ROLES[role].zh}，${options.area}）。一次性密码：`);
        print(oneTimePassword);
      });
    });
  verb
    .command('reset <name>')
    .description('重置密码，打印新的一次性密码；--second-factor 同时解除身份验证器')
    .option('--second-factor', '同时解除身份验证器')
    .action((name: string, options: { secondFactor?: boolean }) =>
      withAccounts(async (accounts, desk) => {
        const account = (await accounts.all()).find((one) => one.name === name);
        const told = account ? await desk.reset(account.id, options.secondFactor ?? false) : null;
        if (!told?.oneTimePassword) throw new BadInput(`没有账号“${name}”。`);
        print(told.oneTimePassword);
      }),
    );
}
