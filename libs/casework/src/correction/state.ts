import {
  RELEASES,
  type ConductDecision,
  type Day,
  type DeathKind,
  type Ending,
  type GapGround,
  type Level,
  type Moment,
  type Organ,
  type SupervisionGapKind,
} from '#statute';
import type { MilestoneReached, Telling } from '../shared/aggregate.js';
import type { ToldBy } from '../shared/decision.js';
import { breachesAfter, type Breach } from '../shared/breaches.js';
import type { CorrectionEvent, GroupMember, Particulars } from './events.js';
import { mergeInto, withFields, without, withSettledLeaves } from './held-records.js';
import { afterReport, afterVoiding, settled, type ReportedDecision } from './reported-decisions.js';
import { isStep, type StepTaken } from './steps.js';

export interface CaseParticulars extends Particulars {
  readonly documentsReceivedOn?: Day;
  readonly reportedInOn?: Day;
  readonly enrolledOn?: Day;
  readonly level?: Level;
  readonly keyRegime?: boolean;
}

export interface Leave {
  readonly leaveId: string;
  readonly status: 'requested' | 'granted' | 'refused' | 'returned';
  readonly appliedOn?: Day;
  readonly reason: string;
  readonly destination: string;
  readonly authority?: Organ;
  readonly grantedOn?: Day;
  /** The number of the document by which it was granted. */
  readonly documentNumber?: string;
  readonly startOn: Day;
  readonly dueOn: Day;
  readonly returnedOn?: Day;
  readonly foundMissingOn?: Day;
  readonly refusedOn?: Day;
  readonly refusalReason?: string;
  /** The day on which it had been refused, where it was granted all the same. */
  readonly grantedOverRefusalOf?: Day;
  readonly remarks?: string;
}

export interface Transfer {
  readonly transferId: string;
  readonly appliedOn?: Day;
  readonly destination?: string;
  readonly consultedOn?: Day;
  readonly repliedOn?: Day;
  readonly reply?: 'agree' | 'disagree';
  readonly decidedOn?: Day;
  readonly decision?: 'granted' | 'refused';
  /** Told where it was not the county's: the upper institution settled what the places did not agree on. */
  readonly authority?: Organ;
  readonly fileHandedOverOn?: Day;
  readonly arrivedOn?: Day;
  readonly remarks?: string;
}

export interface Sanction {
  readonly sanctionId: string;
  readonly documentNumber?: string;
  readonly kind: ConductDecision;
  readonly decidedOn: Day;
  readonly reason: string;
  /** The end of the term by a reduction. */
  readonly termEnd?: Day;
  readonly remarks?: string;
  readonly merit?: boolean;
}

export interface Reoffence {
  readonly recordId: string;
  readonly offence: string;
  readonly suspectedOn?: Day;
  readonly committedOn?: Day;
  readonly discoveredOn?: Day;
  readonly remarks?: string;
}

/** A time in which nobody supervised the subject, as staff recorded it. */
export interface SupervisionGap {
  readonly recordId: string;
  readonly kind: SupervisionGapKind;
  readonly ground?: GapGround;
  readonly beganAt?: Moment;
  readonly discoveredAt: Moment;
  readonly recoveredAt?: Moment;
  readonly justified?: boolean;
  readonly procuratorateToldOn?: Day;
  readonly decisionOrganToldOn?: Day;
  readonly policeToldOn?: Day;
  readonly remarks?: string;
}

export interface CaseEnding {
  readonly appraisedOn?: Day;
  readonly endKind?: Ending;
  readonly endedOn?: Day;
  readonly handedOverOn?: Day;
  readonly learnedOn?: Day;
  readonly documentNumber?: string;
  readonly deathKind?: DeathKind;
  readonly remarks?: string;
}

/** Level or key regime from a day on; the history that figures by level need. */
export interface RegimeSince {
  readonly since: Day;
  readonly level: Level | undefined;
  readonly keyRegime: boolean;
}

