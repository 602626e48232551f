import { randomUUID } from 'node:crypto';
import { credentials } from '@grpc/grpc-js';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import gossipServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

/** What the client library throws, as far as a caller can tell it apart. */
export interface Thrown {
  readonly type?: string;
  readonly message: string;
}

export async function thrownBy(work: Promise<unknown>): Promise<Thrown> {
  const done = await work.then(
    () => null,
    (error: unknown) => error as Thrown,
  );
  if (!done) throw new Error('nothing was thrown');
  const { type, message } = done;
  return { ...(type === undefined ? {} : { type }), message };
}

type Position = number | 'start' | 'end';
const positionOf = (at: Position) =>
  typeof at === 'number' ? { commit: BigInt(at), prepare: BigInt(at) } : at;

/** The client library as it is, without what our adapter makes of it. */
export class RawClient {
  private readonly client: KurrentDBClient;

  constructor(url: string) {
    this.client = KurrentDBClient.connectionString(url);
  }

  /** The position of one event, which is told apart by its id. */
  async append(
    stream: string,
    { id = randomUUID(), expected = 'any' as number | 'any', requiresLeader = false, deadline = 60_000 } = {},
  ): Promise<number> {
    const event = jsonEvent({ id, type: 'Happened', data: { id } });
    const { position } = await this.client.appendToStream(stream, event, {
      streamState: expected === 'any' ? 'any' : expected === 0 ? 'no_stream' : BigInt(expected - 1),
      requiresLeader,
      deadline,
    });
    return Number(position?.commit ?? -1);
  }

  async idsOf(stream: string, requiresLeader = false): Promise<string[]> {
    const ids: string[] = [];
    for await (const { event } of this.client.readStream(stream, { requiresLeader }))
      ids.push(event?.id ?? '');
    return ids;
  }

  /** The positions of what is read of all streams whose names begin so. */
  async readAll(
    fromPosition: Position,
    { direction = 'forwards' as 'forwards' | 'backwards', requiresLeader = false, prefix = 's' } = {},
  ): Promise<number[]> {
    const positions: number[] = [];
    const read = this.client.readAll({
      fromPosition: positionOf(fromPosition),
      direction,
      requiresLeader,
      filter: { filterOn: 'streamName', prefixes: [prefix] },
    } as never);
    for await (const { event } of read) positions.push(Number(event?.position?.commit ?? -1));
    return positions;
  }

  /** The position of the first event that a subscription brings. */
  async firstAfter(fromPosition: Position): Promise<number> {
    const subscription = this.client.subscribeToAll({
      fromPosition: positionOf(fromPosition),
      filter: { filterOn: 'streamName', prefixes: ['s'] } as never,
    });
    for await (const { event } of subscription) {
      if (event) return Number(event.position?.commit ?? -1);
    }
    return -1;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}

/** What a node says of the cluster: the state of each by its port, those that are alive. */
export function gossipOf(port: number): Promise<Record<number, string>> {
  const client = new gossipServices.GossipClient(`127.0.0.1:${port}`, credentials.createInsecure());
  const states = Object.entries(gossip.MemberInfo.VNodeState);
  return new Promise((resolve, reject) => {
    client.read(new shared.Empty(), (error: unknown, info: gossip.ClusterInfo) => {
      client.close();
      if (error instanceof Error) return reject(error);
      const alive = info.getMembersList().filter((member) => member.getIsAlive());
      const told = alive.map((member) => [
        member.getHttpEndPoint()?.getPort() ?? 0,
        states.find(([, value]) => value === member.getState())?.[0] ?? '',
      ]);
      resolve(Object.fromEntries(told) as Record<number, string>);
    });
  });
}
