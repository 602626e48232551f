import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { agenda, type AgendaLine } from '#read-models';
import { paragraph } from '#statistics';
import { DEFAULT_OFFICE } from './default-office.js';
import { ReadSide } from './http/read-side.js';

const SHOWN = 20;
const STYLE = `body{font:16px/1.8 system-ui,sans-serif;max-width:62rem;margin:3rem auto;padding:0 1rem;color:#1f2937}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:14px}td{border-top:1px solid #e5e7eb;padding:.2rem .6rem .2rem 0;vertical-align:top}.late td:first-child{color:#b91c1c;font-weight:600;white-space:nowrap}`;
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const inWords = ({ daysLeft, dueOn }: AgendaLine): string =>
  daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天' : dueOn;

const row = (line: AgendaLine): string => {
  const cells = [inWords(line), line.fileNumber, `${line.title}（${line.owedBy}）`, line.metBy.join('或')];
  const told = cells.map((cell) => `<td>${escape(cell)}</td>`).join('');
  return `<tr${line.daysLeft < 0 ? ' class="late"' : ''} title="${escape(line.reason)}">${told}<td>${escape(line.article)}</td></tr>`;
};

/** The first page until there is a console: what must be done, this year's and last year's paragraph, and where the rest is. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(private readonly read: ReadSide) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(): Promise<string> {
    const { store } = this.read.runtime;
    const parts =
      (await store.head()) === 0
        ? ['<h2>还没有任何档案</h2><p>请先导入台账，或者用 <code>npm start -- --demo</code> 看示范。</p>']
        : [await this.owed(), ...(await this.years())];
    return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>社区矫正业务系统</title>
<link rel="stylesheet" href="/home.css">
<h1>${escape(DEFAULT_OFFICE)} · 社区矫正业务系统</h1>${parts.join('')}
<h2>怎样使用</h2><p>导入台账：<code>npm run -s cli -- import 台账.xlsx</code>；全部命令：<code>npm run -s cli -- --help</code>；接口说明：<a href="/api/openapi.json">/api/openapi.json</a>。</p></html>`;
  }

  @Get('home.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return STYLE;
  }

  private async owed(): Promise<string> {
    const { readModels, law, clock } = this.read.runtime;
    const { overdue, today, thisWeek, next30Days } = await agenda(
      readModels,
      [DEFAULT_OFFICE],
      law,
      clock.today(),
    );
    const lines = [...overdue, ...today, ...thisWeek, ...next30Days];
    const more =
      lines.length > SHOWN
        ? `<p>只列出前 ${SHOWN} 项；全部见 <code>npm run -s cli -- agenda --explain</code>。</p>`
        : '';
    return `<h2>待办：已逾期 ${overdue.length} 项，今天 ${today.length} 项，本周 ${thisWeek.length} 项，三十天内 ${next30Days.length} 项</h2>
<table><tr><th align="left">期限</th><th align="left">档案</th><th align="left">事项</th><th align="left">办理</th><th align="left">依据</th></tr>${lines.slice(0, SHOWN).map(row).join('')}</table>${more}`;
  }

  private async years(): Promise<string[]> {
    const { figures, clock } = this.read.runtime;
    const asOf = clock.today();
    const years = [Number(asOf.slice(0, 4)), Number(asOf.slice(0, 4)) - 1];
    return Promise.all(
      years.map(async (year) => {
        const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
        const report = await figures.report({ period, office: DEFAULT_OFFICE, knownAt: null });
        return `<h2>${year}年（截至${asOf}）</h2><p>${escape(paragraph(report))}</p>`;
      }),
    );
  }
}
