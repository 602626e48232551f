import type { Configuration } from '#configuration';
import type { KurrentDBConnection } from '#event-store';
import type { ClockSettings } from '#reminders';
import type { RuntimeSettings } from './runtime.js';

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Leaves out what is not set. */
const given = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;

/** Where KurrentDB is, where it is set. */
export function kurrentdbOf(configuration: Configuration): KurrentDBConnection | undefined {
  const { HISTORY_URL: url, HISTORY_PREFIX: prefix, HISTORY_TIMEOUT_MS: timeoutMs } = configuration;
  return url === undefined ? undefined : { url, prefix, timeoutMs };
}

export const runtimeSettings = (configuration: Configuration): RuntimeSettings => ({
  dataDir: configuration.DATA_DIR,
  poolSize: configuration.DATABASE_POOL,
  suite: configuration.CRYPTO_SUITE,
  ...given({ kurrentdb: kurrentdbOf(configuration) }),
  ...given({
    url: configuration.DATABASE_URL,
    ownerUrl: configuration.DATABASE_OWNER_URL,
    ruleFile: configuration.RULES_FILE,
    keyFile: configuration.MASTER_KEY_FILE,
  }),
});

export const clockSettings = (configuration: Configuration): ClockSettings => ({
  channels: {
    mailFrom: configuration.MAIL_FROM,
    ...given({
      smtpUrl: configuration.SMTP_URL,
      webhookSecret: configuration.WEBHOOK_SECRET,
      webhookHosts: configuration.WEBHOOK_HOSTS,
    }),
  },
  queue: given({ redisUrl: configuration.REDIS_URL }),
});
