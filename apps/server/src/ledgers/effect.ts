import type { Steps } from '#application';
import type { StreamPlan } from '#ledger';
import { rowsOf } from '#register';
import { drawUp, GatheredSums, type Period, type Report } from '#statistics';
import { figureRows } from '#documents';
import type { Day, Law } from '#statute';

/** How a figure of a period would change. */
export interface Change {
  readonly title: string;
  readonly unit: string;
  readonly by: number;
}

/** This year and those before it. */
const YEARS = 4;

/** Counts the cases that an import would change, as they are and as they would be. */
export class Effect {
  private readonly periods: readonly Period[];
  private readonly before: GatheredSums;
  private readonly after: GatheredSums;

  constructor(
    private readonly office: string,
    private readonly law: Law,
    asOf: Day,
  ) {
    const last = Number(asOf.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, back) => last - back);
    this.periods = years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, asOf }));
    [this.before, this.after] = [new GatheredSums(this.periods), new GatheredSums(this.periods)];
  }

  readonly planned = (streams: readonly StreamPlan[]): Steps<void> => this.counting(streams);

  /** Only counts of cases and times: of distinct people the rest of the register would have to be known. */
  async onYears(): Promise<{ year: number; items: Change[] }[]> {
    const all = this.periods.map(async (period) => {
      const [was, will] = [this.before, this.after].map((side) => drawUp(side.source(period), period));
      const items = changes((await was) as Report, (await will) as Report);
      return { year: Number(period.from.slice(0, 4)), items };
    });
    return (await Promise.all(all)).filter(({ items }) => items.length > 0);
  }

  private *counting(streams: readonly StreamPlan[]): Steps<void> {
    for (const { streamId, aggregate, before, after } of streams) {
      const origin = { streamId, office: this.office };
      this.before.add(rowsOf(aggregate, origin, before, this.law));
      this.after.add(rowsOf(aggregate, origin, after, this.law));
      yield;
    }
  }
}

const SHOWN =
  /^(caseload\.closing|enrolled|released|terminated|residenceChanges|assessments\.received|leave\.granted|leave\.returnedLate|leave\.outstanding|resettlement\.opened)$/;

function changes(was: Report, will: Report): Change[] {
  const earlier = new Map(figureRows(was).map(({ name, value }) => [name, Number(value)]));
  return figureRows(will).flatMap(({ name, title, unit, value }) => {
    const by = Number(value) - (earlier.get(name) ?? 0);
    return SHOWN.test(name) && by !== 0 ? [{ title, unit, by }] : [];
  });
}
