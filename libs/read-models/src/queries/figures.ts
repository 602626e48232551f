import { CALENDAR_STREAM, noticesAfter } from '#casework';
import { Batches, refuseUnreadable, type EventStore, type RecordedEvent } from '#event-store';
import { NO_ROWS, type RegisterRow, type RegisterRows } from '#register';
import {
  drawUp,
  explain,
  figureNamed,
  lastCounted,
  monthlyFiles,
  monthlyForm,
  recount,
  type Counted,
  type FigureSource,
  type MonthAsked,
  type MonthlyForm,
  type Period,
  type Report,
  type Sums,
} from '#statistics';
import { calendarWith, type Law } from '#statute';
import { collector } from '../projection/collector.js';
import { isOfAFile } from '../projection/file-faults.js';
import { projectStream } from '../projection/project-stream.js';
import { keptOf } from './kept.js';
import { officesUnder } from './offices.js';
import { notCounted, parkedStreams } from './parked.js';
import { Registers, type RegisterSources } from './registers.js';
import { decidingSums, StoredFigures } from './stored-figures.js';

export interface FigureRequest {
  readonly period: Period;
  /** An office, or a county for all offices below it. */
  readonly office: string;
  /** Answer from what had been recorded by this instant; null: from everything. */
  readonly knownAt: string | null;
  /** Aborted where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A month's table of an office or county; `asOf` and `knownAt` as in `FigureRequest`. */
export interface MonthlyRequest extends MonthAsked, Omit<FigureRequest, 'period'> {}

/** By the name of a cell, the files that it counts. */
export type FilesBehind = ReadonlyMap<string, readonly Counted[] | null>;

/** The figures of an office or county, from the stored sums, or recounted from history for a past state of knowledge. */
export class Figures {
  constructor(private readonly sources: RegisterSources & { readonly store: EventStore }) {}

  async report(request: FigureRequest): Promise<Report> {
    return (await this.drawn(request)).report;
  }

  /** The figures; and, asked of the same rows, whether they name the family of somebody whom not everybody may know. */
  async drawn({ period, office, knownAt, signal }: FigureRequest): Promise<{
    readonly report: Report;
    readonly namesClosed: () => Promise<boolean>;
  }> {
    const offices = await officesUnder(this.sources.readModels, office);
    const source =
      knownAt === null
        ? new StoredFigures(this.sources.readModels, this.sources.vault, offices)
        : recount(await this.rowsKnownAt(knownAt, offices, signal));
    const report = { ...(await drawUp(source, period)), ...(await this.notCounted(offices)) };
    return { report, namesClosed: () => this.isAnyClosed(source, period) };
  }

  private async isAnyClosed(source: FigureSource, period: Period): Promise<boolean> {
    const files = (await source.aids(period)).map(({ streamId }) => streamId);
    const kept = await keptOf(this.sources.readModels, files);
    return [...kept.values()].some(({ confidentiality }) => confidentiality !== 'ordinary');
  }

  /** By office, the sums that decide what of the figures would tell who is a minor. */
  async deciding({ period, office, knownAt, signal }: FigureRequest): Promise<ReadonlyMap<string, Sums>> {
    const offices = await officesUnder(this.sources.readModels, office);
    if (knownAt === null) return decidingSums(this.sources.readModels, offices, period);
    const rows = await this.rowsKnownAt(knownAt, offices, signal);
    const found = new Map<string, Sums>();
    for (const name of offices) {
      const own = Object.fromEntries(
        Object.entries(rows).map(([kind, all]) => [
          kind,
          (all as readonly RegisterRow[]).filter((row) => row.office === name),
        ]),
      ) as unknown as RegisterRows;
      const source = recount(own);
      const stocks = await source.stocks(lastCounted(period));
      found.set(name, new Map([...(await source.flows(period)), ...stocks]));
    }
    return found;
  }

  /** The ministry's table of a month: every cell counted from the rows as they stand, or stood at `knownAt`. */
  async monthly({ month, asOf, ...request }: MonthlyRequest): Promise<MonthlyForm> {
    const offices = await officesUnder(this.sources.readModels, request.office);
    return this.formOf(await this.rowsOf(request, offices), offices, { month, asOf });
  }

