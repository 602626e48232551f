import { workbookBytes } from '../../libs/ledger/src/index.js';
import { intake, workbook } from '../ledger-workshop.js';
import { ENROL, OFFICE } from '../office.js';
import { accountOf } from '../staff.js';
import { ASKED, Doors, hiddenFrom, identity, KINDS, matter, PEOPLE, ROLE_NAMES, TABLE } from './doorway.js';

let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
}, 300_000);
afterAll(() => doors.close());

describe('every door', () => {
  it('is in the table', () => {
    expect([...TABLE.keys()].sort()).toEqual(doors.operations.map(({ key }) => key).sort());
  });

  it('tells who may see it whom the ordinary and the closed files are about', async () => {
    const worker = doors.as('worker');
    const knowing = doors.as('knowing');
    expect(await doors.ask('GET', '/api/v1/registers/cases', worker)).toContain(PEOPLE.ordinary.name);
    const all = await doors.ask('GET', '/api/v1/exports/registers/cases', knowing);
    for (const kind of ['ordinary', 'minor', 'restricted'] as const) expect(all).toContain(PEOPLE[kind].name);
  });

  it.each(ROLE_NAMES)(
    'tells %s nothing of a file that is closed to him',
    async (role) => {
      const who = doors.as(role);
      const hidden = hiddenFrom(role);
      const told: string[] = [];
      const asked = doors.operations
        .filter(({ key }) => ASKED.has(TABLE.get(key) ?? ''))
        .flatMap((operation) => doors.addressesOf(operation).map((address) => ({ ...operation, address })));
      for (const { key, method, address, body } of asked) {
        const text = await doors.ask(method, address, who, body);
        told.push(
          ...hidden.filter((word) => text.includes(word)).map((word) => `${key} ${address}: ${word}`),
        );
      }
      expect(told).toEqual([]);
    },
    600_000,
  );

  it.each(KINDS.filter((kind) => kind !== 'ordinary' && kind !== 'foreign' && kind !== 'destroyed'))(
    'says of the number of a %s file what it says of any that is taken, and of a search nothing',
    async (kind) => {
      const { type: _type, ...enrolment } = ENROL;
      const open = (fileNumber: string): Promise<string> =>
        doors.ask('POST', '/api/v1/cases', doors.as('worker'), { ...enrolment, fileNumber });
      const of = (text: string): unknown => {
        const { status, violations } = JSON.parse(text) as { status: number; violations: object[] };
        return [status, violations];
      };
      expect(of(await open(`${kind}矫`))).toEqual(of(await open('ordinary矫')));
      for (const word of identity(kind)) {
        const list = `/api/v1/registers/cases?search=${encodeURIComponent(word.slice(0, 18))}`;
        const text = await doors.ask('GET', list, doors.as('worker'));
        expect(JSON.parse(text)).toMatchObject({ items: [], total: 0 });
      }
    },
  );

  it('of a ledger tells none of them, for any who may bring one', async () => {
    const rows = KINDS.map((kind) => intake(`${kind}矫`, { 姓名: '不知其名' }));
    const body = new Uint8Array(await workbookBytes(workbook({ 入矫: rows }).sheets));
    for (const role of ['worker', 'head', 'county', 'knowing'] as const) {
      const who = doors.as(role);
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const brought = await fetch(`${doors.base}/api/v1/ledgers`, {
        method: 'POST',
        headers: { ...who, 'content-type': type },
        body,
      });
      const { id } = (await brought.json()) as { id: string };
      const wish = { mends: [], skipInvalid: true };
      const answers = [
        await doors.ask('POST', `/api/v1/ledgers/${id}/preview`, who, wish),
        await doors.ask('POST', `/api/v1/ledgers/${id}/annotated`, who, wish),
        await doors.ask('GET', `/api/v1/ledgers/${id}`, who),
      ].join('\n');
      // The numbers stand in the workbook itself.
      const words = hiddenFrom(role).filter((word) => !/[矫评安迁助]$/.test(word));
      expect(words.filter((word) => answers.includes(word))).toEqual([]);
    }
  });

  it('outside of HTTP neither: what is said in mail and inboxes from now on names no sealed file', async () => {
    await doors.office.person('王五', 'officer', { email: 'wang@example.gov.cn' });
    await doors.office.person('李所长', 'head', { email: 'li@example.gov.cn' });
    const { pool } = doors.office.runtime.database;
    const { rows: before } = await pool.query<{ no: string }>(
      'select coalesce(max(id), 0) as no from reminders.notices',
    );
    await doors.office.on('2024-01-16');
    const { rows: notices } = await pool.query<{ text: string }>(
      'select text from reminders.notices where id > $1',
      [before[0]?.no],
    );
    const { rows: letters } = await pool.query<{ text: string }>(
      `select subject || body as text from reminders.messages`,
    );
    const all = [...notices, ...letters].map(({ text }) => text).join('\n');
    expect(notices.length).toBeGreaterThan(0);
    const names = KINDS.flatMap((kind) => identity(kind));
    expect([...names, ...matter('sealed')].filter((word) => all.includes(word))).toEqual([]);
  });

  it('that tells of changes closes soon for an account that was disabled', async () => {
    const who = await accountOf(doors.office.runtime, 'leaving', [{ role: 'office_worker', area: OFFICE }]);
    const stream = await fetch(`${doors.base}/api/v1/live`, { headers: who });
    expect(stream.status).toBe(200);
    await doors.office.runtime.database.pool.query(
      `update access.accounts set disabled = true where name = 'leaving'`,
    );
    // Ends by itself, or the test runs into its limit, which is far less than the five minutes of a stream.
    await stream.text();
  }, 120_000);
});
