import type { Day } from './day.js';
import { addMonths } from './day.js';
import {
  MEASURES_2012,
  SINCE_2020,
  SINCE_PENALTY_LAW_2025,
  UNTIL_PENALTY_LAW_2025,
} from './days-of-force.js';
import { ofMeasures2012, unseen } from './old-measures.js';
import type { Category, Gravity, RecallGround, SanctionKind, Violation } from './terms.js';

/** What a step of the ladder rests on; whether it is just is for a person to judge. */
export type LadderGround =
  /** Late to report in, or out of supervision, for more than so long and not longer than so long; whole calendar days or a month. */
  | {
      readonly kind: 'off-supervision';
      readonly over: '0 days' | '10 days' | '1 month';
      readonly upTo?: '10 days';
      /** The codes of the duties that were missed; all where there is none. `lost`: out of contact. */
      readonly of?: readonly string[];
    }
  /** Away for so short a time that it is no 脱管 yet (意见2026-13). */
  | { readonly kind: 'brief-absence' }
  | {
      readonly kind: 'violation';
      readonly of: readonly Violation[] | 'any';
      readonly gravity: readonly Gravity[];
    }
  /** A duty of the subject was missed; the codes of its deadline. */
  | { readonly kind: 'missed'; readonly codes: readonly string[] }
  /** So many decisions of this kind in this correction and, with `again`, a new breach after the last of them. */
  | {
      readonly kind: 'repeated';
      readonly sanction: SanctionKind;
      readonly times: number;
      readonly again: boolean;
    }
  /** A breach of these after a warning was given. */
  | { readonly kind: 'despite-warning'; readonly of: readonly Violation[]; readonly codes: readonly string[] }
  /** Would not say where he is, and was off supervision. */
  | { readonly kind: 'whereabouts-refused' }
  /** What a person found of a temporary release. */
  | { readonly kind: 'recall-ground'; readonly of: RecallGround };

export interface LadderRung {
  readonly sanction: SanctionKind;
  readonly ground: LadderGround;
  readonly article: string;
  /** The ground in the article's words; what is only inferred from the text says so. */
  readonly words: string;
  readonly only?: readonly Category[];
  /** A breach is judged by the law of its own day. */
  readonly force: { readonly from: Day; readonly to: Day | null };
}

const RULES = ['report', 'visit', 'leave', 'move'] as const;
const ANY_GRAVITY = ['slight', 'grave', 'serious'] as const;
/** Duties to report to a place for the first time: who is late there has not left any supervision. */
export const REPORTING = ['report-in', 'office-report-in', 'transfer-report-in'] as const;

type Said = readonly [sanction: SanctionKind, article: string, words: string, ground: LadderGround];
const rows = (force: LadderRung['force'], said: readonly Said[], only?: readonly Category[]): LadderRung[] =>
  said.map(([sanction, article, words, ground]) => ({
    sanction,
    article,
    words,
    ground,
    force,
    ...(only ? { only } : {}),
  }));

const off = (
  over: '0 days' | '10 days' | '1 month',
  more: { readonly upTo?: '10 days'; readonly of?: readonly string[] } = {},
): LadderGround => ({ kind: 'off-supervision', over, ...more });
const breach = (of: readonly Violation[] | 'any', gravity: readonly Gravity[]): LadderGround => ({
  kind: 'violation',
  of,
  gravity,
});
const missed = (...codes: string[]): LadderGround => ({ kind: 'missed', codes });
const repeated = (sanction: SanctionKind, times: number, again = true): LadderGround => ({
  kind: 'repeated',
  sanction,
  times,
  again,
});

const MEASURES = '社区矫正法实施办法';
const SUSPENDED = '刑诉法解释第五百四十三条';
const REVIEW_MISSED = '保外就医无正当理由不按时提交病情复查情况，经教育仍不改正';
const SUBJECTS_OF_RELEASE = ['temporary_release'] as const;

/**
 * Whom the police may punish for a breach of supervision: the law on penalties names control, suspension and temporary
 * release, and no parole.
 */
export const PENALTY_CATEGORIES: readonly Category[] = ['control', 'suspended_sentence', 'temporary_release'];

/** How grave a breach is for which a penalty is proposed; the law leaves it to the police. */
export const GRAVITY_FOR_PENALTY: readonly Gravity[] = ['serious'];

