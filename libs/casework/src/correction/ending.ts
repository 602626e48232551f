import { DEATH_KIND, RELEASES, type Day, type Ending } from '#statute';
import { notBefore, notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { requireStatus, underCorrection, unless, type Circumstances } from './guards.js';
import { openLeave, type CorrectionCase } from './state.js';
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

const stillOut = (state: CorrectionCase): Refusal | false => {
  const open = openLeave(state);
  return (
    open !== undefined && {
      code: 'release-leave-open',
      article: '社区矫正法实施办法第二十八条',
      message: `外出“${open.leaveId}”尚未销假，不能解除矫正。`,
      instead: `请先为“${open.leaveId}”销假；逾期未归的先组织查找。`,
    }
  );
};

/** A suspected new crime at the end of the term goes to the county before any certificate (司办通〔2021〕94号). */
const pendingCrime = (state: CorrectionCase): Refusal | false => {
  const pending = state.reoffences.find(({ suspectedOn, discoveredOn }) => suspectedOn && !discoveredOn);
  return (
    pending !== undefined && {
      code: 'pending-case-at-expiry',
      article: '司办通〔2021〕94号（内容待核对）',
      message: `涉嫌重新犯罪“${pending.recordId}”尚无结论，期满解除须由县级社区矫正机构决定。`,
      instead: '查证后登记再犯罪，或以“作废”撤下该涉嫌记录并说明理由。',
    }
  );
};

export function release(state: CorrectionCase, order: Ordered<'Release'>, now: Circumstances): Decided {
  const open = openTransfer(state);
  return unless(
    [
      underCorrection(state, '解除矫正'),
      !RELEASES.has(order.endKind) && wrongVerb('解除', '期满解除、特赦解除'),
      notInFuture('endedOn', order.endedOn, now.today, '解除'),
      notBefore('endedOn', order.endedOn, state.particulars?.enrolledOn, '解除日期不能早于接收日期。'),
      beforeTermEnds(state, order.endKind, order.endedOn),
      stillOut(state),
      pendingCrime(state),
      open?.decision === 'granted' && {
        code: 'release-transfer-open',
        article: '社区矫正法实施办法第三十一条',
        message: `已准予变更执行地“${open.transferId}”，由新执行地办理解除。`,
      },
    ],
    () => [{ type: 'SubjectReleased', occurredOn: order.endedOn, data: order }],
  );
}

const wrongVerb = (verb: string, kinds: string): Refusal => ({
  code: 'ending-kind',
  article: '社区矫正法第四十四条、第四十五条',
  field: 'endKind',
  message: `${verb}只有：${kinds}。解除与终止不是一回事。`,
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

const TERMINATION_FITS: Readonly<Partial<Record<Ending, string>>> = {
  suspension_revoked: 'suspended_sentence',
  parole_revoked: 'parole',
  recalled: 'temporary_release',
};

/** Revocation and recall rest on a ruling, so its document number is required (社区矫正法45, 48, 49). */
export function terminate(state: CorrectionCase, order: Ordered<'Terminate'>, now: Circumstances): Decided {
  const fits = TERMINATION_FITS[order.endKind];
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
        },
      fits !== undefined &&
        !order.documentNumber && {
          code: 'document-number',
          article: '社区矫正法第四十八条、第四十九条',
          field: 'documentNumber',
          message: '撤销缓刑、撤销假释、收监执行须填写裁定书或决定书文号。',
        },
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
      },
      notInFuture('handedOverOn', order.handedOverOn, now.today, '移交'),
      notBefore('handedOverOn', order.handedOverOn, state.ending.endedOn, '移交日期不能早于解除日期。'),
    ],
    () => [{ type: 'HandedOverToResettlement', occurredOn: order.handedOverOn, data: order }],
  );
}
