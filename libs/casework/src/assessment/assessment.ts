import type { Category, Day, Sex } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { decideUnless, notBefore, notInFuture, type FactsOf } from '../shared/decision.js';
import type { BreachCommand } from '../shared/breaches.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
import { singleRecordAggregate } from '../shared/single-record.js';

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
  AssessmentExtended: { readonly extendedOn: Day; readonly agreedDueOn: Day; readonly reason: string };
  AssessmentSubmitted: { readonly submittedOn: Day; readonly opinion?: 'suitable' | 'unsuitable' };
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
  | RecordCommand
  | BreachCommand;

export interface Assessment extends Commission {
  readonly agreedDueOn?: Day;
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
    ? { code: 'unknown-record', article: ARTICLE, message: `没有这项调查评估，不能${act}。` }
    : state.submittedOn !== undefined && {
        code: 'already-done',
        article: ARTICLE,
        message: `调查评估意见已于 ${state.submittedOn} 提交，不能${act}。`,
      };

function milestones(state: Partial<Assessment>): MilestoneReached[] {
  const { receivedOn, submittedOn, fastTrack, agreedDueOn } = state;
  if (!receivedOn) return [];
  const facts = { fastTrack: fastTrack ?? false, agreedDueOn };
  const commissioned: MilestoneReached = {
    milestone: 'assessment-commissioned',
    on: receivedOn,
    ref: 'case',
    facts,
  };
  return submittedOn
    ? [commissioned, { milestone: 'assessment-submitted', on: submittedOn, ref: 'case' }]
    : [commissioned];
}

export const assessment = singleRecordAggregate<Assessment, AssessmentCommand, AssessmentEvent>({
  name: 'assessment',
  shape: SHAPE,
  alsoTold: ['AssessmentExtended'],
  decide(state, command, now) {
    switch (command.type) {
      case 'CommissionAssessment': {
        const { type: _type, ...data } = command;
        return decideUnless<AssessmentEvent>(
          [
            state.receivedOn !== undefined && {
              code: 'duplicate-number',
              article: ARTICLE,
              message: `评估编号“${data.assessmentNumber}”已经登记。`,
            },
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
          ],
          () => [{ type: 'AssessmentExtended', occurredOn: data.extendedOn, data }],
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
  closedOn: () => null,
});
