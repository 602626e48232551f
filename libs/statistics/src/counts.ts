import { RELEASES, reachesAge, type Day } from '#statute';
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

/**
 * How rows of one register count. `flow` figures sum over a period, `stock` figures over all days up to one.
 * The same function gives the number (summed ahead, by day) and its list of files (the rows it counts).
 */
export interface CountDefinition<Kind extends RegisterKind = RegisterKind> {
  readonly register: Kind;
  readonly counts: (row: RegisterRow<Kind>) => Count[];
}

const AGE_BANDS = [
  ['under-18', 0, 18],
  ['18-45', 18, 46],
  ['46-60', 46, 61],
  ['61-over', 61, 200],
] as const;

/** Contributions of a state that holds from one day to before another. */
function whileIn(key: string, from: Day, to: Day | null): Count[] {
  if (to !== null && to <= from) return [];
  const entered: Count = { key, day: from, n: 1 };
  return to === null ? [entered] : [entered, { key, day: to, n: -1 }];
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day | null): Day => (b === null || a < b ? a : b);

function byAge(row: CaseRow, from: Day, to: Day | null): Count[] {
  return AGE_BANDS.flatMap(([band, low, high]) => {
    const start = later(from, reachesAge(row.birth, low));
    return whileIn(`caseload.byAge.${band}`, start, earlier(reachesAge(row.birth, high), to));
  });
}

function byRegime({ regimes }: CaseRow, from: Day, to: Day | null): Count[] {
  return regimes.flatMap(({ since, level, keyRegime }, index) => {
    const next = regimes[index + 1]?.since;
    const start = later(since, from);
    const end = next === undefined ? to : earlier(next, to);
    return [
      ...whileIn(`caseload.byLevel.${level ?? 'unknown'}`, start, end),
      ...(keyRegime ? whileIn('caseload.keyRegime', start, end) : []),
    ];
  });
}

function caseCounts(row: CaseRow): Count[] {
  const { enrolledOn, departedOn, departureKind } = row;
  if (enrolledOn === null) return [];
  const flow = (key: string, day: Day): Count => ({ key, day, n: 1 });
  const counts: Count[] = [
    flow('enrolled', enrolledOn),
    flow(`enrolled.byOrigin.${row.origin ?? 'unknown'}`, enrolledOn),
    flow(`enrolled.byCategory.${row.category}`, enrolledOn),
    flow(`enrolled.bySex.${row.sex}`, enrolledOn),
    ...whileIn('caseload', enrolledOn, departedOn),
    ...whileIn(`caseload.byCategory.${row.category}`, enrolledOn, departedOn),
    ...whileIn(`caseload.bySex.${row.sex}`, enrolledOn, departedOn),
    ...byAge(row, enrolledOn, departedOn),
    ...byRegime(row, enrolledOn, departedOn),
  ];
  if (row.minor)
    counts.push(flow('enrolled.minors', enrolledOn), ...whileIn('caseload.minors', enrolledOn, departedOn));
  if (departedOn !== null && departureKind !== null) {
    const group =
      departureKind === 'transferred_out'
        ? 'transferredOut'
        : RELEASES.has(departureKind)
          ? 'released'
          : 'terminated';
    counts.push(flow(group, departedOn));
    if (group !== 'transferredOut') counts.push(flow(`${group}.byKind.${departureKind}`, departedOn));
  }
  return counts;
}

const CASES: CountDefinition<'cases'> = { register: 'cases', counts: caseCounts };

const LEAVES: CountDefinition<'leaves'> = {
  register: 'leaves',
  counts({ status, startOn, dueOn, returnedOn }) {
    if (status !== 'granted' && status !== 'returned') return [];
    const counts: Count[] = [
      { key: 'leave.granted', day: startOn, n: 1 },
      { key: 'leave.due', day: dueOn, n: 1 },
    ];
    if (returnedOn !== null && returnedOn <= dueOn)
      return [...counts, { key: 'leave.returnedOnTime', day: dueOn, n: 1 }];
    if (returnedOn === null) return [...counts, { key: 'leave.outstanding', day: dueOn, n: 1 }];
    return [
      ...counts,
      { key: 'leave.outstanding', day: dueOn, n: 1, until: returnedOn },
      { key: 'leave.returnedLate', day: dueOn, n: 1, since: returnedOn },
    ];
  },
};

