import {
  BAN_CATEGORIES,
  birthIn,
  CATEGORY,
  ENDING,
  ENDING_ONLY_FOR,
  isUnder,
  SANCTION_ONLY_FOR,
  sanctionWord,
  SINCE_PENALTY_LAW_2025,
  tellsMerit,
  termFaults,
  unseen,
  wordOf,
  type Day,
  type SanctionKind,
} from '#statute';
import type { Irregularity } from '../shared/aggregate.js';
import { COMMENDATION_ARTICLE, commendable } from './commendation.js';
import type { CaseParticulars, CorrectionCase, Sanction } from './state.js';
import { reductionsIn, termEndOf } from './term.js';
import { unlawfulLeaves } from './unlawful-leaves.js';
import { articleOn, boundsOf, isOutside, isUnderOldMeasures } from './within-case.js';

const PARTICULARS = { record: 'particulars', ref: null } as const;
const ENDING_RECORD = { record: 'ending', ref: null } as const;

/** What is against the law in who was taken in, on which day and for how long. */
function ofParticulars({ particulars }: CorrectionCase): Irregularity[] {
  if (!particulars) return [];
  return [
    ...beforeEffect(particulars),
    ...tooYoung(particulars),
    ...withBan(particulars),
    ...termFaults(particulars).map(({ code, article, dueOn, message }) => ({
      code,
      article,
      target: PARTICULARS,
      on: particulars.termEnd,
      dueOn,
      message,
    })),
  ];
}

function beforeEffect({ enrolledOn, effectiveOn }: CaseParticulars): Irregularity[] {
  if (enrolledOn === undefined || enrolledOn >= effectiveOn) return [];
  return [
    {
      code: 'intake-before-effect',
      article: articleOn(enrolledOn, '社区矫正法第二十条、第二十二条', '第六条'),
      target: PARTICULARS,
      on: enrolledOn,
      dueOn: effectiveOn,
      message: `接收日期 ${enrolledOn} 早于裁判生效日期 ${effectiveOn}：裁判生效以后才能接收，请核对两个日期。`,
    },
  ];
}

function tooYoung({ idNumber, effectiveOn }: CaseParticulars): Irregularity[] {
  if (!isUnder(birthIn(idNumber), 14, effectiveOn)) return [];
  return [
    {
      code: 'age',
      article: '刑法第十七条',
      target: PARTICULARS,
      on: effectiveOn,
      message: `裁判生效日期 ${effectiveOn} 时不满十四周岁，一般不负刑事责任，请核对身份证号和裁判生效日期。`,
    },
  ];
}

function withBan({ courtBan, category, effectiveOn }: CaseParticulars): Irregularity[] {
  if (courtBan !== true || BAN_CATEGORIES.includes(category)) return [];
  return [
    {
      code: 'ban-category',
      article: '刑法第三十八条、第七十二条',
      target: PARTICULARS,
      on: effectiveOn,
      message: `禁止令只能对判处管制和宣告缓刑的人宣告，该对象为${wordOf(CATEGORY, category)}，请核对判决书。`,
    },
  ];
}

const TERMINATION_OF_2012: Readonly<Record<string, string>> = {
  suspension_revoked: '第二十五条',
  parole_revoked: '第二十五条',
  recalled: '第二十六条',
};

function ofEnding(state: CorrectionCase): Irregularity[] {
  const { endKind, endedOn } = state.ending;
  const { particulars } = state;
  if (!endKind || !endedOn || !particulars) return [];
  const termEnd = termEndOf(state);
  const fits = ENDING_ONLY_FOR[endKind];
  const found: Irregularity[] = [];
  if (endKind === 'term_served' && termEnd !== undefined && endedOn < termEnd)
    found.push({
      code: 'release-early',
      article: articleOn(endedOn, '社区矫正法第四十四条', '第三十条'),
      target: ENDING_RECORD,
      on: endedOn,
      dueOn: termEnd,
      message: `期满解除日期 ${endedOn} 早于矫正期止 ${termEnd}：矫正期没有届满，不能期满解除。`,
    });
  if (fits !== undefined && particulars.category !== fits)
    found.push({
      code: 'termination-kind',
      article: articleOn(endedOn, '社区矫正法第四十五条', TERMINATION_OF_2012[endKind] ?? ''),
      target: ENDING_RECORD,
      on: endedOn,
      message: `${wordOf(ENDING, endKind)}只适用于${wordOf(CATEGORY, fits)}，该对象为${wordOf(CATEGORY, particulars.category)}。`,
    });
  return found;
}

