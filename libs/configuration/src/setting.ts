/** What a variable's text is read as; `null` where it cannot be, and then the sentence says what it should be. */
export type Read<Value> = (text: string) => { readonly value: Value } | { readonly wrong: string };

/** One variable: everything that is known of it stands in its row. */
export interface Setting<Value> {
  /** What it means, as staff read it, and in English for the README. */
  readonly meaning: readonly [chinese: string, english: string];
  /** Read as if it had been set; absent where there is nothing without it. */
  readonly standard?: string;
  /** Of the number, where it is one. */
  readonly unit?: string;
  /** Never shown. An address is shown without its password. */
  readonly secret?: 'whole' | 'password';
  readonly read: Read<Value>;
}

export const text: Read<string> = (value) => ({ value });

/** Of at least so many characters: a shorter one can be guessed. */
export const secretOfLength =
  (least: number): Read<string> =>
  (value) =>
    [...value].length >= least ? { value } : { wrong: `至少要有 ${least} 个字符` };

export const list: Read<readonly string[]> = (value) => ({ value: value.split(/[,\s]+/).filter(Boolean) });

export const flag: Read<boolean> = (value) =>
  ['1', 'true'].includes(value)
    ? { value: true }
    : ['0', 'false'].includes(value)
      ? { value: false }
      : { wrong: '应为 1（是）或 0（否）' };

/** A whole number between two others, both allowed. */
export const whole =
  (least: number, most: number): Read<number> =>
  (value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? { value: Number(value) }
      : { wrong: `应为 ${least} 至 ${most} 的整数` };

export const oneOf =
  <Value extends string>(...values: readonly Value[]): Read<Value> =>
  (value) =>
    (values as readonly string[]).includes(value)
      ? { value: value as Value }
      : { wrong: `应为 ${values.join('、')} 之一` };

/** An address with one of these protocols. */
export const address =
  (...protocols: readonly string[]): Read<string> =>
  (value) => {
    const protocol = /^([a-z+]+):\/\/./.exec(value)?.[1];
    return protocol !== undefined && protocols.includes(protocol)
      ? { value }
      : { wrong: `应为 ${protocols.map((one) => `${one}://`).join(' 或 ')} 开头的地址` };
  };
