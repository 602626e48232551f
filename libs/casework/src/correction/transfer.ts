import { organWords, TRANSFER_AUTHORITY, type Day } from '#statute';
import { notBefore, notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import {
  existingRecord,
  newNumber,
  requireStatus,
  underCorrection,
  unless,
  type Circumstances,
} from './guards.js';
import type { CaseStatus, CorrectionCase, Transfer } from './state.js';
import { SINCE, UNDER } from './step-definition.js';
import { termEndOf } from './term.js';

type Decided = Decision<CorrectionEvent>;

const transferOf = (state: CorrectionCase, transferId: string): Transfer | undefined =>
  state.transfers.find((transfer) => transfer.transferId === transferId);

/** Refused or completed; anything else is still under way. */
const isSettled = (transfer: Transfer): boolean =>
  transfer.decision === 'refused' || transfer.arrivedOn !== undefined;

export const openTransfer = (state: CorrectionCase): Transfer | undefined =>
  state.transfers.find((transfer) => !isSettled(transfer));

/** A place that did not agree may reply anew, as after the upper institution has mediated (办法30). */
const mayReplyAnew = (transfer: Transfer | undefined): boolean =>
  transfer?.reply === 'disagree' && transfer.decidedOn === undefined;

/** The file is the old place's to hand over, also after the subject has arrived, or his correction has ended (办法31). */
const OLD_PLACE: readonly CaseStatus[] = SINCE;

/** Shared by every step: the transfer exists, its previous step was taken and this one was not. */
function step(
  state: CorrectionCase,
  transferId: string,
  field: keyof Transfer,
  on: Day,
  now: Circumstances,
  act: string,
  after: Day | undefined,
): (Refusal | null | undefined | false)[] {
  const transfer = transferOf(state, transferId);
  const done = field === 'repliedOn' && mayReplyAnew(transfer) ? undefined : transfer?.[field];
  return [
    requireStatus(state, field === 'fileHandedOverOn' ? OLD_PLACE : UNDER, act),
    existingRecord(transfer, '执行地变更', transferId),
    done !== undefined && {
      code: 'already-done',
      article: '社区矫正法实施办法第三十条、第三十一条',
      message: `执行地变更“${transferId}”的这一步已于 ${String(done)} 登记。`,
      instead: '登记有误的，请以“更正”处理。',
    },
    notInFuture(field, on, now.today, act),
    notBefore(field, on, after, `${act}的日期不能早于上一步的日期 ${after}。`),
  ];
}

export function applyForTransfer(
  state: CorrectionCase,
  order: Ordered<'ApplyForTransfer'>,
  now: Circumstances,
): Decided {
  const open = openTransfer(state);
  return unless(
    [
      underCorrection(state, '申请变更执行地'),
      newNumber(transferOf(state, order.transferId), '执行地变更', order.transferId),
      open && {
        code: 'transfer-open',
        article: '社区矫正法第二十七条',
        message: `执行地变更“${open.transferId}”尚未办结，不能再次申请。`,
        instead: `请先办结“${open.transferId}”。`,
      },
      notInFuture('appliedOn', order.appliedOn, now.today, '申请'),
      notBefore('appliedOn', order.appliedOn, state.particulars?.enrolledOn, '申请日期不能早于接收日期。'),
    ],
    () => [{ type: 'TransferApplied', occurredOn: order.appliedOn, data: order }],
  );
}

export function sendConsultation(
  state: CorrectionCase,
  order: Ordered<'SendConsultation'>,
  now: Circumstances,
): Decided {
  const after = transferOf(state, order.transferId)?.appliedOn;
  return unless(
    step(state, order.transferId, 'consultedOn', order.consultedOn, now, '征求新执行地意见', after),
    () => [{ type: 'TransferConsultationSent', occurredOn: order.consultedOn, data: order }],
  );
}

export function receiveReply(
  state: CorrectionCase,
  order: Ordered<'ReceiveReply'>,
  now: Circumstances,
): Decided {
  const { transferId, repliedOn } = order;
  const transfer = transferOf(state, transferId);
  const after = transfer?.repliedOn ?? transfer?.consultedOn;
  return unless(
    [
      ...step(state, transferId, 'repliedOn', repliedOn, now, '登记回复意见', after),
      transfer &&
        !transfer.consultedOn && {
          code: 'step-order',
          article: '社区矫正法实施办法第三十条',
          message: '尚未发出征求意见函，不能登记回复。',
          instead: '请先登记“征求新执行地意见”。',
        },
    ],
    () => [{ type: 'TransferReplied', occurredOn: repliedOn, data: order }],
  );
}

const UPPER = 'municipal_institution';

/** The county decides; what the places do not agree on, the upper institution settles (办法30). */
function notForThisBody(
  transfer: Transfer | undefined,
  { authority, decision }: Ordered<'DecideTransfer'>,
): Refusal | false {
  const isSettling = transfer?.reply === 'disagree' && authority === UPPER && decision === 'granted';
  return (
    !isSettling &&
    !TRANSFER_AUTHORITY.organs.includes(authority) && {
      code: 'transfer-authority',
      article: TRANSFER_AUTHORITY.article,
      field: 'authority',
      message: `变更执行地由${organWords(TRANSFER_AUTHORITY.organs)}决定；司法所只提出意见，上一级只在两地意见不一致时协调。`,
      instead: `报${organWords(TRANSFER_AUTHORITY.organs)}决定；已有决定的，以“登记其他机关对变更执行地的决定”登记其文号。`,
    }
  );
}

function withoutAgreement(
  transfer: Transfer | undefined,
  { authority, decision }: Ordered<'DecideTransfer'>,
): Refusal | false {
  if (decision !== 'granted' || transfer?.reply === 'agree') return false;
  const refusal = { code: 'transfer-no-agreement', article: '社区矫正法实施办法第三十条', field: 'decision' };
  if (transfer?.reply !== 'disagree')
    return {
      ...refusal,
      message: '尚未收到新执行地的回复意见，不能准予变更。',
      instead: '请先登记“征求新执行地意见”和“登记新执行地的回复意见”。',
    };
  return (
    authority !== UPPER && {
      ...refusal,
      message: '新执行地不同意接收，不能准予变更。',
      instead: `对回复意见有异议的，报上一级社区矫正机构协调：新执行地改为同意的，再次“登记新执行地的回复意见”；经协调决定的，由${organWords([UPPER])}办理本项；否则不予变更。`,
    }
  );
}

export function decideTransfer(
  state: CorrectionCase,
  order: Ordered<'DecideTransfer'>,
  now: Circumstances,
): Decided {
  const { transferId, decidedOn, decision, authority, documentNumber } = order;
  const number = documentNumber === undefined ? {} : { documentNumber };
  const above = authority === UPPER ? { authority } : {};
  const transfer = transferOf(state, transferId);
  const after = transfer?.repliedOn ?? transfer?.consultedOn ?? transfer?.appliedOn;
  return unless(
    [
      ...step(state, transferId, 'decidedOn', decidedOn, now, '决定变更执行地', after),
      notForThisBody(transfer, order),
      withoutAgreement(transfer, order),
    ],
    () => [
      {
        type: 'TransferDecided',
        occurredOn: decidedOn,
        data: { transferId, decidedOn, decision, ...above, ...number },
      },
    ],
  );
}

const notGranted = (transfer: Transfer | undefined, act: string): Refusal | false | undefined =>
  transfer &&
  transfer.decision !== 'granted' && {
    code: 'step-order',
    article: '社区矫正法实施办法第三十一条',
    message: `执行地变更“${transfer.transferId}”尚未准予，不能${act}。`,
    instead: '请先登记变更执行地的决定。',
  };

export function handOverFile(
  state: CorrectionCase,
  order: Ordered<'HandOverFile'>,
  now: Circumstances,
): Decided {
  const transfer = transferOf(state, order.transferId);
  return unless(
    [
      ...step(
        state,
        order.transferId,
        'fileHandedOverOn',
        order.fileHandedOverOn,
        now,
        '移交档案',
        transfer?.decidedOn,
      ),
      notGranted(transfer, '移交档案'),
    ],
    () => [{ type: 'TransferFileHandedOver', occurredOn: order.fileHandedOverOn, data: order }],
  );
}

/** The case leaves the books here on the day the new place registered the arrival. */
/** Until he arrives he is on the books here, and is released here when the term ends (社区矫正法44). */
function termOver(state: CorrectionCase, arrivedOn: Day): Refusal | undefined | false {
  const termEnd = termEndOf(state);
  return (
    termEnd !== undefined &&
    arrivedOn > termEnd && {
      code: 'case-state',
      article: '社区矫正法第四十四条',
      field: 'arrivedOn',
      message: `矫正期已于 ${termEnd} 届满，届满时对象仍在本所名册上，由本所办理解除，不再登记到新执行地报到。`,
      instead: '请办理“解除矫正”；报到日期登记有误的，请核对日期。',
    }
  );
}

export function registerArrival(
  state: CorrectionCase,
  order: Ordered<'RegisterArrival'>,
  now: Circumstances,
): Decided {
  const transfer = transferOf(state, order.transferId);
  return unless(
    [
      ...step(
        state,
        order.transferId,
        'arrivedOn',
        order.arrivedOn,
        now,
        '登记到新执行地报到',
        transfer?.decidedOn,
      ),
      notGranted(transfer, '登记到新执行地报到'),
      termOver(state, order.arrivedOn),
    ],
    () => [{ type: 'TransferArrived', occurredOn: order.arrivedOn, data: order }],
  );
}
