import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  importLedger,
  readApart,
  SENT_LIMITS,
  sheetTitled,
  type ImportReport,
  type LedgerReader,
  type RawSheet,
  type StreamPlan,
} from '#ledger';
import { CaseUnreadable, OrderRefused, type Steps } from '#application';
import type { Acting } from '#casework';
import { ExplainedFailure } from '#database';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/order-desk.js';
import { problemOf } from '../http/problem-filter.js';
import { badRequest } from '../http/validation.js';
import { broughtBy, type Brought } from './undoing.js';
import { notNow } from './upload-denial.js';
import { UploadShelf } from './upload-shelf.js';

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

/** What is told of a sheet, also when its rows are gone. */
export interface SheetOutline {
  readonly title: string;
  readonly titles: readonly string[];
  readonly rows: number;
  readonly isKnown: boolean;
}

/** A ledger that somebody brought: kept in memory for half an hour, its rows until they are imported. */
export interface Upload {
  readonly id: string;
  readonly accountId: string;
  readonly office: string;
  readonly digest: string;
  readonly outlines: readonly SheetOutline[];
  /** None once it is imported. */
  sheets: readonly RawSheet[];
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

const outlineOf = ({ title, titles, rows }: RawSheet): SheetOutline => ({
  title,
  titles,
  rows: rows.length,
  isKnown: sheetTitled(title) !== undefined,
});

const IN_WORDS: Readonly<Record<Upload['state'], string>> = {
  read: '还没有导入',
  importing: '正在导入',
  done: '已经导入',
  failed: '没有导入成功',
  undoing: '正在撤回',
  undone: '已经撤回',
};

/** @throws HttpException where its rows are gone */
function rowsStay({ state }: Upload): void {
  if (state === 'done' || state === 'undoing' || state === 'undone')
    throw notNow(`这份台账${IN_WORDS[state]}，内容不再保留。`, '如需再次查看或导入，请重新上传。');
}

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
export class Uploads implements OnModuleDestroy {
  private readonly log = new Logger('ledgers');
  private readonly kept = new UploadShelf<Upload>();
  /** Imports, and what is being taken back: nobody waits for them, but the end of the server does. */
  private readonly works = new Set<Promise<void>>();
  private readonly ending = new AbortController();

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** What is not complete does not count, and is brought again after the next start. */
  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.works);
    this.kept.clear();
  }

  /** Reads a workbook as it comes. @throws BadInput, HttpException where there is no room for it */
  async take(accountId: string, office: string, pieces: AsyncIterable<Buffer>): Promise<Upload> {
    const { sheets, digest } = await readApart(pieces, SENT_LIMITS);
    const upload: Upload = {
      id: randomUUID(),
      accountId,
      office,
      digest,
      outlines: sheets.map(outlineOf),
      sheets,
      state: 'read',
      done: 0,
      total: 0,
      report: null,
      brought: [],
      kept: 0,
      failure: null,
    };
    this.kept.put(upload);
    return upload;
  }

  /** Only whoever brought it knows it. */
  find(id: string, accountId: string): Upload | undefined {
    const upload = this.kept.find(id);
    return upload?.accountId === accountId ? upload : undefined;
  }

  /** What the import would do. */
  check(
    upload: Upload,
    wish: Wish,
    by: Bringing,
    signal: AbortSignal,
    onPlanned?: (streams: readonly StreamPlan[]) => Steps<void>,
  ): Promise<ImportReport> {
    return this.run(upload, wish, { ...by, signal, dryRun: true, ...(onPlanned ? { onPlanned } : {}) });
  }

  /**
   * Imports in the background once that is on record; the upload tells how far it is.
   * @throws HttpException for a mend of what is not there, or where something else is done with it
   */
  async start(upload: Upload, wish: Wish, by: Bringing, record: () => Promise<unknown>): Promise<void> {
    mended(this.sheetsOf(upload), wish.mends);
    await this.turn(upload, ['read', 'failed'], 'importing', record);
    this.begin(this.work(upload, 'failed', () => this.import(upload, wish, by)));
  }

  /** Takes an import back in the background: what it brought is void, each record for this reason. @throws HttpException */
  async undo(upload: Upload, reason: string, by: Bringing, record: () => Promise<unknown>): Promise<void> {
    await this.turn(upload, ['done'], 'undoing', record);
    Object.assign(upload, { done: 0, total: upload.brought.length, kept: 0 });
    // What was taken back stays so, and the rest can be asked for again.
    this.begin(this.work(upload, 'done', () => this.voidAll(upload, reason, by)));
  }

  /** @throws HttpException where its rows are gone */
  sheetsOf(upload: Upload): readonly RawSheet[] {
    rowsStay(upload);
    return upload.sheets;
  }

  /** Before anything is waited for, so that of two who ask at once one is refused. */
  private async turn(
    upload: Upload,
    from: readonly Upload['state'][],
    to: 'importing' | 'undoing',
    record: () => Promise<unknown>,
  ): Promise<void> {
    const { state } = upload;
    if (!from.includes(state)) {
      const instead = to === 'undoing' ? '只有已经导入的台账可以撤回。' : '请等它完成；再次导入请重新上传。';
      throw notNow(`这份台账${IN_WORDS[state]}。`, instead);
    }
    upload.state = to;
    try {
      await record();
    } catch (error) {
      upload.state = state;
      throw error;
    }
  }

  private begin(work: Promise<void>): void {
    this.works.add(work);
    void work.then(() => this.works.delete(work));
  }

  /** Never rejects: nobody waits for it. That it failed, and why, is told by the upload. */
  private async work(upload: Upload, otherwise: 'failed' | 'done', what: () => Promise<void>): Promise<void> {
    try {
      upload.failure = null;
      await what();
    } catch (error) {
      if (!this.ending.signal.aborted) this.report(error);
      const failure = error instanceof ExplainedFailure ? error.message : problemOf(error, upload.id).detail;
      Object.assign(upload, { state: otherwise, failure });
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
    const onPlanned = (streams: readonly StreamPlan[]): Steps<void> => broughtBy(streams, brought);
    const { signal } = this.ending;
    const report = await this.run(upload, wish, { ...by, signal, onProgress, onPlanned });
    if (report.written) upload.failure = await this.notShown(report.position);
    const end = report.written ? { state: 'done', sheets: [] } : { state: 'read' };
    Object.assign(upload, { report, brought, done: upload.total, ...end });
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
      this.ending.signal.throwIfAborted();
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
      readonly signal: AbortSignal;
      readonly dryRun?: boolean;
      readonly onProgress?: (done: number, total: number) => void;
      readonly onPlanned?: (streams: readonly StreamPlan[]) => Steps<void>;
    },
  ): Promise<ImportReport> {
    const sheets = mended(this.sheetsOf(upload), mends);
    // Another content is another ledger.
    const digest = mends.length > 0 ? `${upload.digest}+${JSON.stringify(mends)}` : upload.digest;
    return importLedger(
      { sheets, digest },
      { office: upload.office, skipInvalid, correctionReason, ...how },
      this.runtime.imports,
    );
  }
}
