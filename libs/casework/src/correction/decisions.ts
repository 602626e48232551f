import { ORGAN, wordOf, type Day } from '#statute';
import { otherDecider } from '../shared/deciders.js';
import { accept, notInFuture, refuse, type Acting, type Decision, type Refusal } from '../shared/decision.js';
import type { RecordFields, RecordTarget } from '../shared/record-keeping.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { Ordered } from './commands.js';
import { askedFor, type Asked } from './decision-asked.js';
import { changeIn, isLive, mayTell, reporterOf, takenIn, type Change } from './decision-taken.js';
import { movedEarlier, withNumber } from './decision-moved.js';
import { decisionsInFile } from './decisions-in-file.js';
import type { CorrectionEvent } from './events.js';
import type { Circumstances } from './guards.js';
import { recordOf } from './held-records.js';
import { withItsNumber } from './number-told.js';
import { reportedOf } from './reported-decisions.js';
import type { CorrectionCase } from './state.js';

type Decided = Decision<CorrectionEvent>;
type Evolve = (state: CorrectionCase, fact: CorrectionEvent) => CorrectionCase;

/** A record command, and the document that a correction or a voiding goes back to. */
type Told = RecordCommand & { readonly documentNumber?: string; readonly decidedOn?: Day };

const RULE = '业务规则';

const besides = (other: string | null): string => (other === null ? '请' : `请${other}办理；或者`);

const notYours = ({ organ, article, change }: Change, acting: Acting, { by }: Asked): Refusal => ({
  code: 'decided-elsewhere',
  article,
  field: 'documentNumber',
  message: `这项记录由${wordOf(ORGAN, organ)}决定，您的岗位不能${change === 'voided' ? '作废' : '更改'}。`,
  instead: `${besides(otherDecider(acting, [organ], by))}填写决定文号，登记为待确认。`,
});

/** Whoever may decide for the body, and asked for it himself. */
const askedYourself = ({ article, organ }: Change, acting: Acting, { by }: Asked): Refusal => ({
  code: 'two-persons',
  article,
  field: 'documentNumber',
  message: '这项申请由您登记，决定须由另一人办理。',
  instead: `${besides(otherDecider(acting, [organ], by))}填写决定文号，登记为待确认。`,
});

/** What the system takes back by itself, such as an import, is nothing that a body has confirmed since. */
const confirmedSince = (state: CorrectionCase, { record, ref }: RecordTarget): boolean =>
  state.decisions.some(
    (one) =>
      one.status === 'confirmed' && (record === 'particulars' || (one.record === record && one.ref === ref)),
  );

/** Nor what a body decided by an order; what was only told of it still may be. */
function decidedSince(state: CorrectionCase, { record, ref }: RecordTarget): boolean {
  const { acted, leaves, decisions } = state;
  const isMeant = (id: string): boolean =>
    (record === 'particulars' || id === ref) &&
    !decisions.some((one) => one.ref === id && one.status === 'awaiting' && one.change === 'made');
  return (
    leaves.some((one) => Boolean(one.refusedOn ?? one.grantedOverRefusalOf) && isMeant(one.leaveId)) ||
    acted.some((told) => {
      const [type = '', ...id] = told.split('/');
      return (type === 'LeaveGranted' || type === 'TransferDecided') && isMeant(id.join('/'));
    })
  );
}

const NUMBERED_BY: Readonly<Record<string, string>> = {
  leave: 'leaveId',
  transfer: 'transferId',
  sanction: 'sanctionId',
};

function targetIn(command: RecordCommand): RecordTarget {
  if (command.type !== 'StateRecord') return { record: command.record, ref: command.ref };
  const id = NUMBERED_BY[command.record];
  return { record: command.record, ref: id === undefined ? null : String(command.fields[id]) };
}

/** What the system takes back by itself is not asked who it is. */
function withoutPerson(state: CorrectionCase, command: Told, decision: Decided): Decided {
  if (command.type !== 'VoidRecord') return decision;
  const target = targetIn(command);
  if (!confirmedSince(state, target) && !decidedSince(state, target)) return decision;
  const message = '作出决定的机关已经确认或者作出决定，不能随导入一起撤回。';
  const instead = '请由作出决定的机关先作废其决定，再撤回导入。';
  return refuse({ code: 'decision-confirmed', article: RULE, message, instead });
}

