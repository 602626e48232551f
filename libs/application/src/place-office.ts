import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import type { Clock } from './clock.js';
import { stableId } from './stable-id.js';
import { schemaVersionOf } from './upcasts.js';

/** Puts an office below a county, a county below a city and so on; returns the position at which it holds. */
export async function placeOffice(
  { store, clock }: { readonly store: EventStore; readonly clock: Clock },
  actor: string,
  office: string,
  county: string,
): Promise<number> {
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
  const streamId = `office-${stableId('office', office)}`;
  return (await store.append({ streamId, expected: 'any', events: [event] })).position;
}
