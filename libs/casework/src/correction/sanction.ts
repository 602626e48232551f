import {
  CATEGORY,
  organWords,
  SANCTION_AUTHORITY,
  SANCTION_ONLY_FOR,
  sanctionWord,
  wordOf,
  type Day,
} from '#statute';
import { notBefore, notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import { COMMENDATION_ARTICLE, commendable } from './commendation.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { endedOn, newNumber, requireStatus, underCorrection, unless, type Circumstances } from './guards.js';
import { openAbsence, type CorrectionCase } from './state.js';
import { stepOf } from './steps.js';

type Decided = Decision<CorrectionEvent>;

/** After six months, or for merit, which an order says by its flag and not in words (办法33). */
const tooEarlyToCommend = (
  state: CorrectionCase,
  { kind, decidedOn, merit }: Ordered<'DecideSanction'>,
): Refusal | false | undefined => {
  const since = commendable(state);
  return (
    kind === 'commendation' &&
    merit !== true &&
    since &&
    decidedOn < since.from && {
      code: 'commendation-early',
      article: COMMENDATION_ARTICLE,
      field: 'decidedOn',
      message: `接受社区矫正自 ${since.began} 起未满六个月，不能给予表扬。`,
      instead: `${since.from} 起可以给予表扬；有见义勇为、抢险救灾等突出表现或者突出事迹的，填写“突出表现或者突出事迹”为是。`,
    }
  );
};

export function decideSanction(
  state: CorrectionCase,
  order: Ordered<'DecideSanction'>,
  now: Circumstances,
): Decided {
  const { authority, ...decided } = order;
  const { kind, decidedOn } = order;
  const word = sanctionWord(kind);
  const who = SANCTION_AUTHORITY[kind];
  const onlyFor = SANCTION_ONLY_FOR[kind];
  const category = state.particulars?.category;
  return unless(
    [
      underCorrection(state, `决定${word}`),
      newNumber(
        state.sanctions.find(({ sanctionId }) => sanctionId === order.sanctionId),
        '奖惩',
        order.sanctionId,
      ),
      notInFuture('decidedOn', decidedOn, now.today, '决定'),
      notBefore('decidedOn', decidedOn, state.particulars?.enrolledOn, '决定日期不能早于接收日期。'),
      !who.organs.includes(authority) && {
        code: 'sanction-authority',
        article: who.article,
        field: 'authority',
        message: `${word}由${organWords(who.organs)}决定，${authority === 'judicial_office' ? '司法所提出建议' : `不由${organWords([authority])}决定`}。`,
        instead: `报${organWords(who.organs)}决定；已有决定的，以“登记其他机关的奖惩决定”登记其文号。`,
      },
      onlyFor !== undefined &&
        category !== undefined &&
        !onlyFor.includes(category) && {
          code: 'sanction-category',
          article: who.article,
          field: 'kind',
          message: `${word}只适用于${onlyFor.map((one) => wordOf(CATEGORY, one)).join('、')}，该对象为${wordOf(CATEGORY, category)}。`,
          instead: '请按矫正类别选择其他种类；类别登记有误的，先更正基本情况。',
        },
      tooEarlyToCommend(state, order),
    ],
    () => [{ type: 'SanctionDecided', occurredOn: decidedOn, data: decided }],
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
      notBefore(
        'suspectedOn',
        order.suspectedOn,
        state.particulars?.enrolledOn,
        '发现日期不能早于接收日期。',
      ),
    ],
    () => [{ type: 'ReoffenceSuspected', occurredOn: order.suspectedOn, data: order }],
  );
}

/** A crime of before the judgment is another thing (漏罪), and one of after the end is none of this correction. */
function committedOutside(state: CorrectionCase, committedOn: Day): (Refusal | false)[] {
  const effectiveOn = state.particulars?.effectiveOn;
  const ended = endedOn(state);
  return [
    effectiveOn !== undefined &&
      committedOn < effectiveOn && {
        code: 'earlier-crime',
        article: '司发通〔2026〕8号第十九条、刑法第七十条、第七十七条、第八十六条',
        field: 'committedOn',
        message: `犯罪日期 ${committedOn} 早于裁判生效日期 ${effectiveOn}，是漏罪，不是再犯罪。`,
        instead: `请以“${stepOf('EarlierCrimeFound').title}”登记；日期有误的，改正犯罪日期。`,
      },
    ended !== null &&
      committedOn > ended && {
        code: 'record-outside-case',
        article: '社区矫正法第四十四条、第四十五条',
        field: 'committedOn',
        message: `犯罪日期 ${committedOn} 晚于矫正结束日期 ${ended}，不是矫正期间的再犯罪。`,
        instead: '日期有误的，改正犯罪日期；解除后的犯罪不在本档案登记，安置帮教期间的登记在帮教档案。',
      },
  ];
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
      ...committedOutside(state, order.committedOn),
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
      notBefore(
        'lostOn',
        order.lostOn,
        state.particulars?.enrolledOn ?? state.particulars?.effectiveOn,
        `失联日期不能早于${state.particulars?.enrolledOn ? '接收日期' : '裁判生效日期'}。`,
      ),
      lost && {
        code: 'already-done',
        article: '社区矫正法第三十条',
        message: `已于 ${lost.lostOn} 登记失联，查找正在进行。`,
        instead: '找到以后“登记找到”；再次失联的另行登记。',
      },
      state.absences.some(({ lostOn }) => lostOn === order.lostOn) && {
        code: 'duplicate-number',
        article: '社区矫正法第三十条',
        message: `${order.lostOn} 的失联已经登记过。`,
        instead: '请核对失联日期；不是同一次的，填写另一日期。',
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
        instead: '请先“登记失联”；外出逾期未归的，办理“销假”。',
      },
      notInFuture('regainedOn', order.regainedOn, now.today, '找到'),
      notBefore('regainedOn', order.regainedOn, lost?.lostOn, '找到日期不能早于失联日期。'),
    ],
    () => [{ type: 'ContactRegained', occurredOn: order.regainedOn, data: order }],
  );
}
