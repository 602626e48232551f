import type { Day, Milestone, Sex } from '#statute';
import type { MilestoneReached } from '../shared/aggregate.js';
import { alreadyDone, numberInUse } from '../shared/already-done.js';
import type { BreachCommand } from '../shared/breaches.js';
import { decideUnless, notBefore, notInFuture, type FactsOf, type Refusal } from '../shared/decision.js';
import type { RecordCommand } from '../shared/record-commands.js';
import type { RecordKeepingEvents, RecordShape } from '../shared/record-keeping.js';
import { singleRecordAggregate } from '../shared/single-record.js';

/** Somebody another place asks us to take over (执行地变更的迁入一方, 办法30–31). */
export interface Consultation {
  readonly incomingNumber: string;
  readonly fromPlace: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idNumber: string;
  readonly address: string;
  readonly consultationReceivedOn: Day;
}

export interface IncomingTransferEvents extends RecordKeepingEvents {
  IncomingConsultationReceived: Consultation;
  IncomingReplySent: { readonly replySentOn: Day; readonly reply: 'agree' | 'disagree' };
  IncomingFileReceived: { readonly fileReceivedOn: Day };
  IncomingReceiptSent: { readonly receiptSentOn: Day };
  IncomingArrivalRegistered: { readonly arrivedOn: Day };
  /** He did not come in time; the old place is told at once and searches (办法31). */
  IncomingArrivalMissed: { readonly missedOn: Day };
  IncomingNonArrivalTold: { readonly nonArrivalToldOn: Day };
  /** Of somebody released for a time: the prison or detention centre named here took his file over, and tells us (办法31). */
  IncomingPrisonFileReceived: { readonly prisonFileOn: Day };
  IncomingPrisonNoticeReceived: { readonly prisonNoticeOn: Day };
}
export type IncomingTransferEvent = FactsOf<IncomingTransferEvents>;

export type IncomingTransferCommand =
  | ({ readonly type: 'ReceiveConsultation' } & Consultation)
  | ({ readonly type: 'SendReply' } & IncomingTransferEvents['IncomingReplySent'])
  | ({ readonly type: 'ReceiveFile' } & IncomingTransferEvents['IncomingFileReceived'])
  | ({ readonly type: 'SendFileReceipt' } & IncomingTransferEvents['IncomingReceiptSent'])
  | ({ readonly type: 'RegisterIncomingArrival' } & IncomingTransferEvents['IncomingArrivalRegistered'])
  | ({ readonly type: 'FindNonArrival' } & IncomingTransferEvents['IncomingArrivalMissed'])
  | ({ readonly type: 'TellNonArrival' } & IncomingTransferEvents['IncomingNonArrivalTold'])
  | ({ readonly type: 'FindPrisonFile' } & IncomingTransferEvents['IncomingPrisonFileReceived'])
  | ({ readonly type: 'ReceivePrisonFileNotice' } & IncomingTransferEvents['IncomingPrisonNoticeReceived'])
  | RecordCommand
  | BreachCommand;

export interface IncomingTransfer extends Consultation {
  readonly replySentOn?: Day;
  readonly reply?: 'agree' | 'disagree';
  readonly fileReceivedOn?: Day;
  readonly receiptSentOn?: Day;
  readonly arrivedOn?: Day;
  readonly missedOn?: Day;
  readonly nonArrivalToldOn?: Day;
  readonly prisonFileOn?: Day;
  readonly prisonNoticeOn?: Day;
}

/** A ledger has no sheet of these; the shape is what may be corrected. */
const SHAPE: RecordShape = {
  kind: 'incoming-transfer',
  id: null,
  facts: [
    {
      type: 'IncomingConsultationReceived',
      day: 'consultationReceivedOn',
      fields: ['incomingNumber', 'fromPlace', 'name', 'sex', 'idNumber', 'address', 'consultationReceivedOn'],
    },
    { type: 'IncomingReplySent', day: 'replySentOn', fields: ['replySentOn', 'reply'] },
    { type: 'IncomingFileReceived', day: 'fileReceivedOn', fields: ['fileReceivedOn'] },
    { type: 'IncomingReceiptSent', day: 'receiptSentOn', fields: ['receiptSentOn'] },
    { type: 'IncomingArrivalRegistered', day: 'arrivedOn', fields: ['arrivedOn'] },
    { type: 'IncomingArrivalMissed', day: 'missedOn', fields: ['missedOn'] },
    { type: 'IncomingNonArrivalTold', day: 'nonArrivalToldOn', fields: ['nonArrivalToldOn'] },
    { type: 'IncomingPrisonFileReceived', day: 'prisonFileOn', fields: ['prisonFileOn'] },
    { type: 'IncomingPrisonNoticeReceived', day: 'prisonNoticeOn', fields: ['prisonNoticeOn'] },
  ],
};

const ARTICLE = '社区矫正法实施办法第三十条、第三十一条';