/** Who has moved away is on the books of the new place, and ends there; who has ended here moves nowhere. */
function endedTwice({ ending: { endKind, endedOn }, transfers }: CorrectionCase): Irregularity[] {
  const moved = transfers.find(
    ({ decision, arrivedOn }) => decision === 'granted' && arrivedOn !== undefined,
  );
  if (!endKind || !endedOn || moved?.arrivedOn === undefined) return [];
  const first = moved.arrivedOn <= endedOn ? moved.arrivedOn : endedOn;
  return [
    {
      code: 'ended-twice',
      article: articleOn(first, '社区矫正法第二十七条、第四十四条、第四十五条', '第十四条、第三十条'),
      target: ENDING_RECORD,
      on: endedOn,
      message: `${moved.arrivedOn} 已到新执行地报到，${endedOn} 又登记${wordOf(ENDING, endKind)}：一件档案只能结束一次，统计只计较早的 ${first}，请核对并作废登记有误的一项。`,
    },
  ];
}

/** The law on penalties names control, suspension and temporary release, and not parole. */
const penaltyArticle = (on: Day): string =>
  on >= SINCE_PENALTY_LAW_2025.from
    ? '治安管理处罚法（2025年修订）第七十二条'
    : unseen('治安管理处罚法（2012年修正）第六十条');

const PROPOSAL_ARTICLE: Readonly<Partial<Record<SanctionKind, readonly [string, string]>>> = {
  revoke_suspension_proposal: ['社区矫正法实施办法第四十六条', '第二十五条'],
  revoke_parole_proposal: ['社区矫正法实施办法第四十七条', '第二十五条'],
  recall_proposal: ['社区矫正法实施办法第四十九条', '第二十六条'],
};

function categoryFault({ particulars }: CorrectionCase, one: Sanction): Irregularity[] {
  const category = particulars?.category;
  if (category === undefined || one.kind === 'reduction') return [];
  const { kind, decidedOn, sanctionId } = one;
  const only = SANCTION_ONLY_FOR[kind];
  if (!only || only.includes(category)) return [];
  const [today, of2012] = PROPOSAL_ARTICLE[kind] ?? [];
  return [
    {
      code: 'sanction-category',
      article: today && of2012 ? articleOn(decidedOn, today, of2012) : penaltyArticle(decidedOn),
      target: { record: 'sanction', ref: sanctionId },
      on: decidedOn,
      message: `“${sanctionId}”${sanctionWord(kind)}不适用于${wordOf(CATEGORY, category)}的对象。`,
    },
  ];
}

/** Six months, or merit, which a ledger tells in words; the measures of 2012 said neither. */
function commendedEarly(state: CorrectionCase, one: Sanction): Irregularity[] {
  const { kind, decidedOn, sanctionId, reason, merit } = one;
  if (kind !== 'commendation' || isUnderOldMeasures(decidedOn)) return [];
  const since = commendable(state);
  if (!since || decidedOn >= since.from || merit === true || tellsMerit(reason)) return [];
  const { began, from } = since;
  return [
    {
      code: 'commendation-early',
      article: COMMENDATION_ARTICLE,
      target: { record: 'sanction', ref: sanctionId },
      on: decidedOn,
      dueOn: from,
      message: `“${sanctionId}”表扬：接受社区矫正自 ${began} 起未满六个月，事由中也没有突出表现或者突出事迹，${from} 起才可以表扬。`,
    },
  ];
}