const LIGHT_RUNGS: readonly LadderRung[] = rows(SINCE_2020, [
  [
    'reprimand',
    `${MEASURES}第三十四条第一项`,
    '不按规定时间报到或者脱离监管，未超过十日',
    off('0 days', { upTo: '10 days' }),
  ],
  [
    'reprimand',
    `${MEASURES}第三十四条第二项`,
    '违反报告、会客、外出、迁居等规定，情节轻微',
    breach(RULES, ['slight']),
  ],
  [
    'reprimand',
    `${MEASURES}第三十四条第二项`,
    '违反外出、报告规定，离开监管未超过四十八小时（未达到脱管的标准；只知日期的，自最后许可日起超过二日才算，为本系统的理解）',
    { kind: 'brief-absence' },
  ],
  ['reprimand', `${MEASURES}第三十四条第二项`, '未按期报告', missed('regular-report', 'health-report')],
  [
    'reprimand',
    `${MEASURES}第三十四条第三项`,
    '不按规定参加教育学习等活动，经教育仍不改正',
    breach(['education'], ['slight', 'grave']),
  ],
  [
    'reprimand',
    `${MEASURES}第三十四条第四项`,
    '其他违反监督管理规定，情节轻微',
    breach(['other', 'medical_review'], ['slight']),
  ],
  ['warning', `${MEASURES}第三十五条第一项`, '违反人民法院禁止令，情节轻微', breach(['ban'], ['slight'])],
  ['warning', `${MEASURES}第三十五条第二项`, '不按规定时间报到或者脱离监管，超过十日', off('10 days')],
  [
    'warning',
    `${MEASURES}第三十五条第三项`,
    '违反报告、会客、外出、迁居等规定，情节较重',
    breach(RULES, ['grave']),
  ],
]);

const WARNING_OF_RELEASE = rows(
  SINCE_2020,
  [['warning', `${MEASURES}第三十五条第四项`, REVIEW_MISSED, missed('medical-review')]],
  SUBJECTS_OF_RELEASE,
);

const FURTHER_WARNINGS = rows(SINCE_2020, [
  ['warning', `${MEASURES}第三十五条第五项`, '受到两次训诫，仍不改正', repeated('reprimand', 2)],
  [
    'warning',
    `${MEASURES}第三十五条第六项`,
    '其他违反监督管理规定，情节较重',
    breach(['other', 'medical_review', 'ban'], ['grave']),
  ],
]);

const PENALTY = '违反监督管理规定或者禁止令，依法应予治安管理处罚';
const penalty = (article: string, force: LadderRung['force']): LadderRung[] =>
  rows(
    force,
    [['public_security_penalty', article, PENALTY, breach('any', GRAVITY_FOR_PENALTY)]],
    PENALTY_CATEGORIES,
  );
const PENALTIES = [
  ...penalty(ofMeasures2012('第二十四条'), MEASURES_2012),
  ...penalty(unseen(`${MEASURES}第三十六条、治安管理处罚法（2012修正）第六十条`), UNTIL_PENALTY_LAW_2025),
  ...penalty(
    `${MEASURES}第三十六条、治安管理处罚法（2025）第七十二条第四项、第七十三条第一项`,
    SINCE_PENALTY_LAW_2025,
  ),
];

const GONE_A_MONTH = '无正当理由不按规定时间报到或者脱离监管，超过一个月';
const SUSPENSION = rows(
  SINCE_2020,
  (
    [
      ['第一项', '违反禁止令，情节严重', breach(['ban'], ['serious'])],
      ['第二项', GONE_A_MONTH, off('1 month')],
      ['第三项', '受到治安管理处罚，仍不改正', repeated('public_security_penalty', 1)],
      ['第四项', '受到两次警告，仍不改正', repeated('warning', 2)],
      [
        '第五项',
        '其他违反有关法律、行政法规和监督管理规定，情节严重',
        breach([...RULES, 'education', 'medical_review', 'other'], ['serious']),
      ],
    ] as const
  ).map(([item, words, ground]): Said => [
    'revoke_suspension_proposal',
    `${MEASURES}第四十六条${item}、${SUSPENDED}`,
    words,
    ground,
  ]),
  ['suspended_sentence'],
);

const PAROLE = rows(
  SINCE_2020,
  (
    [
      ['第一项', GONE_A_MONTH, off('1 month')],
      ['第二项', '受到两次警告，仍不改正', repeated('warning', 2)],
      [
        '第三项',
        '其他违反有关法律、行政法规和监督管理规定，尚未构成新的犯罪（条文未规定情节轻重，本系统从情节较重起提示，由人判断）',
        breach('any', ['grave', 'serious']),
      ],
    ] as const
  ).map(([item, words, ground]): Said => [
    'revoke_parole_proposal',
    `${MEASURES}第四十七条${item}、${SUSPENDED}`,
    words,
    ground,
  ]),
  ['parole'],
);

