import { BAN_CATEGORIES, birthIn, isUnder, readSentence } from '#statute';
import { notDecidedBy } from '../shared/decided-by.js';
import { notBefore, notInFuture, type Decision, type Refusal } from '../shared/decision.js';
import type { Ordered } from './commands.js';
import type { CorrectionEvent, Particulars } from './events.js';
import { requireStatus, underCorrection, unless, type Circumstances } from './guards.js';
import { statusOf, type CorrectionCase } from './state.js';

type Decided = Decision<CorrectionEvent>;

/** What was told of the sentence must be one, so that the end of the term can be held against it. */
const sentenceFault = (told: string | undefined): Refusal | false =>
  told !== undefined &&
  readSentence(told) === undefined && {
    code: 'sentence-unreadable',
    article: '刑法第三十八条、第四十二条、第四十五条',
    field: 'originalSentence',
    message: '原判刑期不能识别。',
    instead: '请写成 3年6个月、拘役4个月、管制1年或者无期徒刑。',
  };

const termOrder = (particulars: Pick<Particulars, 'termStart' | 'termEnd'>) =>
  notBefore('termEnd', particulars.termEnd, particulars.termStart, '矫正期止不能早于矫正期起。');

export function registerCase(state: CorrectionCase, order: Ordered<'RegisterCase'>): Decided {
  return unless([requireStatus(state, ['unregistered'], '再次登记档案'), termOrder(order)], () => [
    { type: 'CaseRegistered', occurredOn: order.effectiveOn, data: order },
  ]);
}

export function receiveDocuments(
  state: CorrectionCase,
  order: Ordered<'ReceiveDocuments'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      requireStatus(state, ['registered', 'under_correction'], '登记收到法律文书'),
      notInFuture('documentsReceivedOn', order.documentsReceivedOn, now.today, '收到文书'),
    ],
    () => [{ type: 'DocumentsReceived', occurredOn: order.documentsReceivedOn, data: order }],
  );
}

export function reportIn(state: CorrectionCase, order: Ordered<'ReportIn'>, now: Circumstances): Decided {
  return unless(
    [
      requireStatus(state, ['registered'], '登记报到'),
      notInFuture('reportedInOn', order.reportedInOn, now.today, '报到'),
      notBefore(
        'reportedInOn',
        order.reportedInOn,
        state.particulars?.effectiveOn,
        '报到日期不能早于裁判生效日期。',
      ),
    ],
    () => [{ type: 'SubjectReportedIn', occurredOn: order.reportedInOn, data: order }],
  );
}

const REQUIRED: ReadonlyArray<readonly [keyof Particulars, string]> = [
  ['fileNumber', '档案号'],
  ['name', '姓名'],
  ['sex', '性别'],
  ['idNumber', '身份证号'],
  ['address', '居住地'],
  ['offence', '罪名'],
  ['category', '矫正类别'],
  ['decisionOrgan', '决定机关'],
  ['origin', '来源'],
  ['effectiveOn', '裁判生效日期'],
  ['termStart', '矫正期起'],
  ['termEnd', '矫正期止'],
];

/** What a judgment cannot say together. */
function contradictions({
  category,
  releaseGround,
  sex,
  courtBan,
}: Pick<Partial<Particulars>, 'category' | 'releaseGround' | 'sex' | 'courtBan'>): (Refusal | false)[] {
  return [
    releaseGround !== undefined &&
      category !== undefined &&
      category !== 'temporary_release' && {
        code: 'release-ground-category',
        article: '刑事诉讼法第二百六十五条',
        field: 'releaseGround',
        message: '只有暂予监外执行的对象才有暂予监外执行的事由。',
        instead: '请不填“暂予监外执行的事由”，或者改正矫正类别。',
      },
    releaseGround === 'pregnancy' &&
      sex === 'male' && {
        code: 'release-ground-sex',
        article: '刑事诉讼法第二百六十五条',
        field: 'releaseGround',
        message: '怀孕或者哺乳的事由只适用于女性。',
        instead: '请改正性别或者暂予监外执行的事由。',
      },
    courtBan === true &&
      category !== undefined &&
      !BAN_CATEGORIES.includes(category) && {
        code: 'ban-category',
        article: '刑法第三十八条、第七十二条',
        field: 'courtBan',
        message: '人民法院禁止令只对管制和缓刑适用。',
        instead: '请将“禁止令”填写为否，或者改正矫正类别。',
      },
  ];
}

