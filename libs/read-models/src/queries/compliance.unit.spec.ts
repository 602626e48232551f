import { medianOf } from './compliance.js';

describe('the middle of days', () => {
  it.each([
    [[], null],
    [[[3, 1]], 3],
    [
      [
        [-2, 1],
        [4, 1],
      ],
      1,
    ],
    [
      [
        [-5, 2],
        [0, 1],
        [7, 2],
      ],
      0,
    ],
    [
      [
        [-3, 3],
        [0, 1],
      ],
      -3,
    ],
    [
      [
        [-1, 2],
        [0, 2],
      ],
      -0.5,
    ],
    [
      [
        [0, 0],
        [2, 1],
      ],
      2,
    ],
  ] as const)('of %j is %s', (counts, expected) => expect(medianOf(new Map(counts))).toBe(expected));
});
