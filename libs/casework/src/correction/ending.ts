import { DEATH_KIND, ENDING_ONLY_FOR, RELEASES, sanctionWord, type Day, type Ending } from '#statute';
import { notBefore, notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { requireStatus, underCorrection, unless, type Circumstances } from './guards.js';
import { openDetention, pendingProposals } from './pending.js';
import { openAbsence, openLeaves, type CorrectionCase } from './state.js';
import { stepOf } from './steps.js';
import { termEndOf } from './term.js';
import { openTransfer } from './transfer.js';

type Decided = Decision<CorrectionEvent>;

export function makeFinalAppraisal(
  state: CorrectionCase,
  order: Ordered<'MakeFinalAppraisal'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      underCorrection(state, '作出书面鉴定'),
      notInFuture('appraisedOn', order.appraisedOn, now.today, '书面鉴定'),
      notBefore(
        'appraisedOn',
        order.appraisedOn,
        state.particulars?.enrolledOn,
        '书面鉴定不能早于接收日期。',
      ),
    ],
    () => [{ type: 'FinalAppraisalMade', occurredOn: order.appraisedOn, data: order }],
  );
}

const beforeTermEnds = (state: CorrectionCase, kind: Ending, on: Day): Refusal | false => {
  const termEnd = termEndOf(state);
  return (
    kind === 'term_served' &&
    termEnd !== undefined &&
    on < termEnd && {
      code: 'release-before-term',
      article: '社区矫正法第四十四条',
      field: 'endedOn',
      message: `矫正期至 ${termEnd} 届满，不能在 ${on} 期满解除。`,
      instead: `于 ${termEnd} 当日解除`,
      notUntil: termEnd,
    }
  );
};

export function release(state: CorrectionCase, order: Ordered<'Release'>, now: Circumstances): Decided {
  return unless(
    [
      underCorrection(state, '解除矫正'),
      !RELEASES.has(order.endKind) && wrongVerb('解除', '期满解除、特赦解除'),
      notInFuture('endedOn', order.endedOn, now.today, '解除'),
      notBefore('endedOn', order.endedOn, state.particulars?.enrolledOn, '解除日期不能早于接收日期。'),
      beforeTermEnds(state, order.endKind, order.endedOn),
    ],
    () => [{ type: 'SubjectReleased', occurredOn: order.endedOn, data: order }],
  );
}

const DEFERRED = '解除社区矫正证明书照常制作，因被羁押、脱管等无法发放的可以暂缓发放';
const RELEASE_2026 = '司发通〔2026〕8号第二十条';

/**
 * What an officer should know before a release on the day the term ends: nothing of it stops the release (意见2026-20).
 * The text names coercive measures, revocation and 脱管; that an open leave and a pending recall are like them is inferred.
 */
export function releaseAdvice(state: CorrectionCase): string[] {
  const detained = openDetention(state);
  const lost = openAbsence(state);
  const transfer = openTransfer(state);
  const pending = state.reoffences.find(({ suspectedOn, discoveredOn }) => suspectedOn && !discoveredOn);
  return [
    ...openLeaves(state).map(
      ({ leaveId, dueOn }) =>
        `外出“${leaveId}”尚未销假（应返 ${dueOn}）：${DEFERRED}（${RELEASE_2026}；未销假的比照脱管办理，为本系统的理解）。`,
    ),
    ...(lost ? [`${lost.lostOn} 起失联，查找尚未结束：${DEFERRED}（${RELEASE_2026}）。`] : []),
    ...(detained ? [`${detained.on} 起被采取强制措施：${DEFERRED}（${RELEASE_2026}）。`] : []),
    ...(pending
      ? [
          `涉嫌重新犯罪“${pending.recordId}”尚无结论：期满仍应当解除，并书面通知社区矫正决定机关，抄送人民检察院和公安机关（${RELEASE_2026}）。`,
        ]
      : []),
    ...pendingProposals(state).map(
      ({ kind, sanctionId }) =>
        `${sanctionWord(kind)}“${sanctionId}”尚未裁定：期满仍应当解除，并书面通知社区矫正决定机关（${RELEASE_2026}${kind === 'recall_proposal' ? '；收监执行比照办理，为本系统的理解' : ''}）。`,
    ),
    ...(transfer?.decision === 'granted'
      ? [
          `已准予变更执行地“${transfer.transferId}”，尚未到新执行地报到：仍在本地在册，由本地办理解除（社区矫正法第四十四条），并告知新执行地。`,
        ]
      : []),
  ];
}

const wrongVerb = (verb: string, kinds: string): Refusal => ({
  code: 'ending-kind',
  article: '社区矫正法第四十四条、第四十五条',
  field: 'endKind',
  message: `${verb}只有：${kinds}。解除与终止不是一回事。`,
  instead: verb === '解除' ? '其他情形请办理“终止矫正”。' : '期满、特赦请办理“解除矫正”。',
});

