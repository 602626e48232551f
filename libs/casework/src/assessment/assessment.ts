import { inForce, NATIONAL_LAW, type Category, type Day, type Sex } from '#statute';
import { fromPaper, notEarlier } from '../shared/earlier-day.js';
import type { MilestoneReached } from '../shared/aggregate.js';
import { numberInUse } from '../shared/already-done.js';
import {
  decideUnless,
  notBefore,
  notInFuture,
  type Circumstances,
  type FactsOf,
  type Refusal,
} from '../shared/decision.js';
import type { BreachCommand } from '../shared/breaches.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
import { howTold, singleRecordAggregate, type Kept } from '../shared/single-record.js';
import {
  ASSESSMENT_STEPS,
  assessmentStepRefusals,
  isAssessmentStep,
  stepMilestones,
  type AssessmentStepCommand,
  type AssessmentSteps,
} from './assessment-steps.js';

/** A commission to assess somebody before sentence; the person may never become a subject (社区矫正法18). */
export interface Commission {
  readonly assessmentNumber: string;
  readonly commissionedBy: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idNumber: string;
  readonly address: string;
  readonly intendedCategory: Category;
  /** 速裁程序: five working days instead of ten. */
  readonly fastTrack: boolean;
  readonly receivedOn: Day;
  readonly remarks?: string;
}

export interface AssessmentEvents extends RecordKeepingEvents {
  AssessmentCommissioned: Commission;
  AssessmentExtended: {
    readonly extendedOn: Day;
    readonly agreedDueOn: Day;
    readonly reason: string;
    /** The letter by which it was agreed on, where that was before it was recorded (补录). */
    readonly documentNumber?: string;
    readonly fromPaper?: boolean;
  };
  AssessmentSubmitted: { readonly submittedOn: Day; readonly opinion?: 'suitable' | 'unsuitable' };
  /** The county procuratorate was told of the commission (办法13). */
  CommissionNotified: { readonly notifiedOn: Day };
  /** The papers that came with the commission are incomplete (意见2026第4条). */
  MaterialsFoundMissing: { readonly missingOn: Day; readonly note: string };
  MaterialsAsked: { readonly askedOn: Day };
  /** The days of the assessment run from here. */
  MaterialsCompleted: { readonly completedOn: Day };
  /** It cannot be done: name or address is false, or the identity unclear. */
  AssessmentFoundImpossible: { readonly impossibleOn: Day; readonly reason: string };
  ImpossibilityTold: { readonly toldOn: Day };
  AssessmentReturned: { readonly returnedOn: Day };
}
export type AssessmentEvent = FactsOf<AssessmentEvents>;

export type AssessmentCommand =
  | ({ readonly type: 'CommissionAssessment' } & Commission)
  | ({ readonly type: 'ExtendAssessment' } & AssessmentEvents['AssessmentExtended'])
  | {
      readonly type: 'SubmitAssessment';
      readonly submittedOn: Day;
      readonly opinion: 'suitable' | 'unsuitable';
    }
  | AssessmentStepCommand
  | RecordCommand
  | BreachCommand;

export interface Assessment extends Commission, AssessmentSteps {
  readonly agreedDueOn?: Day;
  /** The day on which the first of the extensions was agreed on. */
  readonly extendedOn?: Day;
  readonly submittedOn?: Day;
  readonly opinion?: 'suitable' | 'unsuitable';
}

const SHAPE: RecordShape = {
  kind: 'assessment',
  id: null,
  facts: [
    {
      type: 'AssessmentCommissioned',
      day: 'receivedOn',
      fields: [
        'assessmentNumber',
        'commissionedBy',
        'name',
        'sex',
        'idNumber',
        'address',
        'intendedCategory',
        'fastTrack',
        'receivedOn',
        'remarks',
      ],
    },
    { type: 'AssessmentSubmitted', day: 'submittedOn', fields: ['submittedOn', 'opinion'] },
  ],
};

const ARTICLE = '社区矫正法实施办法第十四条';

const open = (state: Partial<Assessment>, act: string) =>
  !state.receivedOn
    ? {
        code: 'unknown-record',
        article: ARTICLE,
        message: `没有这项调查评估，不能${act}。`,
        instead: '请先办理“登记调查评估委托”。',
      }
    : state.submittedOn !== undefined
      ? {
          code: 'already-done',
          article: ARTICLE,
          message: `调查评估意见已于 ${state.submittedOn} 提交，不能${act}。`,
          instead: '提交登记有误的，请以“更正”处理；委托机关再次委托的，另行登记。',
        }
      : state.returnedOn !== undefined && {
          code: 'already-done',
          article: ARTICLE,
          message: `委托材料已于 ${state.returnedOn} 退回，不能${act}。`,
          instead:
            '委托机关再次委托的，以新的编号“登记调查评估委托”；退回登记有误的，以“作废”处理后重新登记。',
        };

/** The row of the opinion's deadline: so many working days, and since when they are counted; before, only 「及时」. */
const ruleOf = (fastTrack: boolean | undefined) =>
  NATIONAL_LAW.rulesOf('').withId(fastTrack ? 'assessment-opinion-fast-track' : 'assessment-opinion');

/**
 * The last day of the opinion; what was agreed on after the counted one does not move it. While materials are missing
 * there is none (意见2026第4条), unless they were found missing when it was over.
 */
