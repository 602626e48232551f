import { takeOver } from './takeover.js';

it('a leading worker that is killed or stopped is followed by another; who wakes late stands by', async () => {
  expect(await takeOver()).toHaveLength(4);
});
