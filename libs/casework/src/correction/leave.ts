import {
  addDays,
  inclusiveDays,
  largestTwoMonthTotal,
  leaveRegimeOn,
  lowestLeaveAuthority,
  mayGrantLeave,
  ORGAN,
  wordOf,
  type Day,
  type LeaveSpan,
  type Organ,
} from '#statute';
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
import { SINCE } from './step-definition.js';
import { stepOf } from './steps.js';
import { extendedTooLate, notAtHand, notBackYet } from './leave-guards.js';
import type { CorrectionCase, Leave } from './state.js';
import { termEndOf } from './term.js';

type Decided = Decision<CorrectionEvent>;
type Grant = {
  readonly leaveId: string;
  readonly startOn: Day;
  readonly dueOn: Day;
  readonly grantedOn: Day;
};

const granted = (leave: Leave): leave is Leave & { grantedOn: Day; authority: Organ } =>
  (leave.status === 'granted' || leave.status === 'returned') && leave.grantedOn !== undefined;

/** The span that the two-month rule counts: to the actual return where it is known. */
const spanOf = (leave: Leave): LeaveSpan => ({ start: leave.startOn, end: leave.returnedOn ?? leave.dueOn });

/** Leaves granted before this one: earlier granted, or the same day and earlier begun. */
function grantedBefore(leaves: readonly Leave[], grant: Grant): Leave[] {
  return leaves.filter((leave) => {
    if (!granted(leave) || leave.leaveId === grant.leaveId) return false;
    if (leave.grantedOn !== grant.grantedOn) return leave.grantedOn < grant.grantedOn;
    return leave.startOn < grant.startOn;
  });
}

/** What is against the law in this body granting this leave on that day; the same for acts and records. */
export function unlawfulInGrant(leaves: readonly Leave[], grant: Grant, authority: Organ): Refusal[] {
  const days = inclusiveDays(grant.startOn, grant.dueOn);
  const regime = leaveRegimeOn(grant.grantedOn);
  const found: Refusal[] = [];
  if (!mayGrantLeave(authority, days, grant.grantedOn)) {
    const lowest = lowestLeaveAuthority(days, grant.grantedOn);
    const instead = lowest ? `应由${wordOf(ORGAN, lowest)}批准` : '该法规下不得批准';
    found.push({
      code: 'leave-authority',
      article: regime.article,
      field: 'authority',
      message: `外出 ${days} 日（含往返当日），超出${wordOf(ORGAN, authority)}的批准权限，${instead}。`,
      instead,
    });
  }
  const limit = regime.cumulativeMaxDays;
  if (limit !== null && authority !== 'municipal_institution' && days <= limit) {
    const earlier = grantedBefore(leaves, grant).map(spanOf);
    const total = largestTwoMonthTotal({ start: grant.startOn, end: grant.dueOn }, earlier);
    if (total > limit) {
      const instead = '应报市级社区矫正机构批准';
      found.push({
        code: 'leave-cumulative',
        article: regime.article,
        field: 'authority',
        message: `两个月内外出累计 ${total} 日，超过 ${limit} 日，${instead}。`,
        instead,
      });
    }
  }
  return found;
}

const beyondTerm = (state: CorrectionCase, dueOn: Day): Refusal | false => {
  const termEnd = termEndOf(state);
  return (
    termEnd !== undefined &&
    dueOn > termEnd && {
      code: 'leave-beyond-term',
      article: '社区矫正法第二十七条、第四十四条',
      field: 'dueOn',
      message: `应返日期 ${dueOn} 晚于矫正期止 ${termEnd}；期满当日应当在执行地办理解除。`,
      instead: `应返日期不晚于 ${termEnd}`,
    }
  );
};

const overlapping = (
  state: CorrectionCase,
  startOn: Day,
  dueOn: Day,
  except: string,
): Refusal | undefined => {
  const other = state.leaves.find(
    (leave) =>
      leave.leaveId !== except &&
      granted(leave) &&
      leave.startOn <= dueOn &&
      startOn <= (leave.returnedOn ?? leave.dueOn),
  );
  return (
    other && {
      code: 'leave-overlap',
      article: '社区矫正法第二十七条',
      field: 'startOn',
      message: `与已批准的外出“${other.leaveId}”（${other.startOn} 至 ${other.returnedOn ?? other.dueOn}）时间重叠。`,
      instead: `请另定外出日期，或者为“${other.leaveId}”办理销假或延长。`,
    }
  );
};

