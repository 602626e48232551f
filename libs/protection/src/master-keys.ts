import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ExplainedFailure, makeNamedFolder } from '#database';
import { KEY_BYTES } from './suites.js';

interface Stored {
  readonly id: string;
  /** base64 of `KEY_BYTES` bytes. */
  readonly key: string;
}

const isStored = (one: unknown): one is Stored => {
  const { id, key } = (one ?? {}) as Partial<Stored>;
  return typeof id === 'string' && typeof key === 'string' && Buffer.from(key, 'base64').length === KEY_BYTES;
};

/**
 * The master keys: a file that only the product's account may read, never in the database and never in its backups.
 * They encrypt the keys of the files, which encrypt what the files say.
 */
export class MasterKeys {
  private keys: ReadonlyMap<string, Buffer> = new Map();

  constructor(readonly path: string) {}

  /** The key of this number; the file is read again for one that is not known yet, since another process may have made it. */
  key(id: string): Buffer {
    const known = this.keys.get(id);
    if (known) return known;
    const stored = this.read().map((one) => [one.id, Buffer.from(one.key, 'base64')] as const);
    // What is under way may still need one that is gone from the file by now.
    this.keys = new Map([...this.keys, ...stored]);
    const found = this.keys.get(id);
    if (found) return found;
    throw new ExplainedFailure(
      `主密钥文件 ${this.path} 中没有编号为 ${id} 的主密钥，个人信息无法解密。请把主密钥文件放回原处，或用 MASTER_KEY_FILE 指明它的位置。`,
    );
  }

  has(id: string): boolean {
    return this.keys.has(id);
  }

  /** A further key, by chance; its number. */
  add(): string {
    const id = randomUUID().slice(0, 8);
    this.write([...this.read(), { id, key: randomBytes(KEY_BYTES).toString('base64') }]);
    return id;
  }

  /** All but these are gone from the file; what they encrypted can be read by nobody. */
  keep(ids: readonly string[]): void {
    this.write(this.read().filter(({ id }) => ids.includes(id)));
    this.keys = new Map();
  }

  private read(): readonly Stored[] {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return [];
      throw new ExplainedFailure(`读不到主密钥文件 ${this.path}，请检查它的权限。`, String(error));
    }
    try {
      const { keys } = JSON.parse(text) as { keys: unknown[] };
      if (keys.every(isStored)) return keys;
    } catch {
      // Told below, like a file with other contents.
    }
    throw new ExplainedFailure(`主密钥文件 ${this.path} 的内容已损坏，请用它的备份替换。`);
  }

  /** Whole or not at all: a half-written file would be the loss of everything. */
  private write(keys: readonly Stored[]): void {
    makeNamedFolder(dirname(this.path), 0o700);
    const next = `${this.path}.${process.pid}`;
    writeFileSync(next, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(next, this.path);
  }
}