/** Nobody under twelve is punished (刑法17): the number or the day is wrong. */
const underAge = ({
  idNumber,
  effectiveOn,
}: Pick<Partial<Particulars>, 'idNumber' | 'effectiveOn'>): Refusal | false =>
  idNumber !== undefined &&
  effectiveOn !== undefined &&
  isUnder(birthIn(idNumber), 12, effectiveOn) && {
    code: 'under-age',
    article: '刑法第十七条',
    field: 'effectiveOn',
    message: `裁判生效日期 ${effectiveOn} 时不满十二周岁，不负刑事责任。`,
    instead: '请核对身份证号和裁判生效日期。',
  };

/** Receiving a subject whose documents are still missing is lawful: register first, then ask for them (办法16). */
export function enrol(state: CorrectionCase, order: Ordered<'Enrol'>, now: Circumstances): Decided {
  const { enrolledOn, level, keyRegime, documentsReceivedOn, reportedInOn, ...particulars } = order;
  const registered = statusOf(state) === 'registered';
  const missing = registered ? [] : REQUIRED.filter(([field]) => particulars[field] === undefined);
  const effectiveOn = particulars.effectiveOn ?? state.particulars?.effectiveOn;
  return unless(
    [
      requireStatus(state, ['unregistered', 'registered'], '再次接收入矫'),
      missing.length > 0 && {
        code: 'incomplete',
        article: '社区矫正法第二十二条',
        message: `接收入矫还缺：${missing.map(([, title]) => title).join('、')}。`,
        instead: '请补填所缺各项。',
      },
      notInFuture('enrolledOn', enrolledOn, now.today, '接收'),
      sentenceFault(particulars.originalSentence),
      notBefore('enrolledOn', enrolledOn, effectiveOn, '接收日期不能早于裁判生效日期。'),
      reportedInOn !== undefined &&
        notBefore('enrolledOn', enrolledOn, reportedInOn, '接收日期不能早于报到日期。'),
      particulars.termStart !== undefined &&
        particulars.termEnd !== undefined &&
        termOrder({ termStart: particulars.termStart, termEnd: particulars.termEnd }),
      ...contradictions(particulars),
      underAge(particulars),
    ],
    () => {
      const events: CorrectionEvent[] = [];
      if (!registered) {
        const data = particulars as Particulars;
        events.push({ type: 'CaseRegistered', occurredOn: data.effectiveOn, data });
      }
      if (documentsReceivedOn) {
        events.push({
          type: 'DocumentsReceived',
          occurredOn: documentsReceivedOn,
          data: { documentsReceivedOn },
        });
      }
      if (reportedInOn) {
        events.push({ type: 'SubjectReportedIn', occurredOn: reportedInOn, data: { reportedInOn } });
      }
      events.push({
        type: 'SubjectEnrolled',
        occurredOn: enrolledOn,
        data: { enrolledOn, level, keyRegime },
      });
      return events;
    },
  );
}

export function declareIntake(
  state: CorrectionCase,
  order: Ordered<'DeclareIntake'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      underCorrection(state, '组织入矫宣告'),
      state.declaredOn !== null && {
        code: 'already-done',
        article: '社区矫正法第二十二条',
        message: `已于 ${state.declaredOn} 组织入矫宣告。`,
        instead: '不必再次宣告；以原来登记的为准。',
      },
      notInFuture('declaredOn', order.declaredOn, now.today, '入矫宣告'),
      notBefore('declaredOn', order.declaredOn, state.particulars?.enrolledOn, '入矫宣告不能早于接收日期。'),
    ],
    () => [{ type: 'IntakeDeclared', occurredOn: order.declaredOn, data: order }],
  );
}

