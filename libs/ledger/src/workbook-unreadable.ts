import { BadInput } from '#database';
import type { Refusal, RefusalKind } from './workbook-refused.js';

/** What is wrong, and the way out. */
const WORDS: Readonly<Record<RefusalKind, readonly [message: string, instead: string]>> = {
  'no-workbook': [
    '不是有效的 Excel 工作簿（.xlsx），或者文件已经损坏。',
    '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试；旧版 .xls 也请先另存为 .xlsx。',
  ],
  incomplete: ['缺少内容，文件已经损坏，没有读入。', '请用 Excel 或 WPS 打开并核对，另存为 .xlsx 后再试。'],
  protected: ['是加了密码的工作簿，或旧版 .xls，不能读入。', '请去掉打开密码，另存为 .xlsx 后再试。'],
  'no-csv': ['不是有效的 CSV 文件：引号或分隔符不成对。', '请改正后再试，或者改用 .xlsx。'],
  'bad-place': ['单元格的位置写得不对。', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。'],
  'too-many-columns': [
    '单元格超出 Excel 的最后一列 XFD（共 16384 列）。',
    '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  ],
  'too-many-rows': [
    '行号超出 Excel 的最后一行（共 1048576 行）。',
    '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  ],
  'too-many-cells': [
    '单元格太多，从这里起不再读入。',
    '请删去表格右侧和下方多余的内容和格式，或把台账分成几份导入。',
  ],
  'too-many-sheets': ['工作表太多，最多 255 张。', '请只保留台账的工作表。'],
  'cell-too-long': ['单元格的内容超过 32767 个字符。', '请缩短后再试。'],
  'row-too-long': ['一行的文字超过 100 万个字符。', '请缩短后再试。'],
  'too-much-text': ['文字太多，从这里起不再读入。', '请把台账分成几份导入。'],
  'unpacked-too-large': ['解压后过大，没有读入。', '请只保留台账的工作表，或把台账分成几份导入。'],
  'out-of-memory': [
    '读入所需的内存过多，没有读入。',
    '请删去多余的工作表、格式和图片，或把台账分成几份导入。',
  ],
  'out-of-time': ['读入的时间过长，没有读入。', '请删去多余的工作表、格式和图片，或把台账分成几份导入。'],
  'reader-ended': ['读入时意外中断，没有读入。', '请再试一次；仍然不行的，请把台账分成几份导入。'],
};

function placeOf({ name, sheet, row, reference }: Refusal): string {
  const file = name ? `${name} ` : '';
  if (sheet === undefined) return file || '这份台账';
  const line = row === undefined ? '' : `第 ${row} 行`;
  return `${file}工作表“${sheet}”${line}${reference === undefined ? '' : `（${reference}）`}`;
}

/** A ledger that was not read, and why, in words. */
export class WorkbookUnreadable extends BadInput {
  override name = 'WorkbookUnreadable';
  readonly instead: string;
  /** What is wrong, without the way out. */
  readonly reason: string;

  constructor(readonly refusal: Refusal) {
    const [reason, instead] = WORDS[refusal.kind];
    super(`${placeOf(refusal)}${reason}${instead}`, refusal.detail);
    this.reason = `${placeOf(refusal)}${reason}`;
    this.instead = instead;
  }
}