/** A time out of contact; still lost while nothing says when it ended. */
export interface Absence {
  readonly lostOn: Day;
  readonly regainedOn?: Day;
}

export interface CorrectionCase {
  readonly particulars: CaseParticulars | null;
  readonly declaredOn: Day | null;
  readonly group: { readonly formedOn: Day; readonly members: readonly GroupMember[] } | null;
  readonly plan: { readonly madeOn: Day; readonly summary: string } | null;
  readonly regimes: readonly RegimeSince[];
  readonly absences: readonly Absence[];
  readonly leaves: readonly Leave[];
  readonly transfers: readonly Transfer[];
  readonly sanctions: readonly Sanction[];
  readonly reoffences: readonly Reoffence[];
  readonly supervisionGaps: readonly SupervisionGap[];
  readonly steps: readonly StepTaken[];
  readonly breaches: readonly Breach[];
  /** Facts that were recorded when they happened and not told by a ledger afterwards: type, with its number after `/`. */
  readonly acted: readonly string[];
  /** How the others came to be recorded, and those that the first edition of the product recorded. */
  readonly tellings: Readonly<Record<string, Telling>>;
  /** Decisions that somebody told who could not take them: one for each record, the last that was told. */
  readonly decisions: readonly ReportedDecision[];
  readonly ending: CaseEnding;
}

export const NO_CASE: CorrectionCase = {
  particulars: null,
  declaredOn: null,
  group: null,
  plan: null,
  regimes: [],
  absences: [],
  leaves: [],
  transfers: [],
  sanctions: [],
  reoffences: [],
  supervisionGaps: [],
  steps: [],
  breaches: [],
  acted: [],
  tellings: {},
  decisions: [],
  ending: {},
};

export type CaseStatus =
  'unregistered' | 'registered' | 'under_correction' | 'transferred_out' | 'released' | 'terminated';

/** How and when the case left the books: its release or termination, or the arrival of a granted transfer. */
export interface Departure {
  readonly on: Day;
  readonly kind: Ending | 'transferred_out';
}

/** The earliest departure; null while the case is on the books. */
export function departureOf(state: CorrectionCase): Departure | null {
  const { endedOn, endKind } = state.ending;
  let departure: Departure | null = endedOn && endKind ? { on: endedOn, kind: endKind } : null;
  for (const { decision, arrivedOn } of state.transfers) {
    if (decision === 'granted' && arrivedOn && (!departure || arrivedOn < departure.on)) {
      departure = { on: arrivedOn, kind: 'transferred_out' };
    }
  }
  return departure;
}

export function statusOf(state: CorrectionCase): CaseStatus {
  if (!state.particulars) return 'unregistered';
  const departure = departureOf(state);
  if (!departure) return state.particulars.enrolledOn ? 'under_correction' : 'registered';
  if (departure.kind === 'transferred_out') return 'transferred_out';
  return RELEASES.has(departure.kind) ? 'released' : 'terminated';
}

/** The time out of contact that has not ended. */
export const openAbsence = ({ absences }: CorrectionCase): Absence | undefined =>
  absences.find(({ regainedOn }) => regainedOn === undefined);

/** Leaves granted and not yet returned from; one may be granted for later while another still goes on. */
export const openLeaves = ({ leaves }: CorrectionCase): readonly Leave[] =>
  leaves.filter(({ status }) => status === 'granted');

const particulars = (state: CorrectionCase, fields: object): CorrectionCase => ({
  ...state,
  particulars: { ...state.particulars, ...fields } as CaseParticulars,
});

function regime(state: CorrectionCase, since: Day, change: Partial<RegimeSince>): CorrectionCase {
  const last = state.regimes.at(-1) ?? { since, level: undefined, keyRegime: false };
  return { ...state, regimes: [...state.regimes, { ...last, ...change, since }] };
}

/** The record holds the number of the document that granted it; those of other decisions stand in the history. */
const withoutPaper = <Data extends { readonly documentNumber?: string; readonly fromPaper?: boolean }>({
  documentNumber: _number,
  fromPaper: _paper,
  ...data
}: Data): Omit<Data, 'documentNumber' | 'fromPaper'> => data;

