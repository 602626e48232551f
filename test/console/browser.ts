import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserHere } from '../../scripts/needs.mjs';
import type { Member, Product } from './product.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  const program = browserHere();
  if (!program) throw new Error('no Chrome, Edge or Chromium: install one, or CHROMIUM=path of one');
  return chromium.launch({ executablePath: program.path, env: program.env, args: FLAGS });
}

/** A person before the screen: what the page complains of is kept, and fails whoever asks for it. */
export class Officer {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly faults: string[],
  ) {}

  static async at(
    browser: Browser,
    product: Product,
    viewport = { width: 1366, height: 768 },
  ): Promise<Officer> {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const isOurs = protocol === 'data:' || protocol === 'blob:' || origin === product.url;
      if (!isOurs) faults.push(`asks elsewhere: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(product.url);
    return new Officer(page, context, faults);
  }

  async comeIn({ name, password, codes }: Member): Promise<this> {
    const { page } = this;
    await page.getByLabel('账号名').fill(name);
    await page.getByLabel('密码', { exact: true }).fill(password);
    const code = codes.shift();
    if (code) await page.getByLabel(/验证码/).fill(code);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('header.top').waitFor();
    return this;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
  }

  /** Takes the browser's own note of an answer for none: one that the page tells in words, and that is wanted here. */
  wasRefused(status: number): void {
    const others = this.faults.filter((fault) => !fault.includes(`status of ${status}`));
    this.faults.splice(0, this.faults.length, ...others);
  }

  /** What is seen, once it is there. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click();
  }

  /** Fills the open form: dates and texts are typed, words are chosen. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    const form = this.page.locator('form.order').last();
    for (const [title, value] of Object.entries(fields)) {
      const field = form.getByLabel(new RegExp(`^${title}`)).first();
      const isChoice = (await field.getAttribute('role')) === 'combobox';
      await field.fill(value);
      if (isChoice) await this.page.keyboard.press('Enter');
      else await this.page.keyboard.press('Tab');
    }
  }

  /** Sends the form, and waits until it is gone. */
  async send(): Promise<void> {
    const form = this.page.locator('form.order').last();
    await form.getByRole('button', { name: /^登记/ }).click();
    await form.waitFor({ state: 'detached' });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
