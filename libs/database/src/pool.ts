import pg from 'pg';

const ignore = (): void => undefined;

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
