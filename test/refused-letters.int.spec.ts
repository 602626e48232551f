import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { Accounts } from '#access';
import { undeliveredWarnings } from '#reminders';
import { TestGateway } from '../libs/reminders/testing/receivers.js';
import { OFFICE, TestOffice } from './office.js';
import { until } from './until.js';

/** A mail server that says what it likes to whom it likes: `bad…` is refused with signs that no database takes. */
class RudeMailServer {
  readonly received: string[] = [];
  refuses = (address: string): boolean => address.startsWith('bad');
  /** How often somebody was named to it, by address. */
  readonly asked = new Map<string, number>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<RudeMailServer> {
    const server = createServer((socket) => mail.talk(socket));
    const mail = new RudeMailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    let to = '';
    let isData = false;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 rude');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isData) {
          if (line !== '.') continue;
          isData = false;
          this.received.push(to);
          say('250 taken');
        } else if (line.startsWith('RCPT')) {
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          this.asked.set(to, (this.asked.get(to) ?? 0) + 1);
          if (this.refuses(to))
            socket.write(Buffer.from([...Buffer.from('550 no such user \0 '), 0xed, 0xa0, 0x80, 13, 10]));
          else say('250 yes');
        } else if (line === 'DATA') {
          isData = true;
          say('354 go on');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say('250 yes');
      }
    });
  }

  stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const SECRET = randomBytes(24).toString('base64');
const GOOD = ['good0', 'good1', 'good2'];
const BAD = Array.from({ length: 9 }, (_, index) => `bad${index}`);

let mail: RudeMailServer;
let gateway: TestGateway;
let office: TestOffice;
beforeEach(async () => {
  [mail, gateway] = [await RudeMailServer.start(), await TestGateway.start()];
  const channels = { smtpUrl: mail.url, webhookSecret: SECRET, webhookHosts: [new URL(gateway.url).host] };
  office = await TestOffice.open('2023-06-01', { channels, queue: {} });
});
afterEach(async () => {
  await office.close();
  await Promise.all([mail.stop(), gateway.stop()]);
});

/** A reminder to each of them. */
async function remind(names: readonly string[]): Promise<void> {
  for (const name of names) await office.person(name, 'officer', { email: `${name}@office.test` });
  await office.enrol();
  await office.begin('2023-06-01');
  await office.grantLeave();
  await office.correct({ type: 'TakeStep', step: 'LeaveFiled', on: '2023-06-01', ref: 'L1' });
  await office.on('2023-06-06');
}
const states = async (): Promise<Record<string, string>> => {
  const { rows } = await office.runtime.database.pool.query<{ address: string; state: string }>(
    'select address, state from reminders.deliveries',
  );
  return Object.fromEntries(rows.map(({ address, state }) => [address.split('@')[0] ?? '', state]));
};
const noneUnderWay = async (): Promise<boolean> => {
  await office.clock.sweep();
  const now = await states();
  return (
    Object.values(now).length > 0 &&
    !Object.values(now).includes('sending') &&
    (await office.clock.deliveries.pending(50)).every(({ nextAt }) => nextAt > office.runtime.clock.now())
  );
};

describe('a mail server that refuses some', () => {
  it('in words that no database takes: the others get theirs, each refused one is shown with its words and waits longer each time', async () => {
    await remind([...BAD, ...GOOD]);
    await until(noneUnderWay, 60_000);
    expect(new Set(mail.received)).toEqual(new Set(GOOD.map((name) => `${name}@office.test`)));
    const failing = await office.clock.deliveries.list('failing', 50);
    expect(failing.map(({ recipient }) => recipient).sort()).toEqual(BAD);
    for (const { lastError, state } of failing) {
      expect(state).toBe('waiting');
      expect(lastError).toContain('no such user');
      expect(lastError).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }
    expect(await undeliveredWarnings(office.runtime.database.pool)).toEqual([
      expect.stringContaining('9 个收件地址'),
    ]);
    // A minute later once more, and then not for five.
    office.runtime.setClock('2023-06-06', '09:02');
    await until(noneUnderWay, 60_000);
    expect(mail.asked.get('bad0@office.test')).toBe(2);
    const again = await office.clock.deliveries.list('failing', 50);
    expect(new Set(again.map(({ nextAt }) => new Date(nextAt).toISOString()))).toEqual(
      new Set(['2023-06-06T01:07:00.000Z']),
    );
    mail.refuses = () => false;
    office.runtime.setClock('2023-06-06', '09:08');
    await until(noneUnderWay, 60_000);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']));
    expect(await undeliveredWarnings(office.runtime.database.pool)).toEqual([]);
  }, 120_000);

  it('asks a place that refused once, however much waits for it', async () => {
    await remind(['bad0']);
    for (let number = 2; number <= 5; number++) {
      const fileNumber = `麻司矫字〔2023〕00${number}号`;
      await office.enrol({
        fileNumber,
        effectiveOn: '2023-06-01',
        documentsReceivedOn: '2023-06-02',
        reportedInOn: '2023-06-05',
        enrolledOn: '2023-06-06',
      });
    }
    await office.on('2023-06-09');
    await until(noneUnderWay, 60_000);
    const waiting = await office.clock.deliveries.list('failing', 50);
    expect(waiting.length).toBeGreaterThan(1);
    office.runtime.setClock('2023-06-09', '11:00');
    const before = mail.asked.get('bad0@office.test') ?? 0;
    await until(noneUnderWay, 60_000);
    expect((mail.asked.get('bad0@office.test') ?? 0) - before).toBe(1);
  }, 120_000);
});

