import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addDays } from '../../libs/statute/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { Officer, openBrowser } from './browser.js';
import { OFFICE_STAFF, Product, type Member } from './product.js';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
/** So many days from today, as the office counts them. */
export const day = (by: number): string => addDays(TODAY, by);

type Name = keyof typeof OFFICE_STAFF;

/** The product, a browser, and the people who sit before it; whatever a page complained of fails the test. */
export class Shift {
  browser!: Browser;
  product!: Product;
  private staff!: Readonly<Record<Name, Member>>;
  private readonly present: Officer[] = [];

  async begin(...args: string[]): Promise<void> {
    [this.browser, this.product] = await Promise.all([openBrowser(), Product.start(...args)]);
    this.staff = await this.product.staff(OFFICE_STAFF);
  }

  async end(): Promise<void> {
    await this.browser?.close();
    await this.product?.stop();
  }

  async officer(who: Name, viewport?: { width: number; height: number }): Promise<Officer> {
    const officer = await Officer.at(this.browser, this.product, viewport);
    this.present.push(officer);
    return officer.comeIn(this.staff[who]);
  }

  member(who: Name): Member {
    return this.staff[who];
  }

  /** Everybody leaves; `SHOTS` names a folder for a picture of what each saw last. */
  async goHome(): Promise<void> {
    const folder = process.env['SHOTS'];
    const name = expect.getState().currentTestName ?? '';
    const present = this.present.splice(0);
    if (folder)
      await Promise.all(
        present.map((one, n) => one.page.screenshot({ path: join(folder, `${name} ${n}.png`) })),
      );
    await Promise.all(present.map((one) => one.leave()));
    expect(present.flatMap(({ faults }) => faults)).toEqual([]);
  }
}

let made = 0;
/** Takes somebody on the books through the form, and is at the file. */
export async function enrol(who: Officer, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  made++;
  const number = `测司矫字〔2026〕${String(made).padStart(3, '0')}号`;
  await who.go('/subjects?new=cases');
  await who.fill({
    姓名: `测试${'甲乙丙丁戊己庚辛壬癸'[made % 10]}`,
    身份证号: idNumber('1990-01-01', `${100 + made * 2 + 1}`),
    居住地: '酉阳县麻旺镇光明社区',
    档案号: number,
    罪名: '危险驾驶罪',
    矫正类别: '缓刑',
    决定机关: '酉阳县人民法院',
    来源: '新收',
    裁判生效日期: day(-20),
    文书收到日期: day(-18),
    报到日期: day(-15),
    接收日期: day(-15),
    矫正期起: day(-20),
    矫正期止: day(345),
    管理等级: '普管',
    ...changes,
  });
  await who.send();
  await who.sees('可以办理');
  return number;
}

/** An order given through the interface, as a page gives it, once the lists show it. @returns the id of the file */
export async function ordered(who: Officer, path: string, data: object): Promise<string> {
  const { request } = who.context;
  const at = (place: string): string => new URL(`/api/v1/${place}`, who.page.url()).href;
  const { csrf } = (await (await request.get(at('session'))).json()) as { csrf: string };
  const answer = await request.post(at(path), { headers: { 'x-csrf-token': csrf }, data });
  expect([path, answer.status()]).toEqual([path, 201]);
  const { id, position } = (await answer.json()) as { id: string; position: number };
  await request.get(at(`obligations/agenda?waitFor=${position}`));
  return id;
}

/** Somebody on the books already: recorded through the interface, and the officer is at the file. */
export async function onTheBooks(
  who: Officer,
  changes: Readonly<Record<string, string>> = {},
): Promise<void> {
  made++;
  const id = await ordered(who, 'cases', {
    office: '麻旺司法所',
    name: `测试${'甲乙丙丁戊己庚辛壬癸'[made % 10]}`,
    sex: 'male',
    idNumber: idNumber('1990-01-01', `${100 + made * 2 + 1}`),
    address: '酉阳县麻旺镇光明社区',
    fileNumber: `测司矫字〔2026〕${String(made).padStart(3, '0')}号`,
    offence: '危险驾驶罪',
    category: 'suspended_sentence',
    decisionOrgan: '酉阳县人民法院',
    origin: 'new',
    effectiveOn: day(-60),
    documentsReceivedOn: day(-58),
    reportedInOn: day(-55),
    enrolledOn: day(-55),
    termStart: day(-60),
    termEnd: day(305),
    level: 'ordinary',
    keyRegime: false,
    ...changes,
  });
  await who.go(`/files/cases/${id}`);
  await who.sees('可以办理');
}

/** Gives an order from the file's own page. */
export const act = async (
  who: Officer,
  name: string | RegExp,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await who.page.locator('.actions, .records, .owed').getByRole('button', { name }).first().click();
  await who.fill(fields);
  await who.send();
};
