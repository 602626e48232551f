import type { Command } from 'commander';
import { hostname } from 'node:os';
import { aggregateOf, type AggregateName } from '#casework';
import { BadInput, ExplainedFailure } from '#database';
import { destroyFiles, filesOfPerson, inventory, rotateMaster, suiteNamed, SUITES } from '#protection';
import { caseFile, rebuild } from '#read-models';
import { bringUpToDate, clearEvents, sealHistory, type Runtime } from '#runtime';
import { operator, print, recordLook, say, tellInClear, withOpened, withRuntime } from '../context.js';

interface DestroyOptions {
  readonly office?: string;
  readonly basis?: string;
  readonly confirm?: boolean;
}

const KINDS: Readonly<Record<AggregateName, string>> = {
  correction: '社区矫正档案',
  assessment: '调查评估',
  resettlement: '安置帮教档案',
  'family-aid': '家属救助',
  'incoming-transfer': '执行地变更（迁入）',
};
const kindOf = (streamId: string): string => KINDS[aggregateOf(streamId) ?? 'correction'];

async function status(runtime: Runtime): Promise<void> {
  const { files, destroyed } = await inventory(runtime.database.pool);
  for (const { suite, n } of files) print(`${n} 份档案以 ${suite} 加密。`);
  print(`${destroyed} 份档案的个人信息已销毁。`);
  tellInClear((await clearEvents(runtime)) ?? 0);
  print(`主密钥文件：${runtime.protection.masters.path}（请另行备份，不要与数据库备份放在一起）。`);
}

async function rotate(runtime: Runtime, name: string | undefined): Promise<void> {
  const suite = name === undefined ? undefined : suiteNamed(name);
  const { keys } = await rotateMaster(runtime.database.pool, runtime.protection.masters, suite);
  say(`已更换主密钥，${keys} 把档案密钥已用新的主密钥重新加密；旧主密钥已删除，请重新备份主密钥文件。`);
  if (suite === undefined) return;
  runtime.protection.keyring.forgetAll();
  if (!(await rebuild(runtime.database.pool, runtime)))
    throw new ExplainedFailure('另一次重建正在进行，请等它完成后运行 rebuild。');
  say(`此后登记的内容以 ${SUITES[suite].zh} 加密，名册已重新加密；此前的历史记录保持原来的算法。`);
}

async function seal(runtime: Runtime): Promise<void> {
  const done = await sealHistory(runtime, `${operator()}@${hostname()}`, say);
  if (!done) {
    say('没有以明文保存的记录。');
    return;
  }
  const { sealed, events, before, after } = done;
  say(`已封装 ${sealed} 条，共 ${events} 条，编号、次序、时刻和内容都与原来相同；旧的历史已删除。`);
  print(`原校验链末端：${before.chain}`);
  print(`新校验链末端：${after.chain}`);
  say('此前的数据库备份中仍有明文，请另行备份后把它们删除。');
}

async function destroy(runtime: Runtime, number: string, options: DestroyOptions): Promise<void> {
  const { office, basis, confirm } = options;
  const file = await caseFile(runtime, { number, ...(office ? { office } : {}) }, runtime.clock.today());
  if (!file) throw new BadInput(`没有档案号为“${number}”的档案。`);
  const streams = await filesOfPerson(runtime.database.pool, file.streamId);
  say(`同一人的档案共 ${streams.length} 份：${streams.map(kindOf).join('、')}。`);
  if (!confirm) {
    say('尚未销毁。销毁后姓名、证件号码、住址、电话和文字记录任何人都不能再看到，也不能恢复；数字不变。');
    say('确定要销毁的，请写明依据并加 --confirm：keys destroy … --basis 依据 --confirm');
    return;
  }
  if (!basis?.trim()) throw new BadInput('销毁个人信息须写明依据（--basis）。');
  const { pool } = runtime.database;
  const { masters, keyring, sealedHistory: store } = runtime.protection;
  await destroyFiles({ pool, store, keyring }, streams, {
    on: runtime.clock.today(),
    basis,
    actor: hostname(),
  });
  await recordLook(runtime, { act: '销毁个人信息', office: file.office, subject: file.streamId.slice(-36) });
  await rotateMaster(pool, masters);
  await bringUpToDate(runtime);
  say('已销毁，主密钥已更换：此前的数据库备份中也不能再读出。请重新备份主密钥文件，删除旧的备份。');
}

/** Keys that personal data are encrypted by: for whoever may read the machine. */
export function keysVerb(program: Command): void {
  const verb = program.command('keys').description('个人信息的密钥：状态、更换、封装、销毁');
  verb
    .command('status', { isDefault: true })
    .description('各有多少份档案以何种算法加密')
    .action(() => withOpened(status));
  verb
    .command('rotate')
    .description('更换主密钥，办公不中断；--suite 同时改用另一套算法')
    .option('--suite <name>', Object.keys(SUITES).join(' 或 '))
    .action((options: { suite?: string }) => withOpened((runtime) => rotate(runtime, options.suite)));
  verb
    .command('seal')
    .description('把早期版本以明文保存的记录加密：历史重新写成一份，核对无误后删除旧的')
    .action(() => withRuntime(seal));
  verb
    .command('destroy <number>')
    .description('销毁一人全部已办结档案中的个人信息，不能恢复；数字不变')
    .option('--office <name>', '司法所')
    .option('--basis <text>', '依据')
    .option('--confirm', '确定销毁')
    .action((number: string, options: DestroyOptions) =>
      withRuntime((runtime) => destroy(runtime, number, options)),
    );
}
