import { importLedger, type ImportOptions, type ReadWorkbook } from '#ledger';
import type { Runtime } from '#runtime';

/** Imports a ledger, and waits until the registers have it. @returns what was told of it */
export async function importInto(
  { imports, projector }: Pick<Runtime, 'imports' | 'projector'>,
  ledger: ReadWorkbook,
  options: Partial<ImportOptions> = {},
) {
  const report = await importLedger(ledger, { office: '麻旺司法所', actor: 'test', ...options }, imports);
  await projector.catchUpTo(report.position);
  return report;
}
