import { isSealedBy } from '../confidentiality.js';
import type { Circumstances, Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import { isUnder18On } from './minority.js';
import { sealing } from './sealing.js';
import type { CorrectionCase } from './state.js';
import type { StepDefinition, StepTaken, StepType } from './steps.js';

type Step = Ordered<'TakeStep'>;
type Check = Refusal | null | undefined | false;

export const earlierSteps = (state: CorrectionCase, type: string, ref: string | undefined): StepTaken[] =>
  state.steps.filter((taken) => taken.type === type && taken.ref === ref);

/** Arrest goes with a proposal to revoke, not with one to recall (社区矫正法47, 办法48). */
const arrest = (state: CorrectionCase, { article }: StepDefinition, { ref }: Step): Check[] => {
  const sanction = state.sanctions.find(({ sanctionId }) => sanctionId === ref);
  return [
    sanction?.kind === 'recall_proposal' && {
      code: 'step-category',
      article,
      message: '提请逮捕只与提请撤销缓刑、撤销假释一并提出；暂予监外执行的，提请收监执行。',
      instead: '由决定机关对提请收监执行作出决定。',
    },
  ];
};

/** Three months and more are for the province (办法24, 58: 以上 includes the number). */
const interval = ({ article }: StepDefinition, { kind, months }: Step): Check[] => [
  months !== undefined &&
    (!Number.isInteger(months) || months < 1) && {
      code: 'bad-number',
      article,
      field: 'months',
      message: '延长月数应为不小于 1 的整数。',
      instead: '请填写整数月数。',
    },
  months !== undefined &&
    months >= 3 &&
    kind === 'municipal_institution' && {
      code: 'interval-authority',
      article,
      field: 'kind',
      message: '延长三个月以上的，应当逐级上报省级社区矫正机构批准。',
      instead: '由省级社区矫正机构批准（直辖市的，市级机构即省级机构）',
    },
];

/** Somebody who is of age on that day has no guardian any more. */
const noGuardian = (state: CorrectionCase, { article }: StepDefinition, { on }: Step): Check =>
  !isUnder18On(state, on) && {
    code: 'step-category',
    article,
    message: `该对象在 ${on} 不是未成年人，不需要通知监护人到场。`,
    instead: '日期有误的，改正日期；身份证号登记有误的，先更正基本情况。',
  };

/** A file that is not sealed is asked about like any other. */
const sealedQuery = (state: CorrectionCase, { article }: StepDefinition): Check[] => [
  !isSealedBy(state.steps) && {
    code: 'step-order',
    article,
    message: '这份档案没有封存，查询不必按封存记录的程序办理。',
    instead: '应当封存的，先登记“封存犯罪记录”。',
  },
];

/** Who asks for himself is given the certificate that he has no record (封存办法15). */
function wrongAnswer(state: CorrectionCase, { article }: StepDefinition, { ref, kind }: Step): Check {
  const asked = earlierSteps(state, 'SealedQueryReceived', ref)[0];
  return (
    asked?.kind === 'own' &&
    kind !== 'no_record' && {
      code: 'query-answer',
      article,
      field: 'kind',
      message: '本人或者其法定代理人申请的，应当出具无犯罪记录的证明。',
      instead: '答复请选择“出具无犯罪记录证明”；申请人不是本人或者法定代理人的，另行登记申请后答复。',
    }
  );
}

const FOR_TEMPORARY_RELEASE: ReadonlySet<string> = new Set([
  'HealthReported',
  'MedicalReviewSubmitted',
  'MedicalReviewExamined',
  'HealthReportIntervalExtended',
  'ReviewIntervalExtended',
  'DeliveryDecisionReceived',
  'ExpiryNoticeSent',
]);

/** A file that is not sealed is not unsealed. */
const unsealing = (state: CorrectionCase, { article }: StepDefinition): Check =>
  !isSealedBy(state.steps) && {
    code: 'step-order',
    article,
    message: '这份档案没有封存，不需要解除。',
    instead: '请先登记“封存犯罪记录”。',
  };

/** What was lifted is not made longer. */
function liftedBefore(state: CorrectionCase, { article }: StepDefinition, { ref }: Step): Check {
  const lifted = earlierSteps(state, 'MonitoringLifted', ref).at(-1);
  return (
    lifted !== undefined && {
      code: 'already-done',
      article,
      message: `电子定位“${ref}”已于 ${lifted.on} 解除，不能延长。`,
      instead: '需要再次使用的，重新“决定使用电子定位”。',
    }
  );
}

const forRelease = (state: CorrectionCase, { article, title }: StepDefinition, { step }: Step): Check =>
  FOR_TEMPORARY_RELEASE.has(step) &&
  state.particulars?.category !== 'temporary_release' && {
    code: 'step-category',
    article,
    message: `${title}只适用于暂予监外执行的对象。`,
    instead: '其他类别的对象请登记“定期报告”；矫正类别登记有误的，先更正基本情况。',
  };

type Condition = (
  state: CorrectionCase,
  rule: StepDefinition,
  step: Step,
  now: Circumstances,
) => Check | Check[];

const CONDITIONS: Readonly<Partial<Record<StepType, Condition>>> = {
  HealthReportIntervalExtended: (_state, rule, step) => interval(rule, step),
  ReviewIntervalExtended: (_state, rule, step) => interval(rule, step),
  ArrestRequested: arrest,
  RecordSealed: (state, rule, _step, now) => sealing(state, rule, now),
  RecordUnsealed: unsealing,
  SealedQueryReceived: sealedQuery,
  SealedQueryAnswered: wrongAnswer,
  GuardianCalled: noGuardian,
  MonitoringExtended: liftedBefore,
};

/** What one kind of step wants of the file beside what its row says. */
export function special(
  state: CorrectionCase,
  rule: StepDefinition,
  step: Step,
  now: Circumstances,
): Check[] {
  const found = CONDITIONS[step.step]?.(state, rule, step, now);
  return [forRelease(state, rule, step), ...(Array.isArray(found) ? found : [found])];
}
