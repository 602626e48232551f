import type { Steps } from '#application';
import { AGGREGATES, type AggregateName, type AnyAggregate, type RecordTarget } from '#casework';
import type { StreamPlan } from '#ledger';

/** A record that an import brought, and that is void when the import is taken back. */
export interface Brought extends RecordTarget {
  readonly aggregate: AggregateName;
  readonly streamId: string;
}

/** The record that a file begins with; without it the rest of the file is void as well. */
const FIRST: Readonly<Record<AggregateName, string>> = {
  correction: 'particulars',
  assessment: 'assessment',
  resettlement: 'resettlement',
  'family-aid': 'family-aid',
  'incoming-transfer': 'incoming-transfer',
};

/** Which records a part of an import brings into being: whole files, and records in files that were there before. */
export function* broughtBy(streams: readonly StreamPlan[], into: Brought[]): Steps<void> {
  for (const stream of streams) {
    for (const one of broughtIn(stream)) into.push(one);
    yield;
  }
}

function broughtIn({ streamId, aggregate: name, facts, before, after }: StreamPlan): Brought[] {
  const aggregate: AnyAggregate = AGGREGATES[name];
  const first = { record: FIRST[name], ref: null };
  const isThere = (state: unknown, target: RecordTarget): boolean =>
    Object.keys(aggregate.record(state, target) ?? {}).length > 0;
  if (!isThere(before, first)) return [{ aggregate: name, streamId, ...first }];
  const found = new Map<string, Brought>();
  for (const { kind, id } of Object.values(aggregate.records))
    for (const { data } of facts) {
      const ref = id === null ? null : (data as Readonly<Record<string, unknown>>)[id];
      if (ref !== null && typeof ref !== 'string') continue;
      const target = { record: kind, ref };
      if (!isThere(before, target) && isThere(after, target))
        found.set(`${kind}/${ref ?? ''}`, { aggregate: name, streamId, ...target });
    }
  return [...found.values()];
}
