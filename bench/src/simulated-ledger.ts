import { addDays, addMonths, checkDigitOf, dayOf } from '#statute';
import type { RawSheet } from '#ledger';

/** A small deterministic generator of chance, so that a run can be repeated from its seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const OFFENCES = ['盗窃罪', '危险驾驶罪', '故意伤害罪', '寻衅滋事罪', '诈骗罪', '帮助信息网络犯罪活动罪'];
const GROUNDS = ['就医', '就学', '参与诉讼', '处理家庭重要事务', '处理工作重要事务'];
const CATEGORIES = ['缓刑', '缓刑', '缓刑', '缓刑', '缓刑', '缓刑', '缓刑', '假释', '管制', '暂予监外执行'];

const TITLES = {
  入矫: '档案号,姓名,性别,身份证号,居住地,罪名,矫正类别,决定机关,来源,裁判生效日期,文书收到日期,报到日期,接收日期,矫正期起,矫正期止,管理等级,重点监管,民族,户籍,文化程度,就业就学,禁止令',
  请销假: '请假编号,档案号,申请日期,外出事由,目的地,批准机关,批准日期,外出起,应返日期,销假日期',
  解除终止: '档案号,类型,日期,书面鉴定日期,安置帮教移交日期',
} as const;

export type SimulatedCase = { readonly [Sheet in keyof typeof TITLES]: readonly string[][] };

/** As many letters as names have, and nobody's. */
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波鹏辉飞燕峰斌宇浩凯健俊帆玲萍云梅琳倩莉婷雪慧晶丹';

const given = (number: number): string => GIVEN.charAt(number % GIVEN.length);

/** One lawful and one or the other unlawful past: a subject of some year, with leaves, and an end when the term is over. */
export function simulateCase(number: number, random: () => number, lastDay: string): SimulatedCase {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const effective = addDays('2021-01-01', Math.floor(random() * 1_400));
  const received = addDays(effective, 1 + Math.floor(random() * 9));
  const months = 6 + Math.floor(random() * 30);
  const termEnd = addDays(addMonths(effective, months), -1);
  const file = `模司矫字〔${effective.slice(0, 4)}〕${String(number).padStart(7, '0')}号`;
  const male = random() < 0.9;
  const birth = dayOf(
    1955 + Math.floor(random() * 50),
    1 + Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  );
  const order = String(Math.floor(random() * 499) * 2 + (male ? 1 : 0)).padStart(3, '0');
  const body = `50${String(number % 10_000).padStart(4, '0')}${birth.replaceAll('-', '')}${order}`;
  const subject = [
    file,
    `${pick(['王', '李', '张', '刘', '陈', '杨'])}${given(number)}${given(number * 7 + 3)}`,
    male ? '男' : '女',
    body + checkDigitOf(body),
    `模拟县第${number % 40}村`,
    pick(OFFENCES),
    pick(CATEGORIES),
    '模拟县人民法院',
    random() < 0.97 ? '新收' : '迁入',
    effective,
    received,
    received,
    received,
    effective,
    termEnd,
    random() < 0.2 ? '严管' : '普管',
    random() < 0.08 ? '是' : '否',
    pick(['汉族', '苗族', '土家族']),
    pick(['城镇', '农村']),
    pick(['大专以上', '高中', '初中以下']),
    pick(['就业', '务农', '无业']),
    '否',
  ];
  const leaves: string[][] = [];
  for (
    let index = 0, from = addDays(received, 20);
    random() < 0.45 && from < termEnd && from < lastDay;
    index++
  ) {
    const days = random() < 0.8 ? 1 + Math.floor(random() * 7) : 8 + Math.floor(random() * 20);
    const due = addDays(from, days - 1);
    const back = random() < 0.95 ? due : addDays(due, 1 + Math.floor(random() * 5));
    const organ = days <= 7 ? '司法所' : '县级社区矫正机构';
    leaves.push([
      `假${number}-${index}`,
      file,
      addDays(from, -4),
      pick(GROUNDS),
      '外省市',
      organ,
      addDays(from, -2),
      from,
      due,
      back,
    ]);
    from = addDays(due, 70);
  }
  const ended = termEnd <= lastDay;
  const ends = ended ? [[file, '期满解除', termEnd, addDays(termEnd, -35), termEnd]] : [];
  return { 入矫: [subject], 请销假: leaves, 解除终止: ends };
}

/** Sheets of as many cases as give about so many rows. */
export function simulatedLedger(cases: readonly SimulatedCase[]): RawSheet[] {
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((title) => ({
    title,
    titles: TITLES[title].split(','),
    rows: cases.flatMap((one) => one[title]).map((cells, index) => ({ row: index + 2, cells })),
  }));
}

export const rowsIn = (sheets: readonly RawSheet[]): number =>
  sheets.reduce((sum, { rows }) => sum + rows.length, 0);
