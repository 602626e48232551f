import { eachAlone } from './each-alone.js';

const load = (loads: number[]) =>
  eachAlone((keys: readonly number[]) => {
    loads.push(keys.length);
    return keys.includes(13)
      ? Promise.reject(new Error('thirteen'))
      : Promise.resolve(keys.map((key) => key * 2));
  });

it('lets the one that cannot be loaded fail by itself', async () => {
  const loads: number[] = [];
  expect(await load(loads)([1, 13, 3])).toEqual([2, new Error('thirteen'), 6]);
  expect(await load(loads)([1, 2])).toEqual([2, 4]);
  await expect(load(loads)([13])).rejects.toThrow('thirteen');
  expect(loads).toEqual([3, 1, 1, 1, 2, 1]);
});

it('does not ask again where there is no database', async () => {
  let asked = 0;
  const lost = eachAlone((_keys: readonly number[]) => {
    asked++;
    return Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
  });
  await expect(lost([1, 2, 3])).rejects.toThrow('refused');
  expect(asked).toBe(1);
});
