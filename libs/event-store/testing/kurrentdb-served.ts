import { status, type Metadata } from '@grpc/grpc-js';
import type gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { Call, Fault } from './kurrentdb-faults.js';
import type { Answer, Expected, KurrentDBLog, Proposed } from './kurrentdb-log.js';
import { failure, type Endpoint, type Failure, type Refusal } from './kurrentdb-refusals.js';

export interface NodeSettings {
  /** Whether it takes many appends on one stream of the protocol (since 21.10), as the library prefers. */
  readonly appendsInBatches?: boolean;
  /** `name:password` that every call must bring. */
  readonly credentials?: string;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

/** What the services ask the node that they speak for. */
export interface Served {
  readonly settings: NodeSettings;
  readonly log: KurrentDBLog;
  readonly calls: Record<Call, number>;
  nextFault(call: Call): Fault | null;
  /** The refusal that a planned fault stands for. */
  refusalFor(fault: Fault | null): Refusal | null;
  refusesRead(requiresLeader: boolean): Refusal | null;
  append(
    requiresLeader: boolean,
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
  ): Promise<Answer | Refusal>;
  members(): gossip.ClusterInfo;
}

export const requiresLeader = (metadata: Metadata): boolean =>
  String(metadata.get('requires-leader')[0] ?? '').toLowerCase() === 'true';

/** Who calls: a name and password that are wrong are refused before anything, nobody at what he may not. */
export function refusesCaller({ credentials }: NodeSettings, metadata: Metadata): Refusal | null {
  if (credentials === undefined) return null;
  const brought = String(metadata.get('authorization')[0] ?? '').replace(/^Basic/i, 'basic');
  if (brought === '') return { refused: 'access-denied' };
  const wanted = `basic ${Buffer.from(credentials).toString('base64')}`;
  return brought === wanted ? null : { refused: 'unauthenticated' };
}

/** What a fault does to the connection, whatever is asked. */
export const brokenBy = (fault: Fault | null): Failure | null =>
  fault === 'lost-before' ? failure(status.UNAVAILABLE, 'connection lost') : null;

/** The refusal that a planned fault stands for, where it stands for one. */
export function refusalBy(fault: Fault | null, leader: Endpoint | null): Refusal | null {
  switch (fault) {
    case 'not-leader':
    case 'read-only':
      return { refused: fault, leader };
    case 'not-ready':
    case 'too-busy':
    case 'timeout':
    case 'access-denied':
    case 'unauthenticated':
    case 'invalid-position':
      return { refused: fault };
    default:
      return null;
  }
}

/** A certificate is for a name: Node 26 refuses to ask a server for its certificate by an address. */
export const hostOf = ({ tls }: NodeSettings): string => (tls === undefined ? '127.0.0.1' : 'localhost');

export const endpointOf = (node: { readonly settings: NodeSettings; readonly port: number }): Endpoint => ({
  host: hostOf(node.settings),
  port: node.port,
});

/** Where a node or several are reached, as the client library is told. */
export function urlFor(ports: readonly number[], settings: NodeSettings): string {
  const { credentials, tls } = settings;
  const who = credentials === undefined ? '' : `${credentials}@`;
  const host = hostOf(settings);
  const nodes = ports.map((port) => `${host}:${port}`).join(',');
  const preference = ports.length > 1 ? '&nodePreference=leader' : '';
  return `kurrentdb://${who}${nodes}?tls=${String(tls !== undefined)}${preference}`;
}