/** A woman on a female subject's group (社区矫正法25), somebody versed in minors on a minor's (52). */
export function formGroup(state: CorrectionCase, order: Ordered<'FormGroup'>, now: Circumstances): Decided {
  const female = state.particulars?.sex === 'female';
  return unless(
    [
      underCorrection(state, '确定矫正小组'),
      notInFuture('formedOn', order.formedOn, now.today, '确定矫正小组'),
      notBefore('formedOn', order.formedOn, state.particulars?.enrolledOn, '确定矫正小组不能早于接收日期。'),
      order.members.length === 0 && {
        code: 'group-empty',
        article: '社区矫正法第二十五条',
        field: 'members',
        message: '矫正小组至少要有一名成员。',
        instead: '请填写成员。',
      },
      female &&
        !order.members.some((member) => member.sex === 'female') && {
          code: 'group-woman',
          article: '社区矫正法第二十五条',
          field: 'members',
          message: '社区矫正对象为女性的，矫正小组中应有女性成员。',
          instead: '请加入一名女性成员。',
        },
      isMinor(state) &&
        !order.members.some((member) => member.versedInMinors === true) && {
          code: 'group-minor',
          article: '社区矫正法第五十二条',
          field: 'members',
          message: '未成年社区矫正对象的矫正小组，应当吸收熟悉未成年人身心特点的人员参加。',
          instead: '请加入一名熟悉未成年人身心特点的人员，并填写该项为是。',
        },
    ],
    () => [{ type: 'CorrectionGroupFormed', occurredOn: order.formedOn, data: order }],
  );
}

/** Under 18 when the correction started; the special rules go on after 18 (社区矫正法58). */
export function isMinor(state: CorrectionCase): boolean {
  const number = state.particulars?.idNumber;
  const since = state.particulars?.enrolledOn ?? state.particulars?.termStart;
  return number !== undefined && since !== undefined && isUnder(birthIn(number), 18, since);
}

export function makePlan(state: CorrectionCase, order: Ordered<'MakePlan'>, now: Circumstances): Decided {
  return unless(
    [
      underCorrection(state, '制定矫正方案'),
      notInFuture('madeOn', order.madeOn, now.today, '制定矫正方案'),
      notBefore('madeOn', order.madeOn, state.particulars?.enrolledOn, '制定矫正方案不能早于接收日期。'),
    ],
    () => [{ type: 'CorrectionPlanMade', occurredOn: order.madeOn, data: order }],
  );
}

const COUNTY = 'county_institution';
const LEVELS = '社区矫正法第二十四条、社区矫正法实施办法第二十一条';
const UNCHANGED = { code: 'unchanged', article: '社区矫正法第二十四条' } as const;

export function changeLevel(
  state: CorrectionCase,
  order: Ordered<'ChangeLevel'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      underCorrection(state, '调整管理等级'),
      notInFuture('changedOn', order.changedOn, now.today, '调整管理等级'),
      notBefore('changedOn', order.changedOn, state.particulars?.enrolledOn, '调整日期不能早于接收日期。'),
      notDecidedBy(COUNTY, { what: '调整管理等级', article: LEVELS }, order, now),
      state.particulars?.level === order.level && {
        ...UNCHANGED,
        message: '管理等级与现在相同，无须调整。',
        instead: '请选择另一等级。',
      },
    ],
    () => [
      {
        type: 'LevelChanged',
        occurredOn: order.changedOn,
        data: order,
      },
    ],
  );
}

export function changeKeyRegime(
  state: CorrectionCase,
  order: Ordered<'ChangeKeyRegime'>,
  now: Circumstances,
): Decided {
  return unless(
    [
      underCorrection(state, '调整重点监管'),
      notInFuture('changedOn', order.changedOn, now.today, '调整重点监管'),
      notBefore('changedOn', order.changedOn, state.particulars?.enrolledOn, '调整日期不能早于接收日期。'),
      notDecidedBy(COUNTY, { what: '调整重点监管', article: LEVELS }, order, now),
      state.particulars?.keyRegime === order.keyRegime && {
        ...UNCHANGED,
        message: '重点监管状态与现在相同，无须调整。',
        instead: '请选择另一状态。',
      },
    ],
    () => [{ type: 'KeyRegimeChanged', occurredOn: order.changedOn, data: order }],
  );
}
