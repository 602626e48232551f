import { ageOn, type Day } from '#statute';
import { decideUnless, notBefore, notInFuture, type FactsOf, type Refusal } from '../shared/decision.js';
import type { MilestoneReached } from '../shared/aggregate.js';
import type { BreachCommand } from '../shared/breaches.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
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
  readonly appliedOn: Day;
  readonly remarks?: string;
}

export interface FamilyAidEvents extends RecordKeepingEvents {
  AidApplied: AidApplication;
  AidChecked: { readonly checkedOn: Day; readonly passed: boolean; readonly finding: string };
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
        'appliedOn',
        'remarks',
      ],
    },
    { type: 'AidConfirmed', day: 'approvedOn', fields: ['approvedOn', 'monthlyFen', 'firstMonth'] },
  ],
  notes: ['lastMonth'],
};

const ARTICLE = '民发〔2019〕62号';

/** The month after a day's month: aid begins the month after confirmation. */
export function monthAfter(day: Day): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** Aid for children is for who is under 18; it goes on for pupils, but is not begun for them. */
const tooOldForAid = ({ aidType, beneficiaryBirth, appliedOn }: AidApplication): Refusal | false =>
  aidType.includes('儿童') &&
  beneficiaryBirth !== undefined &&
  ageOn(beneficiaryBirth, appliedOn) >= 18 && {
    code: 'aid-age',
    article: ARTICLE,
    field: 'beneficiaryBirth',
    message: `受助人 ${beneficiaryBirth} 出生，申请时已满十八周岁，不能申请儿童的生活补贴。`,
    instead: '请核对出生日期；已成年的，改为其他救助类型。',
  };

const applied = (state: Partial<FamilyAid>, act: string): Refusal | false =>
  !state.aidNumber && {
    code: 'unknown-record',
    article: ARTICLE,
    message: `没有这项家属救助申请，不能${act}。`,
  };

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
            state.aidNumber !== undefined && {
              code: 'duplicate-number',
              article: ARTICLE,
              message: `救助编号“${data.aidNumber}”已经登记。`,
            },
            notInFuture('appliedOn', data.appliedOn, now.today, '申请'),
            tooOldForAid(data),
          ],
          () => [{ type: 'AidApplied', occurredOn: data.appliedOn, data }],
        );
      }
      case 'CheckAid': {
        const { type: _type, ...data } = command;
        return decideUnless<FamilyAidEvent>(
          [
            applied(state, '查验'),
            state.checkedOn !== undefined && {
              code: 'already-done',
              article: ARTICLE,
              message: `已于 ${state.checkedOn} 查验。`,
            },
            notInFuture('checkedOn', data.checkedOn, now.today, '查验'),
            notBefore('checkedOn', data.checkedOn, state.appliedOn, '查验日期不能早于申请日期。'),
          ],
          () => [{ type: 'AidChecked', occurredOn: data.checkedOn, data }],
        );
      }
      case 'ConfirmAid': {
        const { approvedOn, monthlyFen } = command;
        return decideUnless<FamilyAidEvent>(
          [
            applied(state, '确认'),
            state.approvedOn !== undefined && {
              code: 'already-done',
              article: ARTICLE,
              message: `已于 ${state.approvedOn} 确认。`,
            },
            state.passed !== true && {
              code: 'step-order',
              article: ARTICLE,
              message: '乡镇查验合格后才能确认。',
            },
            notInFuture('approvedOn', approvedOn, now.today, '确认'),
            notBefore('approvedOn', approvedOn, state.checkedOn, '确认日期不能早于查验日期。'),
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
            },
            notInFuture('endedOn', endedOn, now.today, '终止发放'),
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
