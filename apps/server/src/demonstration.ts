import { BadInput } from '#database';
import { importLedger, readWorkbook } from '#ledger';
import type { Runtime } from '#runtime';
import { paragraph } from '#statistics';
import { DEFAULT_OFFICE } from './default-office.js';
import { pathAbove } from './path-above.js';

function demonstrationLedger(): string {
  const found = pathAbove('libs', 'ledger', 'demo');
  if (found === null) throw new BadInput('找不到示范台账 libs/ledger/demo。');
  return found;
}

/** Loads the demonstration ledger into an empty store and tells its yearly paragraph. */
export async function loadDemonstration(runtime: Runtime): Promise<string> {
  if ((await runtime.store.head()) === 0) {
    const workbook = await readWorkbook(demonstrationLedger());
    const { position } = await importLedger(
      workbook,
      { office: DEFAULT_OFFICE, actor: 'demo' },
      runtime.imports,
    );
    await runtime.projector.catchUpTo(position);
  }
  const period = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };
  return paragraph(await runtime.figures.report({ period, office: DEFAULT_OFFICE, knownAt: null }));
}