export function requestLeave(
  state: CorrectionCase,
  order: Ordered<'RequestLeave'>,
  now: Circumstances,
): Decided {
  const existing = state.leaves.find((leave) => leave.leaveId === order.leaveId);
  return unless(
    [
      underCorrection(state, '申请外出'),
      newNumber(existing, '外出申请', order.leaveId),
      notInFuture('appliedOn', order.appliedOn, now.today, '申请'),
      notBefore('appliedOn', order.appliedOn, state.particulars?.enrolledOn, '申请日期不能早于接收日期。'),
      notBefore('dueOn', order.dueOn, order.startOn, '应返日期不能早于外出日期。'),
      notBefore('startOn', order.startOn, order.appliedOn, '外出日期不能早于申请日期。'),
      beyondTerm(state, order.dueOn),
      overlapping(state, order.startOn, order.dueOn, order.leaveId),
      order.reason === 'other' &&
        !order.otherReason && {
          code: 'incomplete',
          article: '社区矫正法实施办法第二十六条',
          field: 'otherReason',
          message: '外出事由为其他正当理由的，应当写明是什么事由。',
          instead: '请填写“其他事由”。',
        },
    ],
    () => {
      const { otherReason, ...asked } = order;
      const data = asked.reason === 'other' && otherReason ? { ...asked, reason: otherReason } : asked;
      return [{ type: 'LeaveRequested', occurredOn: order.appliedOn, data }];
    },
  );
}

const notPending = (leave: Leave | undefined, act: string): Refusal | false | undefined =>
  leave &&
  leave.status !== 'requested' && {
    code: 'leave-decided',
    article: '社区矫正法第二十七条',
    message: `外出“${leave.leaveId}”已作出决定，不能${act}。`,
    instead: '情况变化的，以新的编号重新申请；登记有误的，以“更正”处理。',
  };

export function grantLeave(state: CorrectionCase, order: Ordered<'GrantLeave'>, now: Circumstances): Decided {
  const request = state.leaves.find((leave) => leave.leaveId === order.leaveId);
  const missing = existingRecord(request, '外出申请', order.leaveId);
  if (missing || !request) return unless([underCorrection(state, '批准外出'), missing], () => []);
  const { leaveId, reason, destination, startOn, dueOn } = request;
  return unless(
    [
      underCorrection(state, '批准外出'),
      notPending(request, '再次批准'),
      notInFuture('grantedOn', order.grantedOn, now.today, '批准'),
      notBefore('grantedOn', order.grantedOn, request.appliedOn, '批准日期不能早于申请日期。'),
      startOn < order.grantedOn && {
        code: 'leave-granted-late',
        article: '社区矫正法第二十七条',
        field: 'grantedOn',
        message: `外出日期 ${startOn} 已过，不能事后批准。`,
        instead: `外出以前已书面批准的，填写批准当日的日期和批准文号，作为补录登记；未经批准已经外出的，以“${stepOf('ViolationFound').title}”登记。`,
      },
      notBackYet(state, leaveId, order.grantedOn),
      ...notAtHand(state, order.grantedOn),
      overlapping(state, startOn, dueOn, leaveId),
      beyondTerm(state, dueOn),
      ...unlawfulInGrant(
        state.leaves,
        { leaveId, startOn, dueOn, grantedOn: order.grantedOn },
        order.authority,
      ),
    ],
    () => [
      {
        type: 'LeaveGranted',
        occurredOn: order.grantedOn,
        data: { ...order, reason, destination, startOn, dueOn },
      },
    ],
  );
}

export function refuseLeave(
  state: CorrectionCase,
  order: Ordered<'RefuseLeave'>,
  now: Circumstances,
): Decided {
  const request = state.leaves.find((leave) => leave.leaveId === order.leaveId);
  return unless(
    [
      underCorrection(state, '不予批准外出'),
      existingRecord(request, '外出申请', order.leaveId),
      notPending(request, '再次决定'),
      notInFuture('refusedOn', order.refusedOn, now.today, '决定'),
      notBefore('refusedOn', order.refusedOn, request?.appliedOn, '决定日期不能早于申请日期。'),
    ],
    () => [
      {
        type: 'LeaveRefused',
        occurredOn: order.refusedOn,
        data: order,
      },
    ],
  );
}

const notOut = (leave: Leave | undefined, act: string): Refusal | false | undefined =>
  leave &&
  leave.status !== 'granted' && {
    code: 'leave-not-open',
    article: '社区矫正法实施办法第二十八条',
    message: `外出“${leave.leaveId}”${leave.status === 'returned' ? `已于 ${leave.returnedOn} 销假` : '未获批准'}，不能${act}。`,
    instead: leave.status === 'returned' ? '登记有误的，请以“更正”或“作废”处理。' : '请先办理批准外出。',
  };

