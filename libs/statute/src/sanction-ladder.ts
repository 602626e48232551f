import type { Category, Gravity, SanctionKind, Violation } from './terms.js';

/** What a step of the ladder rests on; whether it is just is for a person to judge. */
export type LadderGround =
  /** Out of supervision for more than so long, and not longer than so long; whole calendar days or a month. */
  | {
      readonly kind: 'off-supervision';
      readonly over: '0 days' | '10 days' | '1 month';
      readonly upTo?: '10 days';
    }
  | {
      readonly kind: 'violation';
      readonly of: readonly Violation[] | 'any';
      readonly gravity: readonly Gravity[];
    }
  /** A duty of the subject was missed; the codes of its deadline. */
  | { readonly kind: 'missed'; readonly codes: readonly string[] }
  /** So many decisions of this kind in this correction, and a new breach after the last of them. */
  | { readonly kind: 'repeated'; readonly sanction: SanctionKind; readonly times: number };

export interface LadderRung {
  readonly sanction: SanctionKind;
  readonly ground: LadderGround;
  readonly article: string;
  /** The ground in the article's words. */
  readonly words: string;
  readonly only?: Category;
}

const RULES = ['report', 'visit', 'leave', 'move'] as const;
const rung = (
  sanction: SanctionKind,
  article: string,
  words: string,
  ground: LadderGround,
  only?: Category,
): LadderRung => ({ sanction, article, words, ground, ...(only ? { only } : {}) });

const ADMONITION = '社区矫正法实施办法第三十四条';
const WARNING = '社区矫正法实施办法第三十五条';
const PENALTY = '社区矫正法实施办法第三十六条';
const SUSPENSION = '社区矫正法实施办法第四十六条、刑诉法解释第五百四十三条';
const PAROLE = '社区矫正法实施办法第四十七条、刑诉法解释第五百四十三条';
const RECALL = '社区矫正法实施办法第四十九条';

const REVOCATIONS = [
  ['revoke_suspension_proposal', SUSPENSION, 'suspended_sentence'],
  ['revoke_parole_proposal', PAROLE, 'parole'],
  ['recall_proposal', RECALL, 'temporary_release'],
] as const;

/** The ladder of sanctions (办法34–36, 46, 47, 49), from the lightest to the gravest. */
export const SANCTION_LADDER: readonly LadderRung[] = [
  rung('reprimand', `${ADMONITION}第一项`, '不按规定时间报到或者脱离监管，未超过十日', {
    kind: 'off-supervision',
    over: '0 days',
    upTo: '10 days',
  }),
  rung('reprimand', `${ADMONITION}第二项`, '违反报告、会客、外出、迁居等规定，情节轻微', {
    kind: 'violation',
    of: RULES,
    gravity: ['slight'],
  }),
  rung('reprimand', `${ADMONITION}第二项`, '未按期报告', {
    kind: 'missed',
    codes: ['regular-report', 'health-report'],
  }),
  rung('reprimand', `${ADMONITION}第三项`, '不按规定参加教育帮扶等活动，经教育仍不改正', {
    kind: 'violation',
    of: ['education'],
    gravity: ['slight', 'grave'],
  }),
  rung('reprimand', `${ADMONITION}第四项`, '其他违反监督管理规定，情节轻微', {
    kind: 'violation',
    of: ['other'],
    gravity: ['slight'],
  }),
  rung('warning', `${WARNING}第一项`, '违反人民法院禁止令，情节轻微', {
    kind: 'violation',
    of: ['ban'],
    gravity: ['slight'],
  }),
  rung('warning', `${WARNING}第二项`, '不按规定时间报到或者脱离监管，超过十日', {
    kind: 'off-supervision',
    over: '10 days',
  }),
  rung('warning', `${WARNING}第三项`, '违反报告、会客、外出、迁居等规定，情节较重', {
    kind: 'violation',
    of: RULES,
    gravity: ['grave'],
  }),
  rung(
    'warning',
    `${WARNING}第四项`,
    '保外就医无正当理由不按时提交病情复查情况，经教育仍不改正',
    {
      kind: 'missed',
      codes: ['medical-review'],
    },
    'temporary_release',
  ),
  rung('warning', `${WARNING}第五项`, '受到两次训诫，仍不改正', {
    kind: 'repeated',
    sanction: 'reprimand',
    times: 2,
  }),
  rung('warning', `${WARNING}第六项`, '其他违反监督管理规定，情节较重', {
    kind: 'violation',
    of: ['other', 'medical_review'],
    gravity: ['grave'],
  }),
  rung('public_security_penalty', PENALTY, '违反监督管理规定或者禁止令，依法应予治安管理处罚', {
    kind: 'violation',
    of: 'any',
    gravity: ['serious'],
  }),
  ...REVOCATIONS.flatMap(([sanction, article, only]): LadderRung[] => [
    rung(
      sanction,
      article,
      '无正当理由不按规定时间报到或者脱离监管，超过一个月',
      {
        kind: 'off-supervision',
        over: '1 month',
      },
      only,
    ),
    rung(
      sanction,
      article,
      '受到治安管理处罚，仍不改正',
      {
        kind: 'repeated',
        sanction: 'public_security_penalty',
        times: 1,
      },
      only,
    ),
    rung(
      sanction,
      article,
      '受到两次警告，仍不改正',
      {
        kind: 'repeated',
        sanction: 'warning',
        times: 2,
      },
      only,
    ),
    rung(
      sanction,
      article,
      '违反法律、行政法规和监督管理规定，情节严重',
      {
        kind: 'violation',
        of: 'any',
        gravity: ['serious'],
      },
      only,
    ),
  ]),
];
