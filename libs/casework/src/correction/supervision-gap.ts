import { dayIn, isEarlier, OPINION_2026_FROM, type Moment } from '#statute';
import type { Irregularity } from '../shared/aggregate.js';
import { notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import { recordFacts, type RecordFields } from '../shared/record-keeping.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent } from './events.js';
import { existingRecord, newNumber, requireStatus, unless, type Circumstances } from './guards.js';
import { CORRECTION_RECORDS } from './records.js';
import type { CorrectionCase, SupervisionGap } from './state.js';
import { ANY } from './step-definition.js';
import { boundsOf, isOutside } from './within-case.js';

type Decided = Decision<CorrectionEvent>;
type Told = Partial<SupervisionGap>;

const SHAPE = CORRECTION_RECORDS['supervision-gap'];

/** What staff call each time that a record tells, in the order in which they come. */
export const GAP_TIMES = {
  beganAt: '脱离时间',
  discoveredAt: '发现时间',
  recoveredAt: '恢复时间',
  procuratorateToldOn: '通报检察院日期',
  decisionOrganToldOn: '通报决定机关日期',
  policeToldOn: '通知公安日期',
} as const;
export type GapTime = keyof typeof GAP_TIMES;
const TIMES = Object.keys(GAP_TIMES) as GapTime[];
const NOTICES = ['procuratorateToldOn', 'decisionOrganToldOn', 'policeToldOn'] as const;

/** A time that is told as earlier than another one, which it cannot be. */
export interface GapDisorder {
  readonly later: GapTime;
  readonly earlier: GapTime;
}

/** When it began; as far as nothing else is known, when it was found. */
export const gapBegan = ({
  beganAt,
  discoveredAt,
}: Pick<SupervisionGap, 'beganAt' | 'discoveredAt'>): Moment => beganAt ?? discoveredAt;

/** Times of a record that come before what they follow; where one of two tells no hour, days are compared. */
export function gapDisorders(told: Told): GapDisorder[] {
  const pairs: readonly (readonly [GapTime, GapTime])[] = [
    ['discoveredAt', 'beganAt'],
    ['recoveredAt', told.beganAt === undefined ? 'discoveredAt' : 'beganAt'],
    ...NOTICES.map((notice) => [notice, 'discoveredAt'] as const),
  ];
  return pairs.flatMap(([later, earlier]) => {
    const [end, start] = [told[later], told[earlier]];
    return end !== undefined && start !== undefined && isEarlier(end, start) ? [{ later, earlier }] : [];
  });
}

const disordered = (told: Told): Refusal[] =>
  gapDisorders(told).map(({ later, earlier }) => ({
    code: 'date-order',
    article: '业务规则',
    field: later,
    message: `${GAP_TIMES[later]}不能早于${GAP_TIMES[earlier]}。`,
    instead: `请核对${GAP_TIMES[later]}和${GAP_TIMES[earlier]}。`,
  }));

const ahead = (told: Told, { today }: Circumstances) =>
  TIMES.map(
    (time) => told[time] !== undefined && notInFuture(time, dayIn(told[time]), today, GAP_TIMES[time]),
  );

const found = (state: CorrectionCase, recordId: string): SupervisionGap | undefined =>
  state.supervisionGaps.find((gap) => gap.recordId === recordId);

/** What has to be recorded so that the record says what is told. */
function factsOf(known: SupervisionGap | undefined, told: Told, { today }: Circumstances) {
  const recorded = (known ?? null) as RecordFields | null;
  return recordFacts(SHAPE, recorded, { ...told }, today, null);
}

/** Who has been taken over is not 漏管 any more: what begins afterwards is 脱管. */
function takenOver({ particulars }: CorrectionCase, order: Ordered<'RecordSupervisionGap'>) {
  const enrolledOn = particulars?.enrolledOn;
  return (
    order.kind === 'missed_intake' &&
    enrolledOn !== undefined &&
    dayIn(gapBegan(order)) > enrolledOn && {
      code: 'case-state',
      article: '司发通〔2026〕8号第十一条、第十三条',
      field: 'kind',
      message: `该对象已于 ${enrolledOn} 接收入矫，此后脱离监管的是脱管，不是漏管。`,
      instead: `请登记为脱管；接收以前的漏管，脱离时间填写 ${enrolledOn} 以前的日期。`,
    }
  );
}

/** Recorded at any time: a gap may come to light after the case has ended. */
export function recordSupervisionGap(
  state: CorrectionCase,
  order: Ordered<'RecordSupervisionGap'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      requireStatus(state, ANY, '登记脱管、漏管'),
      newNumber(found(state, order.recordId), '脱管漏管记录', order.recordId),
      order.kind === 'off_supervision' &&
        state.particulars !== null &&
        state.particulars.enrolledOn === undefined && {
          code: 'case-state',
          article: '司发通〔2026〕8号第十一条、第十三条',
          field: 'kind',
          message: '该对象尚未接收入矫：应到未到、应接未接的是漏管，不是脱管。',
          instead: '请登记为漏管；已经接收的，请先办理接收入矫，再登记脱管。',
        },
      takenOver(state, order),
      ...ahead(order, now),
      ...disordered(order),
    ],
    () => factsOf(undefined, order, now).facts as CorrectionEvent[],
  );
}

