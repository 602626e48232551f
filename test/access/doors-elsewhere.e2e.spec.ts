import { streamOf } from '#application';
import { Inbox } from '#reminders';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, OFFICE } from '../office.js';
import { accountOf, type Headers } from '../staff.js';
import { Doors, identity, KINDS, matter, PEOPLE, relatives, TABLE, type Kind } from './doorway.js';

/** Somebody whose rights differ from office to office: what he may do elsewhere he may not do here. */
const ELSEWHERE = PEOPLE.foreign.office;
let doors: Doors;
/** A worker here and the head elsewhere. */
let both: Headers;
/** Reads figures elsewhere and files here. */
let counts: Headers;
let procuratorElsewhere: Headers;
beforeAll(async () => {
  doors = await Doors.open();
  const { runtime } = doors.office;
  const worker = { role: 'office_worker', area: OFFICE } as const;
  both = await accountOf(runtime, 'both', [worker, { role: 'office_head', area: ELSEWHERE }]);
  counts = await accountOf(runtime, 'counts', [worker, { role: 'statistician', area: ELSEWHERE }]);
  const procurator = { role: 'procurator', area: ELSEWHERE } as const;
  procuratorElsewhere = await accountOf(runtime, 'procurator.elsewhere', [procurator]);
}, 300_000);
afterAll(() => doors.close());

const idOf = (path: string, kind: Kind): string => doors.ids.get(path)?.[KINDS.indexOf(kind)] ?? '';

