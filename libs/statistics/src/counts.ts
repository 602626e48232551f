import { addDays, daysBetween, earlierOf, laterOf, NO_RULE, reachesAge, RELEASES, type Day } from '#statute';
import type { CaseRow, RegisterKind, RegisterRow, RegisterRows } from '#register';

/**
 * One contribution of a row to a figure: on its day it adds `n`. `since`: it counts only for whoever looks on
 * that day or later (a late return is late once it happened); `until`: only for whoever looks before that day.
 */
export interface Count {
  readonly key: string;
  readonly day: Day;
  readonly n: number;
  readonly since?: Day;
  readonly until?: Day;
}

/** Takes contributions as they are told; telling is cheaper than listing, and there are millions of them. */
export type Tell = (key: string, day: Day, n: number, since?: Day, until?: Day) => void;

/**
 * How rows of one register count. `flow` figures sum over a period, `stock` figures over all days up to one.
 * The same function gives the number (summed ahead, by day) and its list of files (the rows it counts).
 */
export interface CountDefinition<Kind extends RegisterKind = RegisterKind> {
  readonly register: Kind;
  readonly tell: (row: RegisterRow<Kind>, tell: Tell) => void;
}

const KEYS = new Map<string, Map<string, string>>();

/** `keyOf('caseload.bySex', 'male')` is `caseload.bySex.male`, one piece of text however often it is asked for. */
function keyOf(group: string, value: string): string {
  let keys = KEYS.get(group);
  if (!keys) KEYS.set(group, (keys = new Map<string, string>()));
  let key = keys.get(value);
  if (key === undefined) keys.set(value, (key = `${group}.${value}`));
  return key;
}

const AGE_BANDS = [
  ['under-18', 0, 18],
  ['18-45', 18, 46],
  ['46-60', 46, 61],
  ['61-over', 61, 200],
] as const;

/** Tells a state that holds from one day to before another. */
function whileIn(tell: Tell, key: string, from: Day, to: Day | null): void {
  if (to !== null && to <= from) return;
  tell(key, from, 1);
  if (to !== null) tell(key, to, -1);
}

function byAge(row: CaseRow, from: Day, to: Day | null, tell: Tell): void {
  for (const [band, low, high] of AGE_BANDS) {
    const start = laterOf(from, reachesAge(row.birth, low));
    whileIn(tell, keyOf('caseload.byAge', band), start, earlierOf(reachesAge(row.birth, high), to));
  }
}

function byRegime({ regimes }: CaseRow, from: Day, to: Day | null, tell: Tell): void {
  regimes.forEach(({ since, level, keyRegime }, index) => {
    const next = regimes[index + 1]?.since;
    const start = laterOf(since, from);
    const end = next === undefined ? to : earlierOf(next, to);
    whileIn(tell, keyOf('caseload.byLevel', level ?? 'unknown'), start, end);
    if (keyRegime) whileIn(tell, 'caseload.keyRegime', start, end);
  });
}

/** Lost contact is told of whoever is awaited too. */
function tellConduct({ conduct, departedOn }: CaseRow, tell: Tell): void {
  for (const { kind, on, until } of conduct) {
    if (kind === 'violation') tell('conduct.violations', on, 1);
    if (kind === 'reduction_ruled') tell('reductions', on, 1);
    if (kind === 'contact_lost') {
      tell('conduct.contactLost', on, 1);
      whileIn(tell, 'caseload.lost', on, departedOn === null ? until : earlierOf(departedOn, until));
    }
  }
}

function tellDeparture(kind: string, on: Day, tell: Tell): void {
  if (kind === 'transferred_out') return tell('transferredOut', on, 1);
  const group = RELEASES.has(kind) ? 'released' : 'terminated';
  tell(group, on, 1);
  tell(keyOf(`${group}.byKind`, kind), on, 1);
}

const CASES: CountDefinition<'cases'> = {
  register: 'cases',
  tell(row, tell) {
    const { enrolledOn, departedOn, departureKind, category, sex } = row;
    tellConduct(row, tell);
    if (enrolledOn === null) return;
    tell('enrolled', enrolledOn, 1);
    tell(keyOf('enrolled.byOrigin', row.origin ?? 'unknown'), enrolledOn, 1);
    tell(keyOf('enrolled.byCategory', category), enrolledOn, 1);
    tell(keyOf('enrolled.bySex', sex), enrolledOn, 1);
    whileIn(tell, 'caseload', enrolledOn, departedOn);
    whileIn(tell, keyOf('caseload.byCategory', category), enrolledOn, departedOn);
    whileIn(tell, keyOf('caseload.bySex', sex), enrolledOn, departedOn);
    byAge(row, enrolledOn, departedOn, tell);
    byRegime(row, enrolledOn, departedOn, tell);
    if (row.minor) {
      tell('enrolled.minors', enrolledOn, 1);
      whileIn(tell, 'caseload.minors', enrolledOn, departedOn);
    }
    if (departedOn !== null && departureKind !== null) tellDeparture(departureKind, departedOn, tell);
  },
};

