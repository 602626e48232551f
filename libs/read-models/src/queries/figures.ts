import type { DataSource } from 'typeorm';
import { Batches, type EventStore } from '#event-store';
import type { RegisterRows } from '#register';
import {
  drawUp,
  explain,
  figureNamed,
  monthlyForm,
  recount,
  type Counted,
  type MonthlyForm,
  type Period,
  type Report,
} from '#statistics';
import { NATIONAL_LAW, type Law } from '#statute';
import { collector } from '../projection/event-applier.js';
import { projectStream } from '../projection/project-stream.js';
import { officesUnder } from './offices.js';
import { Registers } from './registers.js';
import { StoredFigures } from './stored-figures.js';

export interface FigureRequest {
  readonly period: Period;
  /** An office, or a county for all offices below it. */
  readonly office: string;
  /** Answer from what had been recorded by this instant; null: from everything. */
  readonly knownAt: string | null;
}

/** The figures of an office or county, from the stored sums, or recounted from history for a past state of knowledge. */
export class Figures {
  constructor(
    private readonly source: DataSource,
    private readonly store: EventStore,
    private readonly law: Law = NATIONAL_LAW,
  ) {}

  async report({ period, office, knownAt }: FigureRequest): Promise<Report> {
    const offices = await officesUnder(this.source, office);
    if (knownAt === null) return drawUp(new StoredFigures(this.source, offices), period);
    return drawUp(recount(await this.rowsKnownAt(knownAt, offices)), period);
  }

  /** The ministry's table of a month, `YYYY-MM`: every cell counted from the rows as they stand. */
  async monthly(month: string, office: string): Promise<MonthlyForm> {
    const offices = await officesUnder(this.source, office);
    return monthlyForm(await new Registers(this.source, offices).all(), offices, month);
  }

  /** The files behind a figure. `name` must be one that `figureNamed` knows. */
  async explain(name: string, { period, office, knownAt }: FigureRequest): Promise<Counted[]> {
    const figure = figureNamed(name);
    if (!figure) return [];
    const offices = await officesUnder(this.source, office);
    const stored = knownAt === null && !/^obligations\..+\.(opened|onTime)$/.test(name);
    const rows = stored
      ? await new Registers(this.source, offices).candidates(figure, period)
      : await this.rowsKnownAt(knownAt, offices);
    return explain(rows, figure, period);
  }

  /** Every row as the history gave it by then (null: by now), also those the registers do not keep. An import counts from its completion, as everywhere. */
  private async rowsKnownAt(instant: string | null, offices: readonly string[]): Promise<RegisterRows> {
    const position = instant === null ? await this.store.head() : await this.store.positionAt(instant);
    const batches = await new Batches(this.store).refresh();
    const collected = collector();
    for await (const slices of this.store.scanStreams(position)) {
      for (const { streamId, events } of slices) {
        if (!offices.includes(events[0]?.metadata.office ?? '')) continue;
        collected.add(
          projectStream(
            streamId,
            events.filter((event) => batches.counts(event, position)),
            this.law,
          ),
        );
      }
    }
    return collected.rows;
  }
}