async function statusOf(method: string, path: string, who: Headers, body?: object): Promise<number> {
  const answer = await fetch(`${doors.base}${path}`, {
    method,
    headers: { ...who, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await answer.arrayBuffer();
  return answer.status;
}

it('every order that a worker may not give here is refused to a worker who may give it elsewhere', async () => {
  const orders = doors.operations.filter(
    ({ key, path, method }) => TABLE.get(key) === 'order' && method === 'POST' && path.includes('{id}'),
  );
  const [tried, taken]: [string[], string[]] = [[], []];
  for (const { path, body = {} } of orders) {
    const [, , , files = ''] = path.split('/');
    const address = `${path.replace('{id}', idOf(files, 'ordinary')).replace(/\{\w+\}/g, 'X1')}?check=true`;
    if ((await statusOf('POST', address, doors.as('worker'), body)) !== 403) continue;
    tried.push(path);
    const status = await statusOf('POST', address, both, body);
    // What is asked wrongly is told before it is asked whose it is.
    if (![400, 403, 404].includes(status)) taken.push(`${path} ${status}`);
  }
  expect(tried.length).toBeGreaterThan(2);
  expect(taken).toEqual([]);
});

it('the opening of a sealed file is agreed to by who decides in its office, and by nobody from elsewhere', async () => {
  const openings = `/api/v1/cases/${idOf('cases', 'sealed')}/openings`;
  const asked = { reason: '办案机关持函查询', basis: '实施办法第十六条' };
  const { id } = JSON.parse(await doors.ask('POST', openings, doors.as('worker'), asked)) as { id: string };
  expect(await statusOf('PUT', `${openings}/${id}`, both)).toBe(404);
  expect(await statusOf('GET', `/api/v1/cases/${idOf('cases', 'sealed')}`, doors.as('worker'))).toBe(404);
  expect(await statusOf('PUT', `${openings}/${id}`, doors.as('head'))).toBe(200);
});

it('figures of an office are told with no files by who reads files in another', async () => {
  const period = `from=2022-01-01&to=2024-12-31&format=xlsx&office=${encodeURIComponent(ELSEWHERE)}`;
  for (const path of [`exports/figures?${period}`, `figures?${period.replace('&format=xlsx', '')}`]) {
    const text = await doors.ask('GET', `/api/v1/${path}`, counts);
    const words = [...identity('foreign'), ...relatives('foreign'), 'foreign矫', 'foreign评', 'foreign安'];
    expect([path, words.filter((word) => text.includes(word))]).toEqual([path, []]);
  }
});

it('a reminder of a sealed file is neither told nor marked, and of another one that is a look', async () => {
  const { database, clock } = doors.office.runtime;
  const inbox = new Inbox(database.pool, clock);
  for (const kind of ['sealed', 'ordinary'] as const) {
    const streamId = streamOf('correction', OFFICE, `${kind}矫`);
    const about = { office: OFFICE, streamId, ref: 'x', code: 'minor-seal', fileNumber: `${kind}矫` };
    await inbox.tell('officer', { ...about, text: matter(kind).join() });
  }
  const kept = async (number: string) =>
    (
      await database.pool.query<{ id: string; read_at: Date | null; done_at: Date | null }>(
        `select id, read_at, done_at from reminders.notices where file_number = $1 and code = 'minor-seal'`,
        [number],
      )
    ).rows[0];
  const looks = async (): Promise<number> =>
    (await database.pool.query(`select 1 from access.looks where account = 'worker' and subject <> ''`)).rows
      .length;
  const sealed = await kept('sealed矫');
  for (const as of ['read', 'done'])
    expect(await statusOf('PUT', `/api/v1/inbox/${sealed?.id ?? ''}/${as}`, doors.as('worker'))).toBe(404);
  expect(await kept('sealed矫')).toMatchObject({ read_at: null, done_at: null });
  const before = await looks();
  const { id = '' } = (await kept('ordinary矫')) ?? {};
  expect(await statusOf('PUT', `/api/v1/inbox/${id}/read`, doors.as('worker'))).toBe(200);
  expect([await looks(), (await kept('ordinary矫'))?.read_at === null]).toEqual([before + 1, false]);
});

describe('a procurator', () => {
  const found = async (who: Headers): Promise<{ account: string; act: string; subject: string }[]> =>
    (
      JSON.parse(await doors.ask('GET', '/api/v1/looks?limit=500', who)) as {
        items: { account: string; act: string; subject: string }[];
      }
    ).items;

  it('finds the look at a file of every kind of his offices', async () => {
    for (const path of doors.ids.keys())
      await doors.ask('GET', `/api/v1/${path}/${idOf(path, 'ordinary')}`, doors.as('head'));
    const subjects = (await found(doors.as('procurator'))).map(({ subject }) => subject);
    for (const path of doors.ids.keys())
      expect([path, subjects.includes(idOf(path, 'ordinary'))]).toEqual([path, true]);
  });

  it('finds the look at a list over several offices, in each of them', async () => {
    const lists = ['registers/cases', 'cases', 'exports/registers/cases', 'obligations/agenda', 'inbox'];
    for (const path of lists) await doors.ask('GET', `/api/v1/${path}`, both);
    for (const who of [doors.as('procurator'), procuratorElsewhere])
      expect((await found(who)).filter(({ account }) => account === 'both').length).toBeGreaterThanOrEqual(
        lists.length,
      );
    const { looks } = doors.office.runtime;
    expect(await looks.verify()).toBeNull();
  });
});

it('lists tell nobody the number of a sealed file of another office, also not in remarks', async () => {
  const { office } = doors;
  const person = {
    name: '跨所续',
    sex: 'male',
    idNumber: idNumber('2006-03-03', '777'),
    address: '新址',
  } as const;
  const number = '跨所九号';
  await office.order('correction', number, { ...ENROL, ...person, fileNumber: number }, ELSEWHERE);
  const end = { type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' } as const;
  await office.order('correction', number, end, ELSEWHERE);
  const resettlement = {
    type: 'RegisterReleasedPerson',
    ...person,
    resettlementNumber: '跨所安',
    source: 'correction',
    correctionFileNumber: number,
    releasedOn: '2024-01-09',
  } as const;
  await office.order('resettlement', '跨所安', resettlement, OFFICE);
  const sealing = { type: 'TakeStep', step: 'RecordSealed', on: '2024-01-09' } as const;
  await office.order('correction', number, sealing, ELSEWHERE);
  await office.runtime.projector.catchUp();
  const list = await doors.ask('GET', '/api/v1/registers/resettlements?limit=500', doors.as('knowing'));
  expect(list).toContain('跨所安');
  expect(list).not.toContain(number);
});
