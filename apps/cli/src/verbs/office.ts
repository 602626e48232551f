import type { Command } from 'commander';
import { OrderRefused, placeOffice } from '#application';
import { BadInput } from '#database';
import { allOffices } from '#read-models';
import { bringUpToDate } from '#runtime';
import { operator, printJson, say, withRuntime } from '../context.js';

export function officeVerb(program: Command): void {
  program
    .command('offices')
    .description('司法所及其所属的县；--place 与 --below 把一个所归到某县之下')
    .option('--place <office>', '要归属的司法所')
    .option('--below <county>', '所属的县')
    .action((options: { place?: string; below?: string }) =>
      withRuntime(async (runtime) => {
        const { readModels } = runtime;
        if (options.place && options.below) {
          const { place: office, below: county } = options;
          const placed = await placeOffice(runtime, operator(), office, county).catch((error: unknown) => {
            throw error instanceof OrderRefused ? new BadInput(error.message) : error;
          });
          await bringUpToDate(runtime, placed);
          say(`${office} 已归到 ${county} 之下。`);
        }
        printJson(await allOffices(readModels));
      }),
    );
}
