import type { Pool } from 'pg';
import { BadInput } from '#database';
import type { EventStore } from '#event-store';
import { BlindIndex } from './blind-index.js';
import { Keyring } from './keyring.js';
import { MasterKeys } from './master-keys.js';
import { secretBox, type SecretBox } from './secret-box.js';
import { SealedEventStore } from './sealed-event-store.js';
import { SUITES, type SuiteName } from './suites.js';

export interface ProtectionSettings {
  /** Where the master keys are kept; outside the database and its backups. */
  readonly keyFile: string;
  /** What a database that has no keys yet begins with. */
  readonly suite?: SuiteName;
}

/** What protects personal data in one database. */
export interface Protection {
  readonly masters: MasterKeys;
  readonly keyring: Keyring;
  readonly index: BlindIndex;
  /** For the secrets of authenticators. */
  readonly secrets: SecretBox;
  /** The history with what is personal open, each event in the shape in which it was recorded. */
  readonly sealedHistory: SealedEventStore;
}

/** @throws BadInput for a name that is no suite */
export function suiteNamed(name: string): SuiteName {
  if (Object.hasOwn(SUITES, name)) return name as SuiteName;
  throw new BadInput(`没有“${name}”这套算法，应为 ${Object.keys(SUITES).join(' 或 ')}。`);
}

/** @throws ExplainedFailure without the file of master keys that this database's keys are encrypted by */
export async function openProtection(
  pool: Pool,
  history: EventStore,
  { keyFile, suite = 'aes' }: ProtectionSettings,
): Promise<Protection> {
  const masters = new MasterKeys(keyFile);
  const keyring = await Keyring.open(pool, masters, suite);
  const index = new BlindIndex(await keyring.secret('index'));
  const secrets = secretBox(await keyring.secret('authenticators'));
  return { masters, keyring, index, secrets, sealedHistory: new SealedEventStore(history, keyring, index) };
}
