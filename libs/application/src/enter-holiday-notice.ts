import { randomUUID } from 'node:crypto';
import { CALENDAR_STREAM, noticeRefusals, readingRefusals, tidied } from '#casework';
import { refuseUnreadable, type EventStore } from '#event-store';
import { readHolidayNotice, type HolidayNotice } from '#statute';
import type { Clock } from './clock.js';
import { OrderRefused } from './command-executor.js';
import { schemaVersionOf } from './upcasts.js';

export { CALENDAR_STREAM };

/** A notice as it was entered. */
export interface EnteredNotice extends HolidayNotice {
  /** When, an instant, and by which account. */
  readonly enteredAt: string;
  readonly enteredBy: string;
}

/** All that was entered, in the order in which it was. @throws EventUnreadable */
export async function enteredNotices(store: EventStore): Promise<readonly EnteredNotice[]> {
  const events = await store.readStream(CALENDAR_STREAM);
  return refuseUnreadable(events).map(({ data, recordedAt, metadata }) => ({
    ...(data as HolidayNotice),
    enteredAt: recordedAt,
    enteredBy: metadata.actor,
  }));
}

/**
 * A notice from its text, with what was typed beside it; what neither tells is empty, and refused when it is to be entered.
 * @throws OrderRefused with all that cannot be read
 */
export function noticeFrom(
  text: string,
  given: Partial<Pick<HolidayNotice, 'year' | 'documentNumber' | 'issuedOn'>>,
): HolidayNotice {
  const read = readHolidayNotice(text, given);
  const refusals = readingRefusals(read);
  if (refusals.length > 0) throw new OrderRefused(refusals);
  const { year = 0, documentNumber = '', issuedOn = '', daysOff, daysWorked } = read;
  return { year, documentNumber, issuedOn, daysOff, daysWorked };
}

interface Parts {
  readonly store: EventStore;
  readonly clock: Clock;
}

/** Whether a notice could be entered. @throws OrderRefused with all that stands against it */
export async function checkHolidayNotice(
  { store, clock }: Parts,
  notice: HolidayNotice,
): Promise<readonly EnteredNotice[]> {
  const entered = await enteredNotices(store);
  const refusals = noticeRefusals(notice, entered, clock.today());
  if (refusals.length > 0) throw new OrderRefused(refusals);
  return entered;
}

/**
 * Enters what the State Council arranged for a year. Deadlines are judged by it once the registers were made anew (see
 * `LawInForce`). Returns the position at which it stands. @throws OrderRefused
 */
export async function enterHolidayNotice(
  parts: Parts,
  actor: string,
  notice: HolidayNotice,
): Promise<number> {
  const entered = await checkHolidayNotice(parts, notice);
  const commandId = randomUUID();
  const metadata = {
    // It is of no office.
    office: '',
    actor,
    commandId,
    causationId: commandId,
    correlationId: commandId,
    schemaVersion: schemaVersionOf('HolidayNoticeEntered'),
    occurredOn: notice.issuedOn,
  };
  const event = { id: randomUUID(), type: 'HolidayNoticeEntered', data: tidied(notice), metadata };
  const { position } = await parts.store.append({
    streamId: CALENDAR_STREAM,
    expected: entered.length,
    events: [event],
  });
  return position;
}
