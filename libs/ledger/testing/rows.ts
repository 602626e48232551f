import { idNumber, intake, workbook, type Row } from '../../../test/ledger-workshop.js';
import { readLedger, type KnownFile, type ReadLedger } from '../src/index.js';

export const TODAY = '2026-11-28';
export type Sheets = Readonly<Record<string, readonly Row[]>>;
export const read = (sheets: Sheets, known = new Map<string, KnownFile | null>()): ReadLedger =>
  readLedger(workbook(sheets).sheets, known, TODAY);

/** Lines of each sheet that are facts; what differs is given. */
export const conduct = (changes: Row): Row => ({
  奖惩编号: 'J1',
  档案号: '1号',
  种类: '警告',
  决定日期: '2023-06-01',
  事由: '不按时报告',
  ...changes,
});
export const transfer = (changes: Row): Row => ({
  变更编号: 'B1',
  档案号: '1号',
  申请日期: '2023-05-01',
  迁入地: '黔江区',
  征求意见日期: '2023-05-04',
  收到回复日期: '2023-05-08',
  回复意见: '同意',
  决定日期: '2023-05-10',
  决定结果: '准予变更',
  ...changes,
});
export const assessment = (changes: Row): Row => ({
  评估编号: 'P1',
  委托机关: '酉阳县人民法院',
  姓名: '张三',
  性别: '男',
  身份证号: idNumber('1990-01-01', '011'),
  居住地: '麻旺镇',
  拟适用类别: '缓刑',
  委托函收到日期: '2023-03-01',
  ...changes,
});
export const crime = (changes: Row): Row => ({
  记录编号: 'Z1',
  档案号: '1号',
  犯罪日期: '2023-06-01',
  发现日期: '2023-06-10',
  罪名: '盗窃罪',
  ...changes,
});
export const aid = (changes: Row): Row => ({
  救助编号: 'A1',
  服刑人员姓名: '李某',
  受助人姓名: '李小某',
  与服刑人员关系: '子女',
  救助类型: '基本生活补贴',
  申请日期: '2023-01-05',
  批准日期: '2023-02-01',
  月标准: '1300',
  ...changes,
});
export const helped = (changes: Row): Row => ({
  帮教编号: 'F1',
  姓名: '张三',
  性别: '男',
  身份证号: idNumber('1990-01-01', '011'),
  居住地: '麻旺镇',
  来源: '刑满释放',
  释放日期: '2023-06-01',
  ...changes,
});
export const ends = (changes: Row): Row => ({
  档案号: '1号',
  类型: '期满解除',
  日期: '2024-01-09',
  ...changes,
});
export const withFile = (sheets: Sheets, changes: Row = {}): Sheets => ({
  入矫: [intake('1号', changes)],
  ...sheets,
});
