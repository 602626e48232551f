import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInput, freePort } from '#database';
import { until } from '../../../database/testing/until.js';
import { sampleEvent } from '../../testing/event-store.contract.js';
import { useKurrentDB } from '../../testing/kurrentdb-stores.js';
import { readKurrentAddress } from './connection-string.js';
import type { KurrentDBEventStore } from './kurrentdb-event-store.js';
import { HistoryUnavailable } from './patience.js';
import { refuseNumbers } from './probe.js';

/** What a connection is refused for, each said as what it is; and what is no mistake: that nobody is there. */

const folder = join('libs', 'event-store', 'testing', 'certificate');
const tls = { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
const authority = `tlsCaFile=${resolve(folder, 'ca.pem')}`;

const { node, store } = useKurrentDB();

const open = (url: string, timeoutMs?: number): Promise<KurrentDBEventStore> => store(url, { timeoutMs });

const append = (store: KurrentDBEventStore, expected: number) =>
  store.append({ streamId: 'a', expected, events: [sampleEvent()] });

async function refusal(url: string): Promise<string> {
  const error: unknown = await open(url).then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as Error).message;
}

describe('a connection is refused with what is right', () => {
  it.each(['admin:guess@', ''])('where name or password are wrong or missing (%s)', async (who) => {
    const { port } = await node({ tls, credentials: 'admin:changeit' });
    const said = await refusal(`kurrentdb://${who}localhost:${port}?tls=true&${authority}`);
    expect(said).toContain('KurrentDB 拒绝了 HISTORY_URL 中的用户名或密码');
  });

  it('where nobody here knows the authority, with its name and the option for its file', async () => {
    const { port } = await node({ tls });
    const said = await refusal(`kurrentdb://localhost:${port}`);
    expect(said).toContain(`localhost:${port} 的证书由“test authority”签发，本机不认识这一签发机构`);
    expect(said).toContain('tlsCaFile=');
    const other = await refusal(`kurrentdb://localhost:${port}?tlsCaFile=${resolve(folder, 'cert.pem')}`);
    expect(other).toContain('cert.pem 不是它的证书');
  });

  it('where a file of a certificate is missing, or is none', async () => {
    expect(await refusal('kurrentdb://localhost?tlsCaFile=/nowhere/ca.pem')).toContain(
      '读不到 tlsCaFile 所指的文件 /nowhere/ca.pem',
    );
    expect(await refusal(`kurrentdb://localhost?tlsCaFile=${resolve('package.json')}`)).toContain(
      '不是 PEM 格式的证书',
    );
  });

  it('where the server does not encrypt', async () => {
    const { port } = await node();
    expect(await refusal(`kurrentdb://localhost:${port}?tls=true`)).toContain(
      `地址要求加密（TLS），而 localhost:${port} 没有启用加密`,
    );
  });

  it('where the server encrypts', async () => {
    const { port } = await node({ tls });
    expect(await refusal(`kurrentdb://localhost:${port}?tls=false`)).toContain(
      `地址写了 tls=false，而 localhost:${port} 启用了加密（TLS）`,
    );
  });

  it('where Node takes no number for a name', () => {
    const address = (url: string) => {
      const read = readKurrentAddress(url);
      if ('wrong' in read) throw new Error(read.wrong);
      return read.value;
    };
    expect(() => refuseNumbers(address('kurrentdb://10.0.0.1:2113'), 26)).toThrow('请写主机名');
    for (const [url, major] of [
      ['kurrentdb://10.0.0.1:2113', 24],
      ['kurrentdb://10.0.0.1:2113?tls=false', 26],
      ['kurrentdb://db:2113', 26],
    ] as const)
      expect(() => refuseNumbers(address(url), major)).not.toThrow();
  });

  it('where an option is wrong, without the password', async () => {
    const said = await refusal('kurrentdb://admin:geheim@localhost?tls=maybe');
    expect(said).toContain('HISTORY_URL 中的选项 tls 应为 true 或 false');
    expect(said).not.toContain('geheim');
  });
});

describe('a server that is away', () => {
  it.each(['alone', 'as a cluster'])(
    'is no mistake, and is worked with once it is there, also after a long time (%s)',
    async (how) => {
      const port = await freePort();
      const others = how === 'alone' ? '' : `,127.0.0.1:${await freePort()}`;
      const store = await open(`kurrentdb://127.0.0.1:${port}${others}?tls=false`, 1_500);
      // Longer than the library looks for a cluster, or its reader for a server that it never saw.
      for (let time = 0; time < 4; time++) {
        await expect(append(store, 0)).rejects.toThrow(HistoryUnavailable);
        await expect(store.head()).rejects.toThrow(HistoryUnavailable);
      }
      let server = await node({}, port);
      const works = async (version: number): Promise<void> =>
        until(async () => {
          const appended = await append(store, version).catch(() => null);
          return appended !== null && (await store.head().catch(() => -1)) === appended.position;
        });
      await works(0);
      server.stop();
      for (let time = 0; time < 4; time++) {
        await expect(append(store, 1)).rejects.toThrow(HistoryUnavailable);
        await expect(store.head()).rejects.toThrow(HistoryUnavailable);
      }
      server = await node({ log: server.log }, port);
      await until(async () => (await append(store, 1).catch(() => null)) !== null);
      await until(async () => (await store.readStream('a').catch(() => [])).length === 2);
    },
  );
});
