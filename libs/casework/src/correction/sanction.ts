import {
  organWords,
  SANCTION_AUTHORITY,
  SANCTION_ONLY_FOR,
  sanctionWord,
  CATEGORY,
  wordOf,
  type Category,
} from '#statute';
import { notBefore, notInFuture, type Decision } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { newNumber, requireStatus, underCorrection, unless, type Circumstances } from './guards.js';
import { openAbsence, type CorrectionCase } from './state.js';

type Decided = Decision<CorrectionEvent>;

export function decideSanction(
  state: CorrectionCase,
  order: Ordered<'DecideSanction'>,
  now: Circumstances,
): Decided {
  const { authority, ...decided } = order;
  const who = SANCTION_AUTHORITY[order.kind];
  const onlyFor = SANCTION_ONLY_FOR[order.kind];
  const category = state.particulars?.category;
  return unless(
    [
      underCorrection(state, `决定${sanctionWord(order.kind)}`),
      newNumber(
        state.sanctions.find(({ sanctionId }) => sanctionId === order.sanctionId),
        '奖惩',
        order.sanctionId,
      ),
      notInFuture('decidedOn', order.decidedOn, now.today, '决定'),
      notBefore('decidedOn', order.decidedOn, state.particulars?.enrolledOn, '决定日期不能早于接收日期。'),
      !who.organs.includes(authority) && {
        code: 'sanction-authority',
        article: who.article,
        field: 'authority',
        message: `${sanctionWord(order.kind)}由${organWords(who.organs)}决定，司法所提出建议。`,
        instead: `报${organWords(who.organs)}决定`,
      },
      onlyFor !== undefined &&
        category !== undefined &&
        category !== onlyFor && {
          code: 'sanction-category',
          article: who.article,
          field: 'kind',
          message: `${sanctionWord(order.kind)}只适用于${wordOf(CATEGORY, onlyFor)}，该对象为${wordOf(CATEGORY, category satisfies Category)}。`,
        },
    ],
    () => [{ type: 'SanctionDecided', occurredOn: order.decidedOn, data: decided }],
  );
}

export function suspectReoffence(
  state: CorrectionCase,
  order: Ordered<'SuspectReoffence'>,
  now: Circumstances,
): Decided {
  const existing = state.reoffences.find(({ recordId }) => recordId === order.recordId);
  return unless(
    [
      underCorrection(state, '登记涉嫌重新犯罪'),
      newNumber(existing, '再犯罪记录', order.recordId),
      notInFuture('suspectedOn', order.suspectedOn, now.today, '发现'),
    ],
    () => [{ type: 'ReoffenceSuspected', occurredOn: order.suspectedOn, data: order }],
  );
}

/** Also after the case ended: a crime during correction may come to light later (刑法77). */
export function confirmReoffence(
  state: CorrectionCase,
  order: Ordered<'ConfirmReoffence'>,
  now: Circumstances,
): Decided {
  const existing = state.reoffences.find(({ recordId }) => recordId === order.recordId);
  return unless(
    [
      requireStatus(state, ['under_correction', 'transferred_out', 'released', 'terminated'], '登记再犯罪'),
      newNumber(existing?.discoveredOn ? existing : undefined, '再犯罪记录', order.recordId),
      notInFuture('discoveredOn', order.discoveredOn, now.today, '发现'),
      notBefore('discoveredOn', order.discoveredOn, order.committedOn, '发现日期不能早于犯罪日期。'),
    ],
    () => [{ type: 'ReoffenceConfirmed', occurredOn: order.discoveredOn, data: order }],
  );
}

export function reportLostContact(
  state: CorrectionCase,
  order: Ordered<'ReportLostContact'>,
  now: Circumstances,
): Decided {
  const lost = openAbsence(state);
  return unless(
    [
      requireStatus(state, ['registered', 'under_correction'], '登记失联'),
      notInFuture('lostOn', order.lostOn, now.today, '失联'),
      lost && {
        code: 'already-done',
        article: '社区矫正法第三十条',
        message: `已于 ${lost.lostOn} 登记失联，查找正在进行。`,
      },
      state.absences.some(({ lostOn }) => lostOn === order.lostOn) && {
        code: 'duplicate-number',
        article: '社区矫正法第三十条',
        message: `${order.lostOn} 的失联已经登记过。`,
      },
    ],
    () => [{ type: 'ContactLost', occurredOn: order.lostOn, data: order }],
  );
}

export function regainContact(
  state: CorrectionCase,
  order: Ordered<'RegainContact'>,
  now: Circumstances,
): Decided {
  const lost = openAbsence(state);
  return unless(
    [
      lost === undefined && {
        code: 'not-lost',
        article: '社区矫正法第三十条',
        message: '该对象没有登记失联。',
      },
      notInFuture('regainedOn', order.regainedOn, now.today, '找到'),
      notBefore('regainedOn', order.regainedOn, lost?.lostOn, '找到日期不能早于失联日期。'),
    ],
    () => [{ type: 'ContactRegained', occurredOn: order.regainedOn, data: order }],
  );
}
