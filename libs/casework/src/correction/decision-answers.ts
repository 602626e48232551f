import { organWords } from '#statute';
import { isFromPaper, keeperWord, whoAnswers } from '../shared/deciders.js';
import { notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import type { RecordTarget } from '../shared/record-keeping.js';
import type { Ordered } from './commands.js';
import { askedFor } from './decision-asked.js';
import { reporterOf } from './decision-taken.js';
import type { CorrectionEvent } from './events.js';
import { unless, type Circumstances } from './guards.js';
import { recordOf } from './held-records.js';
import { reportedOf, type ReportedDecision } from './reported-decisions.js';
import type { CorrectionCase } from './state.js';

type Decided = Decision<CorrectionEvent>;
const RULE = '业务规则';

function notAwaited(told: ReportedDecision | undefined, ref: string | null): Refusal | null {
  if (told?.status === 'awaiting') return null;
  const name = `“${ref ?? ''}”`;
  if (!told)
    return {
      code: 'unknown-record',
      article: RULE,
      message: `${name}没有待确认的决定。`,
      instead: '请在“待确认的决定”中选择；已经确认的不必再办。',
    };
  const answer = told.status === 'confirmed' ? '确认' : '提出异议';
  return {
    code: 'already-done',
    article: RULE,
    message: `${name}的决定已经${answer}。`,
    instead: '不必再办；决定有误的，由作出决定的机关“更正一项决定”或者“作废一项决定”。',
  };
}

interface Answering {
  readonly refusals: readonly Refusal[];
  readonly fromPaper: boolean;
}

/** Why this person may not answer for the body that decided. */
function notForBody(state: CorrectionCase, target: RecordTarget, { acting }: Circumstances): Answering {
  const told = reportedOf(state, target);
  const settled = notAwaited(told, target.ref);
  if (settled || !told || !acting) return { refusals: settled ? [settled] : [], fromPaper: false };
  const { organ } = told;
  const asked = askedFor(state, target, recordOf(state, target), acting);
  const reporter = reporterOf(acting, target);
  const involved = new Set([...asked.by, ...(reporter === undefined ? [] : [reporter])]);
  const fromPaper = isFromPaper(acting, organ, involved);
  const instead = `请${whoAnswers(acting, organ, involved)}登录办理。`;
  const refusals: Refusal[] = [];
  if (!acting.decides.includes(organ) && !fromPaper)
    refusals.push({
      code: 'not-your-authority',
      article: RULE,
      message: `这是${organWords([organ])}的决定，由该机关审批人确认或者提出异议。`,
      instead,
    });
  const isReporter = reporter === acting.account;
  if (involved.has(acting.account))
    refusals.push({
      code: 'two-persons',
      article: RULE,
      message: `这项${isReporter ? '决定' : '申请'}由您登记，须由另一人确认。`,
      instead,
    });
  return { refusals, fromPaper };
}

const NEEDS_PAPER: readonly (readonly ['documentNumber' | 'decidedOn', string])[] = [
  ['documentNumber', '决定文号'],
  ['decidedOn', '决定日期'],
];

export function confirmDecision(
  state: CorrectionCase,
  order: Ordered<'ConfirmDecision'>,
  now: Circumstances,
): Decided {
  const { refusals, fromPaper } = notForBody(state, order, now);
  const organ = reportedOf(state, order)?.organ ?? 'county_institution';
  return unless(
    [
      ...refusals,
      order.decidedOn !== undefined && notInFuture('decidedOn', order.decidedOn, now.today, '决定'),
      ...NEEDS_PAPER.map(
        ([field, title]) =>
          fromPaper &&
          !order[field] && {
            code: 'from-paper',
            article: RULE,
            field,
            message: `${organWords([organ])}没有可以确认的账号，由${keeperWord(organ)}按决定文书确认，须填写${title}。`,
            instead: `请填写${title}。`,
          },
      ),
    ],
    () => [
      {
        type: 'DecisionConfirmed',
        occurredOn: now.today,
        data: {
          ...order,
          organ,
          ...(fromPaper ? { fromPaper } : {}),
        },
      },
    ],
  );
}

export function disputeDecision(
  state: CorrectionCase,
  order: Ordered<'DisputeDecision'>,
  now: Circumstances,
): Decided {
  const told = reportedOf(state, order);
  return unless(notForBody(state, order, now).refusals, () => [
    {
      type: 'DecisionDisputed',
      occurredOn: now.today,
      data: { ...order, organ: told?.organ ?? 'county_institution' },
    },
  ]);
}