const LEAVES: CountDefinition<'leaves'> = {
  register: 'leaves',
  tell({ status, startOn, dueOn, returnedOn }, tell) {
    if (status !== 'granted' && status !== 'returned') return;
    tell('leave.granted', startOn, 1);
    tell('leave.due', dueOn, 1);
    // Begun and not yet due.
    whileIn(tell, 'caseload.away', startOn, dueOn);
    if (returnedOn === null) tell('leave.outstanding', dueOn, 1);
    else if (returnedOn <= dueOn) tell('leave.returnedOnTime', dueOn, 1);
    else {
      tell('leave.outstanding', dueOn, 1, undefined, returnedOn);
      tell('leave.returnedLate', dueOn, 1, returnedOn);
    }
  },
};

const TRANSFERS: CountDefinition<'transfers'> = {
  register: 'transfers',
  tell({ decision, decidedOn }, tell) {
    if (decision === 'granted' && decidedOn !== null) tell('residenceChanges', decidedOn, 1);
  },
};

const SANCTIONS: CountDefinition<'sanctions'> = {
  register: 'sanctions',
  // A reduction is the court's, and no sanction.
  tell: ({ kind, decidedOn }, tell) =>
    tell(kind === 'reduction' ? 'reductions' : keyOf('sanctions', kind), decidedOn, 1),
};

/** Keys of how much of a figure waits for the confirmation of another body. */
export const AWAITING = 'awaiting.';

const DECIDED: Readonly<Record<string, (counted: never, tell: Tell) => void>> = {
  leave: LEAVES.tell,
  sanction: SANCTIONS.tell,
  transfer(row: RegisterRow<'transfers'>, tell: Tell): void {
    TRANSFERS.tell(row, tell);
    if (row.decision === 'granted' && row.arrivedOn) tell('transferredOut', row.arrivedOn, 1);
  },
};

/** What was told of other bodies' decisions, where and as the record itself counts; also one that they took away. */
const DECISIONS: CountDefinition<'decisions'> = {
  register: 'decisions',
  tell({ status, record, counted }, tell) {
    if (status !== 'awaiting') return;
    const row = { returnedOn: null, ...counted };
    DECIDED[record]?.(row as never, (key, ...count) => tell(`${AWAITING}${key}`, ...count));
  },
};

const ASSESSMENTS: CountDefinition<'assessments'> = {
  register: 'assessments',
  tell({ receivedOn, submittedOn, onTime }, tell) {
    tell('assessments.received', receivedOn, 1);
    if (submittedOn !== null) tell('assessments.completed', submittedOn, 1);
    if (submittedOn !== null && onTime === true) tell('assessments.onTime', submittedOn, 1);
  },
};

const RESETTLEMENTS: CountDefinition<'resettlements'> = {
  register: 'resettlements',
  tell({ openedOn, releasedOn, mandatoryPickup, pickedUpOn, groupFormedOn, groupOnTime }, tell) {
    if (openedOn !== null) tell('resettlement.opened', openedOn, 1);
    if (mandatoryPickup === true && releasedOn !== null) tell('resettlement.pickupsDue', releasedOn, 1);
    if (mandatoryPickup === true && pickedUpOn !== null) tell('resettlement.pickupsDone', pickedUpOn, 1);
    if (groupFormedOn !== null && groupOnTime === true) tell('resettlement.groupsOnTime', groupFormedOn, 1);
  },
};

/**
 * Keys of how many days early (negative) or late duties were done; the middle of them is found from these sums.
 * Those done on the very day are not told: they are what is left of all that were done.
 */
export const LEAD = 'lead.';

/**
 * What became of a deadline, by its last day. `missed`: it can no longer be done, or the next of its kind fell due
 * since; `open`: it can still be done; `lapsed`: it ended with the case, or by itself, before it was late.
 */
export const DUTY_PARTS = ['opened', 'onTime', 'late', 'missed', 'open', 'lapsed'] as const;
export type DutyPart = (typeof DUTY_PARTS)[number];

/** Sums are kept by rule: `rules.report-in.late`. */
export const RULES = 'rules.';

/** Keys of who is late already, by the duty. */
const OVERDUE_GROUP = 'caseload.overdue';
export const OVERDUE = `${OVERDUE_GROUP}.`;

