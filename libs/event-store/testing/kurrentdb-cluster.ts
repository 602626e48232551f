import { ClusterNode, type Surroundings } from './kurrentdb-cluster-node.js';
import { KurrentDBLog, type LoggedRecord } from './kurrentdb-log.js';
import { urlFor, type NodeSettings } from './kurrentdb-served.js';

/** How long things take, in milliseconds. */
export interface Pace {
  /** Until the others notice that a leader is gone. */
  readonly detectMs: number;
  /** From there until one of them leads; so long nobody does. */
  readonly electionMs: number;
  /** How long a deposed or cut off leader goes on thinking that it leads. */
  readonly unawareMs: number;
  /** From a change of leader until a node copies the new one's log. */
  readonly settleMs: number;
  /** How long a node takes to start. */
  readonly startMs: number;
  /** How long a leader waits for a majority before it gives an append up. */
  readonly writeTimeoutMs: number;
}

/** For tests, which have no time. */
const QUICK: Pace = {
  detectMs: 150,
  electionMs: 150,
  unawareMs: 400,
  settleMs: 20,
  startMs: 100,
  writeTimeoutMs: 2_000,
};
/** As servers with their own defaults are. */
export const REAL_PACE: Pace = {
  detectMs: 2_500,
  electionMs: 1_500,
  unawareMs: 1_500,
  settleMs: 500,
  startMs: 3_000,
  writeTimeoutMs: 2_000,
};

export interface ClusterSettings extends NodeSettings, Partial<Pace> {
  readonly ports?: readonly [number, number, number];
}

const SIZE = 3;
const MAJORITY = 2;

/**
 * Three nodes that behave as KurrentDB's do. An append is acknowledged once a majority has it; followers show it later.
 * Who was stopped or cut off may think for a while that it still leads: it answers reads from what it has, and takes
 * appends that nobody will commit, which are cut off when it joins the others again.
 */
export class TestCluster implements Surroundings {
  readonly nodes: readonly ClusterNode[];
  /** The one that leads in truth; null while nobody does. */
  leader: ClusterNode | null = null;
  /** What was written by leaders that were deposed, never committed, and cut off. */
  readonly cutOff: LoggedRecord[] = [];
  /** How often another node began to lead. */
  elections = 0;
  private readonly pace: Pace;
  private readonly timers = new Set<NodeJS.Timeout>();
  private isWatched = false;
  private isElecting = false;
  private isOver = false;

  private constructor(private readonly settings: ClusterSettings) {
    this.pace = { ...QUICK, ...settings };
    const first = new KurrentDBLog();
    this.nodes = Array.from({ length: SIZE }, (_, index) => {
      const id = `44444444-4444-4444-8444-00000000000${index}`;
      return new ClusterNode(id, first.copied(), settings, this, settings.ports?.[index] ?? 0);
    });
  }

  /** Three nodes at work, the first of which leads. */
  static async open(settings: ClusterSettings = {}): Promise<TestCluster> {
    const cluster = new TestCluster(settings);
    for (const node of cluster.nodes) {
      await node.listen();
      node.state = 'unknown';
    }
    const [first] = cluster.nodes;
    if (first) cluster.lead(first);
    cluster.review();
    return cluster;
  }