type RecallSaid = readonly [item: string, words: string, ground: LadderGround];
const DEPARTED = '未经批准擅自离开居住的市、县，经警告拒不改正，或者拒不报告行踪，脱离监管';
const recall = (warned: RecallSaid): readonly RecallSaid[] => [
  ['第一项', '不符合暂予监外执行条件', { kind: 'recall-ground', of: 'not_eligible' }],
  ['第二项', DEPARTED, { kind: 'despite-warning', of: ['leave'], codes: [] }],
  ['第二项', DEPARTED, { kind: 'whereabouts-refused' }],
  ['第三项', '受到治安管理处罚，仍不改正', repeated('public_security_penalty', 1)],
  warned,
  [
    '第五项',
    '保外就医期间不按规定提交病情复查情况，经警告拒不改正',
    { kind: 'despite-warning', of: ['medical_review'], codes: ['medical-review'] },
  ],
  ['第六项', '暂予监外执行的情形消失后，刑期未满', { kind: 'recall-ground', of: 'ground_gone' }],
  [
    '第七项',
    '保证人丧失保证条件或者被取消资格，不能在规定期限内提出新的保证人',
    { kind: 'recall-ground', of: 'guarantor_lost' },
  ],
  ['第八项', '其他违反有关法律、行政法规和监督管理规定，情节严重', breach('any', ['serious'])],
];
const recallRows = (
  force: LadderRung['force'],
  said: readonly RecallSaid[],
  articleOf: (item: string) => string,
) =>
  rows(
    force,
    said.map(([item, words, ground]): Said => ['recall_proposal', articleOf(item), words, ground]),
    SUBJECTS_OF_RELEASE,
  );

const RECALL = recallRows(
  SINCE_2020,
  recall([
    '第四项',
    '受到两次警告（人民法院决定收监的，还须仍不改正：刑诉法解释第五百一十六条）',
    repeated('warning', 2, false),
  ]),
  (item) => `${MEASURES}第四十九条${item}`,
);

const oldWarning = (item: string, words: string, ground: LadderGround): Said => [
  'warning',
  ofMeasures2012(`第二十三条${item}`),
  words,
  ground,
];

/** Until 2020-06-30: no reprimand, and three warnings for a revocation. */
const OLD_RUNGS: readonly LadderRung[] = [
  ...rows(MEASURES_2012, [
    oldWarning('第一项', '未按规定时间报到', off('0 days', { of: REPORTING })),
    oldWarning('第二项', '违反关于报告、会客、外出、居住地变更规定', breach(RULES, ANY_GRAVITY)),
    oldWarning('第二项', '违反外出规定，脱离监管', off('0 days', { of: ['leave-return', 'lost'] })),
    oldWarning('第二项', '未按期报告', missed('regular-report', 'health-report')),
    oldWarning(
      '第三项',
      '不按规定参加教育学习、社区服务等活动，经教育仍不改正',
      breach(['education'], ANY_GRAVITY),
    ),
    oldWarning('第五项', '违反人民法院禁止令，情节轻微', breach(['ban'], ['slight'])),
    oldWarning('第六项', '其他违反监督管理规定', breach(['other', 'medical_review'], ANY_GRAVITY)),
  ]),
  ...rows(
    MEASURES_2012,
    [oldWarning('第四项', REVIEW_MISSED, missed('medical-review'))],
    SUBJECTS_OF_RELEASE,
  ),
  ...(
    [
      ['revoke_suspension_proposal', 'suspended_sentence'],
      ['revoke_parole_proposal', 'parole'],
    ] as const
  ).flatMap(([sanction, only]) =>
    rows(
      MEASURES_2012,
      (
        [
          ['第一项', '违反人民法院禁止令，情节严重', breach(['ban'], ['serious'])],
          ['第二项', '未按规定时间报到或者脱离监管，超过一个月', off('1 month')],
          ['第三项', '受到治安管理处罚，仍不改正', repeated('public_security_penalty', 1)],
          ['第四项', '受到三次警告，仍不改正', repeated('warning', 3)],
          [
            '第五项',
            '其他违反有关法律、行政法规和监督管理规定，情节严重',
            breach([...RULES, 'education', 'medical_review', 'other'], ['serious']),
          ],
        ] as const
      ).map(([item, words, ground]): Said => [sanction, ofMeasures2012(`第二十五条${item}`), words, ground]),
      [only],
    ),
  ),
  ...recallRows(MEASURES_2012, recall(['第四项', '受到两次警告，仍不改正', repeated('warning', 2)]), (item) =>
    ofMeasures2012(`第二十六条${item}`),
  ),
];

/** The ladder of sanctions (办法34–36, 46, 47, 49; 2012年办法23–26), from the lightest to the gravest. */
export const SANCTION_LADDER: readonly LadderRung[] = [
  ...LIGHT_RUNGS,
  ...WARNING_OF_RELEASE,
  ...FURTHER_WARNINGS,
  ...OLD_RUNGS,
  ...PENALTIES,
  ...SUSPENSION,
  ...PAROLE,
  ...RECALL,
];

/** The last day on which the police may still find a breach and punish it (治安管理处罚法：六个月). */
export const penaltyUntil = (breachOn: Day): Day => addMonths(breachOn, 6);

/** Commendation is for six months under correction, unless there is merit (办法33). */
export const commendationFrom = (beganOn: Day): Day => addMonths(beganOn, 6);
