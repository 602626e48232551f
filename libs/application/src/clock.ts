import { Temporal } from 'temporal-polyfill';
import type { Day } from '#statute';

const ZONE = 'Asia/Shanghai';

/** Tells the instant; the one place where the machine's clock is read. */
export interface Clock {
  /** Today in Asia/Shanghai, whatever zone the machine is set to. */
  today(): Day;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The day and the minute, `HH:mm`, of an instant as a wall clock in Asia/Shanghai shows them. */
export function wallClock(instant: number): { readonly day: Day; readonly time: string } {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
  return {
    day: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The instant at which a wall clock in Asia/Shanghai shows a day and a minute. */
export const instantOf = (day: Day, time: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;

/** A clock over a source of instants. */
export const clockOf = (now: () => number): Clock => ({ now, today: () => wallClock(now()).day });

export const systemClock: Clock = clockOf(() => Temporal.Now.instant().epochMilliseconds);