/** What was extended after its last day stays due on that day: who was late stays late (办法28). */
function extensionOf<Data extends { readonly leaveId: string; readonly extendedOn: Day }>(
  { leaves }: CorrectionCase,
  data: Data,
): object {
  const dueOn = leaves.find(({ leaveId }) => leaveId === data.leaveId)?.dueOn;
  return dueOn !== undefined && data.extendedOn > dueOn ? { ...data, dueOn } : data;
}

const leave = (state: CorrectionCase, fields: object): CorrectionCase => ({
  ...state,
  leaves: mergeInto(state.leaves, 'leaveId', fields),
});
const transfer = (state: CorrectionCase, fields: object): CorrectionCase => ({
  ...state,
  transfers: mergeInto(state.transfers, 'transferId', fields),
});
const ending = (state: CorrectionCase, fields: CaseEnding): CorrectionCase => ({
  ...state,
  ending: { ...state.ending, ...fields },
});

/** Facts of which it matters how they came to be recorded: by a ledger, or when; with the field that numbers them. */
const TOLD_SOMEHOW: Readonly<Record<string, string | null>> = {
  DocumentsReceived: null,
  CaseRegistered: null,
  SubjectReportedIn: null,
  SubjectEnrolled: null,
  IntakeDeclared: null,
  CorrectionGroupFormed: null,
  DocumentsFoundMissing: null,
  MonitoringOrdered: 'ref',
  SubjectDetained: 'ref',
  ContactLost: 'lostOn',
  SupervisionGapFound: 'recordId',
  SubjectReleased: null,
  CorrectionTerminated: null,
  LeaveGranted: 'leaveId',
  SanctionDecided: 'sanctionId',
  ViolationFound: 'on',
  TransferDecided: 'transferId',
  TransferArrived: 'transferId',
};

/** The state after one more fact. Total: every recorded fact has a place, whatever came before it. */
export function evolve(
  state: CorrectionCase,
  event: ToldBy<CorrectionEvent>,
  telling?: Telling,
): CorrectionCase {
  const after = evolved(state, event);
  const idField = TOLD_SOMEHOW[event.type];
  if (idField === undefined) return after;
  const id =
    idField === null ? '' : `/${String((event.data as unknown as Record<string, unknown>)[idField])}`;
  const name = `${event.type}${id}`;
  const acted = telling?.stated ? after.acted : [...after.acted, name];
  const isUsual = telling === undefined || (!telling.stated && telling.on !== undefined);
  if (isUsual && after.tellings[name] === undefined) return { ...after, acted };
  const { [name]: _earlier, ...tellings } = after.tellings;
  return { ...after, acted, tellings: isUsual ? tellings : { ...tellings, [name]: telling } };
}

/** How a fact of this name came to be recorded. */
export const toldIn = (
  { acted, tellings }: CorrectionCase,
  name: string,
): Pick<MilestoneReached, 'stated' | 'cameIn' | 'older'> => {
  const how = tellings[name];
  const stated = !acted.includes(name);
  return { stated, cameIn: stated ? how?.on : undefined, older: how !== undefined && how.on === undefined };
};

/** @throws Error for a fact of a type that this version does not know: it must not be passed over. */
function evolved(state: CorrectionCase, event: ToldBy<CorrectionEvent>): CorrectionCase {
  if (isStep(event.type)) {
    const step = { type: event.type, ...event.data } as StepTaken;
    return { ...state, steps: [...state.steps, step] };
  }
  return evolvedByFact(state, event as Exclude<ToldBy<CorrectionEvent>, { type: StepTaken['type'] }>);
}

