import { checkDigitOf } from '#statute';
import type { RawSheet, ReadWorkbook } from '#ledger';

/** Ledgers written in a test: sheets from rows of `title: value`. */
export type Row = Readonly<Record<string, string>>;

export function workbook(
  sheets: Readonly<Record<string, readonly Row[]>>,
  digest = JSON.stringify(sheets),
): ReadWorkbook {
  return {
    digest,
    sheets: Object.entries(sheets).map(([title, rows]): RawSheet => {
      const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      return {
        title,
        titles,
        rows: rows.map((row, index) => ({ row: index + 2, cells: titles.map((name) => row[name] ?? '') })),
      };
    }),
  };
}

export const idNumber = (birth: string, order: string): string => {
  const body = `500000${birth.replaceAll('-', '')}${order}`;
  return body + checkDigitOf(body);
};

/** A line of 入矫: a man of 1990, suspended sentence from 2023-01-10 to 2024-01-09; what differs is given. */
export const intake = (number: string, changes: Row = {}): Row => ({
  档案号: number,
  姓名: '张三',
  性别: '男',
  身份证号: idNumber('1990-01-01', `${String(Number(/\d+/.exec(number)?.[0] ?? 1) % 50).padStart(2, '0')}1`),
  居住地: '酉阳县麻旺镇',
  罪名: '危险驾驶罪',
  矫正类别: '缓刑',
  决定机关: '酉阳县人民法院',
  来源: '新收',
  裁判生效日期: '2023-01-10',
  文书收到日期: '2023-01-12',
  报到日期: '2023-01-15',
  接收日期: '2023-01-15',
  矫正期起: '2023-01-10',
  矫正期止: '2024-01-09',
  管理等级: '普管',
  重点监管: '否',
  ...changes,
});

export const leave = (number: string, file: string, changes: Row = {}): Row => ({
  请假编号: number,
  档案号: file,
  申请日期: '2023-03-01',
  外出事由: '就医',
  目的地: '重庆市',
  批准机关: '司法所',
  批准日期: '2023-03-02',
  外出起: '2023-03-05',
  应返日期: '2023-03-08',
  销假日期: '2023-03-08',
  ...changes,
});
