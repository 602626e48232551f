/**
 * PostgreSQL's conditions: connection exception, operator intervention (the server ends or starts), and too little
 * memory or too many connections for the moment.
 */
const CONDITIONS = ['08', '57P', '53200', '53300'];
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const DRIVER = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
];

/** Whether the database could not be reached, or went away: to be tried again, because nothing is wrong with what was asked. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return (
    SYSTEM.has(code) ||
    CONDITIONS.some((condition) => code.startsWith(condition)) ||
    DRIVER.some((text) => message.startsWith(text))
  );
}
