import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../until.js';
import type { ChangingCluster } from './changing-cluster.js';

/** Real servers on this machine, as the file says that `TEST_KURRENTDB_NODES` names. */
interface NodesFile {
  /** Names all of them, as HISTORY_URL does. */
  readonly url: string;
  readonly nodes: readonly {
    /** Where a node tells of the others, e.g. `http://127.0.0.1:2113/gossip`. */
    readonly gossip: string;
    /** What starts it, in the foreground. */
    readonly command: readonly [program: string, ...args: string[]];
  }[];
}

interface Member {
  readonly state: string;
  readonly isAlive: boolean;
  readonly httpEndPointPort: number;
}

const PATIENCE_MS = 120_000;
/** As long as a pause or a slow disk may last; past the time-outs of the cluster. */
const STOPS_MS = [3_000, 6_000, 10_000, 15_000];

class Nodes implements ChangingCluster {
  changes = 0;
  private led = 0;
  private readonly children = new Map<number, ChildProcess>();
  private stops = 0;

  constructor(private readonly file: NodesFile) {}

  get url(): string {
    return this.file.url;
  }

  readonly troubles = [
    { name: 'stopped and let go on', make: () => this.stopAndGoOn() },
    { name: 'killed and started', make: () => this.killAndStart() },
  ];

  start(): void {
    this.file.nodes.forEach((_, index) => this.spawned(index));
  }

  private spawned(index: number): void {
    const [program, ...args] = this.file.nodes[index]?.command ?? [''];
    const child = spawn(program, args, { stdio: 'ignore' });
    this.children.set(index, child);
    // Who has what nobody committed ends, cuts it off at its next start, and ends again: whoever looks after it starts it.
    child.once('exit', (code) => {
      if (code === 0 && this.children.get(index) === child) this.spawned(index);
    });
  }

  private portOf(index: number): number {
    return Number(new URL(this.file.nodes[index]?.gossip ?? '').port);
  }

  /** What a node says of the cluster; nothing while it does not answer. */
  private async told(index: number): Promise<readonly Member[]> {
    const { gossip = '' } = this.file.nodes[index] ?? {};
    try {
      const answer = await fetch(gossip, { signal: AbortSignal.timeout(2_000) });
      return ((await answer.json()) as { members: Member[] }).members;
    } catch {
      return [];
    }
  }

  /** All of them say the same: one leads, the others follow. */
  async settled(): Promise<void> {
    let led = 0;
    await until(async () => {
      const views = await Promise.all(this.file.nodes.map((_, index) => this.told(index)));
      const leaders = views.map((members) =>
        members.filter(({ state, isAlive }) => isAlive && state === 'Leader'),
      );
      led = leaders[0]?.[0]?.httpEndPointPort ?? 0;
      const isOne = leaders.every((found) => found.length === 1 && found[0]?.httpEndPointPort === led);
      const follow = views[0]?.filter(({ state, isAlive }) => isAlive && state === 'Follower').length;
      return isOne && follow === this.file.nodes.length - 1;
    }, PATIENCE_MS);
    if (this.led !== 0 && led !== this.led) this.changes++;
    this.led = led;
  }

  private get leading(): number {
    return this.file.nodes.findIndex((_, index) => this.portOf(index) === this.led);
  }

  private async stopAndGoOn(): Promise<void> {
    const child = this.children.get(this.leading);
    child?.kill('SIGSTOP');
    await sleep(STOPS_MS[this.stops++ % STOPS_MS.length]);
    child?.kill('SIGCONT');
  }

  private async killAndStart(): Promise<void> {
    const { leading } = this;
    await this.end(leading);
    await sleep(2_000);
    this.spawned(leading);
  }

  private async end(index: number): Promise<void> {
    const child = this.children.get(index);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    for (const index of this.children.keys()) await this.end(index);
  }
}

export async function processNodes(path: string): Promise<ChangingCluster> {
  const nodes = new Nodes(JSON.parse(readFileSync(path, 'utf8')) as NodesFile);
  nodes.start();
  await nodes.settled();
  return nodes;
}
