import { pino, type Logger } from 'pino';

/** Lines of JSON on standard error; `LOG_LEVEL` says from which level on, by default only what went wrong. */
export const openLog = (level?: string): Logger =>
  pino({ level: level ?? 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
