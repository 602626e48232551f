import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { dayWords, paragraph, periodWords, type Report } from '#statistics';
import { figureRows } from './figure-rows.js';

const BODY = { font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' }, size: 32 };
const TITLE = { font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' }, size: 44 };
/** Margins of an official document (GB/T 9704): top 37 mm, left 28 mm; in twentieths of a point. */
const PAGE = {
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  size: { width: 11906, height: 16838 },
};
const LINE = { line: 560, lineRule: 'exact' } as const;

const text = (words: string, run: typeof BODY = BODY): TextRun => new TextRun({ text: words, ...run });

const cell = (words: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [text(words, { ...BODY, size: 24 })] })],
  });

/** The paragraph as an office puts it into its yearly report, followed by the table. */
export function figuresDocx(report: Report, office: string, untold: readonly string[] = []): Promise<Buffer> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [text(`${office}${periodWords(report.period)}社区矫正工作情况`, TITLE)],
  });
  const body = new Paragraph({
    spacing: LINE,
    indent: { firstLine: 640 },
    children: [text(paragraph(report))],
  });
  const asOf = new Paragraph({
    spacing: LINE,
    indent: { firstLine: 640 },
    children: [text(`（事实截至${dayWords(report.period.asOf)}）`)],
  });
  const rows = [
    new TableRow({ tableHeader: true, children: [cell('项目', 64), cell('数', 20), cell('单位', 16)] }),
    ...figureRows(report, untold).map(
      ({ title, value, unit, awaiting }) =>
        new TableRow({
          children: [
            cell(title, 64),
            cell(awaiting ? `${value}（其中待确认${awaiting}）` : value, 20),
            cell(unit, 16),
          ],
        }),
    ),
  ];
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
  const document = new Document({
    sections: [{ properties: { page: PAGE }, children: [heading, body, asOf, table] }],
  });
  return Packer.toBuffer(document);
}
