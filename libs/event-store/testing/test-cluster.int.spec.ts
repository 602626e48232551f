import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../database/testing/until.js';
import type { ClusterNode } from './kurrentdb-cluster-node.js';
import { TestCluster, type ClusterSettings } from './kurrentdb-cluster.js';
import { gossipOf, RawClient, thrownBy } from './raw-client.js';

/** The cluster in itself: what a client of a real one meets. */
const FOR_EVER = 3_600_000;
const clusters: TestCluster[] = [];
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  for (const cluster of clusters.splice(0)) cluster.close();
});

async function open(settings?: ClusterSettings): Promise<TestCluster> {
  const cluster = await TestCluster.open(settings);
  clusters.push(cluster);
  await until(() => cluster.isSettled);
  return cluster;
}
function clientOf(url: string): RawClient {
  const client = new RawClient(url);
  clients.push(client);
  return client;
}
/** What a node shows of a stream to who does not ask for the leader. */
const shownBy = (cluster: TestCluster, node: ClusterNode, stream = 's') =>
  clientOf(cluster.urlOf(node, 'random')).idsOf(stream);
const pageOf = (cluster: TestCluster, node: ClusterNode, position: number) =>
  clientOf(cluster.urlOf(node, 'random')).readAll(position);
const leads = (cluster: TestCluster, node: ClusterNode) => until(() => cluster.leader === node);
const otherThan = (cluster: TestCluster, node: ClusterNode) =>
  until(() => cluster.leader !== null && cluster.leader !== node);
const followersOf = (cluster: TestCluster) => {
  const [one, other] = cluster.followers;
  if (!one || !other) throw new Error('three nodes are expected');
  return [one, other] as const;
};

describe('followers', () => {
  it('lag: they show later, or not for now, what the leader acknowledged', async () => {
    const cluster = await open();
    const [held, other] = followersOf(cluster);
    const client = clientOf(cluster.url);
    cluster.hold(held);
    const position = await client.append('s');
    expect(await client.idsOf('s', true)).toHaveLength(1);
    expect((await thrownBy(shownBy(cluster, held))).type).toBe('stream-not-found');
    // A page from after its own end is empty, not refused: it looks like the end of everything.
    expect(await pageOf(cluster, held, position)).toEqual([]);
    await until(async () => (await pageOf(cluster, other, position)).length === 1);
    cluster.letGo(held);
    await until(async () => (await pageOf(cluster, held, position)).length === 1);
    cluster.lag(FOR_EVER);
    await client.append('s');
    for (const node of [held, other]) expect(await shownBy(cluster, node)).toHaveLength(1);
  });

  it('name the leader where it is required, and hand appends on where not', async () => {
    const cluster = await open();
    const [follower] = followersOf(cluster);
    // The library requires it for reads by itself.
    const read = clientOf(cluster.urlOf(follower)).idsOf('s');
    expect((await thrownBy(read)).type).toBe('not-leader');
    cluster.hold(follower);
    await clientOf(cluster.urlOf(follower)).append('s');
    expect((await thrownBy(shownBy(cluster, follower))).type).toBe('stream-not-found');
    expect(await clientOf(cluster.url).idsOf('s', true)).toHaveLength(1);
    const strict = clientOf(cluster.urlOf(follower));
    expect((await thrownBy(strict.append('s', { requiresLeader: true }))).type).toBe('not-leader');
    // The library goes to the leader that it was told of, for appends and for reads each by itself.
    await strict.append('s', { requiresLeader: true });
    expect((await thrownBy(strict.idsOf('s', true))).type).toBe('not-leader');
    expect(await strict.idsOf('s', true)).toHaveLength(2);
  });
});

it('acknowledges nothing that only one node has', async () => {
  const cluster = await open({ writeTimeoutMs: 300 });
  for (const follower of followersOf(cluster)) cluster.hold(follower);
  const client = clientOf(cluster.urlOf(cluster.leading));
  const id = randomUUID();
  expect((await thrownBy(client.append('s', { id, expected: 0 }))).type).toBe('deadline-exceeded');
  expect((await thrownBy(client.idsOf('s'))).type).toBe('stream-not-found');
  // It is in the leader's log and judges what comes; the same again is neither refused nor acknowledged.
  expect((await thrownBy(client.append('s', { expected: 0 }))).type).toBe('wrong-expected-version');
  expect((await thrownBy(client.append('s', { id, expected: 0 }))).type).toBe('deadline-exceeded');
  for (const follower of cluster.followers) cluster.letGo(follower);
  await until(() => cluster.isSettled);
  expect(await client.idsOf('s')).toEqual([id]);
  await client.append('s', { id, expected: 0 });
  expect(await client.idsOf('s')).toEqual([id]);
});

