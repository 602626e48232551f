import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { schemaVersionOf, stableId } from '#application';
import { allOffices } from '#read-models';
import { operator, printJson, say, withRuntime } from '../context.js';

export function officeVerb(program: Command): void {
  program
    .command('offices')
    .description('司法所及其所属的县；--place 与 --below 把一个所归到某县之下')
    .option('--place <office>', '要归属的司法所')
    .option('--below <county>', '所属的县')
    .action((options: { place?: string; below?: string }) =>
      withRuntime(async ({ store, clock, projector, readModels }) => {
        if (options.place && options.below) {
          const [office, county, commandId] = [options.place, options.below, randomUUID()];
          const by = {
            office,
            actor: operator(),
            commandId,
            causationId: commandId,
            correlationId: commandId,
          };
          const metadata = {
            ...by,
            schemaVersion: schemaVersionOf('OfficePlaced'),
            occurredOn: clock.today(),
          };
          const event = { id: randomUUID(), type: 'OfficePlaced', data: { office, county }, metadata };
          const streamId = `office-${stableId('office', office)}`;
          const { position } = await store.append({ streamId, expected: 'any', events: [event] });
          await projector.catchUpTo(position);
          say(`${office} 已归到 ${county} 之下。`);
        }
        printJson(await allOffices(readModels));
      }),
    );
}
