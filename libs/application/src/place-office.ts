import { randomUUID } from 'node:crypto';
import { placingRefusals, type OfficeEvents } from '#casework';
import type { EventStore } from '#event-store';
import type { Clock } from './clock.js';
import { OrderRefused } from './command-executor.js';
import { stableId } from './stable-id.js';
import { schemaVersionOf } from './upcasts.js';

const streamOfOffice = (name: string): string => `office-${stableId('office', name)}`;

/** The areas above one, the nearest first, as the history has it; a circle of an earlier day is gone round once. */
async function areasAbove(store: EventStore, area: string): Promise<readonly string[]> {
  const above: string[] = [];
  for (let name = area; ;) {
    const placed = (await store.readStream(streamOfOffice(name))).at(-1)?.data;
    const next = (placed as OfficeEvents['OfficePlaced'] | undefined)?.county;
    if (next === undefined || next === area || above.includes(next)) return above;
    above.push(next);
    name = next;
  }
}

/**
 * Puts an office below a county, a county below a city and so on; returns the position at which it holds.
 * @throws OrderRefused where it would stand below itself
 */
export async function placeOffice(
  { store, clock }: { readonly store: EventStore; readonly clock: Clock },
  actor: string,
  office: string,
  county: string,
): Promise<number> {
  const refusals = placingRefusals(office, county, await areasAbove(store, county));
  if (refusals.length > 0) throw new OrderRefused(refusals);
  const commandId = randomUUID();
  const metadata = {
    office,
    actor,
    commandId,
    causationId: commandId,
    correlationId: commandId,
    schemaVersion: schemaVersionOf('OfficePlaced'),
    occurredOn: clock.today(),
  };
  const event = { id: randomUUID(), type: 'OfficePlaced', data: { office, county }, metadata };
  return (await store.append({ streamId: streamOfOffice(office), expected: 'any', events: [event] }))
    .position;
}