function lastDayOf(state: Partial<Assessment>, { calendar }: Circumstances): Day | undefined {
  const { receivedOn, missingOn, completedOn, fastTrack, agreedDueOn, extendedOn } = state;
  const rule = ruleOf(fastTrack);
  if (receivedOn === undefined || rule?.due.kind !== 'after-opening') return undefined;
  if (!inForce(rule, receivedOn)) return undefined;
  const { count } = rule.due;
  const lastFrom = (from: Day): Day => calendar.addWorkingDays(from, count).day;
  const isWaited = missingOn !== undefined && missingOn <= lastFrom(receivedOn);
  const from = isWaited ? completedOn : receivedOn;
  if (from === undefined) return undefined;
  const counted = lastFrom(from);
  return agreedDueOn !== undefined && extendedOn !== undefined && extendedOn <= counted
    ? agreedDueOn
    : counted;
}

/** An extension is agreed on before the last day; what is late stays late (办法14). */
function agreedTooLate(state: Partial<Assessment>, extendedOn: Day, now: Circumstances): Refusal | false {
  const dueOn = lastDayOf(state, now);
  return (
    dueOn !== undefined &&
    extendedOn > dueOn && {
      code: 'extension-late',
      article: ARTICLE,
      field: 'extendedOn',
      message: `提交意见的期限已于 ${dueOn} 届满，不能在 ${extendedOn} 再商定延期；逾期的照实登记。`,
      instead: `请照实登记提交意见的日期；届满以前已经商定的，填写商定当日的日期（不晚于 ${dueOn}）。`,
    }
  );
}

/** An extension that earlier releases accepted after the day agreed on before changes nothing. */
function extensionOf(
  { agreedDueOn, extendedOn }: Partial<Assessment>,
  data: AssessmentEvents['AssessmentExtended'],
): Partial<Assessment> {
  if (agreedDueOn === undefined || extendedOn === undefined) return data;
  if (data.extendedOn > agreedDueOn) return {};
  return { ...data, extendedOn: data.extendedOn < extendedOn ? data.extendedOn : extendedOn };
}

function milestones(state: Partial<Assessment> & Kept): MilestoneReached[] {
  const { receivedOn, submittedOn, fastTrack, agreedDueOn, extendedOn, completedOn } = state;
  if (!receivedOn) return [];
  const facts = { fastTrack: fastTrack ?? false, agreedDueOn, agreedOn: extendedOn };
  // An opinion that was given without the materials is judged from the receipt.
  const isWaiting = completedOn !== undefined || submittedOn === undefined;
  const missingOn = isWaiting ? state.missingOn : undefined;
  const how = howTold(state, 'AssessmentCommissioned');
  const opened = { milestone: 'assessment-commissioned', ref: 'case' } as const;
  const reached: MilestoneReached[] = [
    { ...opened, on: receivedOn, facts: { ...facts, missingOn } },
    ...(completedOn === undefined ? [] : [{ ...opened, on: completedOn, facts }]),
    { milestone: 'commission-received', on: receivedOn, ref: 'case', ...how },
    ...stepMilestones(state),
  ];
  if (submittedOn) reached.push({ milestone: 'assessment-submitted', on: submittedOn, ref: 'case' });
  return reached;
}

export const assessment = singleRecordAggregate<Assessment, AssessmentCommand, AssessmentEvent>({
  name: 'assessment',
  shape: SHAPE,
  alsoTold: ['AssessmentExtended', ...Object.values(ASSESSMENT_STEPS).map(({ event }) => event)],
  dataOf: (state, event) =>
    event.type === 'AssessmentExtended' ? extensionOf(state, event.data) : event.data,
  decide(state, command, now) {
    if (isAssessmentStep(command)) {
      const { event, act, day } = ASSESSMENT_STEPS[command.type];
      const { type: _type, ...data } = command;
      const on = (data as Record<string, string>)[day] as Day;
      const refusals = [open(state, act), ...assessmentStepRefusals(state, command, now.today)];
      return decideUnless<AssessmentEvent>(refusals, () => [
        { type: event, occurredOn: on, data } as AssessmentEvent,
      ]);
    }
    switch (command.type) {
      case 'CommissionAssessment': {
        const { type: _type, ...data } = command;
        return decideUnless<AssessmentEvent>(
          [
            numberInUse(state.receivedOn !== undefined, '评估编号', data.assessmentNumber, ARTICLE),
            notInFuture('receivedOn', data.receivedOn, now.today, '收到委托函'),
          ],
          () => [{ type: 'AssessmentCommissioned', occurredOn: data.receivedOn, data }],
        );
      }
      case 'ExtendAssessment': {
        const { type: _type, ...data } = command;
        return decideUnless<AssessmentEvent>(
          [
            open(state, '商定延期'),
            notInFuture('extendedOn', data.extendedOn, now.today, '商定延期'),
            notBefore('agreedDueOn', data.agreedDueOn, data.extendedOn, '商定的期限不能早于商定之日。'),
            agreedTooLate(state, data.extendedOn, now),
            notEarlier('extendedOn', data.extendedOn, '商定延期', data, now),
          ],
          () => [
            {
              type: 'AssessmentExtended',
              occurredOn: data.extendedOn,
              data: { ...data, ...fromPaper(data.extendedOn, now) },
            },
          ],
        );
      }
      case 'SubmitAssessment': {
        const { type: _type, ...data } = command;
        return decideUnless<AssessmentEvent>(
          [
            open(state, '再次提交'),
            notInFuture('submittedOn', data.submittedOn, now.today, '提交意见'),
            notBefore(
              'submittedOn',
              data.submittedOn,
              state.receivedOn,
              '提交日期不能早于收到委托函的日期。',
            ),
          ],
          () => [{ type: 'AssessmentSubmitted', occurredOn: data.submittedOn, data }],
        );
      }
      default: {
        const unknown: never = command;
        return unknown;
      }
    }
  },
  milestones,
  closedOn: ({ returnedOn }) => returnedOn ?? null,
});
