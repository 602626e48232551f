import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SHORTEST_PASSWORD, type Standing, type Viewer } from '#access';
import { agenda, type AgendaLine } from '#read-models';
import { paragraph } from '#statistics';
import { Requires, type KnownRequest } from './access/requires.js';
import { HOME_CSS } from './home.css.js';
import { HOME_SCRIPT } from './home.script.js';
import { ReadSide } from './http/read-side.js';

const SHOWN = 20;
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const inWords = ({ daysLeft, dueOn }: AgendaLine): string =>
  daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天' : dueOn;

const row = (line: AgendaLine): string => {
  const cells = [inWords(line), line.fileNumber, `${line.title}（${line.owedBy}）`, line.metBy.join('或')];
  const told = cells.map((cell) => `<td>${escape(cell)}</td>`).join('');
  return `<tr${line.daysLeft < 0 ? ' class="late"' : ''} title="${escape(line.reason)}">${told}<td>${escape(line.article)}</td></tr>`;
};

const field = (name: string, title: string, type: string, autocomplete: string): string =>
  `<label>${title}<input name="${name}" type="${type}" autocomplete="${autocomplete}"></label>`;

const form = (step: string, fields: readonly string[], button: string): string =>
  `<form data-step="${step}">${fields.join('')}<button>${button}</button></form>`;

const SIGN_IN = form(
  'sign-in',
  [
    field('name', '账号名', 'text', 'username'),
    field('password', '密码', 'password', 'current-password'),
    field('code', '验证码（绑定了身份验证器的账号）', 'text', 'one-time-code'),
  ],
  '登录',
);
const SIGN_OUT = form('sign-out', [], '退出');

/** What somebody who came in with a one-time password, or without a second factor, must do first. */
const FIRST: Readonly<Record<Exclude<Standing, 'full'>, string>> = {
  'change-password': `<h2>请设置自己的密码</h2><p>至少 ${SHORTEST_PASSWORD} 个字符，可以是一句话。设置后用新密码重新登录。</p>${form(
    'change-password',
    [
      field('current', '现在的密码（一次性密码）', 'password', 'current-password'),
      field('next', '新密码', 'password', 'new-password'),
      field('again', '再输入一次', 'password', 'new-password'),
    ],
    '保存',
  )}`,
  'enrol-second-factor': `<h2>请绑定身份验证器</h2><p>在手机的身份验证器中添加账号，输入下面的密钥，再填写它显示的六位验证码。<br><code id="uri"></code></p>${form(
    'enrol-second-factor',
    [field('secret', '密钥', 'text', 'off'), field('code', '验证码', 'text', 'one-time-code')],
    '绑定',
  )}`,
};

/** The first page until there is a console: signing in; what must be done; this year's and last year's paragraph. */
@ApiExcludeController()
@Controller()
@Requires('everybody')
export class HomeController {
  constructor(private readonly read: ReadSide) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(@Req() { viewer }: KnownRequest): Promise<string> {
    const parts = await this.parts(viewer);
    return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>社区矫正业务系统</title>
<link rel="stylesheet" href="/home.css"><script type="module" src="/home.js"></script>
<h1>社区矫正业务系统${viewer ? `　${escape(viewer.person)}` : ''}</h1><p role="alert"></p>${parts.join('')}
<h2>怎样使用</h2><p>导入台账：<code>npm run -s cli -- import 台账.xlsx</code>；开设账号：<code>npm run -s cli -- accounts add</code>；全部命令：<code>npm run -s cli -- --help</code>；接口说明：<a href="/api/openapi.json">/api/openapi.json</a>。</p></html>`;
  }

  private async parts(viewer: Viewer | undefined): Promise<string[]> {
    if (!viewer) return [SIGN_IN];
    if (viewer.standing !== 'full') return [FIRST[viewer.standing], SIGN_OUT];
    if ((await this.read.runtime.store.head()) === 0)
      return [
        '<h2>还没有任何档案</h2><p>请先导入台账，或者用 <code>npm start -- --demo</code> 看示范。</p>',
        SIGN_OUT,
      ];
    const owed = viewer.has('case.read') ? [await this.owed(viewer)] : [];
    const years = viewer.has('case.read') ? await this.years(viewer) : [];
    return [...owed, ...years, SIGN_OUT];
  }

  @Get('home.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return HOME_CSS;
  }

  @Get('home.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return HOME_SCRIPT;
  }

  private async owed(viewer: Viewer): Promise<string> {
    const { readModels, law, clock } = this.read.runtime;
    const offices = [...viewer.officesFor('case.read')];
    const { overdue, today, thisWeek, next30Days } = await agenda(readModels, offices, law, clock.today());
    const lines = [...overdue, ...today, ...thisWeek, ...next30Days];
    const more =
      lines.length > SHOWN
        ? `<p>只列出前 ${SHOWN} 项；全部见 <code>npm run -s cli -- agenda --explain</code>。</p>`
        : '';
    return `<h2>待办：已逾期 ${overdue.length} 项，今天 ${today.length} 项，本周 ${thisWeek.length} 项，三十天内 ${next30Days.length} 项</h2>
<table><tr><th align="left">期限</th><th align="left">档案</th><th align="left">事项</th><th align="left">办理</th><th align="left">依据</th></tr>${lines.slice(0, SHOWN).map(row).join('')}</table>${more}`;
  }

  private async years(viewer: Viewer): Promise<string[]> {
    const { figures, clock } = this.read.runtime;
    const asOf = clock.today();
    const [office = ''] = viewer.areasFor('case.read');
    const years = [Number(asOf.slice(0, 4)), Number(asOf.slice(0, 4)) - 1];
    return Promise.all(
      years.map(async (year) => {
        const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
        const report = await figures.report({ period, office, knownAt: null });
        return `<h2>${escape(office)} ${year}年（截至${asOf}）</h2><p>${escape(paragraph(report))}</p>`;
      }),
    );
  }
}
