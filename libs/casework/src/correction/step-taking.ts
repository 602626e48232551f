import {
  addDays,
  addMonths,
  CERTIFICATE_DEFERRED,
  DETENTION,
  DOCUMENT,
  GRAVITY,
  INTERVAL_APPROVER,
  MONITORING_GROUND,
  NATIONALITY,
  RECALL_GROUND,
  RULING,
  SEALED_QUERY,
  SEALED_QUERY_ANSWER,
  VIOLATION,
  type Day,
  type TermList,
} from '#statute';
import { longestOf, textFault } from '../field-lengths.js';
import { notInFuture, type Circumstances, type Decision, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { requireStatus, unless } from './guards.js';
import type { CorrectionCase } from './state.js';
import { proceedingsOf } from './protection-milestones.js';
import { earlierSteps, special } from './step-conditions.js';
import { isInterval } from './step-definition.js';
import { againstTheFile, decidedStep, lastDayOfPositioning } from './step-guards.js';
import { lastDaySet } from './pending.js';
import { searchesOf } from './searches.js';
import { isStep, orderOf, stepOf, type StepDefinition, type StepType } from './steps.js';

type Step = Ordered<'TakeStep'>;
type Check = Refusal | null | undefined | false;

/** What a step can be about in this case, by the numbers that it knows. */
export function subjectsOf(state: CorrectionCase, { about }: StepDefinition): readonly string[] {
  const numbers = [
    ...state.leaves.map(({ leaveId }) => leaveId),
    ...state.transfers.map(({ transferId }) => transferId),
    ...state.sanctions.map(({ sanctionId }) => sanctionId),
    ...proceedingsOf(state),
    ...searchesOf(state).map(({ ref }) => ref),
    ...state.breaches.map(({ ref }) => ref),
    ...state.steps.flatMap(({ ref }) => ref ?? []),
  ];
  return about ? [...new Set(numbers)].filter((ref) => isKnown(state, about, ref)) : [];
}

/** Whether the case has what a step says it is about. */
function isKnown(state: CorrectionCase, about: string, ref: string): boolean {
  if (about === 'leave') return state.leaves.some(({ leaveId, grantedOn }) => leaveId === ref && grantedOn);
  if (about === 'application')
    return state.transfers.some(({ transferId, decidedOn }) => transferId === ref && !decidedOn);
  if (about === 'proceeding') return proceedingsOf(state).includes(ref);
  if (about === 'interval') return state.steps.some((taken) => taken.ref === ref && isInterval(taken.type));
  if (about === 'transfer')
    return state.transfers.some(({ transferId, decidedOn }) => transferId === ref && decidedOn);
  // A court rules on what is proposed to it; a reprimand or warning was never before one.
  if (about === 'sanction')
    return state.sanctions.some(({ sanctionId, kind }) => sanctionId === ref && kind.endsWith('_proposal'));
  if (about === 'proposal')
    return state.steps.some(
      (taken) => taken.ref === ref && ['ProposalReceived', 'ReductionProposed'].includes(taken.type),
    );
  if (about === 'search') {
    const isOne = searchesOf(state).some((search) => search.ref === ref);
    return isOne || state.leaves.some(({ leaveId }) => leaveId === ref) || isBreached(state, ref);
  }
  return state.steps.some((taken) => taken.type === about && taken.ref === ref);
}

const isBreached = (state: CorrectionCase, ref: string): boolean =>
  state.breaches.some((breach) => breach.ref === ref);

/** A number that is made here has an end; one that is only named may be of before numbers had one. */
function numberFault({ about }: StepDefinition, { ref }: Step): Check {
  const fault = about || ref === undefined ? null : textFault(ref, longestOf('recordId'));
  return (
    fault !== null && {
      code: 'bad-text',
      article: '业务规则',
      field: 'ref',
      message: `编号${fault}`,
      instead: '请改短或者改正编号。',
    }
  );
}

/** What to do first where there is nothing yet that a step could be about. */
const WHERE: Readonly<Record<string, string>> = {
  leave: '办理批准外出',
  transfer: '登记变更执行地的决定',
  application: '办理申请变更执行地',
  interval: '登记延长报告或者复查的间隔',
  sanction: '登记提请撤销缓刑、撤销假释或者收监执行',
  proceeding: '登记对未成年对象的训诫、警告或者提请治安管理处罚',
  proposal: '登记决定机关收到建议书',
  search: '登记失联或者逾期未归',
};

/** Where that is what an earlier step began, it is that step: a decision by its order, a fact by its title. */
export const whatFirst = (about: string): string => {
  if (!isStep(about)) return WHERE[about] ?? '';
  return stepOf(about).decidedBy ? `办理“${orderOf(about)}”` : `登记“${stepOf(about).title}”`;
};

function aboutSomething(state: CorrectionCase, rule: StepDefinition, step: Step): Check {
  const { about, begins, title, article } = rule;
  if (begins) {
    if (!step.ref)
      return {
        code: 'incomplete',
        article,
        field: 'ref',
        message: `${title}要有编号。`,
        instead: '请填写编号。',
      };
    return (
      earlierSteps(state, step.step, step.ref).length > 0 && {
        code: 'duplicate-number',
        article,
        field: 'ref',
        message: `编号“${step.ref}”的${title}已经登记。`,
        instead: '请换一个编号。',
      }
    );
  }
  if (!about) return null;
  if (!step.ref || !isKnown(state, about, step.ref)) {
    const undecided = state.transfers.find(
      ({ transferId }) => about === 'transfer' && transferId === step.ref,
    );
    if (undecided)
      return {
        code: 'step-order',
        article,
        field: 'ref',
        message: `执行地变更“${step.ref}”尚未作出决定，不能登记${title}。`,
        instead: '请先登记变更执行地的决定。',
      };
    return {
      code: 'unknown-record',
      article,
      field: 'ref',
      message: `本档案中没有编号为“${(step.ref ?? '').slice(0, longestOf('recordId'))}”的有关事项，不能登记${title}。`,
      instead: `请核对编号；还没有的，先${whatFirst(about)}。`,
    };
  }
  return null;
}

/** What the kind of a step is chosen from. */
export const STEP_KINDS: Readonly<Partial<Record<string, TermList>>> = {
  MonitoringOrdered: MONITORING_GROUND,
  ViolationFound: VIOLATION,
  RecallGroundFound: RECALL_GROUND,
  ProposalRuled: RULING,
  ArrestDecided: RULING,
  DocumentsFoundMissing: DOCUMENT,
  SubjectDetained: DETENTION,
  HealthReportIntervalExtended: INTERVAL_APPROVER,
  ReviewIntervalExtended: INTERVAL_APPROVER,
  DeportationOrdered: NATIONALITY,
  CertificateDeferred: CERTIFICATE_DEFERRED,
  SealedQueryReceived: SEALED_QUERY,
  SealedQueryAnswered: SEALED_QUERY_ANSWER,
};

function complete(rule: StepDefinition, step: Step): Check[] {
  const { title, article } = rule;
  const missing = (rule.needs ?? []).filter((field) => !step[field]);
  const list = STEP_KINDS[step.step];
  const outside = (value: string | undefined, allowed: TermList | undefined, field: string): Check =>
    value !== undefined &&
    allowed !== undefined &&
    !(value in allowed) && {
      code: 'not-in-list',
      article,
      field,
      message: `${title}的“${value}”不在可选范围：${Object.values(allowed)
        .map(({ zh }) => zh)
        .join('、')}。`,
      instead: '请从可选范围中选择。',
    };
  return [
    ...missing.map((field) => ({
      code: 'incomplete',
      article,
      field,
      message: `${title}还缺${WORDS[field]}。`,
      instead: `请填写${WORDS[field]}。`,
    })),
    outside(step.kind, list, 'kind'),
    outside(step.gravity, GRAVITY, 'gravity'),
  ];
}

const WORDS = {
  until: '截止日期',
  at: '时刻',
  kind: '种类',
  gravity: '情节',
  months: '延长月数',
  note: '内容',
} as const;

const LONGEST: Readonly<Record<string, { months: number; message: string; last: (from: Day) => Day }>> = {
  MonitoringOrdered: {
    months: 3,
    message: '使用电子定位不得超过三个月',
    last: lastDayOfPositioning,
  },
  MonitoringExtended: {
    months: 3,
    message: '每次延长电子定位不得超过三个月',
    last: lastDayOfPositioning,
  },
  TravelPermitGranted: {
    months: 6,
    message: '经常性跨市县活动每次批准有效期六个月',
    last: (from) => addMonths(from, 6),
  },
};

function withinLongest(rule: StepDefinition, step: Step, from: Day): Check[] {
  const longest = LONGEST[step.step];
  if (!longest || !step.until) return [];
  const last = longest.last(from);
  return [
    step.until > last && {
      code: 'too-long',
      article: rule.article,
      field: 'until',
      message: `${longest.message}，最晚到 ${last}。`,
      instead: `截止日期不晚于 ${last}`,
    },
    step.until < step.on && {
      code: 'date-order',
      article: rule.article,
      field: 'until',
      message: '截止日期不能早于登记的日期。',
      instead: `请填写不早于 ${step.on} 的截止日期。`,
    },
  ];
}

/** An extension runs from the day after the last one of what it extends. */
function startOf(state: CorrectionCase, step: Step): Day {
  if (step.step !== 'MonitoringExtended') return step.on;
  const last = lastDaySet(state, step.ref);
  return last === undefined ? step.on : addDays(last, 1);
}

/** Takes a step of supervision, as its row allows. */
export function takeStep(state: CorrectionCase, order: Step, now: Circumstances): Decision<CorrectionEvent> {
  const rule = stepOf(order.step);
  const { title, article } = rule;
  const done = rule.once ? earlierSteps(state, order.step, order.ref)[0] : undefined;
  const missingBefore = rule.after !== undefined && earlierSteps(state, rule.after, order.ref).length === 0;
  return unless(
    [
      requireStatus(state, rule.in, `登记${title}`),
      notInFuture('on', order.on, now.today, title),
      numberFault(rule, order) || aboutSomething(state, rule, order),
      done && {
        code: 'already-done',
        article,
        message: `${title}已于 ${done.on} 登记。`,
        instead: '不必再次登记；以原来登记的为准。',
      },
      missingBefore && {
        code: 'step-order',
        article,
        message: `还没有登记上一步，不能登记${title}。`,
        instead: `请先登记“${stepOf(rule.after as StepType).title}”。`,
      },
      ...complete(rule, order),
      ...withinLongest(rule, order, startOf(state, order)),
      ...special(state, rule, order, now),
      ...decidedStep(state, rule, order, now),
      ...againstTheFile(state, rule, order),
    ],
    () => {
      const { step, ...data } = order;
      // Any step has the same data; the compiler does not follow so many types at once.
      return [{ type: step, occurredOn: order.on, data } as CorrectionEvent];
    },
  );
}
