import { until } from '../testing/until.js';
import { beganAt } from './process-mark.js';
import { ServerKeeper, type Answer, type Kept } from './server-keeper.js';

const HERE = { url: 'here', port: 1, pid: process.pid, began: beganAt(process.pid) };

/** A server whose process is there. */
class Server implements Kept {
  answers: Answer = 'ready';
  room = true;
  readonly done: string[] = [];
  asked = 0;
  opened = 0;
  answer(): Promise<Answer> {
    this.asked++;
    return Promise.resolve(this.answers);
  }
  bringUp(): Promise<typeof HERE> {
    this.done.push('brought up');
    this.answers = 'ready';
    return Promise.resolve(HERE);
  }
  end(): Promise<void> {
    this.done.push('ended');
    return Promise.resolve();
  }
  wasOpen(): void {
    this.opened++;
  }
  lacksRoom(): boolean {
    return !this.room;
  }
}

const NOW = { ms: 0, withoutRoomMs: 0 };
const LONG = 3_600_000;
let keeper: ServerKeeper;
afterEach(() => keeper.close());

it('ends a server that is there and lets nobody in, and starts it again', async () => {
  const server = new Server();
  server.answers = 'starting';
  keeper = new ServerKeeper(HERE, server, NOW);
  await until(() => server.done.length === 2);
  expect(server.done).toEqual(['ended', 'brought up']);
  await until(() => keeper.trouble === null);
});

it('waits while it may be reading its log, and says so', async () => {
  const server = new Server();
  server.answers = 'starting';
  keeper = new ServerKeeper(HERE, server, { ms: LONG, withoutRoomMs: 0 });
  await until(() => keeper.trouble !== null);
  expect(keeper.trouble).toContain('正在重新启动');
  server.answers = 'ready';
  await until(() => keeper.trouble === null);
  expect(server.done).toEqual([]);
});

it('waits for nothing where it had no room, and says that', async () => {
  const server = new Server();
  server.answers = 'starting';
  server.room = false;
  keeper = new ServerKeeper(HERE, server, { ms: LONG, withoutRoomMs: 500 });
  await until(() => /磁盘已满/.test(keeper.trouble ?? ''));
  await until(() => server.done.length === 2);
  await until(() => keeper.trouble === null);
});

it('leaves one alone that is only slow to answer', async () => {
  const server = new Server();
  server.answers = 'none';
  keeper = new ServerKeeper(HERE, server, NOW);
  await until(() => server.asked > 0);
  // Long enough for it to do what it must not.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect([keeper.trouble, server.done]).toEqual([null, []]);
});
