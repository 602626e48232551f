import type gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import { Faults, type Call, type Fault } from './kurrentdb-faults.js';
import type { Answer, Expected, KurrentDBLog, Proposed } from './kurrentdb-log.js';
import { clusterInfo, type Member } from './kurrentdb-messages.js';
import type { Refusal } from './kurrentdb-refusals.js';
import { endpointOf, hostOf, refusalBy, type NodeSettings, type Served } from './kurrentdb-served.js';
import { Services } from './kurrentdb-services.js';
import { Wire } from './kurrentdb-wire.js';

const NOT_READY: Refusal = { refused: 'not-ready' };
const TIMEOUT: Refusal = { refused: 'timeout' };

/** What a node tells its cluster, and asks of it. */
export interface Surroundings {
  readonly nodes: readonly ClusterNode[];
  /** How long an append waits to be committed. */
  readonly writeTimeoutMs: number;
  after(ms: number, work: () => void): void;
  /** Something new is in the log of a node that leads, or thinks so. */
  written(node: ClusterNode): void;
  /** Whether two nodes reach each other now. */
  reach(one: ClusterNode, other: ClusterNode): boolean;
  /** The node can write no more, and ends. */
  ranFull(node: ClusterNode): void;
}

interface Pending {
  readonly answer: Answer & { readonly position: number };
  readonly settle: (done: Answer | Refusal) => void;
}

/** One node of a cluster: its copy of the log, what it thinks it is, and what it does with calls as that. */
export class ClusterNode implements Served {
  state: 'down' | 'initializing' | 'unknown' | 'leader' | 'follower' = 'down';
  /** Who leads, as it thinks; a node that was deposed may think that of itself. */
  leads: ClusterNode | null = null;
  /** Whose log it copies. */
  following: ClusterNode | null = null;
  /** The last term that it knows of. */
  epoch = 0;
  /** How far the others have copied its log, in its own term. */
  readonly copied = new Map<ClusterNode, number>();

  isStopped = false;
  isCut = false;
  isHeld = false;
  isFull = false;
  /** Whether it refuses everything as too busy. */
  isBusy = false;
  /** How much later than the leader it shows what was committed. */
  lagMs = 0;

  readonly calls = { append: 0, read: 0, subscribe: 0 };
  private readonly wire = new Wire();
  private services: Services | null = null;
  private readonly faults = new Faults();
  private readonly pending = new Set<Pending>();

  constructor(
    readonly id: string,
    readonly log: KurrentDBLog,
    public settings: NodeSettings,
    private readonly cluster: Surroundings,
    port: number,
  ) {
    this.wire.port = port;
  }

  /** The same for ever, also after it was ended and started again. */
  get port(): number {
    return this.wire.port;
  }

  get slowMs(): number {
    return this.wire.delayMs;
  }
  set slowMs(ms: number) {
    this.wire.delayMs = ms;
  }

  /** Whether it runs at all. */
  get isUp(): boolean {
    return this.state !== 'down' && !this.isStopped;
  }

  async listen(): Promise<void> {
    const { services, port } = await Services.start(this, 0);
    this.services = services;
    await this.wire.open(port);
  }

  end(): void {
    this.state = 'down';
    this.isStopped = false;
    this.forget();
    // Nobody is there to answer.
    this.pending.clear();
    this.wire.close();
    this.services?.stop();
  }

  stop(): void {
    this.isStopped = true;
    this.wire.hold();
  }

  goOn(): void {
    this.isStopped = false;
    this.wire.release();
  }

  /** It learns that it does not lead, or that nobody does: what was not committed by now is given up. */
  stepDown(): void {
    this.state = 'unknown';
    this.forget();
    for (const { settle } of [...this.pending]) settle(TIMEOUT);
  }

  private forget(): void {
    this.leads = null;
    this.following = null;
    this.copied.clear();
  }

  /** What is committed by now is acknowledged. */
  acknowledge(): void {
    for (const { answer, settle } of [...this.pending]) {
      if (answer.position <= this.log.committedTo) settle(answer);
    }
  }

  willFail(call: Call, ...faults: readonly Fault[]): void {
    this.faults.plan(call, faults);
  }

  dropSubscriptions(): void {
    this.services?.dropSubscriptions();
  }

  nextFault(call: Call): Fault | null {
    return this.faults.next(call);
  }

  refusalFor(fault: Fault | null): Refusal | null {
    return refusalBy(fault, this.leads && endpointOf(this.leads));
  }

  /** A node that lags, or was cut off, answers reads for which no leader is required, whatever it knows. */
  refusesRead(requiresLeader: boolean): Refusal | null {
    if (this.isBusy) return { refused: 'too-busy' };
    if (this.state === 'initializing' || this.state === 'down') return NOT_READY;
    if (this.state === 'leader' || !requiresLeader) return null;
    return this.leads === null ? NOT_READY : { refused: 'not-leader', leader: endpointOf(this.leads) };
  }

  append(
    requiresLeader: boolean,
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
  ): Promise<Answer | Refusal> {
    if (this.isBusy) return Promise.resolve({ refused: 'too-busy' });
    if (this.state === 'leader') return this.write(stream, expected, events);
    if (this.state !== 'follower' || this.leads === null) return Promise.resolve(NOT_READY);
    const { leads } = this;
    if (requiresLeader) return Promise.resolve({ refused: 'not-leader', leader: endpointOf(leads) });
    // A follower hands appends on to the leader that it knows; without an answer it says that it took too long.
    if (!this.cluster.reach(this, leads) || leads.state !== 'leader') return this.late();
    return Promise.race([leads.write(stream, expected, events), this.late()]);
  }

  private late(): Promise<Refusal> {
    return new Promise((resolve) => {
      this.cluster.after(this.cluster.writeTimeoutMs, () => resolve(TIMEOUT));
    });
  }

  /**
   * As a leader writes: judged at once by what it has itself, committed or not, and acknowledged when a majority has
   * it. A repeat of what is not committed yet is dropped.
   */
  private write(stream: string, expected: Expected, events: readonly Proposed[]): Promise<Answer | Refusal> {
    if (this.isFull) {
      this.cluster.ranFull(this);
      return new Promise(() => undefined);
    }
    const before = this.log.writtenTo;
    const answer = this.log.append(stream, expected, events);
    if ('wrong' in answer) return Promise.resolve(answer);
    if (this.log.writtenTo === before) {
      return answer.position <= this.log.committedTo ? Promise.resolve(answer) : this.late();
    }
    const committed = new Promise<Answer | Refusal>((resolve) => {
      const pending: Pending = {
        answer,
        settle: (done) => {
          this.pending.delete(pending);
          resolve(done);
        },
      };
      this.pending.add(pending);
      this.cluster.after(this.cluster.writeTimeoutMs, () => pending.settle(TIMEOUT));
    });
    this.cluster.written(this);
    return committed;
  }

  /** The cluster as this node sees it, right or wrong. */
  members(): gossip.ClusterInfo {
    const members = this.cluster.nodes.map((node) => this.memberOf(node));
    return clusterInfo(members, hostOf(this.settings));
  }

  private memberOf(node: ClusterNode): Member {
    const { id, port } = node;
    if (node === this) {
      const state = this.state === 'down' ? 'initializing' : this.state;
      return { id, port, isAlive: true, state: state.toUpperCase() as Member['state'] };
    }
    const isLeader = this.leads === node;
    const isAlive = isLeader || this.cluster.reach(this, node);
    if (isLeader) return { id, port, isAlive, state: 'LEADER' };
    return { id, port, isAlive, state: this.leads === null ? 'UNKNOWN' : 'FOLLOWER' };
  }
}