/** In the order in which they are taken: the day it is known by, what it is called, the step that must come first. */
const ORDER = {
  SendReply: ['IncomingReplySent', 'replySentOn', '发出复函', 'consultationReceivedOn'],
  ReceiveFile: ['IncomingFileReceived', 'fileReceivedOn', '收到移交档案', 'replySentOn'],
  SendFileReceipt: ['IncomingReceiptSent', 'receiptSentOn', '发出档案回执', 'fileReceivedOn'],
  RegisterIncomingArrival: ['IncomingArrivalRegistered', 'arrivedOn', '登记到本地报到', 'replySentOn'],
  FindNonArrival: ['IncomingArrivalMissed', 'missedOn', '登记未按期到本地报到', 'replySentOn'],
  TellNonArrival: ['IncomingNonArrivalTold', 'nonArrivalToldOn', '通知原执行地', 'missedOn'],
  FindPrisonFile: ['IncomingPrisonFileReceived', 'prisonFileOn', '登记看守所、监狱接收档案', 'replySentOn'],
  ReceivePrisonFileNotice: [
    'IncomingPrisonNoticeReceived',
    'prisonNoticeOn',
    '登记收到接收档案的通报',
    'prisonFileOn',
  ],
} as const;

const FACTS_IN: readonly (readonly [Milestone, keyof IncomingTransfer])[] = [
  ['consultation-received', 'consultationReceivedOn'],
  ['reply-sent', 'replySentOn'],
  ['incoming-file-received', 'fileReceivedOn'],
  ['incoming-receipt-sent', 'receiptSentOn'],
  ['arrival-missed', 'missedOn'],
  ['old-place-told', 'nonArrivalToldOn'],
  ['prison-file-received', 'prisonFileOn'],
  ['prison-file-told', 'prisonNoticeOn'],
];

/** What tells the day that a step waits for. */
const BEFORE = {
  consultationReceivedOn: '登记收到征求意见函',
  replySentOn: '发出复函',
  fileReceivedOn: '登记收到移交档案',
  missedOn: '登记未按期到本地报到',
  prisonFileOn: '登记看守所、监狱接收档案（暂予监外执行）',
} as const;

const refusedHere = (state: Partial<IncomingTransfer>, act: string): Refusal | false =>
  state.reply === 'disagree' && {
    code: 'step-order',
    article: ARTICLE,
    message: `已复函不同意接收，不能${act}。`,
    instead: '经上一级社区矫正机构协调后同意接收的，请先再次“发出复函”，意见选择同意。',
  };

export const incomingTransfer = singleRecordAggregate<
  IncomingTransfer,
  IncomingTransferCommand,
  IncomingTransferEvent
>({
  name: 'incoming-transfer',
  shape: SHAPE,
  alsoTold: [],
  // The upper institution mediated, and this place takes him after all: its first answer was in time or not (办法30).
  dataOf: (state, { type, data }) =>
    type === 'IncomingReplySent' && state.replySentOn !== undefined ? { reply: data.reply } : data,
  decide(state, command, now) {
    if (command.type === 'ReceiveConsultation') {
      const { type: _type, ...data } = command;
      const taken = state.incomingNumber !== undefined;
      return decideUnless<IncomingTransferEvent>(
        [
          numberInUse(taken, '迁入编号', data.incomingNumber, ARTICLE),
          notInFuture('consultationReceivedOn', data.consultationReceivedOn, now.today, '收到征求意见函'),
        ],
        () => [{ type: 'IncomingConsultationReceived', occurredOn: data.consultationReceivedOn, data }],
      );
    }
    const [event, field, act, previous] = ORDER[command.type];
    const { type: _type, ...data } = command;
    const on = (data as Record<string, string>)[field] as Day;
    const before = state[previous];
    const done = state[field];
    const isMediated =
      command.type === 'SendReply' && command.reply === 'agree' && state.reply === 'disagree';
    return decideUnless<IncomingTransferEvent>(
      [
        before === undefined && {
          code: 'step-order',
          article: ARTICLE,
          message: `上一步还没有登记，不能${act}。`,
          instead: `请先办理“${BEFORE[previous]}”。`,
        },
        !isMediated && alreadyDone(done, { act, article: ARTICLE, putRight: 'voided' }),
        event !== 'IncomingReplySent' && refusedHere(state, act),
        notInFuture(field, on, now.today, act),
        notBefore(field, on, before, `${act}的日期不能早于上一步的日期 ${before}。`),
      ],
      () => [{ type: event, occurredOn: on, data } as IncomingTransferEvent],
    );
  },
  milestones: (state) =>
    FACTS_IN.flatMap(([milestone, field]): MilestoneReached[] => {
      const on = state[field];
      return on === undefined ? [] : [{ milestone, on, ref: 'case' }];
    }),
  // The file may come after the person: what is owed for it stays owed.
  closedOn: ({ reply, replySentOn }) => (reply === 'disagree' ? (replySentOn ?? null) : null),
});