it('is not ready while nobody leads', async () => {
  const cluster = await open();
  await clientOf(cluster.url).append('s');
  await until(() => cluster.isSettled);
  const [node, other] = followersOf(cluster);
  // Two of three are gone: nobody can be elected.
  for (const gone of [cluster.leading, other]) cluster.kill(gone);
  await until(() => node.state === 'unknown');
  const client = clientOf(cluster.urlOf(node));
  expect(await thrownBy(client.append('s'))).toMatchObject({
    type: 'unknown',
    message: 'Could not recognize Server Is Not Ready',
  });
  expect((await thrownBy(client.idsOf('s', true))).type).toBe('unavailable');
  expect(await shownBy(cluster, node)).toHaveLength(1);
  await cluster.start(other);
  await until(async () => (await client.append('s').catch(() => -1)) > 0);
});

describe('a leader that was stopped and let go on', () => {
  it('answers what was sent meanwhile as a leader, knows nothing new, and then learns', async () => {
    const cluster = await open({ unawareMs: FOR_EVER, writeTimeoutMs: FOR_EVER });
    const old = cluster.leading;
    const client = clientOf(cluster.urlOf(old));
    await client.append('s', { expected: 0 });
    expect(await client.idsOf('s', true)).toHaveLength(1);
    cluster.stop(old);
    // Sent to who is stopped: nothing is answered, nothing broken.
    const lostId = randomUUID();
    const read = client.idsOf('s', true);
    const lost = thrownBy(client.append('s', { id: lostId, expected: 1 }));
    await otherThan(cluster, old);
    const fresh = clientOf(cluster.urlOf(cluster.leading));
    const keptId = randomUUID();
    await until(async () => (await fresh.append('s', { id: keptId, expected: 1 }).catch(() => -1)) > 0);
    await fresh.append('t', { expected: 0 });
    cluster.goOn(old);
    expect(await read).toHaveLength(1);
    expect(await client.idsOf('s', true)).toHaveLength(1);
    expect((await thrownBy(client.idsOf('t', true))).type).toBe('stream-not-found');
    // What somebody else wrote at the new leader is a conflict that nobody made.
    const false409 = await thrownBy(client.append('t', { expected: 1 }));
    expect(false409.type).toBe('wrong-expected-version');
    expect(await gossipOf(old.port)).toMatchObject({ [old.port]: 'LEADER' });
    expect(await gossipOf(cluster.leading.port)).toMatchObject({ [cluster.leading.port]: 'LEADER' });
    cluster.learn(old);
    expect((await lost).type).toBe('deadline-exceeded');
    await until(() => cluster.isSettled);
    expect(cluster.cutOff.map(({ id }) => id)).toEqual([lostId]);
    expect(await shownBy(cluster, old)).toHaveLength(2);
    expect((await fresh.idsOf('s', true)).at(-1)).toBe(keptId);
    expect(await gossipOf(old.port)).toMatchObject({ [old.port]: 'FOLLOWER' });
  });

  it('leads on where nobody noticed', async () => {
    const cluster = await open({ detectMs: FOR_EVER });
    const { leading } = cluster;
    const client = clientOf(cluster.url);
    const stopped = cluster.stopAndGoOn(300);
    const started = performance.now();
    await client.append('s');
    expect(performance.now() - started).toBeGreaterThan(200);
    await stopped;
    expect(cluster.leader).toBe(leading);
  });
});

it('has a new leader that shows for a moment less than the old one acknowledged', async () => {
  const cluster = await open();
  const old = cluster.leading;
  const client = clientOf(cluster.url);
  await client.append('s', { expected: 0 });
  await until(() => cluster.isSettled);
  cluster.lag(FOR_EVER);
  const position = await client.append('s', { expected: 1 });
  const [one, other] = followersOf(cluster);
  await until(() => one.log.writtenTo === position && other.log.writtenTo === position);
  for (const node of [one, other]) cluster.hold(node);
  cluster.kill(old);
  await otherThan(cluster, old);
  const fresh = clientOf(cluster.urlOf(cluster.leading));
  // It has the event, and judges appends by it, but does not know yet that it is committed.
  expect((await thrownBy(fresh.append('s', { expected: 1 }))).type).toBe('wrong-expected-version');
  expect(await fresh.idsOf('s', true)).toHaveLength(1);
  for (const node of [one, other]) cluster.letGo(node);
  await until(() => cluster.leading.log.committedTo === position);
  expect(await fresh.idsOf('s', true)).toHaveLength(2);
});

it('is reached over TLS, by name and password, whoever leads', async () => {
  const folder = join('libs', 'event-store', 'testing', 'certificate');
  const tls = { cert: readFileSync(join(folder, 'cert.pem')), key: readFileSync(join(folder, 'key.pem')) };
  const cluster = await open({ tls, credentials: 'admin:changeit' });
  const url = `${cluster.url}&tlsCAFile=${resolve(folder, 'ca.pem')}`;
  await clientOf(url).append('s');
  const stranger = clientOf(url.replace('changeit', 'guess'));
  expect((await thrownBy(stranger.append('s'))).type).toBe('access-denied');
  const old = cluster.leading;
  cluster.kill(old);
  await otherThan(cluster, old);
  await until(
    async () =>
      (await clientOf(url)
        .append('s')
        .catch(() => -1)) > 0,
  );
  expect(await clientOf(url).idsOf('s', true)).toHaveLength(2);
});