const learned = ({ endKind, endedOn, learnedOn }: Ordered<'Terminate'>, now: Circumstances) =>
  learnedOn === undefined
    ? []
    : [
        endKind !== 'died' && {
          code: 'ending-kind',
          article: '社区矫正法第五十一条',
          field: 'learnedOn',
          message: '“得知死亡日期”只在死亡时填写。',
          instead: '不填“得知死亡日期”',
        },
        notInFuture('learnedOn', learnedOn, now.today, '得知死亡'),
        notBefore('learnedOn', learnedOn, endedOn, '得知死亡的日期不能早于死亡日期。'),
      ];

/** Control is revoked by nobody: a new or an earlier crime that was judged ends it (意见2026-19). */
function endedOtherwise(
  state: CorrectionCase,
  { endKind, documentNumber }: Ordered<'Terminate'>,
): (Refusal | false)[] {
  if (endKind !== 'other') return [];
  const category = state.particulars?.category;
  const { reoffences, steps } = state;
  const isJudged =
    reoffences.some(({ discoveredOn }) => discoveredOn !== undefined) ||
    steps.some(({ type }) => type === 'EarlierCrimeFound');
  const refusal = { article: '司发通〔2026〕8号第十九条', field: 'endKind' };
  return [
    category !== undefined &&
      category !== 'control' && {
        ...refusal,
        code: 'ending-category',
        message: '其他终止用于管制对象犯新罪或者发现漏罪被判决的；缓刑、假释、暂予监外执行另有各自的终止。',
        instead: '请按矫正类别选择撤销缓刑、撤销假释或者收监执行。',
      },
    !isJudged && {
      ...refusal,
      code: 'ending-ground',
      message: '档案中没有再犯罪或者漏罪的记录，不能以其他终止结束。',
      instead: `请先“登记再犯罪”，或者登记“${stepOf('EarlierCrimeFound').title}”。`,
    },
    !documentNumber && {
      ...refusal,
      code: 'document-number',
      field: 'documentNumber',
      message: '其他终止须填写新罪或者漏罪的判决书文号。',
      instead: '请填写“裁定书或决定书文号”。',
    },
  ];
}

/** Revocation and recall rest on a ruling, so its document number is required (社区矫正法45, 48, 49). */
export function terminate(state: CorrectionCase, order: Ordered<'Terminate'>, now: Circumstances): Decided {
  const fits = ENDING_ONLY_FOR[order.endKind];
  const category = state.particulars?.category;
  return unless(
    [
      underCorrection(state, '终止矫正'),
      RELEASES.has(order.endKind) && wrongVerb('终止', '撤销缓刑、撤销假释、收监执行、死亡、其他终止'),
      notInFuture('endedOn', order.endedOn, now.today, '终止'),
      notBefore('endedOn', order.endedOn, state.particulars?.enrolledOn, '终止日期不能早于接收日期。'),
      ...learned(order, now),
      fits !== undefined &&
        category !== undefined &&
        category !== fits && {
          code: 'ending-category',
          article: '社区矫正法第四十五条',
          field: 'endKind',
          message: '终止的种类与矫正类别不符：撤销缓刑只对缓刑，撤销假释只对假释，收监执行只对暂予监外执行。',
          instead: '请按矫正类别选择；管制对象犯新罪或者发现漏罪被判决的，选择其他终止。',
        },
      fits !== undefined &&
        !order.documentNumber && {
          code: 'document-number',
          article: '社区矫正法第四十八条、第四十九条',
          field: 'documentNumber',
          message: '撤销缓刑、撤销假释、收监执行须填写裁定书或决定书文号。',
          instead: '请填写“裁定书或决定书文号”。',
        },
      ...endedOtherwise(state, order),
      order.deathKind !== undefined &&
        (order.endKind !== 'died' || !(order.deathKind in DEATH_KIND)) && {
          code: 'death-kind',
          article: '社区矫正法第五十一条',
          field: 'deathKind',
          message: '只有因死亡终止的才填写死亡性质：正常或者非正常。',
          instead: '请不填“死亡性质”，或者把终止的种类改为“死亡”。',
        },
    ],
    () => [{ type: 'CorrectionTerminated', occurredOn: order.endedOn, data: order }],
  );
}

export function handOverToResettlement(
  state: CorrectionCase,
  order: Ordered<'HandOverToResettlement'>,
  now: Circumstances,
): Decided {
  const done = state.ending.handedOverOn;
  return unless(
    [
      requireStatus(state, ['released'], '移交安置帮教'),
      done !== undefined && {
        code: 'already-done',
        article: '社区矫正法实施办法第五十三条',
        message: `已于 ${done} 移交安置帮教。`,
        instead: '登记有误的，请以“更正”或“作废”处理。',
      },
      notInFuture('handedOverOn', order.handedOverOn, now.today, '移交'),
      notBefore('handedOverOn', order.handedOverOn, state.ending.endedOn, '移交日期不能早于解除日期。'),
    ],
    () => [{ type: 'HandedOverToResettlement', occurredOn: order.handedOverOn, data: order }],
  );
}
