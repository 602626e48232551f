import { createCipheriv, createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto';

/** Bytes of a key: those that encrypt, and from `MAC_FROM` on those that authenticate. */
export const KEY_BYTES = 64;
const MAC_FROM = 32;

/** What was sealed cannot be opened: it was altered, or belongs elsewhere. */
export class CannotOpen extends Error {
  constructor() {
    super('sealed value cannot be opened');
    this.name = 'CannotOpen';
  }
}

/** A key in its two parts. */
export interface SuiteKey {
  readonly encrypts: Buffer;
  readonly authenticates: Buffer;
}

/** A set of algorithms; its letter stands in every value that it sealed. */
export interface Suite {
  readonly letter: 'a' | 's';
  readonly zh: string;
  /** From `KEY_BYTES` bytes. */
  keyOf(bytes: Buffer): SuiteKey;
  /** Keyed digest of 32 bytes. */
  digest(key: SuiteKey, text: string): Buffer;
  /** A nonce that follows from key and text; of the digest of both, which is cut and therefore cannot be gone on with. */
  nonceOf(key: SuiteKey, text: string): Buffer;
  /** `context` must be the same when it is opened. The value starts with its nonce. */
  seal(key: SuiteKey, nonce: Buffer, context: string, plain: Buffer): Buffer;
  /** @throws CannotOpen */
  open(key: SuiteKey, context: string, sealed: Buffer): Buffer;
  readonly nonceBytes: number;
}

const GCM_TAG = 16;
const GCM_NONCE = 12;

/** AES-256-GCM and HMAC-SHA-256 (NIST SP 800-38D). */
const AES: Suite = {
  letter: 'a',
  zh: 'AES-256-GCM',
  nonceBytes: GCM_NONCE,
  keyOf: (bytes) => ({ encrypts: bytes.subarray(0, 32), authenticates: bytes.subarray(MAC_FROM) }),
  digest: ({ authenticates }, text) => createHmac('sha256', authenticates).update(text).digest(),
  nonceOf: ({ authenticates }, text) =>
    hash('sha256', Buffer.concat([authenticates, Buffer.from(text)]), 'buffer').subarray(0, GCM_NONCE),
  seal(key, nonce, context, plain) {
    const cipher = createCipheriv('aes-256-gcm', key.encrypts, nonce);
    cipher.setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, context, sealed) {
    try {
      const end = sealed.length - GCM_TAG;
      const decipher = createDecipheriv('aes-256-gcm', key.encrypts, sealed.subarray(0, GCM_NONCE), {
        authTagLength: GCM_TAG,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(end));
      return Buffer.concat([decipher.update(sealed.subarray(GCM_NONCE, end)), decipher.final()]);
    } catch {
      throw new CannotOpen();
    }
  },
};

const SM4_NONCE = 16;
const SM3_TAG = 32;

/** Encrypt, then authenticate: the tag is over the context, the nonce and the cipher text, each with its length before it. */
function sm3Tag(key: SuiteKey, context: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(context));
  return createHmac('sm3', key.authenticates).update(length).update(context).update(body).digest();
}

/** SM4-CTR with HMAC-SM3 (GB/T 32907, GB/T 32905), encrypt-then-MAC: OpenSSL 3.0 has no SM4-GCM. */
const SM: Suite = {
  letter: 's',
  zh: 'SM4-CTR + HMAC-SM3',
  nonceBytes: SM4_NONCE,
  keyOf: (bytes) => ({ encrypts: bytes.subarray(0, 16), authenticates: bytes.subarray(MAC_FROM) }),
  digest: ({ authenticates }, text) => createHmac('sm3', authenticates).update(text).digest(),
  nonceOf: ({ authenticates }, text) =>
    hash('sm3', Buffer.concat([authenticates, Buffer.from(text)]), 'buffer').subarray(0, SM4_NONCE),
  seal(key, nonce, context, plain) {
    const cipher = createCipheriv('sm4-ctr', key.encrypts, nonce);
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, sm3Tag(key, context, body)]);
  },
  open(key, context, sealed) {
    const end = sealed.length - SM3_TAG;
    if (end < SM4_NONCE) throw new CannotOpen();
    const body = sealed.subarray(0, end);
    if (!timingSafeEqual(sm3Tag(key, context, body), sealed.subarray(end))) throw new CannotOpen();
    const decipher = createDecipheriv('sm4-ctr', key.encrypts, body.subarray(0, SM4_NONCE));
    return Buffer.concat([decipher.update(body.subarray(SM4_NONCE)), decipher.final()]);
  },
};

/** By the names that are set (`CRYPTO_SUITE`). */
export const SUITES = { aes: AES, sm4: SM } as const;
export type SuiteName = keyof typeof SUITES;

export function suiteOf(letter: string): Suite {
  const suite = Object.values(SUITES).find((one) => one.letter === letter);
  if (!suite) throw new CannotOpen();
  return suite;
}
