import { dictionary } from '@zxcvbn-ts/language-common';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { FairQueue, OURS } from './fair-queue.js';

/** 64 MB and four passes, above what OWASP asks: about a tenth of a second, slow for who guesses, bearable for who signs in. */
const ARGON2 = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 65_536, timeCost: 4, parallelism: 1 };

/** Two at a time, 64 MB each: half of the threads that such work has, so that the other go on serving. */
const queue = new FairQueue({ atOnce: 2, mostInLane: 20, mostInAll: 200 });

/** Who asks for a password to be checked, and for whom: nobody waits for more than one of each other sender. */
export interface Turn {
  readonly sender: string;
  readonly person: string;
}
const OUR_TURN: Turn = { sender: OURS, person: '' };

/** @throws QueueFull before anything is counted or looked up for a try that would not be taken */
export const refuseFullQueue = ({ sender }: Turn): void => queue.refuseFull(sender);

export const hashPassword = (password: string, { sender, person }: Turn = OUR_TURN): Promise<string> =>
  queue.run(sender, person, () => hash(password, ARGON2));

/** Somebody's password, so that a name that nobody has costs the same time as one that somebody has. */
const NOBODYS = hashPassword(randomBytes(18).toString('base64url'));

/** @throws QueueFull */
export async function isPassword(
  stored: string | null,
  password: string,
  { sender, person }: Turn,
): Promise<boolean> {
  const against = stored ?? (await NOBODYS);
  const fits = await queue.run(sender, person, () => verify(against, password));
  return stored !== null && fits;
}

/** What is kept of a secret that is itself random: enough to know it again, not to use it. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is nobody's by its look alone is asked of no database. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

const TOKEN = 'cc_';
/** Told from other systems' secrets by its beginning, where one is found. */
export const newToken = (): string => `${TOKEN}${newSecret()}`;
export const isToken = (text: string): boolean =>
  text.startsWith(TOKEN) && isSecret(text.slice(TOKEN.length));

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Sixteen characters in groups of four, as a person can read them out and type them. */
export const readableSecret = (): string => [4, 4, 4, 4].map(letters).join('-');

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

let common: ReadonlySet<string> | undefined;

/** Whether it is among those that are tried first, as it is or with figures and signs put behind it. */
function isCommon(password: string): boolean {
  common ??= new Set(dictionary['passwords-common']);
  const told = password.toLowerCase();
  return common.has(told) || common.has(told.replace(/[\d\p{P}\p{S}]+$/u, ''));
}

/** What is wrong with a new password; null when nothing is. */
export function passwordFault(password: string, account: string): string | null {
  if ([...password].length < SHORTEST_PASSWORD) return `密码至少 ${SHORTEST_PASSWORD} 个字符。`;
  if (password.length > LONGEST_PASSWORD) return `密码不能超过 ${LONGEST_PASSWORD} 个字符。`;
  if (password.toLowerCase().includes(account.toLowerCase())) return '密码不能含有账号名。';
  if (new Set(password).size < 5) return '密码过于简单，请多用几种字符。';
  if (isCommon(password)) return '这是常见的密码，最先被人猜到，请另想一个。';
  return null;
}
