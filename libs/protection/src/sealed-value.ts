import { randomFillSync } from 'node:crypto';
import { CannotOpen, type Suite, type SuiteKey } from './suites.js';

/** One key of a file, by its number in it. */
export interface DataKey {
  readonly no: number;
  readonly suite: Suite;
  readonly key: SuiteKey;
}

const POOL = Buffer.alloc(16 * 1_024);
let used = POOL.length;

/** Asking the system for a few bytes at a time costs more than encrypting with them. */
function nonce(size: number): Buffer {
  if (used + size > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const part = Buffer.from(POOL.subarray(used, used + size));
  used += size;
  return part;
}

/** Which key and which algorithms; `1a.` is key 1, AES. */
const prefixOf = ({ no, suite }: DataKey): string => `${no}${suite.letter}.`;
const PREFIX = /^(\d{1,5})([a-z])\.$/;

/** Sealed with a nonce by chance: the same text twice gives two values. */
export function sealText(key: DataKey, context: string, text: string): string {
  const sealed = key.suite.seal(key.key, nonce(key.suite.nonceBytes), context, Buffer.from(text));
  return prefixOf(key) + sealed.toString('base64');
}

/**
 * Sealed with a nonce that follows from key, context and text: the same text at the same place gives the same value, so
 * that what is made anew from the history can be compared with what is there. It tells no more than that it is the same.
 */
export function sealTextAlike(key: DataKey, context: string, text: string): string {
  const { suite } = key;
  const alike = suite.nonceOf(key.key, `${context}\n${text}`);
  return prefixOf(key) + suite.seal(key.key, alike, context, Buffer.from(text)).toString('base64');
}

/** @throws CannotOpen */
export function openText(keyOf: (no: number) => DataKey | undefined, context: string, value: string): string {
  const dot = value.indexOf('.') + 1;
  const [, no, letter] = PREFIX.exec(value.slice(0, dot)) ?? [];
  const key = no === undefined ? undefined : keyOf(Number(no));
  if (letter !== key?.suite.letter || !key) throw new CannotOpen();
  return key.suite.open(key.key, context, Buffer.from(value.slice(dot), 'base64')).toString();
}
