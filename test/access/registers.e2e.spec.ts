import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { listRegister } from '../../libs/read-models/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, TestOffice } from '../office.js';
import { served } from '../served.js';
import { staffOf, type Headers } from '../staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let officer: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock));
  ({ officer } = await staffOf(office.runtime));
  const { type: _type, ...enrolment } = ENROL;
  for (let at = 0; at < 23; at++) {
    const body = {
      ...enrolment,
      fileNumber: `表〔2023〕${String(at * 7).padStart(3, '0')}号`,
      name: `人${at}`,
      idNumber: idNumber('1990-01-01', String(at * 2 + 1).padStart(3, '0')),
      termEnd: at % 3 === 0 ? '2024-01-09' : '2024-02-01',
      level: at % 2 === 0 ? 'ordinary' : 'strict',
    };
    const { status } = await fetch(`${base}/api/v1/cases`, {
      method: 'POST',
      headers: { ...officer, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(status).toBe(201);
  }
  for (const [n, name] of ['杜甫', '杜甫之', '李商隐'].entries()) {
    await office.enrol({
      name,
      fileNumber: `诗〔2023〕${n + 1}号`,
      idNumber: idNumber('1991-02-03', `01${n * 2 + 5}`.slice(-3)),
    });
  }
  const elsewhere = {
    ...ENROL,
    name: '孟浩然',
    fileNumber: '别〔2023〕1号',
    idNumber: idNumber('1991-02-03', '025'),
  };
  await office.order('correction', elsewhere.fileNumber, elsewhere, '龙潭司法所');
  await office.runtime.projector.catchUp();
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Page {
  readonly items: readonly {
    readonly fileNumber: string;
    readonly termEnd: string;
    readonly level: string;
  }[];
  readonly total: number;
  readonly next: string | null;
  readonly violations?: readonly { readonly field: string; readonly message: string }[];
}
async function page(query: string): Promise<Page & { status: number }> {
  const response = await fetch(`${base}/api/v1/registers/cases?${query}`, { headers: officer });
  return { status: response.status, ...((await response.json()) as Page) };
}

it('gives every row once, in order, whatever the size of a page and the direction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 25 }),
      fc.constantFrom('fileNumber', '-fileNumber', 'termEnd', '-termEnd'),
      async (limit, sort) => {
        const seen: Page['items'][number][] = [];
        for (let next: string | null = ''; next !== null;) {
          const found: Page = await page(`limit=${limit}&sort=${sort}&after=${next}`);
          expect(found.total).toBe(26);
          seen.push(...found.items);
          next = found.next;
        }
        expect(new Set(seen.map(({ fileNumber }) => fileNumber)).size).toBe(26);
        const key = sort.replace('-', '') as 'fileNumber' | 'termEnd';
        const keys = seen.map((row) => row[key]);
        const sorted = [...keys].sort();
        expect(keys).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted);
      },
    ),
    { numRuns: 25, seed: 4 },
  );
});

it('is narrowed by any column, days from and to', async () => {
  const late = await page('termEndFrom=2024-01-10&termEndTo=2024-02-01&level=strict');
  expect(late.items.length).toBeGreaterThan(0);
  expect(late.items.every(({ termEnd, level }) => termEnd === '2024-02-01' && level === 'strict')).toBe(true);
  expect(late.total).toBe(late.items.length);
});

it('finds people by name, initials, number and file number, in order, page by page and with a total', async () => {
  const numbers = async (search: string): Promise<string[]> => {
    const found = await page(`search=${encodeURIComponent(search)}`);
    expect([found.status, found.total]).toEqual([200, found.items.length]);
    return found.items.map(({ fileNumber }) => fileNumber);
  };
  expect(await numbers('杜甫之')).toEqual(['诗〔2023〕2号']);
  expect(await numbers('dfz')).toEqual(['诗〔2023〕2号']);
  expect(await numbers('杜甫')).toEqual(['诗〔2023〕1号', '诗〔2023〕2号']);
  expect(await numbers('诗〔2023〕')).toEqual(['诗〔2023〕1号', '诗〔2023〕2号', '诗〔2023〕3号']);
  expect(await numbers('〕2号')).toContain('诗〔2023〕2号');
  const number = idNumber('1991-02-03', '015');
  for (const search of [number, `杜甫 ${number.slice(-4)}`, `诗 ${number.slice(-6)}`])
    expect(await numbers(search)).toEqual(['诗〔2023〕1号']);
  // Others may end alike.
  for (const length of [4, 6]) expect(await numbers(number.slice(-length))).toContain('诗〔2023〕1号');
  // The last two are of another office.
  for (const search of [
    '杜',
    '李',
    '孟浩然',
    '别〔2023〕',
    `李商隐 ${number.slice(-4)}`,
    '%',
    '_',
    "'; drop table",
  ])
    expect(await numbers(search)).toEqual([]);
  const first = await page(`search=${encodeURIComponent('杜甫')}&limit=1&sort=-fileNumber`);
  expect(first.items.map(({ fileNumber }) => fileNumber)).toEqual(['诗〔2023〕2号']);
  const second = await page(
    `search=${encodeURIComponent('杜甫')}&limit=1&sort=-fileNumber&after=${first.next ?? ''}`,
  );
  expect(second.items.map(({ fileNumber }) => fileNumber)).toEqual(['诗〔2023〕1号']);
  for (const wrong of ['search=a&search=b', `search=${'长'.repeat(61)}`, 'search=%00'])
    expect((await page(wrong)).status).toBe(400);
  const leaves = await fetch(`${base}/api/v1/registers/leaves?search=x`, { headers: officer });
  expect([leaves.status, await leaves.text()]).toEqual([400, expect.stringContaining('不能按人检索')]);
});

it('names everything that is wrong with a question at once', async () => {
  const { status, violations } = await page(
    'nobody=1&termEndFrom=2024-02-30&sort=name&after=xyz&keyRegime=ja&levelTo=x',
  );
  expect(status).toBe(400);
  expect(violations?.map(({ field }) => field).sort()).toEqual(
    ['after', 'keyRegime', 'levelTo', 'nobody', 'sort', 'termEndFrom'].sort(),
  );
  const forged = Buffer.from(JSON.stringify(['termEnd', '2024-99-99', 'x', 'y'])).toString('base64url');
  expect((await page(`sort=termEnd&after=${forged}`)).status).toBe(400);
  // Who somebody is cannot be searched by guessing.
  expect((await page('idNumber=5')).status).toBe(400);
});

it('answers over several offices, also those with nothing', async () => {
  await office.runtime.owner.query('analyze read_models.cases');
  const query = {
    offices: ['麻旺司法所', '无'],
    sort: 'fileNumber',
    descending: false,
    after: null,
    limit: 5,
    filters: [],
  };
  expect((await listRegister(office.runtime, 'cases', query)).items).toHaveLength(5);
});