const TRANSFERS: CountDefinition<'transfers'> = {
  register: 'transfers',
  counts: ({ decision, decidedOn }) =>
    decision === 'granted' && decidedOn !== null ? [{ key: 'residenceChanges', day: decidedOn, n: 1 }] : [],
};

const SANCTIONS: CountDefinition<'sanctions'> = {
  register: 'sanctions',
  counts: ({ kind, decidedOn }) => [{ key: `sanctions.${kind}`, day: decidedOn, n: 1 }],
};

const ASSESSMENTS: CountDefinition<'assessments'> = {
  register: 'assessments',
  counts({ receivedOn, submittedOn, onTime }) {
    const counts: Count[] = [{ key: 'assessments.received', day: receivedOn, n: 1 }];
    if (submittedOn !== null) counts.push({ key: 'assessments.completed', day: submittedOn, n: 1 });
    if (submittedOn !== null && onTime === true)
      counts.push({ key: 'assessments.onTime', day: submittedOn, n: 1 });
    return counts;
  },
};

const RESETTLEMENTS: CountDefinition<'resettlements'> = {
  register: 'resettlements',
  counts({ openedOn, releasedOn, mandatoryPickup, pickedUpOn, groupFormedOn, groupOnTime }) {
    const counts: Count[] = [];
    const add = (key: string, day: Day): void => void counts.push({ key, day, n: 1 });
    if (openedOn !== null) add('resettlement.opened', openedOn);
    if (mandatoryPickup === true && releasedOn !== null) add('resettlement.pickupsDue', releasedOn);
    if (mandatoryPickup === true && pickedUpOn !== null) add('resettlement.pickupsDone', pickedUpOn);
    if (groupFormedOn !== null && groupOnTime === true) add('resettlement.groupsOnTime', groupFormedOn);
    return counts;
  },
};

const OBLIGATIONS: CountDefinition<'obligations'> = {
  register: 'obligations',
  counts({ code, openedOn, dueOn, doneOn, lapsedOn }) {
    const opened: Count = { key: `obligations.${code}.opened`, day: openedOn, n: 1 };
    const key = (state: string): string => `obligations.${code}.${state}`;
    if (doneOn !== null && doneOn <= dueOn) return [opened, { key: key('onTime'), day: dueOn, n: 1 }];
    if (doneOn !== null) {
      return [
        opened,
        { key: key('open'), day: dueOn, n: 1, until: doneOn },
        { key: key('late'), day: dueOn, n: 1, since: doneOn },
      ];
    }
    const ended = lapsedOn === null ? {} : { until: lapsedOn };
    return lapsedOn !== null && lapsedOn <= dueOn
      ? [opened]
      : [opened, { key: key('open'), day: dueOn, n: 1, ...ended }];
  },
};

/** A definition whose register is only known when it runs; it is given rows of that register. */
interface AnyCountDefinition {
  readonly register: RegisterKind;
  readonly counts: (row: never) => Count[];
}

export const COUNT_DEFINITIONS: readonly AnyCountDefinition[] = [
  CASES,
  LEAVES,
  TRANSFERS,
  SANCTIONS,
  ASSESSMENTS,
  RESETTLEMENTS,
  OBLIGATIONS,
];

/** Every contribution of a case's rows to every summed figure. */
export function countsOf(rows: RegisterRows): Count[] {
  return COUNT_DEFINITIONS.flatMap((definition) => {
    const own = rows[definition.register] as readonly RegisterRow[];
    return own.flatMap((row) => definition.counts(row as never));
  });
}
