import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { paragraph } from '#statistics';
import { DEFAULT_OFFICE } from './default-office.js';
import { ReadSide } from './http/read-side.js';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The first page until there is a console: this year's and last year's paragraph, and where the rest is. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(private readonly read: ReadSide) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(): Promise<string> {
    const { figures, clock } = this.read.runtime;
    const asOf = clock.today();
    const years = [Number(asOf.slice(0, 4)), Number(asOf.slice(0, 4)) - 1];
    const sections = await Promise.all(
      years.map(async (year) => {
        const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
        const report = await figures.report({ period, office: DEFAULT_OFFICE, knownAt: null });
        return `<h2>${year}年（截至${asOf}）</h2><p>${escape(paragraph(report))}</p>`;
      }),
    );
    return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>社区矫正业务系统</title>
<style>body{font:16px/1.8 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1f2937}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}</style>
<h1>${escape(DEFAULT_OFFICE)} · 社区矫正业务系统</h1>${sections.join('')}
<h2>怎样使用</h2><p>导入台账：<code>npm run -s cli -- import 台账.xlsx</code>；全部命令：<code>npm run -s cli -- --help</code>；接口说明：<a href="/api/openapi.json">/api/openapi.json</a>。</p></html>`;
  }
}
