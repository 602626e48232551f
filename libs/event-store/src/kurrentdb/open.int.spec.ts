import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInput, freePort } from '#database';
import { until } from '../../../database/testing/until.js';
import { sampleEvent } from '../../testing/event-store.contract.js';
import { TestCluster, type ClusterSettings } from '../../testing/kurrentdb-cluster.js';
import { useKurrentDB } from '../../testing/kurrentdb-stores.js';
import { readKurrentAddress } from './connection-string.js';
import type { KurrentDBEventStore } from './kurrentdb-event-store.js';
import { HistoryRefused, HistoryUnavailable } from './patience.js';
import { refuseNumbers } from './probe.js';

/** What a connection is refused for, each said as what it is; and what is no mistake: that nobody is there. */

const folder = join('libs', 'event-store', 'testing', 'certificate');
const tls = { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
const authority = `tlsCaFile=${resolve(folder, 'ca.pem')}`;

const { node, store } = useKurrentDB();
const clusters: TestCluster[] = [];
afterAll(() => {
  for (const cluster of clusters) cluster.close();
});

/** Three nodes, and where they are reached: all of them named, or one that tells of the others. */
async function cluster(settings: ClusterSettings = {}) {
  const opened = await TestCluster.open(settings);
  clusters.push(opened);
  const ports = opened.nodes.map(({ port }) => port);
  const named = (host: string) => ports.map((port) => `${host}:${port}`).join(',');
  const url = (who: string, options: string, how: Ways = 'named', host = 'localhost'): string =>
    how === 'named'
      ? `kurrentdb://${who}${named(host)}?${options}`
      : `kurrentdb+discover://${who}${host}:${ports[1] ?? 0}?${options}`;
  return { opened, url, first: ports[0] ?? 0 };
}
type Ways = 'named' | 'discovered';
const WAYS: Ways[] = ['named', 'discovered'];

const open = (url: string, timeoutMs?: number): Promise<KurrentDBEventStore> => store(url, { timeoutMs });

const append = (store: KurrentDBEventStore, expected: number) =>
  store.append({ streamId: 'a', expected, events: [sampleEvent()] });

const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => null,
    (error: unknown) => error,
  );

async function refusal(url: string): Promise<string> {
  const error = await thrownBy(() => open(url));
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

const REFUSED = 'KurrentDB 拒绝了 HISTORY_URL 中的用户名或密码';

describe('several servers refuse a connection with what is right', () => {
  it.each(WAYS.flatMap((how) => ['admin:guess@', ''].map((who) => [how, who] as const)))(
    'where name or password are wrong or missing (%s, %s)',
    async (how, who) => {
      const { url } = await cluster({ tls, credentials: 'admin:changeit' });
      expect(await refusal(url(who, authority, how))).toContain(REFUSED);
    },
  );

  it('where one of them is away besides', async () => {
    const { opened, url } = await cluster({ tls, credentials: 'admin:changeit' });
    opened.kill(opened.leading);
    expect(await refusal(url('admin:guess@', authority))).toContain(REFUSED);
  });

  it.each(WAYS)('where nobody here knows the authority (%s)', async (how) => {
    const { url } = await cluster({ tls });
    expect(await refusal(url('', 'tls=true', how))).toContain(
      '的证书由“test authority”签发，本机不认识这一签发机构',
    );
  });

  it.each(WAYS)('where they do not encrypt, or do (%s)', async (how) => {
    const plain = await cluster();
    expect(await refusal(plain.url('', 'tls=true', how))).toContain('没有启用加密');
    const encrypted = await cluster({ tls });
    expect(await refusal(encrypted.url('', 'tls=false', how))).toContain('启用了加密（TLS）');
  });

  it.each(WAYS)('where an option is wrong (%s)', async (how) => {
    const { url } = await cluster();
    const said = await refusal(url('admin:geheim@', 'tls=maybe', how));
    expect(said).toContain('HISTORY_URL 中的选项 tls 应为 true 或 false');
    expect(said).not.toContain('geheim');
  });
});

describe('a password that is changed while it is worked with', () => {
  it.each(['alone', ...WAYS])('is told as that, and works again once it is right (%s)', async (how) => {
    const settings = { tls, credentials: 'admin:changeit' };
    const several = how === 'alone' ? null : await cluster(settings);
    let alone = several ? null : await node(settings);
    const where = several
      ? several.url('admin:changeit@', authority, how as Ways)
      : `kurrentdb://admin:changeit@localhost:${alone?.port ?? 0}?${authority}`;
    const store = await open(where, 3_000);
    await append(store, 0);
    /** What was open is broken off, as by a restart. */
    const change = async (credentials: string): Promise<void> => {
      if (several) {
        several.opened.changeCredentials(credentials);
        for (const one of several.opened.nodes) several.opened.kill(one);
        for (const one of several.opened.nodes) await several.opened.start(one);
        await until(() => several.opened.isSettled);
      } else if (alone) {
        alone.stop();
        alone = await node({ ...settings, credentials, log: alone.log }, alone.port);
      }
    };
    await change('admin:another');
    await until(async () => (await thrownBy(() => store.head())) instanceof HistoryRefused);
    await until(async () => (await thrownBy(() => append(store, 1))) instanceof HistoryRefused);
    expect(await thrownBy(() => store.head())).toBeInstanceOf(HistoryRefused);
    await change('admin:changeit');
    await until(async () => (await append(store, 1).catch(() => null)) !== null);
    await until(async () => (await store.readStream('a').catch(() => [])).length === 2);
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
