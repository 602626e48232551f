import { CommandExecutor, streamOf, type Order } from '#application';
import { UsedKeys } from '#database';
import { VersionConflict } from '#event-store';
import { ENROL, OFFICE, TestOffice } from './office.js';

/** Something else is written to a file between the moment an order is decided and the moment it is recorded. */
let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-15', { queue: null });
  await office.correct(ENROL);
});
afterAll(() => office.close());

const streamId = streamOf('correction', OFFICE, ENROL.fileNumber);
let count = 0;
const orderOf = (command: Order['command'], more: Partial<Order> = {}): Order => ({
  aggregate: 'correction',
  streamId,
  actor: 'test',
  commandId: `order-${++count}`,
  command,
  ...more,
});
const report = (note: string): Order['command'] =>
  ({ type: 'TakeStep', step: 'RegularReportMade', on: '2023-06-15', note }) as Order['command'];

/** Orders to the same history, of which the first are overtaken by an order of somebody else. */
function overtaken(
  times: number,
  by: () => Order['command'],
): { executor: CommandExecutor; left: () => number } {
  const { store, clock, executor, database } = office.runtime;
  let left = times;
  const between = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (name !== 'append') return member.bind(target) as unknown;
      return async (...args: unknown[]): Promise<unknown> => {
        if (left-- > 0) await executor.execute(orderOf(by()));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  return {
    executor: new CommandExecutor(between, clock, (text) => text, new UsedKeys(database.pool)),
    left: () => left,
  };
}

const said = async (): Promise<string[]> =>
  (await office.runtime.store.readStream(streamId)).flatMap(({ data }) => {
    const { note } = data as { readonly note?: string };
    return note === undefined ? [] : [note];
  });

it('an order that names no version is decided anew and recorded once', async () => {
  const { executor } = overtaken(2, () => report('别的'));
  const order = orderOf(report('本次'));
  const done = await executor.execute(order);
  expect(await said()).toEqual(['别的', '别的', '本次']);
  // The same order again is the same.
  expect(await executor.execute(order)).toMatchObject({ version: done.version });
});

it('what it may not do any more is refused, not recorded', async () => {
  const leave = { leaveId: 'L1', appliedOn: '2023-06-15', startOn: '2023-06-20', dueOn: '2023-06-21' };
  const ask = { type: 'RequestLeave', ...leave, reason: '就医', destination: '重庆市' } as Order['command'];
  const { executor } = overtaken(1, () => ask);
  await expect(executor.execute(orderOf(ask))).rejects.toThrow('已经登记');
});

it('an order that names a version is told of the conflict at once', async () => {
  const at = (await office.runtime.store.readStream(streamId)).at(-1)?.version ?? 0;
  const { executor, left } = overtaken(10, () => report('别的'));
  const order = orderOf(report('按版本'), { expectedVersion: at });
  await expect(executor.execute(order)).rejects.toBeInstanceOf(VersionConflict);
  expect(left()).toBe(9);
});

it('it is tried a few times and no more', async () => {
  const { executor } = overtaken(1_000, () => report('别的'));
  await expect(executor.execute(orderOf(report('不止')))).rejects.toBeInstanceOf(VersionConflict);
  expect(await said()).not.toContain('不止');
});
