import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ObligationsClock } from '#reminders';
import type { Runtime } from '../runtime.js';
import { lagOf } from './health.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Counting all that is owed reads an index of the whole table: not at every scrape. */
const COUNTED_MS = 30_000;

/** Figures about the running system for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  readonly requests: Histogram;
  readonly appends: Histogram;
  private readonly events: Gauge;
  private readonly behind: Gauge;
  private readonly behindSeconds: Gauge;
  private readonly leads: Gauge;
  private readonly obligations: Gauge;
  private readonly jobs: Gauge;
  private counted = -Infinity;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_request_seconds',
      help: 'Time from request to answer, by pattern of the route',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.appends = new Histogram({
      name: 'event_append_seconds',
      help: 'Time until an append is durable',
      labelNames: ['outcome'],
      buckets: SECONDS,
      registers,
    });
    const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
      new Gauge({ name, help, labelNames, registers });
    this.events = gauge('events_total', 'Events in the history');
    this.behind = gauge('projection_lag_events', 'Events that the registers do not show yet');
    this.behindSeconds = gauge(
      'projection_lag_seconds',
      'Age of the oldest event that the registers do not show yet',
    );
    this.leads = gauge('projection_leader', '1 where this process projects');
    this.obligations = gauge('obligations', 'What is owed and not done', 'state');
    this.jobs = gauge('queue_jobs', 'Wake-ups in the queue', 'state');
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Everything as Prometheus reads it, looked up now. */
  async scrape(runtime: Runtime, clock: ObligationsClock | null): Promise<string> {
    const { head, behind, behindSeconds } = await lagOf(runtime);
    this.events.set(await runtime.store.eventsUpTo(head));
    this.behind.set(behind);
    this.behindSeconds.set(behindSeconds);
    this.leads.set(runtime.projector.isLeading ? 1 : 0);
    await this.countObligations(runtime);
    for (const [state, jobs] of Object.entries((await clock?.queueDepth()) ?? {}))
      this.jobs.set({ state }, jobs);
    return this.registry.metrics();
  }

  private async countObligations({ database, clock }: Runtime): Promise<void> {
    if (performance.now() - this.counted < COUNTED_MS) return;
    this.counted = performance.now();
    const { rows } = await database.pool.query<{ open: number; overdue: number }>(
      `select count(*)::integer as open, count(*) filter (where due_on < $1)::integer as overdue
         from read_models.obligations where done_on is null and (lapsed_on is null or lapsed_on > $1)`,
      [clock.today()],
    );
    this.obligations.set({ state: 'open' }, rows[0]?.open ?? 0);
    this.obligations.set({ state: 'overdue' }, rows[0]?.overdue ?? 0);
  }
}
