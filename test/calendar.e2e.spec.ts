import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { placeOffice } from '#application';
import { startWorker, type Worker } from '#runtime';
import { NOTICE_OF_2026 } from '../libs/statute/testing/notices.js';
import { runCli } from './cli.js';
import { ENROL, OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';
import { until } from './until.js';

/** Invented, in the words of those that were published. */
const TEXT = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月10日`;

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let worker: Worker;
const people: Record<string, Headers> = {};
beforeAll(async () => {
  office = await TestOffice.open('2026-12-28', { queue: {} });
  const { runtime } = office;
  people['worker'] = await accountOf(runtime, 'li', [{ role: 'office_worker', area: OFFICE }]);
  people['head'] = await accountOf(runtime, 'wang', [{ role: 'office_head', area: OFFICE }]);
  people['county'] = await accountOf(runtime, 'zhao', [{ role: 'county_approver', area: OFFICE }]);
  people['keeper'] = await accountOf(runtime, 'sun', [{ role: 'administrator', area: OFFICE }]);
  worker = await startWorker(runtime, { channels: {}, queue: null });
  ({ app, base } = await served(runtime, office.clock));
  await office.correct({
    ...ENROL,
    effectiveOn: '2026-12-22',
    documentsReceivedOn: '2026-12-27',
    reportedInOn: '2026-12-28',
    enrolledOn: '2026-12-28',
    termStart: '2026-12-22',
    termEnd: '2027-12-21',
  });
});
afterAll(async () => {
  await app.close();
  await worker.close();
  await office.close();
});

const send = async (who: string, path: string, body?: unknown) => {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...people[who], ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
interface Line {
  readonly code: string;
  readonly dueOn: string;
  readonly unpublishedYears: readonly number[];
}
const receipt = async (): Promise<Line | undefined> => {
  const { body } = await send('head', 'obligations/agenda');
  const lines = ['overdue', 'today', 'thisWeek', 'next30Days'].flatMap((part) => body[part] as Line[]);
  return lines.find(({ code }) => code === 'documents-receipt');
};

describe('the days off of a year over HTTP', () => {
  it('are those by law before the notice, and provisional', async () => {
    const { body } = await send('worker', 'calendar/2027');
    expect(body).toMatchObject({ year: 2027, state: 'provisional', source: 'law', notices: [] });
    expect(body['days']).toContainEqual({ day: '2027-02-08', kind: 'off', name: '春节' });
    expect((await send('worker', 'calendar/2026')).body).toMatchObject({
      state: 'published',
      source: 'release',
      isApplied: true,
    });
    expect((await send('worker', 'calendar/next')).status).toBe(400);
    expect(await receipt()).toMatchObject({ dueOn: '2027-01-04', unpublishedYears: [2027] });
  });

  it.each(['worker', 'head'])('are not entered by %s', async (who) => {
    expect((await send(who, 'calendar/notices', { text: TEXT })).status).toBe(403);
  });

  it.each([
    ['another year', { text: TEXT, year: 2026 }, /填写的是2026年，文中是2027年/],
    [
      'a weekday that is another',
      { text: TEXT.replace('4日（周一）', '4日（周二）') },
      /而 2027-01-04 是周一/,
    ],
    ['no number', { text: TEXT.replace('国办发明电〔2026〕9号', '') }, /发文字号应写全/],
    ['a holiday left out', { text: TEXT.replace(/五、端午节.*\n/, '') }, /2027-06-09（端午节）是法定节日/],
  ])('are refused with %s', async (_what, body, told) => {
    const refused = await send('county', 'calendar/notices', body);
    expect([refused.status, refused.body['detail']]).toEqual([422, expect.stringMatching(told)]);
    expect((await send('county', 'calendar/notices?check=true', body)).status).toBe(422);
  });

  it('are looked through before they are entered, and nothing is entered by that', async () => {
    const checked = await send('keeper', 'calendar/notices?check=true', { text: TEXT });
    expect(checked).toMatchObject({
      status: 200,
      body: {
        year: 2027,
        documentNumber: '国办发明电〔2026〕9号',
        issuedOn: '2026-11-10',
        remarks: [],
        moved: 1,
        position: null,
      },
    });
    expect((await send('worker', 'calendar/2027')).body['notices']).toEqual([]);
  });

  it('move what runs once they are entered', async () => {
    const entered = await send('county', 'calendar/notices', { text: TEXT });
    expect([entered.status, typeof entered.body['position']]).toEqual([200, 'number']);
    await until(() => office.runtime.law.calendar.noticeOf(2027) !== null);
    expect((await send('worker', 'calendar/2027')).body).toMatchObject({
      state: 'published',
      isApplied: true,
      notices: [{ documentNumber: '国办发明电〔2026〕9号', enteredBy: 'zhao' }],
    });
    expect(await receipt()).toMatchObject({ dueOn: '2027-01-05', unpublishedYears: [] });
    expect((await send('county', 'calendar/notices', { text: TEXT })).body['code']).toBe('notice-known');
  });
});

describe('who may say what days off hold for everybody', () => {
  it('is whoever holds the right in all offices, or the administrator', async () => {
    const { runtime } = office;
    await runtime.projector.catchUpTo(await placeOffice(runtime, 'sun', '龙潭司法所', '酉阳县'));
    const refused = await send('county', 'calendar/notices?check=true', { text: TEXT });
    expect([refused.status, refused.body['detail']]).toEqual([403, expect.stringContaining('所有的司法所')]);
    expect((await send('county', 'calendar/taking-back', { year: 2027, reason: '误录' })).status).toBe(403);
    expect((await send('keeper', 'calendar/notices?check=true', { text: TEXT })).body['code']).toBe(
      'notice-known',
    );
    people['all'] = await accountOf(runtime, 'qian', [
      { role: 'county_approver', area: OFFICE },
      { role: 'county_approver', area: '龙潭司法所' },
    ]);
    expect((await send('all', 'calendar/notices?check=true', { text: TEXT })).body['code']).toBe(
      'notice-known',
    );
  });

  it('says so, and why, where the release knows the year', async () => {
    const text = NOTICE_OF_2026;
    const ask = (more: object) => send('keeper', 'calendar/notices?check=true', { text, ...more });
    expect((await ask({})).body['code']).toBe('notice-in-release');
    expect((await ask({ replaces: true })).body['code']).toBe('reason-missing');
    expect((await ask({ replaces: true, reason: '国务院办公厅作了调整' })).status).toBe(200);
    expect((await send('worker', 'calendar/2026')).body['isInRelease']).toBe(true);
  });

  it('takes back what was entered, and the year is as it was before', async () => {
    expect((await send('keeper', 'calendar/taking-back', { year: 2026, reason: '误录' })).body['code']).toBe(
      'unknown-record',
    );
    const back = await send('keeper', 'calendar/taking-back', { year: 2027, reason: '误录了草案' });
    expect([back.status, back.body['year']]).toEqual([200, 2027]);
    await until(() => office.runtime.law.calendar.noticeOf(2027) === null);
    expect((await send('worker', 'calendar/2027')).body).toMatchObject({ state: 'provisional', notices: [] });
    const again = await send('keeper', 'calendar/notices', { text: TEXT });
    expect([again.status, typeof again.body['position']]).toEqual([200, 'number']);
    await until(() => office.runtime.law.calendar.noticeOf(2027) !== null);
  });
});

describe('the days off of a year at the command line', () => {
  it('are entered from a file, whatever wrote it, and corrected by the same', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'notice-')), 'notice.txt');
    writeFileSync(
      file,
      TEXT.replace('4日（周一）放假调休，共4天。1月9日（周六）上班', '3日（周日）放假，共3天'),
    );
    const tried = await runCli(office.runtime, 'calendar', '--enter', file, '--dry-run');
    expect([tried.code, JSON.parse(tried.out)]).toEqual([
      0,
      expect.objectContaining({ year: 2027, moved: 1 }),
    ]);
    expect((await send('worker', 'calendar/2027')).body['notices']).toHaveLength(1);
    expect((await runCli(office.runtime, 'calendar', '--enter', file)).code).toBe(0);
    await until(() => office.runtime.law.calendar.isWorkday('2027-01-04'));
    expect(await receipt()).toMatchObject({ dueOn: '2027-01-04', unpublishedYears: [] });
    const { out } = await runCli(office.runtime, 'calendar', '--year', '2027');
    expect(out).toContain('2027-02-20（周六）  上班');
    writeFileSync(file, '没有放假安排');
    expect(await runCli(office.runtime, 'calendar', '--enter', file)).toMatchObject({ code: 2, out: '' });
  });
});
