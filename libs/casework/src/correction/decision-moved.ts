import type { Refusal } from '../shared/decision.js';
import type { RecordFields } from '../shared/record-keeping.js';
import type { CorrectionEvent } from './events.js';

/** The days on which what a record holds was decided. */
const DECIDED_ON: Readonly<Record<string, readonly string[]>> = {
  leave: ['grantedOn', 'refusedOn'],
  transfer: ['decidedOn'],
  sanction: ['decidedOn'],
};

/** A correction makes no decision earlier than it was on record, unless it names the document that says so. */
export function movedEarlier(
  record: string,
  had: RecordFields | null,
  has: RecordFields | null,
  documentNumber: string | undefined,
): Refusal | null {
  if (!had || !has || (documentNumber ?? has['documentNumber'])) return null;
  const field = (DECIDED_ON[record] ?? []).find((one) => {
    const [was, is] = [had[one], has[one]];
    return typeof was === 'string' && typeof is === 'string' && is < was;
  });
  return field === undefined
    ? null
    : {
        code: 'decided-earlier',
        article: '业务规则',
        field: `fields.${field}`,
        message: `登记的决定日期是 ${String(had[field])}，不能只凭更正改为更早的 ${String(has[field])}。`,
        instead: '确于更早的日期书面决定的，填写决定文号，作为补录更正。',
      };
}

/** The document that a correction by the body itself goes back to stands with it. */
export const withNumber = (
  events: readonly CorrectionEvent[],
  documentNumber: string | undefined,
): readonly CorrectionEvent[] =>
  documentNumber === undefined
    ? events
    : events.map((event) =>
        event.type === 'RecordCorrected' ? { ...event, data: { ...event.data, documentNumber } } : event,
      );
