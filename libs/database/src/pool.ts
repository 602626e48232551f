import pg from 'pg';

const ignore = (): void => undefined;

/** A connection for pools that others open: what it says while nobody asks anything ends no process. */
export class SteadyClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings);
    this.on('error', ignore);
  }
}

/**
 * Connections to a server that may go away at any time: one lost while idle is replaced at the next query, one lost
 * while somebody holds it refuses the holder's next query. Without a listener either would end the process.
 */
export function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}
