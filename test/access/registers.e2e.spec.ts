import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { createApp } from '../../apps/server/src/create-app.js';
import { listRegister } from '../../libs/read-models/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, TestOffice } from '../office.js';
import { staffOf, type Headers } from '../staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let officer: Headers;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  app = await createApp(office.runtime, office.clock);
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
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
          expect(found.total).toBe(23);
          seen.push(...found.items);
          next = found.next;
        }
        expect(new Set(seen.map(({ fileNumber }) => fileNumber)).size).toBe(23);
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
  const { readModels, owner } = office.runtime;
  await owner.query('analyze read_models.cases');
  const query = {
    offices: ['麻旺司法所', '无'],
    sort: 'fileNumber',
    descending: false,
    after: null,
    limit: 5,
    filters: [],
  };
  expect((await listRegister(readModels, 'cases', query)).items).toHaveLength(5);
});