/** Something told of a decision by a person who cannot take it. */
interface Telling {
  readonly acting: Acting;
  readonly target: RecordTarget;
  readonly change: Change;
  /** The record as it would be. */
  readonly told: RecordFields | null;
  readonly liveSince: Day | undefined;
  readonly asked: Asked;
}

const isGranted = (told: RecordFields | null): boolean =>
  Boolean(told?.['grantedOn']) || told?.['decision'] === 'granted';

/** What was refused is no grant because a ledger says so, unless it names a document. */
function refusedBefore(
  state: CorrectionCase,
  { asked, change, told, target }: Telling,
  { documentNumber }: RecordFields,
): Refusal | null {
  if (!asked.isRefused || documentNumber || !isGranted(told)) return null;
  return {
    code: 'decision-refused',
    article: change.article,
    message: '这项申请已有不予批准的决定，没有按批准登记。',
    instead: `后来确已批准的，${withItsNumber(target, takenIn(state, target.record, recordOf(state, target), false) !== null)}`,
  };
}

/** Recorded as it is, or not at all; null: recorded, and waiting for the body. */
function withoutWaiting(state: CorrectionCase, command: Told, telling: Telling): 'as it is' | Refusal | null {
  const { acting, target, change, told, liveSince, asked } = telling;
  if (command.type === 'StateRecord') {
    const isHistory =
      change.change === 'made' && asked.by.size === 0 && !isLive(target.record, told, liveSince);
    if (isHistory) return 'as it is';
    return disputedBefore(state, target, command.fields) ?? refusedBefore(state, telling, command.fields);
  }
  if (change.change === 'voided' && isOwnWord(state, target, acting)) return 'as it is';
  if (command.documentNumber) return null;
  const isOwn = asked.by.has(acting.account) && acting.decides.includes(change.organ);
  return isOwn ? askedYourself(change, acting, asked) : notYours(change, acting, asked);
}

/**
 * What a record command becomes where it tells of a body's decision and is given by somebody who cannot take it: a
 * ledger's word, and one that names the decision's document, are recorded and wait for the body; any other is refused.
 */
export function underDecision(
  state: CorrectionCase,
  command: Told,
  now: Circumstances,
  decision: Decided,
  evolve: Evolve,
): Decided {
  const { acting, liveSince } = now;
  if (!decision.accepted || decision.events.length === 0) return decision;
  if (!acting) return withoutPerson(state, command, decision);
  if (command.type === 'StateRecord' && liveSince === undefined) return decision;
  if (command.type === 'VoidRecord' && command.record === 'particulars') {
    const refusals = decisionsInFile(state, acting);
    return refusals.length > 0 ? refuse(...refusals) : decision;
  }
  const { events } = decision;
  return toldBy(state, command, { ...now, acting }, events, events.reduce(evolve, state));
}

/** What this person tells of a decision, where it is one. `after`: the case as it would be. */
function toldBy(
  state: CorrectionCase,
  command: Told,
  now: Circumstances & { readonly acting: Acting },
  events: readonly CorrectionEvent[],
  after: CorrectionCase,
): Decided {
  const { acting, liveSince, today } = now;
  const target = targetIn(command);
  const change = changeIn(state, after, target);
  if (!change) return accept(...events);
  const told = recordOf(after, target);
  const asked = askedFor(state, target, told ?? recordOf(state, target), acting);
  if (mayTell(acting, change, asked, command.type === 'StateRecord')) {
    if (command.type !== 'CorrectRecord') return accept(...settling(state, target, change, events, now));
    const { documentNumber } = command;
    const early = movedEarlier(target.record, recordOf(state, target), told, documentNumber);
    return early
      ? refuse(early)
      : accept(...settling(state, target, change, withNumber(events, documentNumber), now));
  }
  const outcome = withoutWaiting(state, command, { acting, target, change, told, liveSince, asked });
  if (outcome === 'as it is') return accept(...events);
  return outcome ? refuse(outcome) : accept(reportOf(command, target, change, today), ...events);
}

