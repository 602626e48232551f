import type { Day, Milestone } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { alreadyDone } from '../shared/already-done.js';
import { notBefore, notInFuture, type Refusal } from '../shared/decision.js';

/** What an assessment holds of the steps before its days run (办法13–14, 意见2026第4条). */
export interface AssessmentSteps {
  readonly notifiedOn?: Day;
  readonly missingOn?: Day;
  readonly note?: string;
  readonly askedOn?: Day;
  readonly completedOn?: Day;
  readonly impossibleOn?: Day;
  readonly reason?: string;
  readonly toldOn?: Day;
  readonly returnedOn?: Day;
}

export type AssessmentStepCommand =
  | { readonly type: 'NotifyCommission'; readonly notifiedOn: Day }
  | { readonly type: 'FindMaterialsMissing'; readonly missingOn: Day; readonly note: string }
  | { readonly type: 'AskForMaterials'; readonly askedOn: Day }
  | { readonly type: 'CompleteMaterials'; readonly completedOn: Day }
  | { readonly type: 'FindAssessmentImpossible'; readonly impossibleOn: Day; readonly reason: string }
  | { readonly type: 'TellImpossibility'; readonly toldOn: Day }
  | { readonly type: 'ReturnAssessment'; readonly returnedOn: Day };

const OPINION = '司发通〔2026〕8号第4条';

interface Step {
  readonly event: string;
  readonly day: keyof AssessmentSteps;
  readonly act: string;
  readonly article: string;
  readonly milestone: Milestone | null;
  /** What must have been recorded before. */
  readonly after?: keyof AssessmentSteps;
  /** The day from which its duty counts, where it is not its own. */
  readonly countsFromReceipt?: true;
}

/** By the order that takes each: the fact, the day it is known by, and the milestone that it is. */
export const ASSESSMENT_STEPS = {
  NotifyCommission: {
    event: 'CommissionNotified',
    day: 'notifiedOn',
    act: '通知检察院调查评估',
    article: '社区矫正法实施办法第十三条',
    milestone: 'commission-told',
  },
  FindMaterialsMissing: {
    event: 'MaterialsFoundMissing',
    day: 'missingOn',
    act: '登记委托材料不齐',
    article: OPINION,
    milestone: 'materials-found-missing',
    countsFromReceipt: true,
  },
  AskForMaterials: {
    event: 'MaterialsAsked',
    day: 'askedOn',
    act: '通知补齐委托材料',
    article: OPINION,
    milestone: 'materials-asked',
    after: 'missingOn',
  },
  CompleteMaterials: {
    event: 'MaterialsCompleted',
    day: 'completedOn',
    act: '登记委托材料补齐',
    article: OPINION,
    milestone: null,
    after: 'missingOn',
  },
  FindAssessmentImpossible: {
    event: 'AssessmentFoundImpossible',
    day: 'impossibleOn',
    act: '登记无法调查评估',
    article: OPINION,
    milestone: 'assessment-found-impossible',
  },
  TellImpossibility: {
    event: 'ImpossibilityTold',
    day: 'toldOn',
    act: '与委托机关沟通说明',
    article: OPINION,
    milestone: 'assessment-impossible-told',
    after: 'impossibleOn',
  },
  ReturnAssessment: {
    event: 'AssessmentReturned',
    day: 'returnedOn',
    act: '退回委托材料',
    article: OPINION,
    milestone: 'assessment-returned',
    after: 'impossibleOn',
  },
} as const satisfies Readonly<Record<AssessmentStepCommand['type'], Step>>;

export const isAssessmentStep = (command: { readonly type: string }): command is AssessmentStepCommand =>
  Object.hasOwn(ASSESSMENT_STEPS, command.type);

/** The act that tells a day. */
const actOf = (day: keyof AssessmentSteps): string =>
  Object.values<Step>(ASSESSMENT_STEPS).find((step) => step.day === day)?.act ?? '';

interface Received extends AssessmentSteps {
  readonly receivedOn?: Day;
}

/** What stands in the way of a step: taken already, the one before it missing, or out of order. */
export function assessmentStepRefusals(
  state: Received,
  command: AssessmentStepCommand,
  today: Day,
): readonly (Refusal | null | false | undefined)[] {
  const { day, act, article, after }: Step = ASSESSMENT_STEPS[command.type];
  const on = (command as unknown as Readonly<Record<string, Day>>)[day] as Day;
  const done = state[day];
  const before = after === undefined ? state.receivedOn : state[after];
  return [
    alreadyDone(done, { act, article, putRight: 'voided' }),
    after !== undefined &&
      before === undefined && {
        code: 'step-order',
        article,
        message: `上一步还没有登记，不能${act}。`,
        instead: `请先办理“${actOf(after)}”。`,
      },
    notInFuture(day, on, today, act),
    notBefore(day, on, before, `${act}的日期不能早于上一步的日期 ${before}。`),
  ];
}

export function stepMilestones(state: Received): MilestoneReached[] {
  return Object.values<Step>(ASSESSMENT_STEPS).flatMap((step): MilestoneReached[] => {
    const { milestone, day, countsFromReceipt } = step;
    const taken = state[day];
    const on = countsFromReceipt && taken !== undefined ? state.receivedOn : taken;
    return milestone === null || on === undefined ? [] : [{ milestone, on, ref: 'case' }];
  });
}
