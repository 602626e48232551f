import { Command, CommanderError } from 'commander';
import { BadInput, ExplainedFailure, keepFilesPrivate } from '#database';
import { EXIT, say } from './context.js';
import { accountsVerb } from './verbs/accounts.js';
import { agendaVerb } from './verbs/agenda.js';
import { calendarVerb } from './verbs/calendar.js';
import { complianceVerb } from './verbs/compliance.js';
import { configVerb } from './verbs/config.js';
import { exportVerb } from './verbs/export.js';
import { fileVerb } from './verbs/file.js';
import { importVerb } from './verbs/import.js';
import { keysVerb } from './verbs/keys.js';
import { migrateVerb } from './verbs/migrate.js';
import { officeVerb } from './verbs/office.js';
import { overdueVerb } from './verbs/overdue.js';
import { parkedVerb } from './verbs/parked.js';
import { recipientsVerb } from './verbs/recipients.js';
import { rebuildVerb } from './verbs/rebuild.js';
import { statisticsVerb } from './verbs/statistics.js';
import { verifyVerb } from './verbs/verify.js';

keepFilesPrivate();

const program = new Command('cli')
  .description('社区矫正业务系统：命令行工具。数据写到标准输出，其余写到标准错误。')
  .exitOverride()
  .showHelpAfterError('（用 --help 查看用法）');

for (const verb of [
  importVerb,
  keysVerb,
  exportVerb,
  statisticsVerb,
  overdueVerb,
  agendaVerb,
  calendarVerb,
  complianceVerb,
  recipientsVerb,
  accountsVerb,
  fileVerb,
  rebuildVerb,
  verifyVerb,
  parkedVerb,
  configVerb,
  migrateVerb,
  officeVerb,
]) {
  verb(program);
}
// Set after the verbs are made, so that they all throw instead of ending the process.
for (const verb of program.commands) verb.exitOverride();

// Commander drops words that no command asks for, and gives what is no verb of ours to the default one.
program.hook('preAction', (_program, action) => refuseExcess(action));

// Whoever reads our output may stop reading, as `head` does: then there is nothing left to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = statusOf(error);
}

/** @throws BadInput naming the words that nobody asked for, and the verbs that there are */
function refuseExcess({ args, registeredArguments, parent }: Command): void {
  const taken = registeredArguments.at(-1)?.variadic ? args.length : registeredArguments.length;
  const excess = args.slice(taken);
  if (excess.length === 0) return;
  const verbs = parent && parent !== program ? parent.commands.map((one) => one.name()) : [];
  const way = verbs.length > 0 ? `，子命令应为 ${verbs.join('、')}` : '';
  throw new BadInput(`没有用到“${excess.join(' ')}”，没有办理${way}（用 --help 查看用法）。`);
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (error instanceof ExplainedFailure) {
    say(error.message);
    if (error.detail && process.env['DEBUG'] === '1') say(error.detail);
    return error instanceof BadInput ? EXIT.badInput : EXIT.fault;
  }
  say(`出现意外故障：${error instanceof Error ? error.message : String(error)}`);
  if (process.env['DEBUG'] === '1' && error instanceof Error) say(error.stack ?? '');
  return EXIT.fault;
}
