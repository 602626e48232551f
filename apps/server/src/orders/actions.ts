import type { Viewer } from '#access';
import { cameInOn } from '#application';
import {
  AGGREGATES,
  STEPS,
  subjectsOf,
  type AnyAggregate,
  type Acting,
  type Circumstances,
  type CorrectionCase,
  type Deciders,
  type Refusal,
  type StepType,
} from '#casework';
import { isOpenOn } from '#obligations';
import type { OpenedFile } from '#read-models';
import { owedIn } from '#register';
import { lowestLeaveAuthority, inclusiveDays, stateCouncilCalendar, type Day, type Law } from '#statute';
import type { FormField } from '../http/fields.js';
import { decisionKey } from './decision-orders.js';
import { ORDER_FORMS, type OrderForm } from './forms.js';
import { ORDERS } from './order-controllers.js';
import type { OrderRow } from './order-row.js';
import { SEALING } from './sealing-orders.js';

type Values = Readonly<Record<string, unknown>>;

/** Why something cannot be done now, with the way out. */
export interface Obstacle {
  readonly message: string;
  readonly article: string;
  readonly instead?: string;
}

/** Something that can be done with a file, or cannot and why not. */
export interface Action {
  /** Which form: its path, and its step where it has one. */
  readonly path: string;
  readonly step?: string;
  readonly title: string;
  readonly group: string;
  /** The record inside the file that it is about; null: the file as a whole. */
  readonly about: string | null;
  /** Parameters of the path beside the file itself. */
  readonly params: Readonly<Record<string, string>>;
  readonly allowed: boolean;
  readonly obstacles: readonly Obstacle[];
  /** What is known already and need not be typed. */
  readonly given: Values;
  /** The duties that it would meet, as `code/ref`. */
  readonly meets: readonly string[];
}

/** What stands in the path beside the file: which numbers it can have in this case. */
const NUMBERS: Readonly<Record<string, (state: CorrectionCase) => readonly string[]>> = {
  leaveId: ({ leaves }) => leaves.map(({ leaveId }) => leaveId),
  transferId: ({ transfers }) => transfers.map(({ transferId }) => transferId),
  recordId: ({ supervisionGaps }) => supervisionGaps.map(({ recordId }) => recordId),
  monitoring: ({ steps }) =>
    steps.flatMap(({ type, ref }) => (type === 'MonitoringOrdered' && ref ? [ref] : [])),
  permit: ({ steps }) =>
    steps.flatMap(({ type, ref }) => (type === 'TravelPermitGranted' && ref ? [ref] : [])),
  query: ({ steps }) =>
    steps.flatMap(({ type, ref }) => (type === 'SealedQueryReceived' && ref ? [ref] : [])),
  decision: ({ decisions }) =>
    decisions.flatMap((one) => (one.status === 'awaiting' ? [decisionKey(one)] : [])),
  ref: ({ steps }) =>
    steps.flatMap(({ type, ref }) => (type === 'CorrectiveOpinionGiven' && ref ? [ref] : [])),
};

function whoGrants({ leaves }: CorrectionCase, { leaveId }: Values, today: Day): Values {
  const leave = leaves.find((one) => one.leaveId === leaveId);
  const authority = leave && lowestLeaveAuthority(inclusiveDays(leave.startOn, leave.dueOn), today);
  return authority ? { authority } : {};
}

/** The proposal that waits for its ruling. */
function proposedReduction({ steps }: CorrectionCase): Values {
  const isRuled = (ref?: string): boolean =>
    steps.some((step) => step.type === 'ProposalRuled' && step.ref === ref);
  const open = steps.find(({ type, ref }) => type === 'ReductionProposed' && !isRuled(ref));
  return open?.ref ? { ref: open.ref } : {};
}

/** What an order can be filled in with from the case itself. */
const GIVEN: Readonly<Record<string, (state: CorrectionCase, params: Values, today: Day) => Values>> = {
  'cases/:id/leaves/:leaveId/grant': whoGrants,
  'cases/:id/leaves/:leaveId/reported-grant': whoGrants,
  'cases/:id/leaves/:leaveId/extension': ({ leaves }, { leaveId }) => {
    const leave = leaves.find((one) => one.leaveId === leaveId);
    return leave ? { dueOn: leave.dueOn, authority: leave.authority } : {};
  },
  'cases/:id/transfers/:transferId/decision': () => ({ authority: 'county_institution' }),
  'cases/:id/decisions/:decision/confirmation': ({ decisions }, { decision }) => {
    const told = decisions.find((one) => decisionKey(one) === decision);
    return told ? { documentNumber: told.documentNumber, decidedOn: told.decidedOn } : {};
  },
  'cases/:id/level': ({ particulars }) => ({
    level: particulars?.level === 'strict' ? 'ordinary' : 'strict',
  }),
  'cases/:id/key-regime': ({ particulars }) => ({ keyRegime: !particulars?.keyRegime }),
  'cases/:id/sanctions': () => ({ authority: 'county_institution' }),
  'cases/:id/supervision-gaps': ({ particulars }) => ({
    kind: particulars?.enrolledOn ? 'off_supervision' : 'missed_intake',
  }),
  'cases/:id/reductions': proposedReduction,
  'cases/:id/release': () => ({ endKind: 'term_served' }),
  'cases/:id/termination': ({ particulars }) => ({ endKind: ENDS[particulars?.category ?? ''] ?? 'died' }),
};
const ENDS: Readonly<Record<string, string>> = {
  suspended_sentence: 'suspension_revoked',
  parole: 'parole_revoked',
  temporary_release: 'recalled',
};

const one = (fields: readonly FormField[], choice: string, today: Day): Values =>
  Object.fromEntries(fields.map((field) => [field.name, field.words ? choice : plausible(field, today)]));