function outsideCase(state: CorrectionCase): Irregularity[] {
  const sanctions = state.sanctions
    .filter(({ decidedOn }) => isOutside(state, decidedOn))
    .map(({ sanctionId, kind, decidedOn }) => ({
      code: 'record-outside-case',
      article:
        kind === 'reduction'
          ? '社区矫正法第三十三条'
          : articleOn(decidedOn, '社区矫正法第二十八条', '第二十三条'),
      target: { record: 'sanction', ref: sanctionId },
      on: decidedOn,
      message: `“${sanctionId}”${sanctionWord(kind)}的决定日期 ${decidedOn} 不在矫正期间（${boundsOf(state)}）。`,
    }));
  const crimes = state.reoffences.flatMap(({ recordId, committedOn }): Irregularity[] => {
    if (committedOn === undefined || !isOutside(state, committedOn)) return [];
    const effectiveOn = state.particulars?.effectiveOn ?? '';
    const earlier =
      committedOn < effectiveOn ? '犯罪日期早于裁判生效日期的是漏罪，不是再犯罪。' : '请核对犯罪日期。';
    return [
      {
        code: 'record-outside-case',
        article: '刑法第七十条、第七十七条、第八十六条',
        target: { record: 'reoffence', ref: recordId },
        on: committedOn,
        message: `“${recordId}”的犯罪日期 ${committedOn} 不在矫正期间（${boundsOf(state)}）。${earlier}`,
      },
    ];
  });
  return [...sanctions, ...crimes];
}

/** What the new place had said when it was granted; null where that was as it has to be. */
function grantedWithout({ reply, repliedOn, decidedOn = '' }: CorrectionCase['transfers'][number]) {
  if (reply === 'disagree') return '新执行地不同意而准予变更';
  if (repliedOn === undefined || repliedOn <= decidedOn) return null;
  return `${decidedOn} 准予变更时尚未收到新执行地的回复（${repliedOn} 收到）`;
}

/** Granted although the new place did not agree, or before it had answered (办法30). */
function withoutAgreement({ transfers }: CorrectionCase): Irregularity[] {
  return transfers.flatMap((transfer): Irregularity[] => {
    const { transferId, decision, decidedOn, authority } = transfer;
    if (decision !== 'granted' || !decidedOn || authority === 'municipal_institution') return [];
    const fault = grantedWithout(transfer);
    if (fault === null) return [];
    return [
      {
        code: 'transfer-no-agreement',
        article: articleOn(decidedOn, '社区矫正法实施办法第三十条', '第十四条'),
        target: { record: 'transfer', ref: transferId },
        on: decidedOn,
        message: `执行地变更“${transferId}”：${fault}；应当先征得新执行地同意，意见不一致的，报上一级社区矫正机构协调。`,
      },
    ];
  });
}

/** Gone, with his file or without it, though nobody had decided: he stays on the books here. */
const undecided = ({ transfers }: CorrectionCase): Irregularity[] =>
  transfers.flatMap(({ transferId, decision, arrivedOn, fileHandedOverOn }): Irregularity[] => {
    const on = arrivedOn ?? fileHandedOverOn;
    if (decision !== undefined || on === undefined) return [];
    return [
      {
        code: 'transfer-undecided',
        article: articleOn(on, '社区矫正法第二十七条、社区矫正法实施办法第三十一条', '第十四条'),
        target: { record: 'transfer', ref: transferId },
        on,
        message: `执行地变更“${transferId}”：${on} ${arrivedOn ? '已到新执行地报到' : '已移交档案'}，而没有准予变更的决定，仍在本地在册；已有决定的，请补填“决定日期”和“决定结果”。`,
      },
    ];
  });

/** A ruling that reduces nothing, by the end of the term that was known before it. */
function notShorter(state: CorrectionCase): Irregularity[] {
  return reductionsIn(state).flatMap(({ sanctionId, decidedOn, termEnd, before }): Irregularity[] =>
    before === undefined || termEnd < before
      ? []
      : [
          {
            code: 'reduction-not-shorter',
            article: '刑法第七十八条、社区矫正法第三十三条',
            target: { record: 'sanction', ref: sanctionId },
            on: decidedOn,
            dueOn: before,
            message: `“${sanctionId}”裁定减刑：减刑后矫正期止 ${termEnd} 不早于裁定前的矫正期止 ${before}，没有使矫正期提前届满，请与裁定书核对。`,
          },
        ],
  );
}

/** Everything that was recorded and was not allowed, beside what deadlines show; each by the law of its own day. */
export function unlawfulFacts(state: CorrectionCase): Irregularity[] {
  return [
    ...ofParticulars(state),
    ...unlawfulLeaves(state),
    ...withoutAgreement(state),
    ...undecided(state),
    ...state.sanctions.flatMap((one) => [...categoryFault(state, one), ...commendedEarly(state, one)]),
    ...notShorter(state),
    ...outsideCase(state),
    ...ofEnding(state),
    ...endedTwice(state),
  ];
}