  /** Ends all of it. */
  close(): void {
    this.isOver = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const node of this.nodes) if (node.state !== 'down') node.end();
  }

  get url(): string {
    return urlFor(
      this.nodes.map(({ port }) => port),
      this.settings,
    );
  }

  /**
   * One node alone, as somebody reaches it who does not ask for the others. The library requires a leader for its reads
   * (not for appends and subscriptions) unless another preference is named, such as `random`.
   */
  urlOf(node: ClusterNode, preference: 'leader' | 'random' = 'leader'): string {
    return `${urlFor([node.port], this.settings)}&nodePreference=${preference}`;
  }

  get writeTimeoutMs(): number {
    return this.pace.writeTimeoutMs;
  }

  get followers(): readonly ClusterNode[] {
    return this.nodes.filter((node) => node !== this.leader);
  }

  /** The leader; a test that asks where nobody leads is wrong. */
  get leading(): ClusterNode {
    if (!this.leader) throw new Error('nobody leads');
    return this.leader;
  }

  /** Followers show what is committed so much later. */
  lag(ms: number, nodes: readonly ClusterNode[] = this.nodes): void {
    for (const node of nodes) node.lagMs = ms;
  }

  /** Nothing is copied to a node any more; it goes on answering with what it has. */
  hold(node: ClusterNode): void {
    node.isHeld = true;
  }

  letGo(node: ClusterNode): void {
    node.isHeld = false;
    this.review();
  }

  /** Stops a node as SIGSTOP does: its connections stay, nothing is answered. */
  stop(node: ClusterNode): void {
    node.stop();
    this.review();
  }

  /** As SIGCONT: it answers what was sent meanwhile, as what it was; if it was deposed, it learns that later. */
  goOn(node: ClusterNode): void {
    node.goOn();
    this.learnSoon(node);
    node.acknowledge();
    this.review();
  }

  async stopAndGoOn(ms: number, node: ClusterNode = this.leading): Promise<void> {
    this.stop(node);
    await new Promise<void>((resolve) => this.after(ms, resolve));
    this.goOn(node);
  }

  /** Ends a node as SIGKILL does; its log stays. */
  kill(node: ClusterNode): void {
    node.end();
    this.review();
  }

  /** Starts a node again, at its port and with its log. */
  async start(node: ClusterNode): Promise<void> {
    if (node.state !== 'down') return;
    node.state = 'initializing';
    await node.listen();
    this.after(this.pace.startMs, () => this.started(node));
  }

  /** A node that starts is ready now; else it is after a while. */
  started(node: ClusterNode): void {
    if (node.state !== 'initializing') return;
    node.state = 'unknown';
    this.review();
  }

  /** Cuts a node off from the others; clients still reach it. */
  cut(node: ClusterNode): void {
    node.isCut = true;
    this.learnSoon(node);
    this.review();
  }

  heal(node: ClusterNode): void {
    node.isCut = false;
    this.learnSoon(node);
    this.review();
  }

  /** Whatever goes to or from a node takes so much longer. */
  slow(node: ClusterNode, ms: number): void {
    node.slowMs = ms;
  }

  /** A full disk: reads go on until the first write, at which the server ends; started again, it ends at the next. */
  full(node: ClusterNode, isFull = true): void {
    node.isFull = isFull;
  }

  /** The leader steps down though nothing is wrong, as an operator can ask it to. */
  resign(): void {
    const { leader } = this;
    if (!leader || this.isElecting) return;
    leader.stepDown();
    this.depose();
  }

  /** Another `name:password` from here on, as it is when somebody changes it. */
  changeCredentials(credentials: string): void {
    for (const node of this.nodes) node.settings = { ...node.settings, credentials };
  }

  /** Whether one leads, all follow that run, and all show the same. */
  get isSettled(): boolean {
    const { leader } = this;
    if (!leader) return false;
    const is = leader.log.writtenTo;
    return this.nodes.every(
      ({ state, log, following }) =>
        state === 'down' ||
        (log.writtenTo === is && log.committedTo === is && (state === 'leader' || following === leader)),
    );
  }

  after(ms: number, work: () => void): void {
    if (this.isOver) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  reach(one: ClusterNode, other: ClusterNode): boolean {
    return one.isUp && other.isUp && !one.isCut && !other.isCut;
  }

  ranFull(node: ClusterNode): void {
    this.kill(node);
  }

  written(node: ClusterNode): void {
    for (const other of this.nodes) if (other.following === node) this.send(node, other);
  }

  /** What the leader has by now reaches a follower. */
  private send(leader: ClusterNode, follower: ClusterNode): void {
    const upTo = leader.log.writtenTo;
    this.after(leader.slowMs + follower.slowMs, () => this.copy(leader, follower, upTo));
  }

  private copy(leader: ClusterNode, follower: ClusterNode, upTo: number): void {
    if (follower.isHeld || follower.following !== leader || !this.reach(leader, follower)) return;
    if (follower.isFull && follower.log.writtenTo < upTo) return this.ranFull(follower);
    this.cutOff.push(...follower.log.follow(leader.log, upTo));
    follower.epoch = leader.epoch;
    leader.copied.set(follower, follower.log.writtenTo);
    this.commit(leader);
    this.show(leader, follower);
  }

  /** What a majority has is committed: the leader shows it and acknowledges it. */
  private commit(leader: ClusterNode): void {
    const reached = this.nodes.map((node) =>
      node === leader ? leader.log.writtenTo : (leader.copied.get(node) ?? -1),
    );
    const before = leader.log.committedTo;
    leader.log.commit(reached.sort((a, b) => b - a)[MAJORITY - 1] ?? -1);
    if (leader.log.committedTo === before) return;
    leader.acknowledge();
    for (const node of this.nodes) if (node.following === leader) this.show(leader, node);
  }

  private show(leader: ClusterNode, follower: ClusterNode): void {
    const position = leader.log.committedTo;
    this.after(follower.lagMs, () => {
      if (follower.following === leader && this.reach(leader, follower)) follower.log.commit(position);
    });
  }

  /** Looks whether the one that leads still can, and who does not follow it yet. */
  private review(): void {
    const { leader } = this;
    if (this.isOver) return;
    if (leader && this.canLead(leader)) {
      for (const node of this.nodes) if (this.reach(leader, node)) this.follow(node, leader);
      return;
    }
    if (this.isWatched || this.isElecting) return;
    this.isWatched = true;
    this.after(leader ? this.pace.detectMs : 0, () => {
      this.isWatched = false;
      if (this.leader && this.canLead(this.leader)) this.review();
      else this.depose();
    });
  }

  private canLead(leader: ClusterNode): boolean {
    const others = this.nodes.filter((node) => node !== leader && this.reach(leader, node));
    return leader.state === 'leader' && others.length + 1 >= MAJORITY;
  }

  private follow(node: ClusterNode, leader: ClusterNode): void {
    if (node.following === leader) return this.send(leader, node);
    const isNew = node.state === 'unknown' || (node.state === 'follower' && node.leads === leader);
    if (!isNew || node === leader) return;
    node.state = 'follower';
    node.leads = leader;
    this.after(this.pace.settleMs, () => {
      if (node.leads !== leader || !this.reach(leader, node)) return;
      node.following = leader;
      this.send(leader, node);
    });
  }

  /** Nobody leads any more; those that know it elect another. */
  private depose(): void {
    const old = this.leader;
    this.leader = null;
    if (old) this.learnSoon(old);
    for (const node of this.nodes) {
      if (node.isUp && !node.isCut && node.state === 'follower') node.stepDown();
    }
    if (this.isElecting) return;
    this.isElecting = true;
    this.after(this.pace.electionMs, () => this.elect());
  }

  private elect(): void {
    const voters = this.nodes.filter((node) => node.isUp && !node.isCut && node.state === 'unknown');
    const [best] = [...voters].sort((a, b) => b.epoch - a.epoch || b.log.writtenTo - a.log.writtenTo);
    if (!best || voters.length < MAJORITY) return this.after(this.pace.electionMs, () => this.elect());
    this.isElecting = false;
    this.lead(best);
    this.review();
  }

  private lead(node: ClusterNode): void {
    node.epoch = ++this.elections;
    node.log.writeEpoch();
    node.copied.clear();
    node.state = 'leader';
    node.leads = node;
    node.following = null;
    this.leader = node;
  }

  private learnSoon(node: ClusterNode): void {
    this.after(this.pace.unawareMs, () => this.learn(node));
  }

  /** The node sees now that it does not lead, or that the one it follows does not; else it does so after a while. */
  learn(node: ClusterNode): void {
    if (!node.isUp) return;
    const isRight = node.leads === this.leader && this.leader !== null && !node.isCut;
    if (isRight || (node.state !== 'leader' && node.state !== 'follower')) return this.review();
    node.stepDown();
    if (this.leader === node) this.depose();
    this.after(this.pace.settleMs, () => this.review());
  }
}
