import type { Browser } from 'playwright-core';
import { TOTP } from 'otpauth';
import { Officer, openBrowser } from './browser.js';
import { Product } from './product.js';

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), Product.start()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('takes the administrator from the printed password to an account for the office, and its holder to an empty office', async () => {
  const oneTime = /一次性密码 ([\w-]+)/.exec(product.said)?.[1] ?? '';
  const admin = await Officer.at(browser, product);
  const { page } = admin;
  await page.getByLabel('账号名').fill('admin');
  await page.getByLabel('密码', { exact: true }).fill(oneTime);
  await admin.press('登录');
  await admin.sees('请设置自己的密码');
  const setOwn = async (who: Officer, first: string, own: string): Promise<void> => {
    await who.page.getByLabel('现在的密码（一次性密码）').fill(first);
    await who.page.getByLabel('新密码', { exact: true }).fill(own);
    await who.page.getByLabel('再输入一次').fill(own);
    await who.press('保存');
    await who.page.getByLabel('账号名').waitFor();
  };
  const own = '管账号的人记性都不差，对吧';
  await setOwn(admin, oneTime, own);
  await page.getByLabel('账号名').fill('admin');
  await page.getByLabel('密码', { exact: true }).fill(own);
  await admin.press('登录');
  await admin.sees('请绑定身份验证器');
  await page.locator('.ant-qrcode svg').waitFor();
  const secret = await page.locator('form code').innerText();
  await page.getByLabel('验证码').fill(new TOTP({ secret }).generate());
  await admin.press('绑定');
  await admin.sees('请抄下备用码');
  expect(await page.locator('.codes li').count()).toBeGreaterThan(5);
  await admin.press('已经抄下，继续');
  await admin.sees('下一步：为司法所工作人员开设账号');
  await admin.press('开设账号');
  await page.getByLabel(/^账号名/).fill('wang.suozhang');
  await page.getByLabel(/^姓名/).fill('王所长');
  await page.getByLabel(/^岗位/).first().fill('司法所所长');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^辖区/).fill('麻旺司法所');
  await admin.press('保存');
  const given = await page.locator('code.one-time').innerText();
  expect(given).toMatch(/^[\w-]{10,}$/);
  const head = await Officer.at(browser, product);
  await head.page.getByLabel('账号名').fill('wang.suozhang');
  await head.page.getByLabel('密码', { exact: true }).fill(given);
  await head.press('登录');
  await head.sees('请设置自己的密码');
  await setOwn(head, given, '早上八点半开晨会，别忘了');
  await head.page.getByLabel('账号名').fill('wang.suozhang');
  await head.page.getByLabel('密码', { exact: true }).fill('早上八点半开晨会，别忘了');
  await head.press('登录');
  await head.sees('没有到期的事项。三十天内也没有。');
  expect([...admin.faults, ...head.faults]).toEqual([]);
}, 120_000);