/** Tells more of a record: what it says already is put right by a correction, not by telling it anew. */
function tellMore(
  state: CorrectionCase,
  told: Told & { readonly recordId: string },
  now: Circumstances,
  isTold: (gap: SupervisionGap) => GapTime | undefined,
): Decided {
  const known = found(state, told.recordId);
  const field = known && isTold(known);
  const { conflicts, facts } = known ? factsOf(known, told, now) : { conflicts: [], facts: [] };
  const again = field ?? conflicts[0]?.field;
  return unless(
    [
      existingRecord(known, '脱管漏管记录', told.recordId),
      again !== undefined && {
        code: 'already-done',
        article: '业务规则',
        message: `记录“${told.recordId}”的${GAP_TIMES[again as GapTime] ?? '正当理由'}已经登记。`,
        instead: '登记有误的，请以“更正”处理。',
      },
      ...ahead(told, now),
      ...disordered({ ...known, ...told }),
    ],
    () => facts as CorrectionEvent[],
  );
}

export const endSupervisionGap = (
  state: CorrectionCase,
  order: Ordered<'EndSupervisionGap'>,
  now: Circumstances,
): Decided =>
  tellMore(state, order, now, ({ recoveredAt }) => (recoveredAt === undefined ? undefined : 'recoveredAt'));

export function notifyOfSupervisionGap(
  state: CorrectionCase,
  order: Ordered<'NotifyOfSupervisionGap'>,
  now: Circumstances,
): Decided {
  const told = NOTICES.filter((notice) => order[notice] !== undefined);
  if (told.length === 0) {
    return unless(
      [
        {
          code: 'incomplete',
          article: '业务规则',
          field: 'procuratorateToldOn',
          message: '没有写明通报或者通知了哪个机关。',
          instead: '请至少填写一个通报或者通知的日期。',
        },
      ],
      () => [],
    );
  }
  return tellMore(state, order, now, (gap) => told.find((notice) => gap[notice] !== undefined));
}

/** Whether the procuratorate has to be told of it at the same time as the search begins (意见2026第12、14条). */
const isToldAtOnce = ({ kind, ground, discoveredAt }: SupervisionGap): boolean =>
  dayIn(discoveredAt) >= OPINION_2026_FROM &&
  (kind === 'missed_intake' || ground === undefined || ground === 'contact_lost');

/** What the law did not allow in the records of 漏管 and 脱管. */
export const irregularGaps = (state: CorrectionCase): Irregularity[] =>
  state.supervisionGaps.flatMap((gap): Irregularity[] => {
    const { recordId, kind, discoveredAt, procuratorateToldOn } = gap;
    const target = { record: 'supervision-gap', ref: recordId };
    const day = dayIn(discoveredAt);
    const isOutsideCase = kind === 'off_supervision' && isOutside(state, day);
    const isLate = isToldAtOnce(gap) && procuratorateToldOn !== undefined && procuratorateToldOn > day;
    const article = kind === 'missed_intake' ? '第十二条' : '第十四条';
    return [
      ...(isOutsideCase
        ? [
            {
              code: 'record-outside-case',
              article: '社区矫正法第二十二条、第四十四条、第四十五条',
              target,
              on: day,
              message: `脱管记录“${recordId}”发现于 ${day}，不在矫正期间内（${boundsOf(state)}）。`,
            },
          ]
        : []),
      ...(isLate
        ? [
            {
              code: 'search-procuratorate-notice',
              article: `司发通〔2026〕8号${article}`,
              target,
              dueOn: day,
              on: procuratorateToldOn,
              message: `记录“${recordId}”：应当在 ${day} 组织查找的同时通报人民检察院，实为 ${procuratorateToldOn}。`,
            },
          ]
        : []),
    ];
  });
