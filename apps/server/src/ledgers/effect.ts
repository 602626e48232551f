import { collector } from '#read-models';
import type { StreamPlan } from '#ledger';
import { rowsOf } from '#register';
import { drawUp, recount, type FigureSource, type Report } from '#statistics';
import { figureRows } from '#documents';
import type { Day, Law } from '#statute';

/** How a figure of a period would change. */
export interface Change {
  readonly title: string;
  readonly unit: string;
  readonly by: number;
}

/** Counts the cases that an import would change, as they are and as they would be. */
export class Effect {
  private readonly before = collector();
  private readonly after = collector();
  /** Counted once, when all is planned; asked of each year. */
  private counted: readonly FigureSource[] | null = null;

  constructor(
    private readonly office: string,
    private readonly law: Law,
  ) {}

  readonly planned = (streams: readonly StreamPlan[]): void => {
    for (const { streamId, aggregate, before, after } of streams) {
      const origin = { streamId, office: this.office };
      this.before.add(rowsOf(aggregate, origin, before, this.law));
      this.after.add(rowsOf(aggregate, origin, after, this.law));
    }
  };

  /** Only counts of cases and times: of distinct people the rest of the register would have to be known. */
  async onYear(year: number, asOf: Day): Promise<Change[]> {
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
    this.counted ??= [this.before, this.after].map((side) => recount(side.rows));
    const [was, will] = await Promise.all(this.counted.map((side) => drawUp(side, period)));
    return changes(was as Report, will as Report);
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
