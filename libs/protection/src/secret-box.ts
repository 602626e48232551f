import type { Suite, SuiteKey } from './suites.js';
import { openText, sealText, type DataKey } from './sealed-value.js';

/** Seals short secrets of the system itself that it must be able to read, such as those of authenticators. */
export interface SecretBox {
  seal(context: string, text: string): string;
  /** @throws CannotOpen */
  open(context: string, value: string): string;
}

export function secretBox(secret: { readonly key: SuiteKey; readonly suite: Suite }): SecretBox {
  const key: DataKey = { no: 1, ...secret };
  const keyOf = (no: number): DataKey | undefined => (no === 1 ? key : undefined);
  return {
    seal: (context, text) => sealText(key, context, text),
    open: (context, value) => openText(keyOf, context, value),
  };
}
