import { configurationOf } from '#configuration';
import { importLedger, readWorkbook } from '#ledger';
import { openRuntime, runtimeSettings } from '#runtime';

const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
const workbook = await readWorkbook(process.argv[2] ?? '');
const report = await importLedger(workbook, { office: '模拟司法所', actor: 'bench' }, runtime.imports);
if (!report.written) throw new Error(JSON.stringify(report.rejected.slice(0, 3)));
await runtime.projector.catchUpTo(report.position);
await runtime.close();
process.stdout.write(JSON.stringify({ maxRssMb: process.resourceUsage().maxRSS / 1_024 }));
