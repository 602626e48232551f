import type { Day } from '#statute';
import type { Irregularity } from '../shared/aggregate.js';
import { unlawfulInGrant } from './leave.js';
import { departureOf, type CorrectionCase, type Leave } from './state.js';
import { termEndKnownOn } from './term.js';
import { articleOn, boundsOf, isOutside } from './within-case.js';

type Granted = Leave & { readonly grantedOn: Day };

const isGranted = (leave: Leave): leave is Granted =>
  leave.grantedOn !== undefined && (leave.status === 'granted' || leave.status === 'returned');

const of = (
  { leaveId, grantedOn }: Granted,
  code: string,
  article: string,
  message: string,
  on: Day = grantedOn,
): Irregularity => ({
  code,
  article,
  target: { record: 'leave', ref: leaveId },
  on,
  message: `外出“${leaveId}”：${message}`,
});

/** Granted by a body that might not grant it; judged by the law of the day of the grant. */
function byWrongBody(state: CorrectionCase, leave: Granted): Irregularity[] {
  const { leaveId, authority, grantedOn, startOn, dueOn } = leave;
  if (!authority) return [];
  return unlawfulInGrant(state.leaves, { leaveId, startOn, dueOn, grantedOn }, authority).map(
    ({ code, article, message }) => of(leave, code, article, message),
  );
}

const earlier = (a: Granted, b: Granted): boolean =>
  a.startOn === b.startOn ? a.leaveId < b.leaveId : a.startOn < b.startOn;

/** The one that began before it was over; who came back may leave again on the same day. */
function overlapped(state: CorrectionCase, leave: Granted): Irregularity[] {
  const other = state.leaves
    .filter(isGranted)
    .find(
      (one) =>
        one.leaveId !== leave.leaveId &&
        earlier(one, leave) &&
        (one.returnedOn === undefined ? leave.startOn <= one.dueOn : leave.startOn < one.returnedOn),
    );
  if (!other) return [];
  const until = other.returnedOn ? `${other.returnedOn} 销假` : `应返 ${other.dueOn}，未销假`;
  const message = `外出起 ${leave.startOn} 时，外出“${other.leaveId}”（${other.startOn} 起，${until}）还没有结束，两次外出时间重叠。`;
  return [
    of(leave, 'leave-overlap', articleOn(leave.grantedOn, '社区矫正法第二十七条', '第十三条'), message),
  ];
}

/** By the end of the term that was known when it was granted. */
function beyondTerm(state: CorrectionCase, leave: Granted): Irregularity[] {
  const termEnd = termEndKnownOn(state, leave.grantedOn);
  if (termEnd === undefined || leave.dueOn <= termEnd) return [];
  const article = articleOn(leave.grantedOn, '社区矫正法第二十七条、第四十四条', '第十三条、第三十条');
  const message = `应返日期 ${leave.dueOn} 晚于矫正期止 ${termEnd}，期满当日应当在执行地办理解除。`;
  return [{ ...of(leave, 'leave-beyond-term', article, message), dueOn: termEnd }];
}

function grantedLate(leave: Granted): Irregularity[] {
  if (leave.grantedOn <= leave.startOn) return [];
  const article = articleOn(
    leave.grantedOn,
    '社区矫正法第二十七条、社区矫正法实施办法第二十七条',
    '第十三条',
  );
  const message = `批准日期 ${leave.grantedOn} 晚于外出起 ${leave.startOn}，未经批准先行外出，不能事后批准。`;
  return [{ ...of(leave, 'leave-granted-late', article, message), dueOn: leave.startOn }];
}

function whileEnded(state: CorrectionCase, leave: Granted): Irregularity[] {
  if (!isOutside(state, leave.startOn)) return [];
  const article = articleOn(leave.grantedOn, '社区矫正法第二十七条', '第十三条');
  const outside = `外出起 ${leave.startOn} 不在矫正期间（${boundsOf(state)}）`;
  const end = departureOf(state)?.on ?? '';
  const message =
    leave.grantedOn <= end && leave.startOn > end && leave.returnedOn === undefined
      ? `${outside}：批准以后矫正已经结束，没有外出的，请作废本次外出；已经外出的，请核对日期。`
      : `${outside}，请核对日期和档案号。`;
  return [of(leave, 'leave-while-ended', article, message, leave.startOn)];
}

/** Leaves that were granted and might not have been, each with what is wrong with it. */
export const unlawfulLeaves = (state: CorrectionCase): Irregularity[] =>
  state.leaves
    .filter(isGranted)
    .flatMap((leave) => [
      ...byWrongBody(state, leave),
      ...overlapped(state, leave),
      ...beyondTerm(state, leave),
      ...grantedLate(leave),
      ...whileEnded(state, leave),
    ]);
