import { Batches, type EventStore } from '#event-store';
import type { RegisterRow, RegisterRows } from '#register';
import {
  drawUp,
  explain,
  figureNamed,
  lastCounted,
  monthlyForm,
  recount,
  type Counted,
  type MonthlyForm,
  type Period,
  type Report,
  type Sums,
} from '#statistics';
import { collector } from '../projection/event-applier.js';
import { projectStream } from '../projection/project-stream.js';
import { officesUnder } from './offices.js';
import { Registers, type RegisterSources } from './registers.js';
import { decidingSums, StoredFigures } from './stored-figures.js';

export interface FigureRequest {
  readonly period: Period;
  /** An office, or a county for all offices below it. */
  readonly office: string;
  /** Answer from what had been recorded by this instant; null: from everything. */
  readonly knownAt: string | null;
}

/** The figures of an office or county, from the stored sums, or recounted from history for a past state of knowledge. */
export class Figures {
  constructor(private readonly sources: RegisterSources & { readonly store: EventStore }) {}

  async report({ period, office, knownAt }: FigureRequest): Promise<Report> {
    const offices = await officesUnder(this.sources.readModels, office);
    if (knownAt === null)
      return drawUp(new StoredFigures(this.sources.readModels, this.sources.vault, offices), period);
    return drawUp(recount(await this.rowsKnownAt(knownAt, offices)), period);
  }

  /** By office, the sums that decide what of the figures would tell who is a minor. */
  async deciding({ period, office, knownAt }: FigureRequest): Promise<ReadonlyMap<string, Sums>> {
    const offices = await officesUnder(this.sources.readModels, office);
    if (knownAt === null) return decidingSums(this.sources.readModels, offices, period);
    const rows = await this.rowsKnownAt(knownAt, offices);
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

  /** The ministry's table of a month, `YYYY-MM`: every cell counted from the rows as they stand. */
  async monthly(month: string, office: string): Promise<MonthlyForm> {
    const offices = await officesUnder(this.sources.readModels, office);
    return monthlyForm(await new Registers(this.sources, offices).all(), offices, month);
  }

  /** The files behind a figure. `name` must be one that `figureNamed` knows. */
  async explain(name: string, { period, office, knownAt }: FigureRequest): Promise<Counted[]> {
    const figure = figureNamed(name);
    if (!figure) return [];
    const offices = await officesUnder(this.sources.readModels, office);
    const stored = knownAt === null && !/^obligations\..+\.(opened|onTime)$/.test(name);
    const rows = stored
      ? await new Registers(this.sources, offices).candidates(figure, period)
      : await this.rowsKnownAt(knownAt, offices);
    return explain(rows, figure, period);
  }

  /** Every row as the history gave it by then (null: by now), also those the registers do not keep. An import counts from its completion, as everywhere. */
  private async rowsKnownAt(instant: string | null, offices: readonly string[]): Promise<RegisterRows> {
    const position =
      instant === null ? await this.sources.store.head() : await this.sources.store.positionAt(instant);
    const batches = await new Batches(this.sources.store).refresh();
    const collected = collector();
    for await (const slices of this.sources.store.scanStreams(position)) {
      for (const { streamId, events } of slices) {
        if (!offices.includes(events[0]?.metadata.office ?? '')) continue;
        collected.add(
          projectStream(
            streamId,
            events.filter((event) => batches.counts(event, position)),
            this.sources.law,
          ),
        );
      }
    }
    return collected.rows;
  }
}
