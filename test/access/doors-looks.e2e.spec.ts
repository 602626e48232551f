import { intake, workbook } from '../ledger-workshop.js';
import { workbookBytes } from '../../libs/ledger/src/index.js';
import { until } from '../until.js';
import { ASKED, Doors, KINDS, matter, offenceOf, relatives, TABLE } from './doorway.js';

/** Whoever is told of people leaves a look on record: by every door that answers with what is recorded of somebody. */
let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
  // So that there are reminders and letters to look at.
  await doors.office.person('李所长', 'head', { email: 'li@example.gov.cn' });
  await doors.office.on('2024-01-16');
}, 300_000);
afterAll(() => doors.close());

/** What tells of one person; an offence stands in the monthly table too, as what so many are counted under. */
const PERSONAL = KINDS.flatMap((kind) =>
  [...matter(kind), ...relatives(kind)].filter((word) => word !== offenceOf(kind)),
);

async function looksOf(account: string): Promise<{ readonly act: string; readonly subject: string }[]> {
  const { rows } = await doors.office.runtime.database.pool.query<{ act: string; subject: string }>(
    'select act, subject from access.looks where account = $1 order by no',
    [account],
  );
  return rows;
}

it('by every list, file, figure and export that tells of somebody', async () => {
  const telling = new Set<string>();
  const unseen: string[] = [];
  const asked = doors.operations.filter(
    ({ key, method }) => method === 'GET' && ASKED.has(TABLE.get(key) ?? ''),
  );
  for (const operation of asked) {
    for (const address of doors.addressesOf(operation)) {
      const before = (await looksOf('knowing')).length;
      const text = await doors.ask('GET', address, doors.as('knowing'));
      if (!PERSONAL.some((word) => text.includes(word))) continue;
      telling.add(operation.key);
      if ((await looksOf('knowing')).length === before) unseen.push(address);
    }
  }
  expect(unseen).toEqual([]);
  expect([...telling]).toEqual(
    expect.arrayContaining([
      'GET cases',
      'GET cases/{id}',
      'GET family-aids/{id}',
      'GET registers/{kind}',
      'GET exports/registers/{kind}',
      'GET exports/figures',
      'GET obligations/overdue',
      'GET obligations/agenda',
      'GET obligations/compliance/{rule}/{part}',
      'GET figures/{name}/files',
      'GET inbox',
      'GET reminders/deliveries',
    ]),
  );
}, 300_000);

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WISH = { mends: [], skipInvalid: true };

it.each([
  ['preview', WISH],
  ['annotated', WISH],
  ['import', WISH],
] as const)('by %s of a ledger, of every file that it compares', async (door, wish) => {
  const sheets = workbook({ 入矫: [intake('ordinary矫', { 姓名: '全公开' })] }).sheets;
  const body = new Uint8Array(await workbookBytes(sheets));
  const headers = { ...doors.as('county'), 'content-type': TYPE };
  const brought = await fetch(`${doors.base}/api/v1/ledgers`, { method: 'POST', headers, body });
  const { id } = (await brought.json()) as { id: string };
  const compared = async (): Promise<number> =>
    (await looksOf('county')).filter(({ act }) => act === '台账比对').length;
  const before = await compared();
  const ask = (): Promise<string> =>
    doors.ask('POST', `/api/v1/ledgers/${id}/${door}`, doors.as('county'), wish);
  await ask();
  if (door === 'import') {
    // The order itself tells nothing yet; whoever asks how far it is does.
    const told = (): Promise<string> => doors.ask('GET', `/api/v1/ledgers/${id}`, doors.as('county'));
    await until(async () => (JSON.parse(await told()) as { report: object | null }).report !== null);
  }
  expect(await compared()).toBe(before + 1);
});

it('by the preview of a ledger, of every file that it compares, also where nothing differs', async () => {
  const body = new Uint8Array(
    await workbookBytes(
      workbook({ 入矫: [intake('ordinary矫', { 姓名: '全公开' }), intake('minor矫', { 姓名: '另一人' })] })
        .sheets,
    ),
  );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const headers = { ...doors.as('worker'), 'content-type': type };
  const brought = await fetch(`${doors.base}/api/v1/ledgers`, { method: 'POST', headers, body });
  const { id } = (await brought.json()) as { id: string };
  const wish = { mends: [], skipInvalid: true };
  await doors.ask('POST', `/api/v1/ledgers/${id}/preview`, doors.as('worker'), wish);
  const compared = (await looksOf('worker')).filter(({ act }) => act === '台账比对');
  const file = await doors.office.file('ordinary矫');
  expect(compared.map(({ subject }) => subject)).toEqual([file?.streamId.slice(-36)]);
});
