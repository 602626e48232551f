import { isStorable, storableText } from './storable-text.js';

it.each(['\u0000', 'a\ud800', '\udc00b', '\u001b[0m', '\u0085', '\uffff'])('refuses %j', (text) => {
  expect(isStorable(text)).toBe(false);
  expect(isStorable(storableText(text))).toBe(true);
});
it.each(['', '张三', '两行\n\t一个制表符\r\n', '𠮷', 'مرحبا'])('takes %j as it is', (text) => {
  expect(isStorable(text)).toBe(true);
  expect(storableText(text)).toBe(text);
});
it('cuts what is too long, at whole characters', () => {
  expect(storableText('𠮷'.repeat(30), 10)).toBe(`${'𠮷'.repeat(10)}…`);
  expect(storableText(`550 no such user \u0000 x`)).toBe('550 no such user \ufffd x');
});
