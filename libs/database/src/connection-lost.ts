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
  const told = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  // Errors of others have numbers there: one of a signal that was aborted, say, or of a call that failed.
  const [code, message] = [told.code, told.message].map((text) => (typeof text === 'string' ? text : '')) as [
    string,
    string,
  ];
  return (
    SYSTEM.has(code) ||
    CONDITIONS.some((condition) => code.startsWith(condition)) ||
    DRIVER.some((text) => message.startsWith(text))
  );
}
