import { createHash } from 'node:crypto';
import type { AggregateName } from '#casework';

/** Namespace of all ids of this product; a constant that must never change. */
const NAMESPACE = Buffer.from('3f6c1d5e8a5b4e0f9d7a2c4b6e8f0a1c', 'hex');

/** The UUID (version 5) of a name: the same name gives the same id on every machine. */
export function stableId(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\u0000')).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The stream of a case: its number is unique in its office, so two people cannot open the same file twice. */
export const streamOf = (aggregate: AggregateName, office: string, number: string): string =>
  `${aggregate}-${stableId(aggregate, office, number)}`;