/** An extension is granted by the body that may grant the whole span (办法28). */
export function extendLeave(
  state: CorrectionCase,
  order: Ordered<'ExtendLeave'>,
  now: Circumstances,
): Decided {
  const leave = state.leaves.find((candidate) => candidate.leaveId === order.leaveId);
  const whole = leave && {
    leaveId: leave.leaveId,
    startOn: leave.startOn,
    dueOn: order.dueOn,
    grantedOn: order.extendedOn,
  };
  return unless(
    [
      underCorrection(state, '延长外出'),
      existingRecord(leave, '外出', order.leaveId),
      notOut(leave, '延长'),
      notInFuture('extendedOn', order.extendedOn, now.today, '批准延长'),
      extendedTooLate(leave, order.extendedOn),
      notBefore('extendedOn', order.extendedOn, leave?.grantedOn, '延长的日期不能早于批准外出的日期。'),
      notBefore('dueOn', order.dueOn, leave?.dueOn, '延长后的应返日期不能早于原应返日期。'),
      beyondTerm(state, order.dueOn),
      leave && overlapping(state, leave.startOn, order.dueOn, leave.leaveId),
      ...notAtHand(state, order.extendedOn),
      ...(whole ? unlawfulInGrant(state.leaves, whole, order.authority) : []),
    ],
    () => [
      {
        type: 'LeaveExtended',
        occurredOn: order.extendedOn,
        data: order,
      },
    ],
  );
}

/** Coming back late is a fact: it is recorded, and the file shows the irregularity. */
export function returnFromLeave(
  state: CorrectionCase,
  order: Ordered<'ReturnFromLeave'>,
  now: Circumstances,
): Decided {
  const leave = state.leaves.find((candidate) => candidate.leaveId === order.leaveId);
  return unless(
    [
      // Who was out when his case ended comes back all the same.
      requireStatus(state, SINCE, '销假'),
      existingRecord(leave, '外出', order.leaveId),
      notOut(leave, '销假'),
      notInFuture('returnedOn', order.returnedOn, now.today, '销假'),
      notBefore('returnedOn', order.returnedOn, leave?.startOn, '销假日期不能早于外出日期。'),
    ],
    () => [{ type: 'LeaveReturned', occurredOn: order.returnedOn, data: order }],
  );
}

export function reportNotReturned(
  state: CorrectionCase,
  order: Ordered<'ReportNotReturned'>,
  now: Circumstances,
): Decided {
  const leave = state.leaves.find((candidate) => candidate.leaveId === order.leaveId);
  const early = leave && order.foundMissingOn <= leave.dueOn;
  return unless(
    [
      underCorrection(state, '登记逾期未归'),
      existingRecord(leave, '外出', order.leaveId),
      notOut(leave, '登记逾期未归'),
      notInFuture('foundMissingOn', order.foundMissingOn, now.today, '发现逾期未归'),
      early && {
        code: 'leave-not-due',
        article: '社区矫正法实施办法第二十八条',
        field: 'foundMissingOn',
        message: `应返日期是 ${leave.dueOn}，次日起才算逾期未归。`,
        instead: `${addDays(leave.dueOn, 1)} 起仍未返回的，再办理“登记逾期未归”。`,
        notUntil: addDays(leave.dueOn, 1),
      },
    ],
    () => [{ type: 'LeaveNotReturned', occurredOn: order.foundMissingOn, data: order }],
  );
}

/** What an officer wants to know of a leave before it is asked for: its days, who may grant it, what follows. */
export function leaveAdvice(leaves: readonly Leave[], startOn: Day, dueOn: Day, today: Day): string[] {
  if (dueOn < startOn) return [];
  const days = inclusiveDays(startOn, dueOn);
  const { article, cumulativeMaxDays } = leaveRegimeOn(today);
  const atOnce = lowestLeaveAuthority(days, today);
  const earlier = leaves.filter(granted).map(spanOf);
  const total = largestTwoMonthTotal({ start: startOn, end: dueOn }, earlier);
  const exceeds = cumulativeMaxDays !== null && total > cumulativeMaxDays;
  const authority = exceeds ? 'municipal_institution' : atOnce;
  return [
    `共 ${days} 日（往返当日都计入）。`,
    ...(earlier.length > 0 ? [`与已批准的外出合计，两个月内最多 ${total} 日。`] : []),
    authority
      ? `由${wordOf(ORGAN, authority)}批准（${article}）。`
      : `这样长的外出任何机关都不能批准（${article}）。`,
    ...(authority === 'judicial_office' ? ['批准后三日内报县级社区矫正机构备案。'] : []),
  ];
}
