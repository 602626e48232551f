import { assessment } from './assessment/assessment.js';
import { correction } from './correction/aggregate.js';
import { familyAid } from './family-aid/family-aid.js';
import { incomingTransfer } from './incoming-transfer/incoming-transfer.js';
import { resettlement } from './resettlement/resettlement.js';
import { textRefusals } from './field-lengths.js';
import type { Aggregate, Fact } from './index.js';
import { refuse } from './shared/decision.js';

export { correction } from './correction/aggregate.js';
export { milestonesOf } from './correction/milestones.js';

/** Any aggregate, for code that treats all alike; its state and commands are its own business. */
export type AnyAggregate = Aggregate<unknown, Fact, { type: string }>;

/** Decides nothing about a text that no register could show. */
const withinLengths = (aggregate: AnyAggregate): AnyAggregate => ({
  ...aggregate,
  decide(state, command, now) {
    const refusals = textRefusals(command);
    return refusals.length > 0 ? refuse(...refusals) : aggregate.decide(state, command, now);
  },
});

/** Every aggregate by the prefix of its streams. */
export const AGGREGATES = {
  correction: withinLengths(correction),
  assessment: withinLengths(assessment),
  resettlement: withinLengths(resettlement),
  'family-aid': withinLengths(familyAid),
  'incoming-transfer': withinLengths(incomingTransfer),
} as const;
export type AggregateName = keyof typeof AGGREGATES;

/** The aggregate a stream belongs to; undefined for streams that are no case. */
export function aggregateOf(streamId: string): AggregateName | undefined {
  const name = streamId.slice(0, streamId.length - 37);
  return Object.hasOwn(AGGREGATES, name) ? (name as AggregateName) : undefined;
}