interface DutyKeys extends Readonly<Record<DutyPart, string>> {
  /** By days late. */
  readonly leads: Map<number, string>;
}
const DUTIES = new Map<string, DutyKeys>();

function dutyKeys(rule: string): DutyKeys {
  let keys = DUTIES.get(rule);
  if (!keys) {
    const named = DUTY_PARTS.map((part) => [part, `${RULES}${rule}.${part}`]);
    const parts = Object.fromEntries(named) as Record<DutyPart, string>;
    DUTIES.set(rule, (keys = { ...parts, leads: new Map() }));
  }
  return keys;
}

function leadKey({ leads }: DutyKeys, rule: string, days: number): string {
  let key = leads.get(days);
  if (key === undefined) leads.set(days, (key = `${LEAD}${rule}.${days}`));
  return key;
}

/** Of what is done once, who is late goes on being so until he has done it or is on the books no more. */
const GOES_ON: ReadonlySet<string> = new Set(['leave-return', 'report-in', 'transfer-report-in']);

/**
 * A duty of the subject that he missed or met late, from the day after its last day on, or from when it was met too late
 * on that day itself. Late returns are counted with the leaves.
 */
function tellMissed(row: RegisterRow<'obligations'>, tell: Tell): void {
  const { bySubject, code, dueOn, doneOn, late, lapsedOn } = row;
  if (!bySubject) return;
  // From the close of its last day on.
  if (GOES_ON.has(code)) whileIn(tell, keyOf(OVERDUE_GROUP, code), dueOn, doneOn ?? lapsedOn);
  if (code === 'leave-return') return;
  const isMissed = doneOn === null ? lapsedOn === null || lapsedOn > dueOn : late;
  if (isMissed) tell(keyOf('conduct.duties', code), dueOn, 1, doneOn === dueOn ? dueOn : addDays(dueOn, 1));
}

const OBLIGATIONS: CountDefinition<'obligations'> = {
  register: 'obligations',
  tell(row, tell) {
    const { openedOn, dueOn, doneOn, late, lapsedOn, rule } = row;
    // A recorded breach without a deadline waits to be withdrawn; it is no duty.
    if (rule === NO_RULE) return;
    tellMissed(row, tell);
    const keys = dutyKeys(rule);
    tell(keys.opened, openedOn, 1);
    if (doneOn !== null) {
      if (doneOn !== dueOn) tell(leadKey(keys, rule, daysBetween(dueOn, doneOn)), dueOn, 1);
      if (!late) return tell(keys.onTime, dueOn, 1);
      tell(keys.open, dueOn, 1, undefined, doneOn);
      return tell(keys.late, dueOn, 1, doneOn);
    }
    if (lapsedOn === null) return tell(keys.open, dueOn, 1);
    if (lapsedOn <= dueOn) return tell(keys.lapsed, dueOn, 1);
    tell(keys.open, dueOn, 1, undefined, lapsedOn);
    tell(keys.missed, dueOn, 1, lapsedOn);
  },
};

/** Whoever was away without a just cause, also for less than makes a 脱管. */
const SUPERVISION_GAPS: CountDefinition<'supervisionGaps'> = {
  register: 'supervisionGaps',
  tell({ kind, justified, discoveredOn }, tell) {
    if (kind === 'off_supervision' && justified !== true) tell('conduct.absences', discoveredOn, 1);
  },
};

/** A definition whose register is only known when it runs; it is given rows of that register. */
interface AnyCountDefinition {
  readonly register: RegisterKind;
  readonly tell: (row: never, tell: Tell) => void;
}

export const COUNT_DEFINITIONS: readonly AnyCountDefinition[] = [
  CASES,
  LEAVES,
  TRANSFERS,
  SANCTIONS,
  DECISIONS,
  ASSESSMENTS,
  RESETTLEMENTS,
  OBLIGATIONS,
  SUPERVISION_GAPS,
];

/** Tells every contribution of a case's rows to every summed figure. */
export function tellCounts(rows: RegisterRows, tell: Tell): void {
  for (const definition of COUNT_DEFINITIONS) {
    for (const row of rows[definition.register]) definition.tell(row as never, tell);
  }
}

/** A teller that lists what it is told. */
export const listing =
  (counts: Count[]): Tell =>
  (key, day, n, since, until) => {
    counts.push({
      key,
      day,
      n,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    });
  };

/** The contributions of one row, listed. */
export function countsOf(definition: AnyCountDefinition, row: RegisterRow): Count[] {
  const counts: Count[] = [];
  definition.tell(row as never, listing(counts));
  return counts;
}
