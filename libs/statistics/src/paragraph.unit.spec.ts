import { NO_ROWS, type RegisterRows } from '#register';
import { aid, gap, kase, leave, obligation, reoffence, sanction } from '../testing/rows.js';
import { drawUp, paragraph, recount, type Period } from './index.js';

const YEAR: Period = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-02-01' };
const textOf = async (rows: Partial<RegisterRows>, period: Period = YEAR): Promise<string> =>
  paragraph(await drawUp(recount({ ...NO_ROWS, ...rows }), period));

describe('what the paragraph says of leaves', () => {
  const kept = leave('1', { startOn: '2023-03-01', dueOn: '2023-03-05', returnedOn: '2023-03-05' });
  const late = leave('2', { startOn: '2023-04-01', dueOn: '2023-04-05', returnedOn: '2023-04-09' });
  const out = leave('3', { startOn: '2023-05-01', dueOn: '2023-05-05', returnedOn: null });
  const over = (returnedOn: string | null) =>
    leave('4', { startOn: '2023-12-28', dueOn: '2024-01-03', returnedOn });
  const before = leave('5', { startOn: '2022-12-30', dueOn: '2023-01-02', returnedOn: '2023-01-02' });

  it.each([
    ['nothing', [], '请销假0人次，无人违反规定。'],
    ['one kept', [kept], '请销假1人次，按时销假，无人违反规定。'],
    ['one late', [kept, late], '请销假2人次，到期应返2人次，按期返回1人次，逾期返回1人次。'],
    ['one not back', [kept, out], '请销假2人次，到期应返2人次，按期返回1人次，到期未归1人次。'],
    [
      'one over the end of the year, not back a month after its day',
      [kept, over(null)],
      '请销假2人次，到期应返1人次，按期返回1人次，期内外出、期后到期的到期未归1人次。',
    ],
    [
      'one over the end of the year, back late',
      [kept, over('2024-01-09')],
      '请销假2人次，到期应返1人次，按期返回1人次，期内外出、期后到期的逾期返回1人次。',
    ],
    [
      'one over the end of the year, back in time',
      [kept, over('2024-01-03')],
      '请销假2人次，到期应返1人次，按时销假，无人违反规定。',
    ],
    ['only one over the end of the year', [over('2024-01-02')], '请销假1人次，期内均未到期，无人违反规定。'],
    ['one begun the year before', [kept, before], '请销假1人次，到期应返2人次，按时销假，无人违反规定。'],
    ['only one begun the year before', [before], '请销假0人次，到期应返1人次，按时销假，无人违反规定。'],
  ])('%s', async (_what, leaves, words) => {
    expect(await textOf({ leaves })).toContain(words);
  });

  it('says of nobody on his last day that he is late, nor that he came back', async () => {
    const last = { ...YEAR, asOf: '2023-05-05' };
    expect(await textOf({ leaves: [kept, out] }, last)).toContain(
      '请销假2人次，到期应返2人次，按时销假，当日应返尚未返回1人次，无人违反规定。',
    );
    expect(await textOf({ leaves: [kept, out] }, { ...YEAR, asOf: '2023-05-06' })).toContain('到期未归1人次');
  });
});

describe('what the paragraph says of the rules', () => {
  const duty = (code: string, changes = {}) => obligation(code, { dueOn: '2023-01-19', ...changes });
  it.each<readonly [string, Partial<RegisterRows>, string]>([
    [
      'a report-in thirteen days late',
      { obligations: [duty('report-in', { doneOn: '2023-02-01', late: true })] },
      '有违反规定情形：未按规定时间报到1人次。',
    ],
    ['a report never made', { obligations: [duty('regular-report')] }, '有违反规定情形：未按期报告1人次。'],
    [
      'a duty of the office that was missed',
      { obligations: [duty('release', { bySubject: false })] },
      '无人违反规定。',
    ],
    [
      'a duty that ended with the case before its day',
      { obligations: [duty('regular-report', { lapsedOn: '2023-01-18' })] },
      '无人违反规定。',
    ],
    [
      'a violation',
      { cases: [kase('1', { conduct: [{ kind: 'violation', on: '2023-06-01', until: null }] })] },
      '有违反规定情形：查实违反监督管理规定1人次。',
    ],
    [
      'contact lost',
      { cases: [kase('1', { conduct: [{ kind: 'contact_lost', on: '2023-06-01', until: '2023-06-09' }] })] },
      '失去联系1人次。',
    ],
    [
      'contact lost before',
      { cases: [kase('1', { conduct: [{ kind: 'contact_lost', on: '2022-06-01', until: null }] })] },
      '期初已失去联系1人。',
    ],
    ['a 脱管', { supervisionGaps: [gap()] }, '脱管1人。'],
    ['a 漏管', { supervisionGaps: [gap({ kind: 'missed_intake' })] }, '漏管1人。'],
    [
      'a 漏管 with a special cause',
      { supervisionGaps: [gap({ kind: 'missed_intake', justified: true })] },
      '无人违反规定。',
    ],
    [
      'warned and reprimanded',
      {
        sanctions: [
          sanction('warning'),
          sanction('warning'),
          sanction('reprimand'),
          sanction('commendation'),
        ],
      },
      '违反规定受到处理：训诫1人次、警告2人次。',
    ],
    ['a recall proposed', { sanctions: [sanction('recall_proposal')] }, '请销假0人次，提请收监执行1人次。'],
    ['praised', { sanctions: [sanction('commendation')] }, '无人违反规定。'],
    [
      'a new crime, and no sanction',
      { reoffences: [reoffence({ committedOn: '2023-05-01', discoveredOn: '2023-06-01' })] },
      '请销假0人次。重新犯罪的事件发生1人。',
    ],
    [
      'a crime that the judgment had left out',
      { reoffences: [reoffence({ committedOn: '2019-05-01', discoveredOn: '2023-06-01', earlier: true })] },
      '无人违反规定。重新犯罪的事件发生0人，另发现漏罪1人。',
    ],
  ])('%s', async (_what, rows, words) => {
    const text = await textOf(rows);
    expect(text).toContain(words);
    expect(text.includes('无人违反规定')).toBe(words.startsWith('无人违反规定'));
    expect(text.includes('受到处理')).toBe(words.includes('受到处理'));
  });

  it('does not pass over somebody who was away for less than forty-eight hours', async () => {
    const away = {
      beganAt: '2026-03-10T08:00',
      discoveredAt: '2026-03-10T09:00',
      discoveredOn: '2026-03-10',
    };
    const supervisionGaps = [gap({ ...away, recoveredAt: '2026-03-11T08:00' })];
    const text = await textOf(
      { supervisionGaps },
      { from: '2026-01-01', to: '2026-12-31', asOf: '2027-01-05' },
    );
    expect(text).toContain('脱离监督管理而不构成脱管1人次。');
    expect(text).not.toContain('无人违反规定');
  });

  it('a report due today is not missed yet', async () => {
    const obligations = [duty('regular-report')];
    expect(await textOf({ obligations }, { ...YEAR, asOf: '2023-01-19' })).toContain('无人违反规定');
    expect(await textOf({ obligations }, { ...YEAR, asOf: '2023-01-20' })).toContain('未按期报告1人次');
  });
});

