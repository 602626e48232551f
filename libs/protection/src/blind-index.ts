import type { Suite, SuiteKey } from './suites.js';

const PERSON_BYTES = 12;
const REMEMBERED = 50_000;
/** Only what many have in common is asked for again; whole numbers are not. */
const SHARED_LENGTH = 14;

/**
 * Keyed digests that can be compared and not read. Whoever has the database and not the key learns which rows have the
 * same number, name or part of a name, and how often each occurs, but not which; whoever has the key too can try all.
 */
export class BlindIndex {
  private readonly persons = new Map<string, string>();
  private readonly tokens = new Map<string, string>();

  constructor(private readonly secret: { readonly key: SuiteKey; readonly suite: Suite }) {}

  /** The same for the same identity number, wherever it stands. */
  person(idNumber: string): string {
    const known = this.persons.get(idNumber);
    if (known !== undefined) return known;
    const person = this.digest(`person\n${idNumber}`).toString('base64url', 0, PERSON_BYTES);
    if (this.persons.size >= REMEMBERED) this.persons.clear();
    this.persons.set(idNumber, person);
    return person;
  }

  /** What a search term is found by: 64 bits as a decimal number, as PostgreSQL's `bigint`. */
  token(term: string): string {
    const known = this.tokens.get(term);
    if (known !== undefined) return known;
    const token = this.digest(`term\n${term}`).readBigInt64BE(0).toString();
    if (term.length <= SHARED_LENGTH) {
      if (this.tokens.size >= REMEMBERED) this.tokens.clear();
      this.tokens.set(term, token);
    }
    return token;
  }

  /** Of a whole text, to tell whether it is the same again. */
  fingerprint(text: string): string {
    return this.digest(`text\n${text}`).toString('base64url').slice(0, 22);
  }

  private digest(told: string): Buffer {
    return this.secret.suite.digest(this.secret.key, told);
  }
}
