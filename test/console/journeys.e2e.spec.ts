import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { writeWorkbook } from '../../libs/ledger/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { act, day, enrol, onTheBooks, Shift } from './work.js';

/** What an officer really does, done in a real browser on the product as it is installed. */
const shift = new Shift();
beforeAll(() => shift.begin('--demo'));
afterAll(() => shift.end());
afterEach(() => shift.goHome());

describe('an officer', () => {
  it('imports a ledger by dropping it, mends a cell, and reads the yearly paragraph', async () => {
    const one = await shift.officer('head');
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
    const one = await shift.officer('head');
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
    const one = await shift.officer('worker');
    await onTheBooks(one);
    const file = one.page.url();
    await one.page.locator('.actions').getByRole('button', { name: '申请外出' }).click();
    await one.fill({ 外出事由: '就医', 目的地: '重庆市渝中区', 外出起: day(3), 应返日期: day(7) });
    await one.sees('共 5 日（往返当日都计入）。');
    await one.sees('由司法所批准（社区矫正法实施办法第二十七条）。');
    await one.send();
    await one.sees(/待审批/);
    const head = await shift.officer('head');
    await head.sees('待我审批');
    await head.page.goto(file);
    await act(head, '批准外出');
    await head.sees('外出报县级备案');
    await act(head, '外出报县级备案');
    await head.page.getByRole('link', { name: '外出证明' }).click();
    await head.sees(/兹证明社区矫正对象测试.（.，身份证号\d{17}[\dX]），因就医，经司法所批准/);
  });

  it('sends ten days to the county and thirty-one to the city', async () => {
    const one = await shift.officer('worker');
    for (const [last, who, words] of [
      [12, 'county', '县级'],
      [33, 'city', '市级'],
    ] as const) {
      await onTheBooks(one);
      const file = one.page.url();
      await one.page.locator('.actions').getByRole('button', { name: '申请外出' }).click();
      await one.fill({ 外出事由: '就学', 目的地: '贵州省铜仁市', 外出起: day(3), 应返日期: day(last) });
      await one.sees(new RegExp(`由${words}社区矫正机构批准`));
      await one.send();
      const above = await shift.officer(who);
      await above.page.goto(file);
      await act(above, '批准外出');
      await above.sees(/已批准/);
    }
  });
});
