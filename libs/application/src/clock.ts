import { Temporal } from 'temporal-polyfill';
import type { Day } from '#statute';

/** Tells the instant; the one place where the machine's clock is read. */
export interface Clock {
  /** Today in Asia/Shanghai, whatever zone the machine is set to. */
  today(): Day;
}

export const systemClock: Clock = {
  today: () => Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
};
