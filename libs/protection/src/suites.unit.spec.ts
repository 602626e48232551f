import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openText, sealText, sealTextAlike, type DataKey } from './sealed-value.js';
import { CannotOpen, KEY_BYTES, SUITES } from './suites.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const keyOf = (name: keyof typeof SUITES, no = 1): DataKey => ({
  no,
  suite: SUITES[name],
  key: SUITES[name].keyOf(randomBytes(KEY_BYTES)),
});
const only = (key: DataKey) => (no: number) => (no === key.no ? key : undefined);

describe('known answers', () => {
  it('SM3 (GB/T 32905—2016, annex A.1)', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  it('SM4 (GB/T 32907—2016, annex A.1)', () => {
    const block = hex('0123456789abcdeffedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('our SM4 value is nonce, SM4-CTR and HMAC-SM3 over length of context, context, nonce and text', () => {
    const key = Buffer.alloc(KEY_BYTES, 7);
    const nonce = Buffer.alloc(16, 9);
    const sealed = SUITES.sm4.seal(SUITES.sm4.keyOf(key), nonce, '档案', Buffer.from('张三'));
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, 16), nonce);
    const body = Buffer.concat([nonce, cipher.update('张三'), cipher.final()]);
    const told = Buffer.concat([hex('00000006'), Buffer.from('档案'), body]);
    const tag = createHmac('sm3', key.subarray(32)).update(told).digest();
    expect(sealed).toEqual(Buffer.concat([body, tag]));
  });

  it('AES-256-GCM (McGrew and Viega, test case 16, through our seal)', () => {
    const key = Buffer.alloc(KEY_BYTES);
    hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308').copy(key);
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const sealed = SUITES.aes.seal(SUITES.aes.keyOf(key), hex('cafebabefacedbaddecaf888'), '', plain);
    // The case's own additional data are no text; without them only the tag differs.
    expect(sealed.subarray(12, -16).toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    );
  });
});

describe.each(['aes', 'sm4'] as const)('values sealed with %s', (name) => {
  it('open to what was sealed, whatever it was', () => {
    const key = keyOf(name);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        expect(openText(only(key), context, sealText(key, context, text))).toBe(text);
        expect(openText(only(key), context, sealTextAlike(key, context, text))).toBe(text);
      }),
    );
  });

  it('do not open elsewhere, altered anywhere, cut, or with another key', () => {
    const key = keyOf(name);
    const value = sealText(key, '甲', '张三');
    const refuse = (keys: typeof key, context: string, text: string) =>
      expect(() => openText(only(keys), context, text)).toThrow(CannotOpen);
    refuse(key, '乙', value);
    refuse(keyOf(name), '甲', value);
    refuse({ ...key, no: 2 }, '甲', value);
    const [prefix = '', body = ''] = value.split('.');
    const bytes = Buffer.from(body, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] as number) ^ 1;
      refuse(key, '甲', `${prefix}.${altered.toString('base64')}`);
    }
    for (const cut of [0, 5, 20, bytes.length - 1])
      refuse(key, '甲', `${prefix}.${bytes.subarray(0, cut).toString('base64')}`);
    for (const wrong of [
      '',
      '.',
      'a.',
      '1a',
      '1x.AAAA',
      value.replace(/^1[as]/, name === 'aes' ? '1s' : '1a'),
    ])
      refuse(key, '甲', wrong);
  });

  it('are never twice the same, unless they are to be', () => {
    const key = keyOf(name);
    const values = new Set(Array.from({ length: 3_000 }, () => sealText(key, '甲', '张三')));
    expect(values.size).toBe(3_000);
    expect(sealTextAlike(key, '甲', '张三')).toBe(sealTextAlike(key, '甲', '张三'));
    expect(sealTextAlike(key, '甲', '张三')).not.toBe(sealTextAlike(key, '乙', '张三'));
  });
});
