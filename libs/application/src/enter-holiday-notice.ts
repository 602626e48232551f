import { randomUUID } from 'node:crypto';
import {
  CALENDAR_STREAM,
  noticeRefusals,
  readingRefusals,
  standingNotices,
  takingBackRefusals,
  tidied,
  type CalendarEvents,
  type Replacing,
} from '#casework';
import { refuseUnreadable, type EventStore } from '#event-store';
import { readHolidayNotice, type Day, type HolidayNotice } from '#statute';
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

/** What stands and how much was written: whoever writes next does so after it. */
async function calendarOf(
  store: EventStore,
): Promise<{ readonly written: number; readonly standing: readonly EnteredNotice[] }> {
  const events = refuseUnreadable(await store.readStream(CALENDAR_STREAM));
  const told = events.map(({ type, data, recordedAt, metadata }) => {
    if (type === 'HolidayNoticeTakenBack')
      return { takenBack: (data as CalendarEvents['HolidayNoticeTakenBack']).year };
    return { ...tidied(data as HolidayNotice), enteredAt: recordedAt, enteredBy: metadata.actor };
  });
  return { written: events.length, standing: standingNotices<EnteredNotice>(told) };
}

/** All that was entered and not taken back, in the order in which it was. @throws EventUnreadable */
export const enteredNotices = async (store: EventStore): Promise<readonly EnteredNotice[]> =>
  (await calendarOf(store)).standing;

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
  how: Replacing = {},
): Promise<readonly EnteredNotice[]> {
  const entered = await enteredNotices(store);
  const refusals = noticeRefusals(notice, entered, clock.today(), how);
  if (refusals.length > 0) throw new OrderRefused(refusals);
  return entered;
}

async function append<Type extends keyof CalendarEvents>(
  { store }: Parts,
  actor: string,
  written: number,
  type: Type,
  data: CalendarEvents[Type],
  occurredOn: Day,
): Promise<number> {
  const commandId = randomUUID();
  const metadata = {
    // It is of no office.
    office: '',
    actor,
    commandId,
    causationId: commandId,
    correlationId: commandId,
    schemaVersion: schemaVersionOf(type),
    occurredOn,
  };
  const { position } = await store.append({
    streamId: CALENDAR_STREAM,
    expected: written,
    events: [{ id: randomUUID(), type, data, metadata }],
  });
  return position;
}

/**
 * Enters what the State Council arranged for a year. Deadlines are judged by it once the registers were made anew (see
 * `LawInForce`). Returns the position at which it stands. @throws OrderRefused
 */
export async function enterHolidayNotice(
  parts: Parts,
  actor: string,
  notice: HolidayNotice,
  how: Replacing = {},
): Promise<number> {
  const { written, standing } = await calendarOf(parts.store);
  const refusals = noticeRefusals(notice, standing, parts.clock.today(), how);
  if (refusals.length > 0) throw new OrderRefused(refusals);
  const reason = how.reason?.trim();
  const data = { ...tidied(notice), ...(reason ? { reason } : {}) };
  return append(parts, actor, written, 'HolidayNoticeEntered', data, notice.issuedOn);
}

/** Takes back what was entered last for a year; deadlines are judged by what was known before. @throws OrderRefused */
export async function takeBackHolidayNotice(
  parts: Parts,
  actor: string,
  { year, reason }: { readonly year: number; readonly reason: string },
): Promise<number> {
  const { written, standing } = await calendarOf(parts.store);
  const refusals = takingBackRefusals(year, standing, reason);
  if (refusals.length > 0) throw new OrderRefused(refusals);
  const takenBackOn = parts.clock.today();
  const documentNumber = standing.findLast((notice) => notice.year === year)?.documentNumber ?? '';
  const data = { year, documentNumber, takenBackOn, reason: reason.trim() };
  return append(parts, actor, written, 'HolidayNoticeTakenBack', data, takenBackOn);
}
