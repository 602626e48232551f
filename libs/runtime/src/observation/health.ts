import type { Logger } from 'pino';
import { HistoryRefused, REFUSED_WORDS } from '#event-store';
import { notCounted, projectedPosition } from '#read-models';
import { undeliveredWarnings, type ClockHealth, type ObligationsClock } from '#reminders';
import type { Runtime } from '../runtime.js';
import { beginsInClear, clearEvents } from '../seal-history.js';
import { diskWarning, type DiskHealth } from './disk.js';
import { HistoryReach } from './history-reach.js';
import { openLog } from './log.js';
import { noticeWarnings } from './notice-warning.js';

export type Role = 'all' | 'api' | 'worker';

/** Something that this process needs. */
export interface Dependency {
  readonly name: 'postgresql' | 'kurrentdb' | 'redis';
  readonly status: 'ok' | 'trouble';
  /** Since when it has been so, as far as this process saw; ISO. */
  readonly since: string;
  /** What was said when it was last asked; null where nothing was wrong. */
  readonly said: string | null;
  /** Why, where it is known and anybody may be told. */
  readonly cause: string | null;
}

/** How far the registers show the history. */
export interface ProjectionHealth {
  readonly position: number;
  readonly head: number;
  /** Events that are recorded and not shown yet. */
  readonly behind: number;
  /** Age of the oldest of them, in seconds. */
  readonly behindSeconds: number;
  /** Where it stands still and why; null while it goes on. */
  readonly stopped: { readonly position: number; readonly reason: string } | null;
  /** Files that cannot be shown and are left out of registers and figures; all others are shown. */
  readonly parked: number;
  /** The process that projects, as host/process (null where that is not told), and since when; null where none does. */
  readonly leader: { readonly holder: string | null; readonly since: string } | null;
}

export interface HealthReport {
  /** `warning`: all of it works, and something wants somebody's hand before long. */
  readonly status: 'ok' | 'warning' | 'trouble';
  readonly role: Role;
  /** Whether requests may be sent here. */
  readonly ready: boolean;
  readonly dependencies: readonly Dependency[];
  readonly projection: ProjectionHealth | null;
  readonly obligationsClock: ClockHealth | null;
  /** The disk of the data folder; null where there is none. */
  readonly disk: DiskHealth | null;
  /** What wants a hand, in sentences for staff. */
  readonly warnings: readonly string[];
  /** Why registers and figures may not be of this moment, for staff; null where they are. */
  readonly notCurrent: string | null;
  /** Edition of the rules that deadlines are judged by. */
  readonly rules: string;
}

/** What anybody may be told: not on which machines the parts run, and not what a fault said; the log and the worker's own port tell that. */
export const forEverybody = (report: HealthReport): HealthReport => ({
  ...report,
  dependencies: report.dependencies.map((one) => ({
    ...one,
    said: one.said === null ? null : (one.cause ?? '连接不上或者没有回应，详情见服务器的日志。'),
  })),
  projection: report.projection && {
    ...report.projection,
    stopped: report.projection.stopped && {
      position: report.projection.stopped.position,
      reason: '名册暂时不能更新，详情见服务器的日志。',
    },
    leader: report.projection.leader && { holder: null, since: report.projection.leader.since },
  },
});

/** What that means, for whoever reads it. */
const NO_REDIS = '提醒队列用的 Redis 暂时连接不上：登记不受影响，提醒照常发送，最多迟几秒；恢复后自动继续。';

const PATIENCE_MS = 3_000;

interface Trouble {
  readonly said: string;
  /** Why, where anybody may be told. */
  readonly cause?: string | null;
}

const troubleOf = (error: unknown): Trouble => ({
  said: error instanceof Error ? error.message : String(error),
  ...(error instanceof HistoryRefused ? { cause: `${REFUSED_WORDS}；请通知系统管理员。` } : {}),
});

async function trouble(ask: () => Promise<unknown>): Promise<Trouble | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Trouble>((resolve) => {
    timer = setTimeout(() => resolve({ said: `${PATIENCE_MS / 1_000} 秒内没有回应` }), PATIENCE_MS);
  });
  const asked = ask().then(() => null, troubleOf);
  const said = await Promise.race([asked, late]);
  clearTimeout(timer);
  return said;
}

/** Without Redis reminders are late and nothing else: they are found by the sweep. */
const isGoodEnough = ({ name, status }: Dependency): boolean => name === 'redis' || status === 'ok';
/** Without the history lists and figures are answered all the same, and no other process has it either. */
const canAnswer = (one: Dependency): boolean => one.name === 'kurrentdb' || isGoodEnough(one);

/** How this process is, for people and for whoever routes requests to it. */
export class Health {
  private readonly seen = new Map<string, Dependency>();
  private draining = false;
  private inClear: number | null = null;
  private counting: Promise<unknown> | null = null;
  private readonly reach: HistoryReach;

  constructor(
    private readonly runtime: Runtime,
    private readonly role: Role,
    private readonly clock: ObligationsClock | null,
    private readonly log: Logger = openLog(),
  ) {
    this.reach = new HistoryReach(runtime);
  }

