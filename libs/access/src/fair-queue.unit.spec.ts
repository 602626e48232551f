import { FairQueue, QueueFull } from './fair-queue.js';

/** Work that ends when it is told to, and the order in which it began. */
function workshop(atOnce: number) {
  const queue = new FairQueue({ atOnce, mostInLane: 20, mostInAll: 50 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const give = (sender: string, person = 'x'): Promise<void> =>
    queue.run(sender, person, () => {
      begun.push(`${sender}/${person}`);
      return new Promise((resolve) => ends.push(resolve));
    });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { give, begun, endOne };
}

it('takes one of each sender in turn, and of each person of one sender', async () => {
  const { give, begun, endOne } = workshop(1);
  for (let n = 0; n < 15; n++) void give('attacker', `p${n}`);
  void give('office', 'a');
  void give('office', 'a');
  void give('office', 'b');
  for (let n = 0; n < 7; n++) await endOne();
  expect(begun.slice(0, 7)).toEqual([
    'attacker/p0',
    'attacker/p1',
    'office/a',
    'attacker/p2',
    'office/b',
    'attacker/p3',
    'office/a',
  ]);
});

it('works on no more at once than it may, and goes on after a failure', async () => {
  const queue = new FairQueue({ atOnce: 2, mostInLane: 20, mostInAll: 50 });
  let now = 0;
  let most = 0;
  const works = Array.from({ length: 12 }, (_, n) =>
    queue.run(`s${n % 3}`, 'x', async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      if (n % 4 === 0) throw new Error('wrong');
      return n;
    }),
  );
  const settled = await Promise.allSettled(works);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  expect([most, now]).toEqual([2, 0]);
});

it('refuses what one sender, or all, send too much of', async () => {
  const { give } = workshop(1);
  void give('a');
  for (let n = 0; n < 20; n++) void give('a');
  await expect(give('a')).rejects.toMatchObject({ of: 'lane' });
  for (let n = 0; n < 30; n++) void give(`b${n}`);
  await expect(give('c')).rejects.toMatchObject({ of: 'all', retryAfterSeconds: 5 });
  await expect(give('c')).rejects.toBeInstanceOf(QueueFull);
});
