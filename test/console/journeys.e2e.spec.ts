import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';
import { writeWorkbook, readWorkbook } from '../../libs/ledger/src/index.js';
import { addDays } from '../../libs/statute/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { Officer, openBrowser } from './browser.js';
import { OFFICE_STAFF, Product, type Member } from './product.js';

/** What an officer really does, done in a real browser on the product as it is installed. */
const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const day = (by: number): string => addDays(TODAY, by);

let browser: Browser;
let product: Product;
let staff: Readonly<Record<keyof typeof OFFICE_STAFF, Member>>;
const open: Officer[] = [];
const officer = async (who: Member): Promise<Officer> => {
  const one = await (await Officer.at(browser, product)).comeIn(who);
  open.push(one);
  return one;
};

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), Product.start('--demo')]);
  staff = await product.staff(OFFICE_STAFF);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
afterEach(async () => {
  const shots = process.env['SHOTS'];
  if (shots)
    await Promise.all(
      open.map((one, n) =>
        one.page.screenshot({ path: join(shots, `${expect.getState().currentTestName ?? ''} ${n}.png`) }),
      ),
    );
  const faults = open.flatMap((one) => one.faults);
  await Promise.all(open.splice(0).map((one) => one.leave()));
  expect(faults).toEqual([]);
});

let made = 0;
/** Takes somebody on the books through the form, and is at the file. */
async function enrol(who: Officer, changes: Readonly<Record<string, string>> = {}): Promise<string> {
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

const act = async (
  who: Officer,
  name: string | RegExp,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await who.page.locator('.actions, .records, .owed').getByRole('button', { name }).first().click();
  await who.fill(fields);
  await who.send();
};

describe('an officer', () => {
  it('imports a ledger by dropping it, mends a cell, and reads the yearly paragraph', async () => {
    const one = await officer(staff.head);
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const path = join(folder, '台账.xlsx');
    const row = {
      档案号: '拖司矫字〔2022〕001号',
      姓名: '拖一',
      性别: '男',
      身份证号: idNumber('1985-05-05', '011'),
      居住地: '酉阳县麻旺镇',
      罪名: '盗窃罪',
      矫正类别: '缓刑',
      决定机关: '酉阳县人民法院',
      裁判生效日期: '2022-03-01',
      接收日期: '2022-02-30',
      矫正期起: '2022-03-01',
      矫正期止: '2023-02-28',
    };
    await writeWorkbook(path, [
      { title: '入矫', titles: Object.keys(row), rows: [{ row: 2, cells: Object.values(row) }] },
    ]);
    await one.go('/ledger');
    await one.page.locator('input[type=file]').setInputFiles(path);
    await one.sees('“2022-02-30”这一天不存在。');
    const cell = one.page.getByLabel('入矫 第 2 行 接收日期');
    await cell.fill('2022-03-05');
    await cell.press('Enter');
    await one.sees(/2022年的数字会变：.*入矫 \+1人|2023年的数字会变/);
    await one.press('导入 1 行');
    await one.sees('已导入。');
    await one.go('/figures?from=2023-01-01&to=2023-12-31');
    await one.sees(/2023年1-12月，辖区司法所入矫38人，解除30人/);
  });

  it('takes somebody through from enrolment to release and handover', async () => {
    const one = await officer(staff.head);
    await enrol(one, {
      矫正期止: day(0),
      裁判生效日期: day(-200),
      矫正期起: day(-200),
      文书收到日期: day(-199),
      报到日期: day(-195),
      接收日期: day(-195),
    });
    await act(one, '入矫宣告');
    await act(one, '期满书面鉴定');
    await act(one, '解除矫正', { 解除日期: day(0) });
    await one.sees('已解除');
    await act(one, '移交安置帮教');
    await one.go('/resettlements?state=all');
    await one.sees(/测试/);
  });

  it('asks for five days of leave and sees at once who may grant them', async () => {
    const one = await officer(staff.worker);
    await enrol(one);
    const file = one.page.url();
    await one.page.locator('.actions').getByRole('button', { name: '申请外出' }).click();
    await one.fill({ 外出事由: '就医', 目的地: '重庆市渝中区', 外出起: day(3), 应返日期: day(7) });
    await one.sees('共 5 日（往返当日都计入）。');
    await one.sees('由司法所批准（社区矫正法实施办法第二十七条）。');
    await one.send();
    await one.sees(/待审批/);
    const head = await officer(staff.head);
    await head.sees('待我审批');
    await head.page.goto(file);
    await act(head, '批准外出');
    await head.sees('外出报县级备案');
    await act(head, '外出报县级备案');
  });

  it('sends ten days to the county and thirty-one to the city', async () => {
    const one = await officer(staff.worker);
    for (const [last, who, words] of [
      [12, staff.county, '县级'],
      [33, staff.city, '市级'],
    ] as const) {
      await enrol(one);
      const file = one.page.url();
      await one.page.locator('.actions').getByRole('button', { name: '申请外出' }).click();
      await one.fill({ 外出事由: '就学', 目的地: '贵州省铜仁市', 外出起: day(3), 应返日期: day(last) });
      await one.sees(new RegExp(`由${words}社区矫正机构批准`));
      await one.send();
      const above = await officer(who);
      await above.page.goto(file);
      await act(above, '批准外出');
      await above.sees(/已批准/);
    }
  });
});
