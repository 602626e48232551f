import { In } from 'typeorm';
import { REGISTER_ENTITIES } from '../schema/entities.js';
import { byRegister, keptOf, ORDINARY, type Kept } from './kept.js';
import type { RegisterSources } from './registers.js';

/** Whom a file is about, and how it must be kept. */
export interface Named {
  readonly name: string;
  readonly kept: Kept;
}

/** A file that comes or goes between the two questions is told of when it is asked for again. */
const UNTOLD: Kept = { ...ORDINARY, confidentiality: 'sealed' };

/** Whom these files are about, by their streams. */
export async function namesOf(
  { readModels, vault }: Pick<RegisterSources, 'readModels' | 'vault'>,
  streamIds: Iterable<string>,
): Promise<ReadonlyMap<string, Named>> {
  const byKind = byRegister(streamIds);
  const found = new Map<string, Named>();
  const kept = await keptOf(readModels, [...byKind.values()].flat());
  for (const [kind, ids] of byKind) {
    const stored = await readModels.getRepository(REGISTER_ENTITIES[kind]).findBy({ streamId: In([...ids]) });
    for (const row of await vault.opened(kind, stored)) {
      const { name, beneficiaryName } = row as unknown as Record<string, string>;
      found.set(row.streamId, {
        name: name ?? beneficiaryName ?? '',
        kept: kept.get(row.streamId) ?? UNTOLD,
      });
    }
  }
  return found;
}
