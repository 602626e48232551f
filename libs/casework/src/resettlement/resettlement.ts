import { addDays, addMonths, type ClosingGround, type Day, type Milestone, type Sex } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { alreadyDone, numberInUse } from '../shared/already-done.js';
import { decideUnless, notBefore, notInFuture, type FactsOf, type Refusal } from '../shared/decision.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
import type { BreachCommand } from '../shared/breaches.js';
import { howTold, singleRecordAggregate, type Kept } from '../shared/single-record.js';

/** A person to be helped after prison or after correction ended (安置帮教). */
export interface ReleasedPerson {
  readonly resettlementNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idNumber: string;
  readonly address: string;
  readonly source: 'prison' | 'correction';
  /** The correction case it was handed over from. */
  readonly correctionFileNumber?: string;
  /** The day of release; unknown while only announced. */
  readonly releasedOn?: Day;
  readonly keyCategory?: string;
  /** 必接必送: fetched from the prison gate on the day of release. */
  readonly mandatoryPickup?: boolean;
  readonly remarks?: string;
  /** The day on which an office that recorded it as it happened got to know of the release. */
  readonly registeredOn?: Day;
}

export interface ResettlementEvents extends RecordKeepingEvents {
  ReleasedPersonRegistered: ReleasedPerson;
  PrisonNoticeReceived: { readonly noticeReceivedOn: Day };
  ReleasedPersonPickedUp: { readonly pickedUpOn: Day };
  ResettlementFileOpened: { readonly openedOn: Day; readonly helpUntil?: Day };
  ResettlementGroupFormed: { readonly groupFormedOn: Day };
  ResettlementClosed: {
    readonly closedOn: Day;
    readonly reason: string;
    /** Why before the time of help was over. */
    readonly ground?: ClosingGround;
  };
}
export type ResettlementEvent = FactsOf<ResettlementEvents>;

export type ResettlementCommand =
  | ({ readonly type: 'RegisterReleasedPerson' } & ReleasedPerson)
  | { readonly type: 'ReceivePrisonNotice'; readonly noticeReceivedOn: Day }
  | { readonly type: 'PickUp'; readonly pickedUpOn: Day }
  | { readonly type: 'OpenResettlementFile'; readonly openedOn: Day }
  | { readonly type: 'FormResettlementGroup'; readonly groupFormedOn: Day }
  | ({ readonly type: 'CloseResettlement' } & ResettlementEvents['ResettlementClosed'])
  | RecordCommand
  | BreachCommand;

export interface Resettlement extends ReleasedPerson {
  readonly noticeReceivedOn?: Day;
  readonly pickedUpOn?: Day;
  readonly openedOn?: Day;
  readonly groupFormedOn?: Day;
  readonly helpUntil?: Day;
  readonly closedOn?: Day;
}

const SHAPE: RecordShape = {
  kind: 'resettlement',
  id: null,
  facts: [
    {
      type: 'ReleasedPersonRegistered',
      mark: 'resettlementNumber',
      day: 'releasedOn',
      fields: [
        'resettlementNumber',
        'name',
        'sex',
        'idNumber',
        'address',
        'source',
        'correctionFileNumber',
        'releasedOn',
        'keyCategory',
        'mandatoryPickup',
        'remarks',
      ],
    },
    { type: 'ReleasedPersonPickedUp', day: 'pickedUpOn', fields: ['pickedUpOn'] },
    { type: 'ResettlementFileOpened', day: 'openedOn', fields: ['openedOn', 'helpUntil'] },
    { type: 'ResettlementGroupFormed', day: 'groupFormedOn', fields: ['groupFormedOn'] },
  ],
};

const ARTICLE = '安置帮教工作规范';
/** Years of help by source: after prison five, after correction three (规范; to be confirmed locally). */
const HELP_YEARS = { prison: 5, correction: 3 } as const;

/** Last day of help: so many years from the release, less a day. */
export const helpUntil = (source: keyof typeof HELP_YEARS, releasedOn: Day): Day =>
  addDays(addMonths(releasedOn, 12 * HELP_YEARS[source]), -1);

/** Nobody ends the help before its time by a word. */
function closedEarly(
  { source, releasedOn, helpUntil: told }: Partial<Resettlement>,
  { closedOn, ground }: ResettlementEvents['ResettlementClosed'],
): Refusal | false {
  const until = told ?? (source && releasedOn ? helpUntil(source, releasedOn) : undefined);
  return (
    until !== undefined &&
    closedOn < until &&
    ground === undefined && {
      code: 'closing-early',
      article: ARTICLE,
      field: 'ground',
      message: `帮教期至 ${until}，在 ${closedOn} 结束须有提前结束的情形。`,
      instead: `帮教期满的，于 ${until} 起结束；死亡、被羁押收监或者迁出的，填写“提前结束的情形”。`,
    }
  );
}

const known = (state: Partial<Resettlement>, act: string): Refusal | false | undefined => {
  if (!state.resettlementNumber)
    return {
      code: 'unknown-record',
      article: ARTICLE,
      message: `没有这份安置帮教登记，不能${act}。`,
      instead: '请先办理“登记安置帮教对象”。',
    };
  return (
    state.closedOn !== undefined && {
      code: 'case-state',
      article: ARTICLE,
      message: `安置帮教已于 ${state.closedOn} 结束，不能${act}。`,
      instead: '结束以前已经办理的，以“更正”补记日期；结束登记有误的，以“作废”处理后重新登记。',
    }
  );
};

