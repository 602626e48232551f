import { setImmediate as turn } from 'node:timers/promises';
import { createPostgresBackend, type BackendFactory } from 'bullmq';
import { isConnectionLost, SteadyClient } from '#database';

type Ask = (...given: never[]) => Promise<unknown>;

/** What of BullMQ's PostgreSQL is put right here; the version is pinned, and another one that has it otherwise is refused. */
interface Inside {
  /** What a worker asks for again and again. */
  waitForJob: Ask;
  moveToActive: Ask;
  readonly connection: { pgModule?: { readonly Client: unknown } };
}

/**
 * BullMQ waits a while before it asks again where the store refuses connections, as Redis says it; of anything else it
 * asks again at once. A connection of PostgreSQL that broke refuses at once too, so that nothing else would ever get its
 * turn in this process, not even what ends the broken connection.
 */
export const refusing =
  <Given extends never[]>(ask: (...given: Given) => Promise<unknown>) =>
  (...given: Given): Promise<unknown> =>
    ask(...given).catch(async (error: unknown) => {
      await turn();
      if (!isConnectionLost(error)) throw error;
      throw Object.assign(new Error('数据库暂时连接不上', { cause: error }), { code: 'ECONNREFUSED' });
    });

/** BullMQ on PostgreSQL, waiting patiently for a server that is away. */
export const patientPostgres: BackendFactory = (name, options, more) => {
  const backend = createPostgresBackend(name, options as never, more);
  const inside = backend as unknown as Inside;
  const { pgModule } = inside.connection;
  if (!pgModule) throw new Error('this version of BullMQ opens its connections otherwise');
  // It listens to the connection that it waits at only some time after that is open.
  inside.connection.pgModule = { ...pgModule, Client: SteadyClient };
  inside.waitForJob = refusing(inside.waitForJob.bind(backend));
  inside.moveToActive = refusing(inside.moveToActive.bind(backend));
  return backend;
};
