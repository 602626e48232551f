import type { Officer } from './browser.js';
import { append } from '../poison.js';
import { day, onTheBooks, Shift } from './work.js';

const shift = new Shift();
beforeAll(() => shift.begin('--demo'));
afterAll(() => shift.end());
afterEach(() => shift.goHome());

const NOTE = '有1份档案暂未计入';
/** Every page with a list or a figure, and what is on it once it is there. */
const PAGES = [
  ['/today', '.counters'],
  ['/subjects?state=all', 'table.lines'],
  ['/leaves?state=all', 'table.lines'],
  ['/leaves?tab=calendar', 'table.calendar'],
  ['/assessments?state=all', 'table.lines'],
  ['/transfers', '.states'],
  ['/sanctions', '.states'],
  ['/endings?state=released', 'table.lines'],
  ['/resettlements?state=all', 'table.lines'],
  ['/family-aids?state=all', 'table.lines'],
  ['/figures?from=2023-01-01&to=2023-12-31', 'table.figures'],
  ['/figures?tab=charts', 'figure svg'],
  ['/figures?tab=monthly', 'table.figures'],
] as const;
const FIGURES = PAGES.filter(([path]) => path.startsWith('/figures'));

/** Each of these pages says it, which it does once it has asked. */
async function saysOn(who: Officer, pages: readonly (readonly [string, string])[]): Promise<void> {
  for (const [path, there] of pages) {
    await who.go(path);
    await who.page.locator(there).first().waitFor();
    await said(who).first().waitFor();
  }
}
/** None of these does, when whoever reads files has asked. */
async function silentOn(who: Officer, pages: readonly (readonly [string, string])[]): Promise<void> {
  for (const [path, there] of pages) {
    const asked = who.page.waitForResponse(/\/api\/v1\/parked$/);
    await who.go(path);
    await asked;
    await who.page.locator(there).first().waitFor();
    expect([path, await said(who).count()]).toEqual([path, 0]);
  }
}
const said = (who: Officer) => who.page.locator('main').getByText(NOTE);

it('a file that cannot be shown is told on every page that it is missing in, until it is corrected', async () => {
  const head = await shift.officer('head');
  const counter = await shift.officer('counter');
  await onTheBooks(head);
  const { pathname } = new URL(head.page.url());
  const id = pathname.split('/').at(-1) ?? '';
  expect(await said(head).count()).toBe(0);

  // A correction says a day that there is not.
  const correction = (enrolledOn: string) => ({
    record: 'particulars',
    ref: null,
    fields: { enrolledOn },
    reason: '接收日期有误',
  });
  await shift.product.beside((runtime) =>
    append(runtime, `correction-${id}`, 'RecordCorrected', correction('2023-99-99')),
  );
  await head.go('/subjects');
  await said(head).waitFor();
  await saysOn(head, PAGES);
  await saysOn(counter, FIGURES);
  // On paper as well.
  await head.page.emulateMedia({ media: 'print' });
  expect(await said(head).isVisible()).toBe(true);
  await head.page.emulateMedia({ media: 'screen' });

  await head.go(pathname);
  const sentence = head.page.getByRole('alert').filter({ hasText: '登记没有丢失' });
  await sentence.waitFor();
  expect(await sentence.innerText()).toContain('请更正有误的记录');

  // Tried again in vain, it stays said, with what is the matter.
  await said(head).click();
  await head.press('重试');
  await head.page
    .getByRole('button', { name: '重试' })
    .and(head.page.locator(':not(.ant-btn-loading)'))
    .waitFor();
  await head.page.getByText(/号事件起不能显示/).waitFor();

  const { request } = head.context;
  const at = (path: string): string => new URL(`/api/v1/${path}`, head.page.url()).href;
  const { csrf } = (await (await request.get(at('session'))).json()) as { csrf: string };
  const mended = await request.post(at(`cases/${id}/corrections`), {
    headers: { 'x-csrf-token': csrf },
    data: { record: 'particulars', fields: { enrolledOn: day(-54) }, reason: '接收日期有误' },
  });
  expect(mended.status()).toBe(201);
  await head.go(pathname);
  await head.page.locator('.timeline').waitFor();
  await said(head).waitFor({ state: 'detached' });
  await silentOn(head, PAGES.slice(0, 3));
  await counter.go('/figures?tab=monthly');
  await counter.page.locator('table.figures').waitFor();
  expect(await said(counter).count()).toBe(0);
  // The browser notes each 409, which is the right answer here; any other complaint fails.
  head.wasRefused(409);
});