const once = (
  done: Day | undefined,
  act: string,
  putRight: 'corrected' | 'voided' = 'corrected',
): Refusal | false => alreadyDone(done, { act, article: ARTICLE, putRight });

function milestones(state: Partial<Resettlement> & Kept): MilestoneReached[] {
  const { releasedOn, mandatoryPickup, openedOn, source, registeredOn, helpUntil } = state;
  const reached: MilestoneReached[] = [];
  const add = (milestone: Milestone, on: Day | undefined, more: Partial<MilestoneReached> = {}): void => {
    if (on) reached.push({ milestone, on, ref: 'case', ...more });
  };
  const known = { facts: { releasedOn }, ...howTold(state, 'ReleasedPersonRegistered') };
  if (source === 'prison' && releasedOn) add('release-known', registeredOn ?? releasedOn, known);
  add('prison-notice-received', state.noticeReceivedOn);
  add('released-person-due', releasedOn, {
    facts: { mandatoryPickup: mandatoryPickup ?? false, on: releasedOn },
  });
  add('picked-up', state.pickedUpOn);
  add('resettlement-opened', openedOn, {
    facts: { helpUntil },
    ...howTold(state, 'ResettlementFileOpened'),
  });
  add('resettlement-group-formed', state.groupFormedOn);
  add('resettlement-closed', state.closedOn);
  return reached;
}

export const resettlement = singleRecordAggregate<Resettlement, ResettlementCommand, ResettlementEvent>({
  name: 'resettlement',
  shape: SHAPE,
  alsoTold: ['PrisonNoticeReceived', 'ResettlementClosed'],
  decide(state, command, now) {
    const { today } = now;
    switch (command.type) {
      case 'RegisterReleasedPerson': {
        const { type: _type, ...data } = command;
        const taken = state.resettlementNumber !== undefined;
        return decideUnless<ResettlementEvent>(
          [numberInUse(taken, '帮教编号', data.resettlementNumber, ARTICLE)],
          () => [
            { type: 'ReleasedPersonRegistered', occurredOn: today, data: { ...data, registeredOn: today } },
          ],
        );
      }
      case 'ReceivePrisonNotice': {
        const { noticeReceivedOn } = command;
        return decideUnless<ResettlementEvent>(
          [
            known(state, '登记收到刑满释放通知书'),
            once(state.noticeReceivedOn, '收到刑满释放通知书', 'voided'),
            notInFuture('noticeReceivedOn', noticeReceivedOn, today, '收到通知书'),
          ],
          () => [{ type: 'PrisonNoticeReceived', occurredOn: noticeReceivedOn, data: { noticeReceivedOn } }],
        );
      }
      case 'PickUp': {
        const { pickedUpOn } = command;
        return decideUnless<ResettlementEvent>(
          [
            known(state, '登记接回'),
            once(state.pickedUpOn, '接回'),
            notInFuture('pickedUpOn', pickedUpOn, today, '接回'),
            notBefore('pickedUpOn', pickedUpOn, state.releasedOn, '接回日期不能早于释放日期。'),
          ],
          () => [{ type: 'ReleasedPersonPickedUp', occurredOn: pickedUpOn, data: { pickedUpOn } }],
        );
      }
      case 'OpenResettlementFile': {
        const { openedOn } = command;
        const { source, releasedOn } = state;
        return decideUnless<ResettlementEvent>(
          [
            known(state, '建档'),
            once(state.openedOn, '建档'),
            notInFuture('openedOn', openedOn, today, '建档'),
          ],
          () => {
            const until = source && releasedOn ? { helpUntil: helpUntil(source, releasedOn) } : {};
            return [{ type: 'ResettlementFileOpened', occurredOn: openedOn, data: { openedOn, ...until } }];
          },
        );
      }
      case 'FormResettlementGroup': {
        const { groupFormedOn } = command;
        return decideUnless<ResettlementEvent>(
          [
            known(state, '成立帮教小组'),
            once(state.groupFormedOn, '成立帮教小组'),
            notInFuture('groupFormedOn', groupFormedOn, today, '成立帮教小组'),
          ],
          () => [{ type: 'ResettlementGroupFormed', occurredOn: groupFormedOn, data: { groupFormedOn } }],
        );
      }
      case 'CloseResettlement': {
        const { type: _type, ...data } = command;
        return decideUnless<ResettlementEvent>(
          [
            known(state, '结束帮教'),
            notInFuture('closedOn', data.closedOn, today, '结束帮教'),
            notBefore('closedOn', data.closedOn, state.releasedOn, '结束日期不能早于释放日期。'),
            closedEarly(state, data),
          ],
          () => [{ type: 'ResettlementClosed', occurredOn: data.closedOn, data }],
        );
      }
      default: {
        const unknown: never = command;
        return unknown;
      }
    }
  },
  milestones,
  closedOn: (state) => state.closedOn ?? null,
});
