import type { EventEmitter } from 'node:events';
import pg from 'pg';

const ignore = (): void => undefined;

/**
 * A connection for libraries that open their own: what it says while nobody listens ends no process, and who listens
 * only later is told then. Otherwise one that broke in between would be kept, and asked in vain, for ever.
 */
export class SteadyClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings);
    let broken: Error | null = null;
    this.on('error', (error) => (broken ??= error));
    (this as EventEmitter).on('newListener', (event, listener: (error: Error) => void) => {
      const error = broken;
      if (event === 'error' && error) setImmediate(() => listener(error));
    });
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