it('keeps who a node is, and what it has, over its end and start', async () => {
  const cluster = await open({ startMs: FOR_EVER });
  const node = cluster.leading;
  const { port, id } = node;
  await clientOf(cluster.url).append('s');
  cluster.kill(node);
  expect((await thrownBy(shownBy(cluster, node))).type).toBe('unavailable');
  await otherThan(cluster, node);
  await cluster.start(node);
  expect([node.port, node.id]).toEqual([port, id]);
  const client = clientOf(cluster.urlOf(node, 'random'));
  expect((await thrownBy(client.idsOf('s'))).type).toBe('unavailable');
  expect((await thrownBy(client.append('s'))).message).toContain('Server Is Not Ready');
  cluster.started(node);
  await until(() => cluster.isSettled);
  expect(await shownBy(cluster, node)).toHaveLength(1);
  expect(await gossipOf(node.port)).toEqual({
    [port]: 'FOLLOWER',
    [cluster.leading.port]: 'LEADER',
    [cluster.followers.find((one) => one !== node)?.port ?? 0]: 'FOLLOWER',
  });
});

it('cuts off what a leader wrote that the others did not reach', async () => {
  const cluster = await open({ unawareMs: FOR_EVER, writeTimeoutMs: FOR_EVER });
  const old = cluster.leading;
  const client = clientOf(cluster.urlOf(old));
  await client.append('s');
  cluster.cut(old);
  const written = old.log.writtenTo;
  const lost = thrownBy(client.append('s'));
  await until(() => old.log.writtenTo > written);
  expect(await client.idsOf('s', true)).toHaveLength(1);
  cluster.learn(old);
  expect((await lost).type).toBe('deadline-exceeded');
  expect((await thrownBy(client.append('s'))).message).toBe('Could not recognize Server Is Not Ready');
  expect((await thrownBy(client.idsOf('s', true))).type).toBe('unavailable');
  await otherThan(cluster, old);
  await until(
    async () =>
      (await clientOf(cluster.url)
        .append('s')
        .catch(() => -1)) > 0,
  );
  cluster.heal(old);
  await until(() => cluster.isSettled);
  expect(cluster.cutOff).toHaveLength(1);
  expect(await shownBy(cluster, old)).toHaveLength(2);
});

it('waits for who is slow', async () => {
  const cluster = await open();
  const client = clientOf(cluster.urlOf(cluster.leading));
  await client.append('s');
  cluster.slow(cluster.leading, 200);
  const started = performance.now();
  await client.append('s');
  expect(performance.now() - started).toBeGreaterThan(350);
});

it('loses a node whose disk is full at its next write, and reads it until then', async () => {
  const cluster = await open();
  const node = cluster.leading;
  const client = clientOf(cluster.urlOf(node));
  await client.append('s');
  cluster.full(node);
  expect(await client.idsOf('s', true)).toHaveLength(1);
  expect((await thrownBy(client.append('s'))).type).toBe('unavailable');
  await otherThan(cluster, node);
  await cluster.start(node);
  await until(async () => {
    await clientOf(cluster.url)
      .append('s')
      .catch(() => undefined);
    return node.state === 'down';
  });
  cluster.full(node, false);
  await cluster.start(node);
  await until(() => cluster.isSettled);
});

it('goes through every kind of change of leader without losing or doubling what it acknowledged', async () => {
  const cluster = await open({ writeTimeoutMs: 500, unawareMs: 250 });
  let isOver = false;
  const acknowledged = new Map<string, number>();
  const work = async (stream: string): Promise<void> => {
    let client = clientOf(cluster.url);
    while (!isOver) {
      const id = randomUUID();
      const position = await client.append(stream, { id, deadline: 2_000 }).catch(() => null);
      if (position !== null) acknowledged.set(id, position);
      else client = clientOf(cluster.url);
      await sleep(5);
    }
  };
  const working = ['s1', 's2', 's3', 's4'].map(work);
  const kinds: ((node: ClusterNode) => Promise<unknown> | void)[] = [
    (node) => cluster.stopAndGoOn(700, node),
    (node) => cluster.kill(node),
    (node) => cluster.cut(node),
    () => cluster.resign(),
  ];
  for (let round = 0; round < 8; round++) {
    await until(() => cluster.isSettled || cluster.leader !== null);
    const node = cluster.leading;
    const before = acknowledged.size;
    await kinds[round % kinds.length]?.(node);
    await until(() => cluster.leader !== null && cluster.leader.epoch > round);
    cluster.heal(node);
    await cluster.start(node);
    await until(() => acknowledged.size > before + 5);
  }
  isOver = true;
  await Promise.all(working);
  await until(() => cluster.isSettled);
  for (const { log } of cluster.nodes) {
    const places = log.records.filter(({ id }) => acknowledged.has(id));
    expect(places.map(({ id, position }) => [id, position])).toEqual(
      [...acknowledged].sort(([, one], [, other]) => one - other),
    );
  }
  expect(cluster.elections).toBeGreaterThanOrEqual(8);
  await leads(cluster, cluster.leading);
});