it('names how cases ended, and the period as an office does', async () => {
  const cases = [kase('1', { departureKind: 'suspension_revoked', departedOn: '2023-05-01' })];
  const text = await textOf({ cases }, { from: '2023-04-01', to: '2023-06-30', asOf: '2024-01-01' });
  expect(text).toMatch(/^2023年4-6月，/);
  expect(text).toContain('终止矫正1人（撤销缓刑1人）');
  expect(text).not.toContain('无人违反规定');
});

describe('what the paragraph says of aid', () => {
  const child = (
    name: string,
    monthlyFen: number | null,
    firstMonth: string,
    lastMonth: string | null = null,
  ) => aid(`${name}${firstMonth}`, { beneficiaryName: name, monthlyFen, firstMonth, lastMonth });
  it.each([
    [
      'the same for both',
      [child('甲', 130_000, '2023-04'), child('乙', 130_000, '2023-04')],
      '生活补助2人，每人落实生活补助费1300元/月。',
    ],
    [
      'two standards',
      [child('甲', 140_000, '2023-04'), child('乙', 120_000, '2023-04')],
      '生活补助2人，落实生活补助费1人1200元/月，1人1400元/月。',
    ],
    [
      'a standard that followed another, and half a yuan',
      [
        child('甲', 130_000, '2023-04', '2023-06'),
        child('甲', 140_000, '2023-07'),
        child('乙', 120_050, '2023-01', '2023-01'),
      ],
      '生活补助2人，落实生活补助费1人1200.50元/月，1人1400元/月。',
    ],
    [
      'a standard raised without ending the one before',
      [child('甲', 130_000, '2023-04'), child('甲', 140_000, '2023-07')],
      '生活补助1人，落实生活补助费1400元/月。',
    ],
    [
      'somebody without an amount',
      [
        child('甲', 130_000, '2023-04'),
        child('乙', 130_000, '2023-04'),
        child('丙', 130_000, '2023-04'),
        child('丁', null, '2023-04'),
      ],
      '生活补助4人，落实生活补助费3人1300元/月，1人金额未登记。',
    ],
    ['no amount at all', [child('甲', null, '2023-04')], '生活补助1人，金额未登记。'],
  ])('%s', async (_what, familyAids, words) => {
    expect(await textOf({ familyAids })).toContain(words);
  });

  it('adds up what the people are paid, each once', async () => {
    const familyAids = [
      child('甲', 130_000, '2023-04', '2023-06'),
      child('甲', 140_000, '2023-07'),
      aid('临时', { beneficiaryName: '甲', monthlyFen: 20_000, firstMonth: '2023-09', aidType: '临时救助' }),
    ];
    const { familyAid } = await drawUp(recount({ ...NO_ROWS, familyAids }), YEAR);
    expect(familyAid).toMatchObject({
      beneficiaries: 1,
      monthlyTotalFen: 160_000,
      standards: [{ monthlyFen: 160_000, people: 1 }],
    });
  });

  it.each([
    ['李四', '李某'],
    ['欧阳明', '欧阳某'],
    ['司马', '司某'],
    ['诸葛小亮', '诸葛某'],
  ])('%s is told as %s', async (prisonerName, told) => {
    expect(await textOf({ familyAids: [aid('1', { prisonerName })] })).toContain(`服刑人员${told}的家属`);
  });
});
