import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import {
  importLedger,
  readApart,
  SENT_LIMITS,
  type ImportReport,
  type LedgerReader,
  type RawSheet,
  type StreamPlan,
} from '#ledger';
import { CaseUnreadable, OrderRefused } from '#application';
import type { Acting } from '#casework';
import { ExplainedFailure } from '#database';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/order-desk.js';
import { problemOf } from '../http/problem-filter.js';
import { badRequest } from '../http/validation.js';
import { broughtBy, type Brought } from './undoing.js';

/** A cell that was mended before the import. */
export interface Mend {
  readonly sheet: string;
  /** As Excel shows it. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface Wish {
  readonly mends: readonly Mend[];
  readonly skipInvalid: boolean;
  /** Why cells that differ from what is recorded are taken as corrections; null: they are left alone. */
  readonly correctionReason: string | null;
}

/** Who brings it, and what he may be told and change. */
export interface Bringing {
  readonly actor: string;
  readonly reader: LedgerReader;
  /** What of other bodies' decisions waits for them. */
  readonly acting: Acting;
}

/** A ledger that somebody brought: kept in memory until it is imported or half an hour is over. */
export interface Upload {
  readonly id: string;
  readonly accountId: string;
  readonly office: string;
  readonly digest: string;
  readonly sheets: readonly RawSheet[];
  state: 'read' | 'importing' | 'done' | 'failed' | 'undoing' | 'undone';
  /** Cases done of all, while it is imported. */
  done: number;
  total: number;
  report: ImportReport | null;
  /** What it brought, so that it can be taken back. */
  brought: readonly Brought[];
  /** Records that could not be taken back, because somebody worked on them since. */
  kept: number;
  failure: string | null;
}

const KEPT_MS = 30 * 60_000;
/** Ledgers of several people at once; more would be a fault. */
const MOST = 20;

/** The sheets with the mended cells in their places. @throws HttpException naming what does not exist */
export function mended(sheets: readonly RawSheet[], mends: readonly Mend[]): RawSheet[] {
  const byPlace = new Map<string, Map<number, Mend[]>>();
  for (const mend of mends) {
    const rows = byPlace.get(mend.sheet) ?? new Map<number, Mend[]>();
    byPlace.set(mend.sheet, rows.set(mend.row, [...(rows.get(mend.row) ?? []), mend]));
  }
  return sheets.map((sheet) => {
    const rows = byPlace.get(sheet.title);
    if (!rows) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((line) => {
        const own = rows.get(line.row);
        if (!own) return line;
        const cells = [...line.cells];
        for (const { column, value } of own) {
          const index = sheet.titles.indexOf(column);
          if (index < 0) throw badRequest('mends', `工作表“${sheet.title}”没有“${column}”这一列。`);
          while (cells.length <= index) cells.push('');
          cells[index] = value.trim();
        }
        return { ...line, cells };
      }),
    };
  });
}

@Injectable()
export class Uploads {
  private readonly log = new Logger('ledgers');
  private readonly kept = new LRUCache<string, Upload>({ max: MOST, ttl: KEPT_MS });

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** Reads a workbook as it comes. @throws BadInput */
  async take(accountId: string, office: string, pieces: AsyncIterable<Buffer>): Promise<Upload> {
    const { sheets, digest } = await readApart(pieces, SENT_LIMITS);
    const upload: Upload = {
      id: randomUUID(),
      accountId,
      office,
      digest,
      sheets,
      state: 'read',
      done: 0,
      total: 0,
      report: null,
      brought: [],
      kept: 0,
      failure: null,
    };
    this.kept.set(upload.id, upload);
    return upload;
  }

  /** Only whoever brought it knows it. */
  find(id: string, accountId: string): Upload | undefined {
    const upload = this.kept.get(id);
    return upload?.accountId === accountId ? upload : undefined;
  }

