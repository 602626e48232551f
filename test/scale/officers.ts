import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '#application';
import { addDays } from '#statute';
import { idNumber } from '../ledger-workshop.js';
import { ENROL } from '../office.js';
import type { Headers } from '../staff.js';

/** An order that was answered as done. */
export interface Acknowledged {
  readonly caseId: string;
  readonly position: number;
  readonly version: number;
  readonly events: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks one server after the other until one answers; gives up after some minutes. */
type Ask = (path: string, request: RequestInit) => Promise<Answer>;

const PATIENCE_MS = 300_000;

/** Sends to the servers in turn, and again, under the same key, where one is away. */
export function persistentAsk(urls: () => readonly string[], told: (what: string) => void): Ask {
  let turn = 0;
  return async (path, request) => {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const all = urls();
      const url = all[turn++ % all.length] ?? '';
      try {
        const response = await fetch(`${url}${path}`, { ...request, signal: AbortSignal.timeout(60_000) });
        const body = (await response.json()) as Answer['body'];
        if (response.status < 500) return { status: response.status, body };
        told(`${response.status} ${String(body['detail'] ?? body['title'])}`);
      } catch (error) {
        told((error as Error & { cause?: { code?: string } }).cause?.code ?? (error as Error).name);
      }
      if (Date.now() > end) throw new Error(`no answer to ${path}`);
      await sleep(50);
    }
  };
}

/** Somebody who works: takes people on, asks for leave for them, and looks at each at once, wherever he is sent. */
export class Officer {
  readonly acknowledged: Acknowledged[] = [];
  private enrolled = 0;

  constructor(
    private readonly name: number,
    private readonly headers: Headers,
    private readonly ask: Ask,
  ) {}

  async work(isOver: () => boolean, pauseMs: number): Promise<void> {
    while (!isOver()) {
      const today = systemClock.today();
      const caseId = await this.order('/api/v1/cases', this.enrolment(today));
      await this.order(`/api/v1/cases/${caseId}/plan`, { madeOn: today, summary: '每月走访一次' });
      await this.order(`/api/v1/cases/${caseId}/leaves`, {
        appliedOn: today,
        reason: 'medical',
        destination: '重庆市',
        startOn: addDays(today, 3),
        dueOn: addDays(today, 5),
      });
      await sleep(pauseMs);
    }
  }

  private enrolment(today: string): object {
    const number = this.name * 10_000 + this.enrolled++;
    const { documentsReceivedOn: _r, reportedInOn: _p, type: _t, ...enrol } = ENROL;
    return {
      ...enrol,
      fileNumber: `滚动〔2026〕${number}`,
      idNumber: idNumber('1990-01-01', String((number % 500) * 2 + 1).padStart(3, '0')),
      effectiveOn: addDays(today, -3),
      enrolledOn: today,
      termStart: addDays(today, -3),
      termEnd: addDays(today, 361),
    };
  }

  /** Gives an order, and reads from some server what it did. */
  private async order(path: string, body: object): Promise<string> {
    const headers = {
      ...this.headers,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const { status, body: done } = await this.ask(path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(done)}`);
    const { id, position, version } = done as { id: string; position: number; version: number };
    const events = (done['events'] as { type: string }[]).map(({ type }) => type);
    this.acknowledged.push({ caseId: id, position, version, events });
    const seen = await this.ask(`/api/v1/cases/${id}?waitFor=${position}`, { headers: this.headers });
    const shown = Number(seen.body['version']);
    if (seen.status !== 200 || !(shown >= version)) {
      throw new Error(`not shown: ${seen.status} ${shown} < ${version}`);
    }
    return id;
  }
}