  /** The files behind every cell of that table's total, by the cell's name; null where nothing can tell. */
  async monthlyFiles({ month, asOf, ...request }: MonthlyRequest): Promise<FilesBehind> {
    const offices = await officesUnder(this.sources.readModels, request.office);
    return monthlyFiles(await this.rowsOf(request, offices), { month, asOf });
  }

  /** Both, from the same rows read once. */
  async monthlyWithFiles({
    month,
    asOf,
    ...request
  }: MonthlyRequest): Promise<{ readonly form: MonthlyForm; readonly files: FilesBehind }> {
    const offices = await officesUnder(this.sources.readModels, request.office);
    const rows = await this.rowsOf(request, offices);
    const form = await this.formOf(rows, offices, { month, asOf });
    return { form, files: monthlyFiles(rows, { month, asOf }) };
  }

  private async formOf(
    rows: RegisterRows,
    offices: readonly string[],
    asked: MonthAsked,
  ): Promise<MonthlyForm> {
    return { ...monthlyForm(rows, offices, asked), ...(await this.notCounted(offices)) };
  }

  private rowsOf(
    { knownAt, signal }: Omit<MonthlyRequest, 'month' | 'asOf'>,
    offices: readonly string[],
  ): Promise<RegisterRows> {
    return knownAt === null
      ? new Registers(this.sources, offices).all()
      : this.rowsKnownAt(knownAt, offices, signal);
  }

  private async notCounted(offices: readonly string[]): Promise<{ readonly notCounted?: number }> {
    const files = await notCounted(this.sources.readModels, offices);
    return files > 0 ? { notCounted: files } : {};
  }

  /** The files behind a figure. `name` must be one that `figureNamed` knows. */
  async explain(name: string, { period, office, knownAt, signal }: FigureRequest): Promise<Counted[]> {
    const figure = figureNamed(name);
    if (!figure) return [];
    const offices = await officesUnder(this.sources.readModels, office);
    const stored = knownAt === null && !/^(obligations|rules)\..+\.(opened|onTime|lapsed)$/.test(name);
    const rows = stored
      ? await new Registers(this.sources, offices).candidates(figure, period)
      : await this.rowsKnownAt(knownAt, offices, signal);
    return explain(rows, figure, period);
  }

  /** Every row as the history gave it by then (null: by now), also those the registers do not keep. An import counts from its completion, as everywhere. */
  private async rowsKnownAt(
    instant: string | null,
    offices: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<RegisterRows> {
    const position =
      instant === null ? await this.sources.store.head() : await this.sources.store.positionAt(instant);
    const law = instant === null ? this.sources.law : await this.lawKnownAt(position);
    const batches = await new Batches(this.sources.store).refresh();
    const parked = await parkedStreams(this.sources.readModels);
    const collected = collector();
    for await (const slices of this.sources.store.scanStreams(position)) {
      signal?.throwIfAborted();
      for (const { streamId, events } of slices) {
        if (!offices.includes(events[0]?.metadata.office ?? '') || parked.has(streamId)) continue;
        const counting = events.filter((event) => batches.counts(event, position));
        collected.add(this.rowsOrNone(streamId, counting, law));
      }
    }
    return collected.rows;
  }

  /** The law with the notices of days off that had been entered by then. */
  private async lawKnownAt(position: number): Promise<Law> {
    const { law, store } = this.sources;
    const entered = refuseUnreadable(await store.readStream(CALENDAR_STREAM));
    const known = entered.filter((event) => event.position <= position);
    if (known.length === entered.length) return law;
    return {
      calendar: calendarWith(noticesAfter(known)),
      edition: law.edition,
      rulebooks: law.rulebooks,
      rulesOf: (office) => law.rulesOf(office),
    };
  }

  /** None of a file that is about to be left out. */
  private rowsOrNone(streamId: string, events: readonly RecordedEvent[], law: Law): RegisterRows {
    try {
      return projectStream(streamId, events, law);
    } catch (error) {
      if (isOfAFile(error)) return NO_ROWS;
      throw error;
    }
  }
}
