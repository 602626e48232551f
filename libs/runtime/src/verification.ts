import { compareProjections, parkedFiles, type ParkedEntry } from '#read-models';
import type { Runtime } from './runtime.js';

/** Whether the history and the record of looks are whole and the registers what the history gives. */
export interface Verification {
  readonly sound: boolean;
  readonly events: number;
  readonly history: Awaited<ReturnType<Runtime['store']['verify']>>;
  readonly projections: Awaited<ReturnType<typeof compareProjections>>;
  /** Files that cannot be shown: registers and figures are whole but for these. */
  readonly parked: readonly ParkedEntry[];
  /** The first look that was altered or is missing; null where there is none. */
  readonly alteredLook: Awaited<ReturnType<Runtime['looks']['verify']>>;
}

/** Goes through everything; on a large store that takes minutes. */
export async function verifyAll(runtime: Runtime): Promise<Verification> {
  const { store, database, looks } = runtime;
  const history = await store.verify();
  const projections = await compareProjections(database.pool, runtime);
  const parked = await parkedFiles(database.pool);
  const alteredLook = await looks.verify();
  const sound = [history, projections, parked].every(({ length }) => length === 0) && alteredLook === null;
  return {
    sound,
    events: await store.eventsUpTo(await store.head()),
    history,
    projections,
    parked,
    alteredLook,
  };
}
