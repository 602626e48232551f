import { idNumber } from '../ledger-workshop.js';
import { act, day, onTheBooks, ordered, Shift } from './work.js';

const shift = new Shift();
beforeAll(() => shift.begin('--demo'));
afterAll(() => shift.end());
afterEach(() => shift.goHome());

const PERSON = { 姓名: '路远', 身份证号: '500000199406214594', 居住地: '酉阳县麻旺镇光明社区' };

describe('an officer', () => {
  it('finds who came back late, and records the reprimand that the ladder proposes', async () => {
    const one = await shift.officer('county');
    const worker = await shift.officer('worker');
    await onTheBooks(worker);
    await act(worker, '失联');
    await act(worker, '登记找到');
    await worker.page.locator('.actions').getByRole('button', { name: '查实违反监督管理规定' }).click();
    await worker.fill({ 种类: '外出规定', 情节: '情节轻微' });
    await worker.send();
    await worker.sees('须注意');
    await worker.sees(/建议.*训诫|训诫/);
    await one.page.goto(worker.page.url());
    await act(one, '登记奖惩决定', { 奖惩编号: '奖1', 种类: '训诫', 事由: '违反外出规定', 决定机关: '县级' });
    await one.sees('奖1');
    await one.go('/sanctions?state=reprimand');
    await one.sees('违反外出规定');
  });

  it('sends somebody away to another place, step by step', async () => {
    const head = await shift.officer('head');
    await onTheBooks(head);
    await act(head, '申请变更执行地', { 迁入地: '重庆市黔江区' });
    await act(head, '征求新执行地意见');
    await act(head, '登记新执行地的回复意见', { 回复意见: '同意' });
    const county = await shift.officer('county');
    await county.sees('待我审批');
    await county.page.goto(head.page.url());
    await act(county, '决定是否准予变更执行地', { 决定结果: '准予变更' });
    await head.page.reload();
    await act(head, '移交档案');
    await act(head, /登记到新执行地报到/);
    await head.sees('已迁出');
  });

  it('takes somebody over from another place', async () => {
    const one = await shift.officer('head');
    await one.go('/transfers?new=incoming-transfers&tab=in');
    await one.fill({ ...PERSON, 迁入编号: '迁入1', 原执行地: '重庆市秀山县' });
    await one.send();
    await act(one, '发出复函', { 意见: '同意' });
    await act(one, '登记收到移交档案');
    await act(one, '发出档案回执');
    await act(one, '登记到本地报到');
    await one.go('/transfers?tab=in&state=all');
    await one.sees('迁入1');
  });

  it('answers a fast-track assessment in time', async () => {
    const one = await shift.officer('head');
    await one.go('/assessments?new=assessments');
    await one.fill({ ...PERSON, 评估编号: '评速1', 委托机关: '酉阳县人民法院', 拟适用类别: '缓刑' });
    await one.page.getByRole('checkbox', { name: '速裁程序' }).check();
    await one.send();
    await one.sees(/速裁程序/);
    await act(one, '提交调查评估意见', { 评估意见: '适宜' });
    // What one step knows, the next has filled in.
    await one.press('由此接收入矫');
    expect(await one.page.getByLabel(/^身份证号/).inputValue()).toBe(PERSON.身份证号);
    expect(await one.page.getByLabel(/^姓名/).inputValue()).toBe(PERSON.姓名);
    await one.press('先不办（内容保留）');
    await one.go('/assessments?state=done');
    await one.sees('评速1');
  });

  it('opens a sealed file with another’s consent, and ends its sealing', async () => {
    const head = await shift.officer('head');
    const name = '测试曾封存';
    await onTheBooks(head, { name, idNumber: idNumber('2010-05-05', '031') });
    const id = head.page.url().split('/').at(-1) ?? '';
    await ordered(head, `cases/${id}/release`, { endKind: 'pardoned', endedOn: day(0) });
    await ordered(head, `cases/${id}/steps`, { step: 'RecordSealed', on: day(0) });
    await head.page.reload();
    await head.sees('档案可能已封存');
    head.wasRefused(404);
    await head.page.getByLabel('查看理由').fill('公安机关持函查询');
    await head.page.getByLabel('法律依据').fill('未成年人犯罪记录封存的实施办法第十六条');
    await head.press('申请查看');
    await head.sees('等待另一人同意');

    const county = await shift.officer('county');
    await county.go('/inbox');
    await county.sees(/申请开启已封存的档案/);
    await county.press('同意开启');
    await county.sees('已同意');

    await head.page.reload();
    await head.sees(name);
    await act(head, /^解除封存/, { 解除封存日期: day(0), 依据的文书: '（2026）渝某刑终1号判决' });
    await head.sees('解除封存');
    await head.page.reload();
    await head.sees(name);
  });

  it('meets somebody at the prison gate', async () => {
    const one = await shift.officer('head');
    await one.go('/resettlements?new=resettlements');
    await one.fill({ ...PERSON, 帮教编号: '帮接1', 来源: '刑满释放', 释放日期: day(0) });
    await one.page.getByRole('checkbox', { name: '必接必送' }).check();
    await one.send();
    await one.go('/resettlements?state=pickup');
    await one.page.locator('.board').getByText('今天接').waitFor();
    await one.page.getByRole('link', { name: '帮接1' }).click();
    await act(one, '登记接回');
    await act(one, '安置帮教建档');
    await act(one, '成立帮教小组');
    await one.go('/resettlements?state=on');
    await one.sees('帮接1');
  });

  it('applies for aid to a prisoner’s child, and sees it paid from the next month', async () => {
    const one = await shift.officer('head');
    await one.go('/family-aids?new=family-aids');
    await one.fill({
      救助编号: '助新1',
      服刑人员姓名: '李某',
      受助人姓名: '李一诺',
      与服刑人员关系: '子女',
      受助人出生日期: '2013-05-06',
      救助类型: '事实无人抚养儿童基本生活补贴',
      另一方父母的情况: '死亡',
    });
    await one.send();
    await one.page.locator('.actions').getByRole('button', { name: '登记乡镇查验' }).click();
    await one.page.getByRole('checkbox', { name: '查验合格' }).check();
    await one.fill({ 查验情况: '属实' });
    await one.send();
    await act(one, '登记县级确认', { 月标准: '1300' });
    await one.sees('1300.00');
    await one.go('/family-aids?state=paid');
    await one.sees('助新1');
  });

  it('asks why a number is 38, and comes to the files', async () => {
    const one = await shift.officer('head');
    await one.go('/figures?from=2023-01-01&to=2023-12-31');
    await one.press(/^入矫 38/);
    const links = one.page.locator('.ant-drawer').getByRole('link');
    await links.first().waitFor();
    expect(await links.count()).toBe(38);
    await links.first().click();
    await one.sees('基本情况');
  });

  it('puts a wrong date right, and the history shows both', async () => {
    const one = await shift.officer('head');
    await onTheBooks(one);
    await one.press('更正或作废');
    await one.page.locator('#changed-enrolledOn').fill(day(-14));
    await one.page.keyboard.press('Tab');
    await one.page.getByLabel(/^理由/).fill('录入有误');
    await one.page.getByRole('button', { name: '更正', exact: true }).click();
    await one.sees(/更正/);
    await one.page.locator('.timeline .correction').first().waitFor();
    expect(await one.page.locator('.particulars').innerText()).toContain(day(-14));
  });

  it('sees what a colleague recorded without reloading, and never overwrites it', async () => {
    const [one, other] = [await shift.officer('head'), await shift.officer('worker')];
    await onTheBooks(one);
    await other.page.goto(one.page.url());
    await act(one, '入矫宣告');
    await other.page.locator('.timeline').getByText('入矫宣告').waitFor();
    await act(other, '制定矫正方案', { 要点: '每周报告一次' });
    await one.page.locator('.timeline').getByText('制定矫正方案').waitFor();
  });
});