function evolvedByFact(
  state: CorrectionCase,
  event: Exclude<ToldBy<CorrectionEvent>, { type: StepTaken['type'] }>,
): CorrectionCase {
  switch (event.type) {
    case 'CaseRegistered':
    case 'DocumentsReceived':
    case 'SubjectReportedIn':
      return particulars(state, event.data);
    case 'SubjectEnrolled': {
      // Of somebody awaited these may have been told before.
      const { level: told, keyRegime: regimeTold = false } = state.particulars ?? {};
      const { enrolledOn, level = told, keyRegime = regimeTold } = event.data;
      return regime(particulars(state, event.data), enrolledOn, { level, keyRegime });
    }
    case 'IntakeDeclared':
      return { ...state, declaredOn: event.data.declaredOn };
    case 'CorrectionGroupFormed':
      return { ...state, group: event.data };
    case 'CorrectionPlanMade':
      return { ...state, plan: event.data };
    case 'LevelChanged': {
      const { changedOn, level } = event.data;
      return regime(particulars(state, { level }), changedOn, { level });
    }
    case 'KeyRegimeChanged': {
      const { changedOn, keyRegime } = event.data;
      return regime(particulars(state, { keyRegime }), changedOn, { keyRegime });
    }
    case 'LeaveRequested':
      return leave(state, { ...event.data, status: 'requested' });
    case 'LeaveGranted':
      return withSettledLeaves(leave(state, { ...event.data, status: 'granted' }));
    case 'LeaveRefused':
      return leave(state, { ...withoutPaper(event.data), status: 'refused' });
    case 'LeaveExtended':
      return leave(state, extensionOf(state, withoutPaper(event.data)));
    case 'LeaveNotReturned':
      return leave(state, event.data);
    case 'LeaveReturned':
      return leave(state, { ...event.data, status: 'returned' });
    case 'TransferApplied':
    case 'TransferConsultationSent':
    case 'TransferReplied':
    case 'TransferFileHandedOver':
    case 'TransferArrived':
      return transfer(state, event.data);
    case 'TransferDecided':
      return transfer(state, withoutPaper(event.data));
    case 'SanctionDecided':
      return { ...state, sanctions: mergeInto(state.sanctions, 'sanctionId', event.data) };
    case 'SentenceReduced': {
      const { reductionId: sanctionId, ...ruling } = event.data;
      const reduction = { ...ruling, sanctionId, kind: 'reduction' };
      return { ...state, sanctions: mergeInto(state.sanctions, 'sanctionId', reduction) };
    }
    case 'ReoffenceSuspected':
    case 'ReoffenceConfirmed':
      return { ...state, reoffences: mergeInto(state.reoffences, 'recordId', event.data) };
    case 'SupervisionGapFound':
    case 'SupervisionGapNotified':
    case 'SupervisionGapEnded':
      return { ...state, supervisionGaps: mergeInto(state.supervisionGaps, 'recordId', event.data) };
    case 'ContactLost':
      return { ...state, absences: [...state.absences, event.data] };
    case 'ContactRegained':
      return {
        ...state,
        absences: state.absences.map((absence) =>
          absence.regainedOn === undefined ? { ...absence, ...event.data } : absence,
        ),
      };
    case 'ObligationBreached':
    case 'BreachWithdrawn':
      return state.particulars ? { ...state, breaches: breachesAfter(state.breaches, event) } : state;
    case 'FinalAppraisalMade':
    case 'SubjectReleased':
    case 'CorrectionTerminated':
    case 'HandedOverToResettlement':
      return ending(state, event.data);
    case 'RecordSupplemented':
    case 'RecordCorrected':
      return withFields(state, event.data, event.data.fields);
    case 'RecordVoided':
      return event.data.record === 'particulars'
        ? NO_CASE
        : afterVoiding(without(state, event.data), event.data);
    case 'DecisionReported':
      return afterReport(state, event.data);
    case 'DecisionConfirmed':
    case 'DecisionDisputed':
      return settled(state, event);
    case 'PersonalDataDestroyed':
      return state;
    default: {
      const unknown: never = event;
      throw new Error(`unknown event type ${(unknown as { type: string }).type}`);
    }
  }
}
