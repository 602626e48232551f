import type { Day, OtherParent } from '#statute';
import { decideUnless, notBefore, notInFuture, type FactsOf, type Refusal } from '../shared/decision.js';
import type { MilestoneReached } from '../shared/aggregate.js';
import { alreadyDone, numberInUse } from '../shared/already-done.js';
import type { BreachCommand } from '../shared/breaches.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
import { ARTICLE, childTooOld, otherParentCares, otherParentUnknown } from './aid-guards.js';
import { howTold, singleRecordAggregate, type Kept } from '../shared/single-record.js';

/** Aid for one relative of a person serving a sentence. Months are `YYYY-MM`, money is in fen. */
export interface AidApplication {
  readonly aidNumber: string;
  readonly prisonerName: string;
  readonly prison?: string;
  readonly beneficiaryName: string;
  readonly relation: string;
  readonly beneficiaryBirth?: Day;
  readonly aidType: string;
  /** Why the child's other parent cannot care for it, who that is, and since when it is so. */
  readonly otherParent?: OtherParent;
  readonly otherParentName?: string;
  readonly otherParentSince?: Day;
  readonly guardianName?: string;
  readonly appliedOn: Day;
  readonly remarks?: string;
}

export interface FamilyAidEvents extends RecordKeepingEvents {
  AidApplied: AidApplication;
  AidChecked: {
    readonly checkedOn: Day;
    readonly passed: boolean;
    readonly finding: string;
    readonly otherParent?: OtherParent;
    readonly otherParentSince?: Day;
  };
  AidConfirmed: { readonly approvedOn: Day; readonly monthlyFen?: number; readonly firstMonth?: string };
  AidEnded: { readonly lastMonth: string; readonly endReason?: string };
}
export type FamilyAidEvent = FactsOf<FamilyAidEvents>;

export type FamilyAidCommand =
  | ({ readonly type: 'ApplyForAid' } & AidApplication)
  | ({ readonly type: 'CheckAid' } & FamilyAidEvents['AidChecked'])
  | { readonly type: 'ConfirmAid'; readonly approvedOn: Day; readonly monthlyFen: number }
  | { readonly type: 'EndAid'; readonly endedOn: Day; readonly endReason: string }
  | RecordCommand
  | BreachCommand;

export interface FamilyAid extends AidApplication {
  readonly checkedOn?: Day;
  readonly passed?: boolean;
  readonly approvedOn?: Day;
  readonly monthlyFen?: number;
  readonly firstMonth?: string;
  readonly lastMonth?: string;
}

const SHAPE: RecordShape = {
  kind: 'family-aid',
  id: null,
  facts: [
    {
      type: 'AidApplied',
      day: 'appliedOn',
      fields: [
        'aidNumber',
        'prisonerName',
        'prison',
        'beneficiaryName',
        'relation',
        'beneficiaryBirth',
        'aidType',
        'otherParent',
        'otherParentName',
        'otherParentSince',
        'guardianName',
        'appliedOn',
        'remarks',
      ],
    },
    { type: 'AidConfirmed', day: 'approvedOn', fields: ['approvedOn', 'monthlyFen', 'firstMonth'] },
  ],
  notes: ['lastMonth'],
};

/** The month after a day's month: aid begins the month after confirmation. */
export function monthAfter(day: Day): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

const applied = (state: Partial<FamilyAid>, act: string): Refusal | false =>
  !state.aidNumber && {
    code: 'unknown-record',
    article: ARTICLE,
    message: `没有这项家属救助申请，不能${act}。`,
    instead: '请先办理“登记家属救助申请”。',
  };

/** Aid is confirmed upon a check that was passed. */
const notPassed = ({ checkedOn, passed }: Partial<FamilyAid>): Refusal | false =>
  passed !== true && {
    code: 'step-order',
    article: ARTICLE,
    message: '乡镇查验合格后才能确认。',
    instead:
      checkedOn === undefined
        ? '请先办理“登记乡镇查验”。'
        : '查验不合格的不能确认；情况变化后重新申请的，另编编号“登记家属救助申请”；查验登记有误的，以“作废”处理后重新登记。',
  };

