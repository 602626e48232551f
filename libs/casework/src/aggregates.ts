import { assessment } from './assessment/assessment.js';
import { correction } from './correction/aggregate.js';
import { familyAid } from './family-aid/family-aid.js';
import { incomingTransfer } from './incoming-transfer/incoming-transfer.js';
import { resettlement } from './resettlement/resettlement.js';
import type { Aggregate, Fact } from './index.js';

export { correction } from './correction/aggregate.js';
export { milestonesOf } from './correction/milestones.js';

/** Any aggregate, for code that treats all alike; its state and commands are its own business. */
export type AnyAggregate = Aggregate<unknown, Fact, { type: string }>;

/** Every aggregate by the prefix of its streams. */
export const AGGREGATES = {
  correction: correction as unknown as AnyAggregate,
  assessment: assessment as unknown as AnyAggregate,
  resettlement: resettlement as unknown as AnyAggregate,
  'family-aid': familyAid as unknown as AnyAggregate,
  'incoming-transfer': incomingTransfer as unknown as AnyAggregate,
} as const;
export type AggregateName = keyof typeof AGGREGATES;

/** The aggregate a stream belongs to; undefined for streams that are no case. */
export function aggregateOf(streamId: string): AggregateName | undefined {
  const name = streamId.slice(0, streamId.length - 37);
  return name in AGGREGATES ? (name as AggregateName) : undefined;
}
