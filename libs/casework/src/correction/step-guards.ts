import { addDays, addMonths, dayIn, type Day } from '#statute';
import { notDecidedBy } from '../shared/decided-by.js';
import { notBefore, type Circumstances, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import { lastDaySet, positioningOn } from './pending.js';
import { searchesOf } from './searches.js';
import { departureOf, type CorrectionCase } from './state.js';
import { isInterval, LIVE } from './step-definition.js';
import { orderOf, stepOf, type StepDefinition } from './steps.js';
import { gapBegan } from './supervision-gap.js';

type Step = Ordered<'TakeStep'>;
type Check = Refusal | null | undefined | false;

const POSITIONING = '社区矫正法第二十九条';
/** What the field is called in which an order of positioning names who approved it. */
export const APPROVER = '批准人（县级司法行政部门负责人）';
/** Three months of positioning are over the day before the same day; from a month's last day, before a month's last (刑诉解释202). */
export const lastDayOfPositioning = (from: Day): Day => addDays(addMonths(from, 3), -1);

/** The body whose decision a step is in this case; null where it only tells what happened. */
export function decidedInStep(
  state: CorrectionCase,
  { decidedBy, unlessOver }: StepDefinition,
  { ref, on }: Step,
): StepDefinition['decidedBy'] | null {
  if (!decidedBy) return null;
  const until = lastDaySet(state, ref);
  const ends = [until, departureOf(state)?.on].filter((day) => day !== undefined);
  return unlessOver && ends.some((day) => on >= day) ? null : decidedBy;
}

/** What a body above decided is told with its document by everybody who does not decide for it. */
export const isFromAbove = ({ kind }: Step, { acting }: Circumstances): boolean =>
  acting !== undefined && !acting.decides.some((organ) => organ === kind);

const numberFromAbove = ({ title, article }: StepDefinition, step: Step, now: Circumstances): Check =>
  isFromAbove(step, now) &&
  !step.documentNumber && {
    code: 'from-paper',
    article,
    field: 'documentNumber',
    message: `${title}由上级机构决定，按批准文书登记，须填写决定文号。`,
    instead: '请填写决定文号。',
  };

/** A step that a body decides is taken by that body; what it decided on an earlier day, with the number of its document. */
export function decidedStep(
  state: CorrectionCase,
  rule: StepDefinition,
  step: Step,
  now: Circumstances,
): Check[] {
  const { title, article, approved } = rule;
  const decidedBy = decidedInStep(state, rule, step);
  if (!decidedBy) return [];
  if (decidedBy === 'kind') return [numberFromAbove(rule, step, now)];
  return [
    notDecidedBy(decidedBy, { what: title, article }, step, now),
    now.acting !== undefined &&
      approved &&
      !step.note && {
        code: 'incomplete',
        article,
        field: 'note',
        message: `${title}须经县级司法行政部门负责人批准，请写明批准人。`,
        instead: `请在“${APPROVER}”中填写批准人的姓名和职务。`,
      },
  ];
}

/** The file must show what a positioning rests on (法29). */
function missingGround(state: CorrectionCase, { kind, on, note }: Step): Check {
  const { sanctions, steps, absences, leaves, supervisionGaps } = state;
  const broke = (...kinds: string[]): boolean =>
    steps.some((one) => one.type === 'ViolationFound' && kinds.includes(one.kind ?? '') && one.on <= on);
  const decided = (sanction: string): boolean =>
    sanctions.some((one) => one.kind === sanction && one.decidedOn <= on);
  const went = (): boolean =>
    broke('leave', 'move') ||
    absences.some(({ lostOn }) => lostOn <= on) ||
    supervisionGaps.some((gap) => gap.kind === 'off_supervision' && dayIn(gapBegan(gap)) <= on) ||
    leaves.some(
      ({ status, foundMissingOn, dueOn, returnedOn }) =>
        foundMissingOn !== undefined ||
        (status === 'granted' && dueOn < on) ||
        (returnedOn !== undefined && returnedOn > dueOn),
    );
  const refusal = { code: 'positioning-ground', article: POSITIONING, field: 'kind' };
  const violation = stepOf('ViolationFound').title;
  if (kind === 'ban_broken' && !broke('ban'))
    return {
      ...refusal,
      message: '档案中没有违反人民法院禁止令的记录。',
      instead: `请先以“${violation}”登记违反禁止令的事实。`,
    };
  if (kind === 'left_without_leave' && !went())
    return {
      ...refusal,
      message: '档案中没有未经批准离开所居住的市、县的记录。',
      instead: `请先以“${violation}”登记违反外出规定的事实。`,
    };
  if (kind === 'refused_after_warning' && !decided('warning'))
    return {
      ...refusal,
      message: '档案中没有给予警告的决定。',
      instead: '请先登记警告决定；他机关决定的，以“登记其他机关的奖惩决定”登记。',
    };
  return (
    kind === 'penalised' &&
    !decided('public_security_penalty') &&
    !/处罚/.test(note ?? '') && {
      ...refusal,
      message: '档案中没有提请治安管理处罚的记录。',
      instead: `公安机关自行处罚的，在“${APPROVER}”中一并写明处罚决定书文号；由社区矫正机构提请的，先登记提请治安管理处罚。`,
    }
  );
}

const inForce = (state: CorrectionCase, { on }: Step): Check => {
  const order = positioningOn(state, on);
  return (
    order && {
      code: 'positioning-in-force',
      article: POSITIONING,
      message: `电子定位“${order.ref}”仍在使用，不能再作出使用决定。`,
      instead: `需要继续使用的，“${orderOf('MonitoringExtended')}”；不再需要的，先“${orderOf('MonitoringLifted')}”。`,
    }
  );
};

/** What has ended is not made longer: a new order says anew what it rests on. */
function extensionOfNothing(state: CorrectionCase, { ref, on }: Step): Check {
  const until = lastDaySet(state, ref);
  return (
    until !== undefined &&
    on > until && {
      code: 'extension-late',
      article: POSITIONING,
      field: 'on',
      message: `电子定位“${ref}”已于 ${until} 届满，不能在 ${on} 延长。`,
      instead: `仍有必要使用的，重新“${orderOf('MonitoringOrdered')}”。`,
    }
  );
}

type Days = readonly (Day | undefined)[];

/** The day of what a step is about. */
function daysOfSubject(state: CorrectionCase, about: string | undefined, ref: string | undefined): Days {
  const { leaves, transfers, sanctions, steps } = state;
  const transfer = transfers.find(({ transferId }) => transferId === ref);
  if (about === 'leave') return [leaves.find(({ leaveId }) => leaveId === ref)?.grantedOn];
  if (about === 'transfer') return [transfer?.decidedOn];
  if (about === 'application') return [transfer?.appliedOn];
  if (about === 'sanction') return [sanctions.find(({ sanctionId }) => sanctionId === ref)?.decidedOn];
  if (about === 'search') return [searchesOf(state).find((search) => search.ref === ref)?.from];
  const isIt = (type: string): boolean =>
    about === 'proposal'
      ? type === 'ProposalReceived' || type === 'ReductionProposed'
      : type === about || (about === 'interval' && isInterval(type));
  return [steps.find((one) => one.ref === ref && isIt(one.type))?.on];
}

const RUNNING: ReadonlySet<string> = new Set(LIVE);

/** Nothing is dated before what it is about, what it follows, or the end that it comes after. */
function tooEarly(state: CorrectionCase, rule: StepDefinition, step: Step): Check {
  const { in: statuses, about, after, title } = rule;
  const isAfterEnd = !statuses.some((status) => RUNNING.has(status));
  const days: Days = [
    statuses.includes('registered') ? undefined : state.particulars?.enrolledOn,
    ...daysOfSubject(state, about, step.ref),
    after && state.steps.findLast(({ type, ref }) => type === after && ref === step.ref)?.on,
    isAfterEnd ? state.ending.endedOn : undefined,
    step.step === 'DocumentsReceiptSent' ? state.particulars?.documentsReceivedOn : undefined,
  ];
  const first = days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
  const why = first === state.particulars?.enrolledOn ? '接收日期' : '它所依据的事项的日期';
  return notBefore('on', step.on, first, `${title}的日期不能早于${why} ${first}。`);
}

/** What the file itself says against a step. */
export function againstTheFile(state: CorrectionCase, rule: StepDefinition, step: Step): Check[] {
  const early = tooEarly(state, rule, step);
  if (step.step === 'MonitoringOrdered') return [early, missingGround(state, step), inForce(state, step)];
  if (step.step === 'MonitoringExtended') return [early, extensionOfNothing(state, step)];
  return [early];
}
