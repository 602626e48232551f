import { LRUCache } from 'lru-cache';
import type { Suite } from './suites.js';

const PERSON_BYTES = 12;
const REMEMBERED = 50_000;

/**
 * Keyed digests that can be compared and not read. Whoever has the database and not the key learns which rows have the
 * same number, name or part of a name, and how often each occurs, but not which; whoever has the key too can try all.
 */
export class BlindIndex {
  private readonly known = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(private readonly secret: { readonly key: Buffer; readonly suite: Suite }) {}

  /** The same for the same identity number, wherever it stands. */
  person(idNumber: string): string {
    return this.remembered(`person\n${idNumber}`, (digest) => digest.toString('base64url', 0, PERSON_BYTES));
  }

  /** What a search term is found by: 64 bits as a decimal number, as PostgreSQL's `bigint`. */
  token(term: string): string {
    return this.remembered(`term\n${term}`, (digest) => digest.readBigInt64BE(0).toString());
  }

  /** Of a whole text, to tell whether it is the same again. */
  fingerprint(text: string): string {
    return this.digest(`text\n${text}`).toString('base64url').slice(0, 22);
  }

  private remembered(told: string, shape: (digest: Buffer) => string): string {
    const known = this.known.get(told);
    if (known !== undefined) return known;
    const made = shape(this.digest(told));
    this.known.set(told, made);
    return made;
  }

  private digest(told: string): Buffer {
    return this.secret.suite.digest(this.secret.key, told);
  }
}