/** Something that could stand in a field, to see whether the case as such allows the order. */
function plausible({ kind, words, example, of }: FormField, today: Day): unknown {
  if (kind === 'day' || kind === 'moment') return today;
  if (kind === 'minute') return `${today}T09:00`;
  if (kind === 'term') return Object.keys(words ?? {})[0];
  // One thing of each choice: some member of a group must be a woman, some versed in minors.
  if (kind === 'list')
    return Object.keys(of?.find((field) => field.words)?.words ?? { one: '' }).map((choice) =>
      one(of ?? [], choice, today),
    );
  if (kind === 'flag') return true;
  if (kind === 'count') return 1;
  return example ?? '甲';
}

interface Asked {
  readonly form: OrderForm;
  readonly row: OrderRow;
  readonly params: Readonly<Record<string, string>>;
  readonly about: string | null;
}

const ROWS = new Map(ORDERS.map((row) => [row.path, row]));
const RECORD_COMMANDS = new Set(['CorrectRecord', 'VoidRecord']);

/** The forms of this kind of file, once for every record that each can be about. */
function asked({ aggregate, state }: OpenedFile): Asked[] {
  const correction = state as CorrectionCase;
  return ORDER_FORMS.flatMap((form): Asked[] => {
    const row = ROWS.get(form.path);
    if (!row || row.aggregate !== aggregate || !form.path.includes(':id') || RECORD_COMMANDS.has(row.type))
      return [];
    const [param] = [...form.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name)).slice(1);
    if (param)
      return (NUMBERS[param]?.(correction) ?? []).map((number) => ({
        form,
        row,
        params: { [param]: number },
        about: number,
      }));
    const step = form.step ? STEPS[form.step as StepType] : undefined;
    if (!step || !('about' in step)) return [{ form, row, params: {}, about: null }];
    return subjectsOf(correction, step).map((number) => ({ form, row, params: {}, about: number }));
  });
}

const obstacleOf = ({ message, article, instead }: Refusal): Obstacle => ({
  message,
  article,
  ...(instead ? { instead } : {}),
});

interface Tried {
  readonly obstacles: readonly Obstacle[];
  readonly meets: readonly string[];
  readonly given: Values;
}

/** Tries the order with plausible contents: what is refused whatever is filled in stands in its way. */
function tryOut(
  opened: OpenedFile,
  { form, row, params, about }: Asked,
  now: Circumstances,
  law: Law,
): Tried {
  const { aggregate: name, state, file } = opened;
  const aggregate: AnyAggregate = AGGREGATES[name];
  const own = GIVEN[form.path]?.(state as CorrectionCase, params, now.today) ?? {};
  const given = { ...(form.step && about ? { ref: about } : {}), ...own };
  const filled = Object.fromEntries(form.fields.map((field) => [field.name, plausible(field, now.today)]));
  const told = { ...filled, ...row.fixed, ...form.fixed, ...params, ...given };
  const command = { type: row.type, ...(row.reads?.(told) ?? told) };
  const decision = aggregate.decide(state, command, now);
  if (!decision.accepted) {
    // What the case itself fills in is no choice, so that a refusal of it is one of the whole.
    const names = new Set(form.fields.map((field) => field.name).filter((field) => !(field in own)));
    const hard = decision.refusals.filter(
      ({ field, notUntil }) => notUntil !== undefined || field === undefined || !names.has(field),
    );
    return { obstacles: hard.map(obstacleOf), meets: [], given };
  }
  let after: unknown = state;
  for (const event of decision.events) after = aggregate.evolve(after, event);
  const done = new Set(
    owedIn(name, file.office, after, law)
      .obligations.filter(({ doneOn }) => doneOn !== null)
      .map(({ rule, ref }) => `${rule.code}/${ref}`),
  );
  const meets = opened.owed
    .filter((duty) => isOpenOn(duty, now.today))
    .map(({ rule, ref }) => `${rule.code}/${ref}`)
    .filter((duty) => done.has(duty));
  return { obstacles: [], meets, given };
}

/** The orders on a sealed file, and on no other. */
const ON_SEALED_FILES: ReadonlySet<string> = new Set(SEALING.map(({ path }) => path));

/** What can be done with the file by this person today, and what not and why; nothing is recorded. */
export function actionsOf(
  opened: OpenedFile,
  viewer: Viewer,
  { today, law, deciders }: { readonly today: Day; readonly law: Law; readonly deciders: Deciders },
): Action[] {
  const { file, events } = opened;
  const recorded = events.map(({ type, data, metadata }) => ({ type, data, actor: metadata.actor }));
  const actions = asked(opened).flatMap((one): Action[] => {
    const { form, row, params, about } = one;
    if (!viewer.may(row.right, file.office)) return [];
    const acting: Acting = {
      account: viewer.account,
      organs: viewer.organsIn(file.office, row.right),
      decides: viewer.organsIn(file.office, 'case.decide'),
      deciders,
      recorded,
    };
    const now = { today, calendar: stateCouncilCalendar, acting, liveSince: cameInOn(events, today) };
    const { obstacles, meets, given } = tryOut(opened, one, now, law);
    return [
      {
        path: form.path,
        ...(form.step ? { step: form.step } : {}),
        title: form.title,
        group: form.group,
        about,
        params,
        allowed: obstacles.length === 0,
        obstacles,
        given,
        meets,
      },
    ];
  });
  const isSealed = file.confidentiality === 'sealed';
  // What is over and done for one record is no news where the same can be done for another, or for none.
  return actions.filter(
    ({ allowed, about, path }) => (allowed || about === null) && isSealed === ON_SEALED_FILES.has(path),
  );
}
