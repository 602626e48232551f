import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { idNumber } from './ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from './office.js';
import { served } from './served.js';
import { accountOf, type Headers } from './staff.js';

/** Who opens a file of somebody who is under correction already is told so, as far as he may know it. */
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 1_000_000 }));
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const { type: _order, ...ENROLMENT } = { ...ENROL, fileNumber: '另立1', office: OFFICE };

async function notesOf(who: Headers, path: string, body: object): Promise<readonly string[]> {
  const answer = await fetch(`${base}/api/v1/${path}?check=true`, {
    method: 'POST',
    headers: { ...who, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as { accepted?: boolean; notes?: string[] };
  expect({ status: answer.status, told }).toMatchObject({ status: 200, told: { accepted: true } });
  return told.notes ?? [];
}
const looksOf = async (account: string): Promise<readonly string[]> => {
  const { rows } = await office.runtime.database.pool.query<{ act: string }>(
    'select act from access.looks where account = $1 order by no',
    [account],
  );
  return rows.map(({ act }) => act);
};
const SAID = (number: string): string =>
  `此人在${OFFICE}已有未结束的档案（${number}）。请先核对，以免重复立档；确有另一判决的，可以继续。`;

it('tells of the file under way, and puts the look on record', async () => {
  const worker = await accountOf(office.runtime, 'one', [{ role: 'office_worker', area: OFFICE }]);
  const known = idNumber('1990-01-01', '111');
  await office.enrol({ fileNumber: '已有1', idNumber: known });
  await office.runtime.projector.catchUp();
  const asked = { ...ENROLMENT, idNumber: known };
  expect(await notesOf(worker, 'cases', asked)).toEqual([SAID('已有1')]);
  expect(await looksOf('one')).toEqual(['立档时查重']);
  expect(await notesOf(worker, 'cases', { ...asked, idNumber: idNumber('1990-01-01', '113') })).toEqual([]);
  expect(await looksOf('one')).toEqual(['立档时查重', '立档时查重']);
});

it('tells of nobody to who may not find him, and of no file that has ended', async () => {
  const [elsewhere, worker] = [
    await accountOf(office.runtime, 'elsewhere', [{ role: 'office_worker', area: '龙潭司法所' }]),
    await accountOf(office.runtime, 'two', [{ role: 'office_worker', area: OFFICE }]),
  ];
  const minors = await accountOf(office.runtime, 'minors', [{ role: 'office_worker', area: OFFICE }], {
    seesRestricted: true,
  });
  const [grown, minor] = [idNumber('1990-01-01', '121'), idNumber('2007-01-01', '121')];
  await office.enrol({ fileNumber: '已有2', idNumber: grown });
  await office.enrol({ fileNumber: '已有3', idNumber: minor });
  await office.runtime.projector.catchUp();
  expect(await notesOf(elsewhere, 'cases', { ...ENROLMENT, office: '龙潭司法所', idNumber: grown })).toEqual(
    [],
  );
  expect(await notesOf(worker, 'cases', { ...ENROLMENT, idNumber: minor })).toEqual([]);
  expect(await notesOf(minors, 'cases', { ...ENROLMENT, idNumber: minor })).toEqual([SAID('已有3')]);
  await office.correct({ type: 'Release', endKind: 'pardoned', endedOn: '2023-06-01' }, '已有2');
  await office.runtime.projector.catchUp();
  expect(await notesOf(worker, 'cases', { ...ENROLMENT, idNumber: grown })).toEqual([]);
});