  /** What the import would do. */
  check(
    upload: Upload,
    wish: Wish,
    by: Bringing,
    onPlanned?: (streams: readonly StreamPlan[]) => void,
  ): Promise<ImportReport> {
    return this.run(upload, wish, { ...by, dryRun: true, ...(onPlanned ? { onPlanned } : {}) });
  }

  /** Imports in the background; the upload tells how far it is. @throws HttpException for a mend of what is not there */
  start(upload: Upload, wish: Wish, by: Bringing): void {
    mended(upload.sheets, wish.mends);
    upload.state = 'importing';
    void this.work(upload, () => this.import(upload, wish, by));
  }

  /** Takes an import back in the background: what it brought is void, each record for this reason. */
  undo(upload: Upload, reason: string, by: Bringing): void {
    const { brought } = upload;
    Object.assign(upload, { state: 'undoing', done: 0, total: brought.length, kept: 0 });
    void this.work(upload, () => this.voidAll(upload, reason, by));
  }

  /** Never rejects: nobody waits for it. That it failed, and why, is told by the upload. */
  private async work(upload: Upload, what: () => Promise<void>): Promise<void> {
    try {
      upload.failure = null;
      await what();
    } catch (error) {
      this.report(error);
      Object.assign(upload, { state: 'failed', failure: problemOf(error, upload.id).detail });
    }
  }

  /** Only these: what else an error carries quotes the values, and they are people's. */
  private report(error: unknown): void {
    if (error instanceof ExplainedFailure) return;
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    this.log.error(`${name}: ${message}`, stack);
  }

  private async import(upload: Upload, wish: Wish, by: Bringing): Promise<void> {
    const onProgress = (done: number, total: number): void => void Object.assign(upload, { done, total });
    const brought: Brought[] = [];
    const onPlanned = (streams: readonly StreamPlan[]): void => void brought.push(...broughtBy(streams));
    const report = await this.run(upload, wish, { ...by, onProgress, onPlanned });
    if (report.written) upload.failure = await this.notShown(report.position);
    const state = report.written ? 'done' : 'read';
    Object.assign(upload, { report, brought, state, done: upload.total });
  }

  /** Waits until the registers show it; it counts already. @returns why they do not */
  private async notShown(position: number): Promise<string | null> {
    try {
      await this.runtime.projector.catchUpTo(position);
      return null;
    } catch (error) {
      this.report(error);
      return `已经登记，但名册暂时还没有显示：${problemOf(error, '').detail}`;
    }
  }

  private async voidAll(upload: Upload, reason: string, { actor, reader }: Bringing): Promise<void> {
    const { executor } = this.runtime;
    const closed = await reader.closedFiles(upload.office);
    let position = 0;
    for (const [n, { aggregate, streamId, record, ref }] of upload.brought.entries()) {
      const command = { type: 'VoidRecord', record, ref, reason };
      upload.done = n + 1;
      if (closed.has(streamId)) {
        upload.kept++;
        continue;
      }
      try {
        const commandId = `undo-${upload.id}-${n}`;
        ({ position } = await executor.execute({ aggregate, streamId, actor, commandId, command }));
      } catch (error) {
        // Neither does a record that cannot be read keep the others from being taken back.
        if (!(error instanceof OrderRefused || error instanceof CaseUnreadable)) throw error;
        upload.kept++;
      }
    }
    upload.failure = await this.notShown(position);
    upload.state = 'undone';
  }

  private run(
    upload: Upload,
    { mends, skipInvalid, correctionReason }: Wish,
    how: Bringing & {
      readonly dryRun?: boolean;
      readonly onProgress?: (done: number, total: number) => void;
      readonly onPlanned?: (streams: readonly StreamPlan[]) => void;
    },
  ): Promise<ImportReport> {
    const sheets = mended(upload.sheets, mends);
    // Another content is another ledger.
    const digest = mends.length > 0 ? `${upload.digest}+${JSON.stringify(mends)}` : upload.digest;
    return importLedger(
      { sheets, digest },
      { office: upload.office, skipInvalid, correctionReason, ...how },
      this.runtime.imports,
    );
  }
}
