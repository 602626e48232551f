import { tooMuchIn } from './json-body.js';

const of = (value: unknown): string | null => tooMuchIn(Buffer.from(JSON.stringify(value)));

it('counts values and depth, and not what stands in texts', () => {
  expect(of(Array.from({ length: 24_900 }, () => 1))).toBeNull();
  expect(of({ a: ',[{'.repeat(10_000), [',"\\"'.repeat(10_000)]: '\\"'.repeat(9_999) })).toBeNull();
  expect(of(Array.from({ length: 26_000 }, () => 1))).toMatch('最多 25000 个值');
  expect(of(Object.fromEntries(Array.from({ length: 26_000 }, (_, n) => [`f${n}`, 1])))).toMatch(
    '最多 25000 个值',
  );
  expect(of(Array.from({ length: 26_000 }, () => []))).toMatch('最多 25000 个值');
  expect(tooMuchIn(Buffer.from('['.repeat(500_000)))).toMatch('最多 16 层');
  expect(tooMuchIn(Buffer.from('{"a":'.repeat(17)))).toMatch('最多 16 层');
});

it.each(['', '"', '"\\', '{', ']]]]', '"a', 'nonsense'])('leaves %j to the parser', (text) =>
  expect(tooMuchIn(Buffer.from(text))).toBeNull(),
);
