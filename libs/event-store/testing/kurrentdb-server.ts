import type gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import { Faults, type Call, type Fault } from './kurrentdb-faults.js';
import { KurrentDBLog, type Answer, type Expected, type Proposed } from './kurrentdb-log.js';
import { clusterInfo } from './kurrentdb-messages.js';
import type { Refusal } from './kurrentdb-refusals.js';
import { endpointOf, hostOf, refusalBy, urlFor, type NodeSettings, type Served } from './kurrentdb-served.js';
import { Services } from './kurrentdb-services.js';

export interface AloneSettings extends NodeSettings {
  /** The log that it begins with; nodes that share one stand for a cluster in which nobody lags. */
  readonly log?: KurrentDBLog;
}

/** A server alone that speaks KurrentDB's published protocol for the calls that this product makes, faults included. */
export class TestKurrentDB implements Served {
  readonly log: KurrentDBLog;
  /** Where the leader is, once this node does not lead. */
  leader: TestKurrentDB = this;
  /** Whether it has started, and does not end. */
  isReady = true;
  port = 0;
  readonly calls = { append: 0, read: 0, subscribe: 0 };
  private services: Services | null = null;
  private readonly faults = new Faults();

  private constructor(readonly settings: AloneSettings) {
    this.log = settings.log ?? new KurrentDBLog();
  }

  static async start(settings: AloneSettings = {}, port = 0): Promise<TestKurrentDB> {
    const node = new TestKurrentDB(settings);
    const started = await Services.start(node, port);
    node.services = started.services;
    node.port = started.port;
    return node;
  }

  get url(): string {
    return urlFor([this.port], this.settings);
  }

  /** The next calls of this kind fail so, one after the other. */
  willFail(call: Call, ...faults: readonly Fault[]): void {
    this.faults.plan(call, faults);
  }

  /** Breaks every subscription off, as a server does that ends. */
  dropSubscriptions(): void {
    this.services?.dropSubscriptions();
  }

  /** Ends at once, whatever is under way. */
  stop(): void {
    this.services?.stop();
  }

  nextFault(call: Call): Fault | null {
    return this.faults.next(call);
  }

  refusalFor(fault: Fault | null): Refusal | null {
    return refusalBy(fault, endpointOf(this.leader));
  }

  refusesRead(): Refusal | null {
    return this.isReady ? null : { refused: 'not-ready' };
  }

  append(
    _requiresLeader: boolean,
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
  ): Promise<Answer | Refusal> {
    return Promise.resolve(this.refusesRead() ?? this.log.append(stream, expected, events));
  }

  members(): gossip.ClusterInfo {
    const member = (node: TestKurrentDB, state: 'LEADER' | 'FOLLOWER') => ({
      id: `33333333-3333-4333-8333-${String(node.port).padStart(12, '0')}`,
      port: node.port,
      state: node.isReady ? state : ('UNKNOWN' as const),
      isAlive: true,
    });
    const others = this.leader === this ? [] : [member(this, 'FOLLOWER')];
    return clusterInfo([member(this.leader, 'LEADER'), ...others], hostOf(this.settings));
  }
}