  /** Why registers and figures may not be of this moment; null where they are. */
  notCurrent(): Promise<string | null> {
    return this.reach.notCurrent();
  }

  /** From here on no new requests should come. */
  drain(): void {
    this.draining = true;
  }

  /** Whether requests may be sent here: what it needs answers, and it is not about to end. */
  async isReady(): Promise<boolean> {
    if (this.draining) return false;
    const asked = await this.dependencies();
    return asked.every(canAnswer);
  }

  async report(): Promise<HealthReport> {
    const dependencies = await this.dependencies();
    const isWhole = dependencies.every(isGoodEnough);
    const projection = isWhole ? await this.projection() : null;
    const clock = this.clock?.health() ?? null;
    const sound = isWhole && projection?.stopped === null && (clock?.trouble ?? null) === null;
    const disk = await this.runtime.disk();
    const warnings = await this.warnings(disk, isWhole);
    return {
      status: !sound ? 'trouble' : warnings.length > 0 ? 'warning' : 'ok',
      role: this.role,
      ready: dependencies.every(canAnswer) && !this.draining,
      dependencies,
      projection,
      obligationsClock: clock,
      disk,
      // Nothing is wrong with the server where a notice of days off is still to be entered.
      warnings: [...warnings, ...this.notices()],
      notCurrent: await this.notCurrent(),
      rules: this.runtime.law.edition,
    };
  }

  private async warnings(disk: DiskHealth | null, canAsk: boolean): Promise<string[]> {
    const full = disk && diskWarning(disk);
    const undelivered = canAsk ? await undeliveredWarnings(this.runtime.database.pool) : [];
    const clear = canAsk && (await beginsInClear(this.runtime)) ? this.clearWords() : null;
    const unreminded = this.clock?.warning() ?? null;
    return [...[full, clear, unreminded].flatMap((one) => one ?? []), ...undelivered];
  }

  private notices(): string[] {
    const { clock, law } = this.runtime;
    return noticeWarnings(clock.today(), law.calendar).map(({ text }) => text);
  }

  /** Counted once, beside everything else: the whole history is read for it. */
  private clearWords(): string {
    this.counting ??= clearEvents(this.runtime)
      .then((n) => (this.inClear = n))
      .catch(() => (this.counting = null));
    const many = this.inClear === null ? '一部分' : ` ${this.inClear} 条`;
    return `有${many}早期记录以明文保存；请管理服务器的人运行 cli keys seal 封装。`;
  }

  private async dependencies(): Promise<Dependency[]> {
    const { database, store, historyIn } = this.runtime;
    const asked: [Dependency['name'], () => Promise<unknown>][] = [
      ['postgresql', () => database.pool.query('select 1')],
      ...(historyIn === 'kurrentdb'
        ? [['kurrentdb', () => store.head()] as [Dependency['name'], () => Promise<unknown>]]
        : []),
    ];
    const told = await Promise.all(asked.map(async ([name, ask]) => this.note(name, await trouble(ask))));
    const queue = this.clock?.health();
    if (queue?.queue !== 'redis') return told;
    const { queueTrouble } = queue;
    return [
      ...told,
      this.note('redis', queueTrouble === null ? null : { said: queueTrouble, cause: NO_REDIS }),
    ];
  }

  private note(name: Dependency['name'], found: Trouble | null): Dependency {
    const said = found?.said ?? null;
    const status = said === null ? 'ok' : 'trouble';
    const before = this.seen.get(name);
    if (said !== null && before?.said !== said) this.log.warn({ dependency: name, said }, 'does not answer');
    const since = before?.status === status ? before.since : new Date(this.runtime.clock.now()).toISOString();
    const isOurs = said !== null && name === 'postgresql';
    const cause = isOurs ? this.runtime.database.trouble() : (found?.cause ?? null);
    const now = { name, status, since, said, cause } as const;
    this.seen.set(name, now);
    return now;
  }

  private async projection(): Promise<ProjectionHealth> {
    const { database, projector, readModels } = this.runtime;
    const [lag, holding, parked] = await Promise.all([
      lagOf(this.runtime),
      projector.leader(),
      notCounted(readModels),
    ]);
    return {
      ...lag,
      position: await projectedPosition(database.pool),
      parked,
      stopped: projector.stoppedAt ?? holding?.stopped ?? null,
      leader: holding && { holder: holding.holder, since: holding.since },
    };
  }
}

/** How far the registers are behind the history. */
export async function lagOf({ store, database, clock }: Runtime) {
  const position = await projectedPosition(database.pool);
  const head = await store.head();
  if (position >= head) return { head, behind: 0, behindSeconds: 0 };
  const [next] = await store.readAll(position, 1);
  const [total, shown] = await Promise.all([store.eventsUpTo(head), store.eventsUpTo(position)]);
  const age = next ? (clock.now() - Date.parse(next.recordedAt)) / 1_000 : 0;
  return { head, behind: total - shown, behindSeconds: Math.max(0, age) };
}