it('a gateway that refuses waits by itself, and keeps no mail waiting', async () => {
  gateway.failures = 1_000;
  for (const name of ['hook0', 'hook1'])
    await office.person(name, 'officer', { webhook: `${gateway.url}/${name}` });
  await remind(GOOD);
  await until(noneUnderWay, 60_000);
  expect(mail.received).toHaveLength(GOOD.length);
  const failing = await office.clock.deliveries.list('failing', 50);
  expect(failing.map(({ recipient, lastError }) => [recipient, lastError])).toEqual(
    expect.arrayContaining([
      ['hook0', '网关回复 503。'],
      ['hook1', '网关回复 503。'],
    ]),
  );
}, 120_000);

describe('a person whose account was disabled', () => {
  const accounts = () => new Accounts(office.runtime.database.pool, office.runtime.clock);
  const disable = async (id: string, person: string): Promise<void> => {
    await accounts().change(id, { person, seesRestricted: false, disabled: true, assignments: [] });
  };
  const add = (name: string, person: string) =>
    accounts().add(name, {
      person,
      seesRestricted: false,
      assignments: [{ role: 'office_worker', area: OFFICE }],
    });
  const inboxOf = async (recipient: string): Promise<string[]> => {
    const { rows } = await office.runtime.database.pool.query<{ text: string }>(
      `select text from reminders.notices where recipient = $1 and code = 'no-recipient'`,
      [recipient],
    );
    return rows.map(({ text }) => text);
  };
  beforeEach(async () => void (await accounts().first()));

  it('gets nothing more, what waits for him included; another of the same name elsewhere goes on', async () => {
    const { id } = await add('wang.wei', '王伟');
    const elsewhere = {
      person: '李强',
      seesRestricted: false,
      assignments: [{ role: 'office_worker' as const, area: '别处司法所' }],
    };
    const other = await accounts().add('li.qiang', elsewhere);
    mail.refuses = () => true;
    await office.person('王伟', 'officer', { email: 'wang@office.test' });
    await office.person('李强', 'officer', { email: 'li@office.test' });
    await remind([]);
    await until(noneUnderWay, 60_000);
    await disable(id, '王伟');
    await disable(other.id, '李强');
    mail.refuses = () => false;
    office.runtime.setClock('2023-06-06', '12:00');
    await until(noneUnderWay, 60_000);
    expect(await states()).toEqual({ wang: 'settled', li: 'sent' });
    await office.on('2023-06-08');
    await until(noneUnderWay, 60_000);
    expect(new Set(mail.received)).toEqual(new Set(['li@office.test']));
  }, 120_000);

  it('who was the last of an office is told to its head once, and to the county where there is none; and how the system is says so', async () => {
    const { id } = await add('wang.wei', '王伟');
    await office.person('王伟', 'officer', { email: 'wang@office.test' });
    await office.clock.round();
    expect(await inboxOf(`head@${OFFICE}`)).toEqual([]);
    await disable(id, '王伟');
    await office.clock.round();
    await office.on('2023-06-02');
    expect(await inboxOf(`head@${OFFICE}`)).toEqual([expect.stringContaining('王伟')]);
    expect(await inboxOf(`county@${OFFICE}`)).toHaveLength(1);
    expect(await undeliveredWarnings(office.runtime.database.pool)).toEqual([
      expect.stringContaining('1 个单位'),
    ]);
  }, 120_000);
});
