import { sanctionWord, type Day } from '#statute';
import type { Refusal } from '../shared/decision.js';
import { openDetention, pendingProposals } from './pending.js';
import { openSearch } from './searches.js';
import { openLeaves, toldIn, type CorrectionCase, type Leave, type Sanction } from './state.js';
import { stepOf } from './steps.js';

/** Who should be back from one leave gets no other; one that is still to end, or to begin, stands in no way. */
export const notBackYet = (state: CorrectionCase, except: string, on: Day): Refusal | undefined => {
  const overdue = openLeaves(state).find(({ leaveId, dueOn }) => leaveId !== except && dueOn < on);
  return (
    overdue && {
      code: 'leave-open',
      article: '社区矫正法实施办法第二十八条',
      message: `外出“${overdue.leaveId}”应于 ${overdue.dueOn} 返回，尚未销假，不能再批准外出。`,
      instead: `请先为“${overdue.leaveId}”销假。`,
    }
  );
};

/**
 * A ledger has no column for the ruling, so that nobody knows whether a proposal that it told is still pending: it stands
 * in no way of a leave.
 */
const proposedBy = (state: CorrectionCase, on: Day): Sanction | undefined =>
  pendingProposals(state).find(
    ({ sanctionId, decidedOn }) => decidedOn <= on && !toldIn(state, `SanctionDecided/${sanctionId}`).stated,
  );

/** By what somebody is looked for: the word for it, and the order that ends it. */
const SOUGHT = {
  'contact-lost': { word: '失联', order: '登记找到' },
  'off-supervision': { word: '脱管', order: '登记脱管、漏管的恢复' },
} as const;

/**
 * Nobody gets leave who is being looked for, is held, or is to be taken back to prison on the day of the decision: what
 * came after it makes no decision on paper unlawful.
 */
export function notAtHand(state: CorrectionCase, on: Day): (Refusal | false | undefined)[] {
  const article = '社区矫正法第二十七条、第三十条、第三十二条';
  const lost = openSearch(state, on);
  const detention = openDetention(state);
  const detained = detention && detention.on <= on ? detention : undefined;
  const proposal = proposedBy(state, on);
  return [
    lost && {
      code: 'leave-while-lost',
      article,
      message: `该对象自 ${lost.from} 起${SOUGHT[lost.as].word}，查找尚未结束，不能批准外出。`,
      instead: `找到以后，先办理“${SOUGHT[lost.as].order}”。`,
    },
    detained && {
      code: 'leave-while-detained',
      article,
      message: `该对象自 ${detained.on} 起被采取强制措施，不能批准外出。`,
      instead: `强制措施已经解除的，先登记“${stepOf('DetentionEnded').title}”。`,
    },
    proposal && {
      code: 'leave-while-proposed',
      article,
      message: `${sanctionWord(proposal.kind)}“${proposal.sanctionId}”尚未裁定，不能批准外出。`,
      instead: `已经裁定的，先登记“${stepOf('ProposalReceived').title}”和“${stepOf('ProposalRuled').title}”；申请可以不予批准并写明理由。`,
    },
  ];
}

/** What has ended cannot be made longer: who is late stays late. */
export const extendedTooLate = (leave: Leave | undefined, extendedOn: Day): Refusal | false | undefined =>
  leave &&
  extendedOn > leave.dueOn && {
    code: 'extension-late',
    article: '社区矫正法实施办法第二十八条',
    field: 'extendedOn',
    message: `外出“${leave.leaveId}”已于 ${leave.dueOn} 届满，不能在 ${extendedOn} 再延长；逾期返回照实登记。`,
    instead: `已经返回的，办理“销假”；尚未返回的，“登记逾期未归”；届满以前已书面批准延长的，填写当日的日期和批准文号，作为补录登记。`,
  };
