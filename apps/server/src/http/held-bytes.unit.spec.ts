import { HttpException } from '@nestjs/common';
import { HeldBytes } from './held-bytes.js';

const statusOf = (work: () => void): number => {
  try {
    work();
    return 0;
  } catch (error) {
    return (error as HttpException).getStatus();
  }
};

describe('what is kept of unfinished bodies', () => {
  it('is bounded for one sender, and for all', () => {
    const held = new HeldBytes({ all: 25, ofOneSender: 10 });
    const [first, second] = [held.partOf('a'), held.partOf('a')];
    first.take(6);
    second.take(4);
    expect(statusOf(() => held.partOf('a').take(1))).toBe(429);
    held.partOf('b').take(10);
    expect(statusOf(() => held.partOf('c').take(6))).toBe(503);
    held.partOf('c').take(5);
  });

  it('is free again when a body is whole or given up, and what was refused takes no room', () => {
    const held = new HeldBytes({ all: 10, ofOneSender: 10 });
    const part = held.partOf('a');
    part.take(10);
    expect(statusOf(() => held.partOf('b').take(1))).toBe(503);
    expect(statusOf(() => part.take(1))).toBe(429);
    part.giveBack();
    part.giveBack();
    const other = held.partOf('b');
    other.take(10);
    other.giveBack();
    expect(statusOf(() => held.partOf('a').take(10))).toBe(0);
  });
});