describe('what is being written', () => {
  it('outlives a reload, an ended session and a lost connection, and is recorded once', async () => {
    const one = await shift.officer('head');
    await onTheBooks(one);
    const { page, context } = one;
    await page.locator('.actions').getByRole('button', { name: '制定矫正方案' }).click();
    await one.fill({ 要点: '每周报告一次，参加公益活动' });
    await page.reload();
    await page.locator('.actions').getByRole('button', { name: '制定矫正方案' }).click();
    await one.sees('这是上次没有提交的内容。');
    // The session ends; whoever signs in again goes on where he was.
    await context.clearCookies();
    // Unless the page has found out by itself, and covers the form already.
    const send = page.locator('form.order').getByRole('button', { name: /^登记/ });
    await send.click({ timeout: 5000 }).catch(() => undefined);
    await one.sees('登录已过期。请重新登录，填写的内容都还在。');
    const { name, password } = shift.member('head');
    await page.getByLabel('账号名').fill(name);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('.over').waitFor({ state: 'detached' });
    expect(await page.getByLabel(/^要点/).inputValue()).toBe('每周报告一次，参加公益活动');
    await context.setOffline(true);
    await page.locator('form.order').getByRole('button', { name: /^登记/ }).click();
    await one.sees(/连接中断/);
    await context.setOffline(false);
    await page.locator('form.order').waitFor({ state: 'detached' });
    expect(await page.locator('.timeline').getByText('制定矫正方案').count()).toBe(1);
    // These complaints of the browser are what this is about.
    one.faults.splice(0);
  });
});