/** What the body itself puts right, it has confirmed; not by whoever told it. */
function settling(
  state: CorrectionCase,
  target: RecordTarget,
  { organ, change }: Change,
  events: readonly CorrectionEvent[],
  { acting, today }: Circumstances,
): readonly CorrectionEvent[] {
  if (change === 'voided' || reportedOf(state, target)?.status !== 'awaiting') return events;
  if (acting && reporterOf(acting, target) === acting.account) return events;
  return [...events, { type: 'DecisionConfirmed', occurredOn: today, data: { ...target, organ } }];
}

/** What somebody told himself and no body has confirmed, he may take back. */
function isOwnWord(state: CorrectionCase, target: RecordTarget, acting: Acting): boolean {
  const told = reportedOf(state, target);
  return (
    told?.status === 'awaiting' && told.change === 'made' && reporterOf(acting, target) === acting.account
  );
}

/** A decision that its body disputed is not told again, unless another document is named. */
function disputedBefore(
  state: CorrectionCase,
  target: RecordTarget,
  { documentNumber }: RecordFields,
): Refusal | null {
  const told = reportedOf(state, target);
  if (told?.status !== 'disputed' || recordOf(state, target)) return null;
  if (documentNumber && documentNumber !== told.documentNumber) return null;
  return {
    code: 'decision-disputed',
    article: RULE,
    message: `${wordOf(ORGAN, told.organ)}对“${target.ref ?? ''}”提出过异议，没有再次登记。`,
    instead: `确有决定的，${withItsNumber(target, false)}`,
  };
}

function reportOf(
  command: Told,
  target: RecordTarget,
  { organ, change, on }: Change,
  today: Day,
): CorrectionEvent {
  const stated = command.type === 'StateRecord' ? command.fields['documentNumber'] : undefined;
  const documentNumber = command.documentNumber ?? stated;
  const number = documentNumber ? { documentNumber: String(documentNumber) } : {};
  const decidedOn = command.decidedOn ?? (change === 'made' ? on : today);
  return {
    type: 'DecisionReported',
    occurredOn: today,
    data: { ...target, organ, change, decidedOn, ...number },
  };
}

const RECORD_WORD: Readonly<Record<string, string>> = {
  leave: '外出',
  transfer: '执行地变更',
  sanction: '奖惩',
};

/** Another body's decision as it is told with its document: recorded even when unlawful, and waiting for the body. */
export function reportDecision(
  state: CorrectionCase,
  { record, fields }: Ordered<'ReportDecision'>,
  now: Circumstances,
  stated: Decided,
  evolve: Evolve,
): Decided {
  const command = { type: 'StateRecord', record, fields } as const;
  const target = targetIn(command);
  const known = recordOf(state, target);
  const name = `${RECORD_WORD[record] ?? ''}“${target.ref ?? ''}”`;
  if (record !== 'sanction' && !known)
    return refuse({
      code: 'unknown-record',
      article: RULE,
      message: `本档案中没有${name}。`,
      instead: `请先登记${RECORD_WORD[record] ?? ''}的申请。`,
    });
  if (takenIn(state, record, known, false))
    return refuse({
      code: 'already-done',
      article: RULE,
      message: `${name}已有决定，不能再次登记。`,
      instead: '决定有误的，请以“更正”处理，并填写决定文号。',
    });
  const day = record === 'leave' ? 'grantedOn' : 'decidedOn';
  const early = notInFuture(day, String(fields[day]), now.today, '决定');
  if (early) return refuse(early);
  const live = { ...now, liveSince: '0000-00-00' };
  const told = underDecision(state, command, live, stated, evolve);
  const isReport = told.accepted && told.events.some(({ type }) => type === 'DecisionReported');
  if (!told.accepted || isReport || !now.acting) return told;
  return refuse({
    code: 'own-decision',
    article: RULE,
    message: '这是本机关的决定，不必登记为待确认。',
    instead: '请由有权决定的人直接办理。',
  });
}