/** On what the aid rests, on the day on which somebody says that it does. */
const ground = (state: Partial<FamilyAid>, on: Day): (Refusal | false)[] => [
  childTooOld(state, on),
  otherParentUnknown(state),
  otherParentCares(state, on),
];

function milestones(state: Partial<FamilyAid> & Kept): MilestoneReached[] {
  const { appliedOn, checkedOn, passed, approvedOn } = state;
  const reached: MilestoneReached[] = [];
  if (appliedOn)
    reached.push({ milestone: 'aid-applied', on: appliedOn, ref: 'case', ...howTold(state, 'AidApplied') });
  const facts = { passed: passed ?? false };
  if (checkedOn) reached.push({ milestone: 'aid-checked', on: checkedOn, ref: 'case', facts });
  if (approvedOn) reached.push({ milestone: 'aid-confirmed', on: approvedOn, ref: 'case' });
  return reached;
}

export const familyAid = singleRecordAggregate<FamilyAid, FamilyAidCommand, FamilyAidEvent>({
  name: 'family-aid',
  shape: SHAPE,
  alsoTold: ['AidChecked', 'AidEnded'],
  decide(state, command, now) {
    switch (command.type) {
      case 'ApplyForAid': {
        const { type: _type, ...data } = command;
        return decideUnless<FamilyAidEvent>(
          [
            numberInUse(state.aidNumber !== undefined, '救助编号', data.aidNumber, ARTICLE),
            notInFuture('appliedOn', data.appliedOn, now.today, '申请'),
            childTooOld(data, data.appliedOn),
            otherParentCares(data, data.appliedOn),
          ],
          () => [{ type: 'AidApplied', occurredOn: data.appliedOn, data }],
        );
      }
      case 'CheckAid': {
        const { type: _type, ...data } = command;
        return decideUnless<FamilyAidEvent>(
          [
            applied(state, '查验'),
            alreadyDone(state.checkedOn, { act: '查验', article: ARTICLE, putRight: 'voided' }),
            notInFuture('checkedOn', data.checkedOn, now.today, '查验'),
            notBefore('checkedOn', data.checkedOn, state.appliedOn, '查验日期不能早于申请日期。'),
            ...(data.passed ? ground({ ...state, ...data }, data.checkedOn) : []),
          ],
          () => [{ type: 'AidChecked', occurredOn: data.checkedOn, data }],
        );
      }
      case 'ConfirmAid': {
        const { approvedOn, monthlyFen } = command;
        return decideUnless<FamilyAidEvent>(
          [
            applied(state, '确认'),
            alreadyDone(state.approvedOn, { act: '确认', article: ARTICLE, putRight: 'corrected' }),
            notPassed(state),
            notInFuture('approvedOn', approvedOn, now.today, '确认'),
            notBefore('approvedOn', approvedOn, state.checkedOn, '确认日期不能早于查验日期。'),
            ...ground(state, approvedOn),
          ],
          () => [
            {
              type: 'AidConfirmed',
              occurredOn: approvedOn,
              data: { approvedOn, monthlyFen, firstMonth: monthAfter(approvedOn) },
            },
          ],
        );
      }
      case 'EndAid': {
        const { endedOn, endReason } = command;
        return decideUnless<FamilyAidEvent>(
          [
            applied(state, '终止发放'),
            state.approvedOn === undefined && {
              code: 'step-order',
              article: ARTICLE,
              message: '尚未确认，无须终止发放。',
              instead: '请先办理“登记县级确认”；不再申请的，以“作废”处理。',
            },
            state.lastMonth !== undefined && {
              code: 'already-done',
              article: ARTICLE,
              message: `已经终止，发放至 ${state.lastMonth}。`,
              instead: '不必再次登记；登记有误的，请以“更正”处理。',
            },
            notInFuture('endedOn', endedOn, now.today, '终止发放'),
            notBefore('endedOn', endedOn, state.approvedOn, '终止发放的日期不能早于确认日期。'),
          ],
          () => [
            { type: 'AidEnded', occurredOn: endedOn, data: { lastMonth: endedOn.slice(0, 7), endReason } },
          ],
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
