import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import ExcelJS from 'exceljs';
import { createApp } from '../../apps/server/src/create-app.js';
import { workbookBytes } from '../../libs/ledger/src/index.js';
import { REGISTER_KINDS } from '#register';
import { idNumber, intake, workbook } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { accountOf, type Headers } from '../staff.js';
import { operationsOf, type Operation } from './described.js';

/**
 * Every door × every kind of closed file × every role. Each person has words that stand nowhere else; none of them may
 * be in any answer to who may not see it. A route that is not in the table of doors fails.
 */
const DOORS = `
list: GET cases, GET registers/{kind}, GET obligations/overdue, GET obligations/agenda, GET inbox, GET reminders/deliveries, GET reminders/recipients, GET parked
file: GET cases/{id}, GET assessments/{id}, GET resettlements/{id}, GET family-aids/{id}, GET incoming-transfers/{id}
file: POST cases/{id}/reveal, POST assessments/{id}/reveal, POST resettlements/{id}/reveal, POST family-aids/{id}/reveal, POST incoming-transfers/{id}/reveal
figures: GET figures, GET figures/series, GET figures/monthly, GET figures/{name}/files, GET obligations/compliance, GET obligations/compliance/{code}/{part}
export: GET exports/registers/{kind}, GET exports/figures, GET exports/monthly
order: POST cases, POST cases/{id}/documents, POST cases/{id}/declaration, POST cases/{id}/group, POST cases/{id}/plan, POST cases/{id}/level, POST cases/{id}/key-regime, POST cases/{id}/steps, POST cases/{id}/leaves, POST cases/{id}/leaves/{leaveId}/return, POST cases/{id}/leaves/{leaveId}/missing, POST cases/{id}/leaves/{leaveId}/grant, POST cases/{id}/leaves/{leaveId}/refuse, POST cases/{id}/leaves/{leaveId}/extension, POST cases/{id}/transfers, POST cases/{id}/transfers/{transferId}/decision, POST cases/{id}/transfers/{transferId}/consultation, POST cases/{id}/transfers/{transferId}/reply, POST cases/{id}/transfers/{transferId}/file, POST cases/{id}/transfers/{transferId}/arrival, POST cases/{id}/sanctions, POST cases/{id}/suspected-reoffences, POST cases/{id}/reoffences, POST cases/{id}/lost-contact, POST cases/{id}/regained-contact, POST cases/{id}/appraisal, POST cases/{id}/release, POST cases/{id}/termination, POST cases/{id}/handover, POST cases/{id}/opinions, POST cases/{id}/opinions/{ref}/answer
order: POST cases/{id}/corrections, POST cases/{id}/voidings, POST assessments/{id}/corrections, POST assessments/{id}/voidings, POST resettlements/{id}/corrections, POST resettlements/{id}/voidings, POST incoming-transfers/{id}/voidings, POST family-aids/{id}/corrections, POST family-aids/{id}/voidings
order: POST assessments, POST assessments/{id}/extension, POST assessments/{id}/submission, POST resettlements, POST resettlements/{id}/prison-notice, POST resettlements/{id}/pickup, POST resettlements/{id}/file, POST resettlements/{id}/group, POST resettlements/{id}/closing, POST incoming-transfers, POST incoming-transfers/{id}/reply, POST incoming-transfers/{id}/file, POST incoming-transfers/{id}/receipt, POST incoming-transfers/{id}/arrival, POST family-aids, POST family-aids/{id}/check, POST family-aids/{id}/confirmation, POST family-aids/{id}/end
order: POST cases/{id}/leaves/{leaveId}/reported-grant, POST cases/{id}/transfers/{transferId}/reported-decision, POST cases/{id}/reported-sanctions, POST cases/{id}/decisions/{decision}/confirmation, POST cases/{id}/decisions/{decision}/dispute, POST cases/{id}/decisions/corrections, POST cases/{id}/decisions/voidings
record: GET looks, GET cases/{id}/readers
other: POST parked/retry, GET live, GET forms, GET obligations/rules, POST batch, PUT inbox/{id}/read, PUT inbox/{id}/done
ledger: POST ledgers, GET ledgers/{id}, GET ledgers/{id}/rows, POST ledgers/{id}/preview, POST ledgers/{id}/import, POST ledgers/{id}/undoing, POST ledgers/{id}/annotated
opening: POST cases/{id}/openings, PUT cases/{id}/openings/{opening}
nobody: POST session, GET session/outside, GET session/outside/callback, GET session, DELETE session, PUT session/password, POST session/second-factor, PUT session/second-factor, GET health, GET health/live, GET health/ready, GET areas, PUT areas, POST verification, GET accounts, POST accounts, PUT accounts/{id}, POST accounts/{id}/one-time-password, GET tokens, POST tokens, POST tokens/{id}/confirmation, DELETE tokens/{id}, PUT reminders/recipients/{id}, DELETE reminders/recipients/{id}
`;
const TABLE = new Map(
  DOORS.trim()
    .split('\n')
    .flatMap((line) => {
      const [sort = '', list = ''] = line.split(': ');
      return list.split(', ').map((key) => [key, sort] as const);
    }),
);
/** What is asked as it stands; what would open something, end a session or bring a ledger has tests of its own. */
const ASKED = new Set(['list', 'file', 'figures', 'export', 'order', 'record']);

interface Person {
  readonly name: string;
  readonly birth: string;
  readonly office: string;
}
const PEOPLE = {
  ordinary: { name: '全公开', birth: '1985-02-03', office: OFFICE },
  minor: { name: '米诺诺', birth: '2007-06-01', office: OFFICE },
  restricted: { name: '蓝限知', birth: '1986-07-08', office: OFFICE },
  sealed: { name: '封小存', birth: '2006-06-03', office: OFFICE },
  foreign: { name: '别处人', birth: '1987-08-09', office: '龙潭司法所' },
} as const satisfies Readonly<Record<string, Person>>;
type Kind = keyof typeof PEOPLE;
const KINDS = Object.keys(PEOPLE) as Kind[];

/** Who it is. */
const identity = (kind: Kind): string[] => {
  const { name, birth } = PEOPLE[kind];
  return [name, idNumber(birth, '011'), `住处之${name}`, `139${birth.replaceAll('-', '')}`];
};
/** What he did is told of a minor and of who is restricted, as his category is: it does not say who he is. */
const offenceOf = (kind: Kind): string => `罪名${KINDS.indexOf(kind)}号罪`;

/** How the number of each kind of file ends. */
const NUMBERED = { cases: '矫', assessments: '评', resettlements: '安', 'incoming-transfers': '迁' } as const;

/** And what it is about: of a sealed file, and of another office's, nothing at all is told. */
const matter = (kind: Kind): string[] => {
  return [...identity(kind), offenceOf(kind), ...Object.values(NUMBERED).map((end) => `${kind}${end}`)];
};

const ROLES = {
  worker: [{ role: 'office_worker', area: OFFICE }],
  head: [{ role: 'office_head', area: OFFICE }],
  knowing: [{ role: 'office_head', area: OFFICE }],
  county: [{ role: 'county_officer', area: OFFICE }],
  approver: [{ role: 'county_approver', area: OFFICE }],
  procurator: [{ role: 'procurator', area: OFFICE }],
  statistician: [{ role: 'statistician', area: OFFICE }],
  auditor: [{ role: 'auditor', area: '*' }],
  administrator: [{ role: 'administrator', area: '*' }],
} as const;
type RoleName = keyof typeof ROLES;
const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

/** What must be in no answer to this role. */
function hiddenFrom(role: RoleName): string[] {
  const nothing = [...matter('sealed'), ...matter('foreign')];
  if (role === 'knowing') return nothing;
  return [...nothing, ...identity('minor'), ...identity('restricted')];
}

let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let operations: readonly Operation[];
const headers = new Map<RoleName, Headers>();
/** The files of each kind, by what their paths begin with. */
const ids = new Map<string, string[]>();

beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  app = await createApp(runtime, office.clock, { requestsPerMinute: 10_000_000 });
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  for (const role of ROLE_NAMES) {
    const knows = { seesRestricted: role === 'knowing' };
    headers.set(role, await accountOf(runtime, role, ROLES[role], knows));
  }
  for (const kind of KINDS) await filesOf(kind);
  const restricts = { type: 'TakeStep', step: 'AccessRestricted', on: '2024-01-09', note: '亲属' } as const;
  await office.correct(restricts, 'restricted矫');
  await office.correct({ type: 'TakeStep', step: 'RecordSealed', on: '2024-01-09' }, 'sealed矫');
  await runtime.projector.catchUp();
  const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
  operations = operationsOf(document);
}, 300_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

/** Files of every kind about one person; a family aid names no document and has a minor's rules of its own. */
async function filesOf(kind: Kind): Promise<void> {
  const { name, office: at } = PEOPLE[kind];
  const [, number = '', address = '', phone] = identity(kind);
  const person = { name, sex: 'male', idNumber: number, address } as const;
  const commission = {
    type: 'CommissionAssessment',
    ...person,
    assessmentNumber: `${kind}评`,
    commissionedBy: '法院',
    intendedCategory: 'suspended_sentence',
    fastTrack: false,
    receivedOn: '2022-12-01',
  } as const;
  await office.order('assessment', commission.assessmentNumber, commission, at);
  const incoming = {
    type: 'ReceiveConsultation',
    ...person,
    incomingNumber: `${kind}迁`,
    fromPlace: '秀山',
    consultationReceivedOn: '2022-12-02',
  } as const;
  await office.order('incoming-transfer', incoming.incomingNumber, incoming, at);
  const enrol = { ...ENROL, ...person, phone, offence: offenceOf(kind), fileNumber: `${kind}矫` };
  await office.order('correction', enrol.fileNumber, enrol, at);
  if (kind === 'sealed')
    await office.correct(
      { type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' },
      enrol.fileNumber,
    );
  const released = {
    type: 'RegisterReleasedPerson',
    ...person,
    resettlementNumber: `${kind}安`,
    source: 'correction',
    correctionFileNumber: enrol.fileNumber,
    releasedOn: '2024-01-09',
  } as const;
  await office.order('resettlement', released.resettlementNumber, released, at);
  for (const [path, end] of Object.entries(NUMBERED)) {
    const file = await office.file(`${kind}${end}`);
    ids.set(path, [...(ids.get(path) ?? []), file?.streamId.slice(-36) ?? '']);
  }
}

/** What an answer says: a workbook by its cells. */
async function wordsOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes('spreadsheet') && !type.includes('octet-stream')) return answer.text();
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await answer.arrayBuffer()) as never);
  return file.worksheets
    .map((sheet) =>
      sheet
        .getSheetValues()
        .map((row) => JSON.stringify(row ?? null))
        .join('\n'),
    )
    .join('\n');
}

async function ask(method: string, path: string, who: Headers, body?: object): Promise<string> {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect([method, path, answer.status < 500]).toEqual([method, path, true]);
  return wordsOf(answer);
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const FIGURES = ['enrolled', 'caseload.closing', 'assessments.received', 'resettlement.opened', 'released'];
const PERIOD = 'from=2022-01-01&to=2024-12-31&month=2023-06&format=xlsx&limit=500&on=2023-06-01';

const idsAt = (path: string): readonly string[] => ids.get(path.split('/')[3] ?? '') ?? [NOBODY];

/** Every address of a door: each register, figure and file. */
function addressesOf({ path, method }: Operation): string[] {
  const filled = [
    ...(path.includes('{kind}') ? REGISTER_KINDS.map((kind) => path.replace('{kind}', kind)) : []),
    ...(path.includes('{name}') ? FIGURES.map((name) => path.replace('{name}', name)) : []),
    ...(path.includes('{id}') ? idsAt(path).map((id) => path.replace('{id}', id)) : []),
  ];
  const paths = (filled.length > 0 ? filled : [path]).map((one) =>
    one
      .replace('{code}', 'resettlement-group')
      .replace('{part}', 'opened')
      .replace(/\{\w+\}/g, 'X1'),
  );
  if (method === 'POST') return paths.map((one) => (one.endsWith('/reveal') ? one : `${one}?check=true`));
  // A list takes the parameters that it knows, so it is asked with none, and others with those of a period.
  return paths.map((one) => (/registers/.test(one) ? `${one}` : `${one}?${PERIOD}`));
}

describe('every door', () => {
  it('is in the table', () => {
    expect([...TABLE.keys()].sort()).toEqual(operations.map(({ key }) => key).sort());
  });

  it('tells who may see it whom the ordinary and the closed files are about', async () => {
    const worker = headers.get('worker') as Headers;
    const knowing = headers.get('knowing') as Headers;
    expect(await ask('GET', '/api/v1/registers/cases', worker)).toContain(PEOPLE.ordinary.name);
    const all = await ask('GET', '/api/v1/exports/registers/cases', knowing);
    for (const kind of ['ordinary', 'minor', 'restricted'] as const) expect(all).toContain(PEOPLE[kind].name);
  });

  it.each(ROLE_NAMES)(
    'tells %s nothing of a file that is closed to him',
    async (role) => {
      const who = headers.get(role) as Headers;
      const hidden = hiddenFrom(role);
      const told: string[] = [];
      const asked = operations
        .filter(({ key }) => ASKED.has(TABLE.get(key) ?? ''))
        .flatMap((operation) => addressesOf(operation).map((address) => ({ ...operation, address })));
      for (const { key, method, address, body } of asked) {
        const text = await ask(method, address, who, body);
        told.push(
          ...hidden.filter((word) => text.includes(word)).map((word) => `${key} ${address}: ${word}`),
        );
      }
      expect(told).toEqual([]);
    },
    600_000,
  );

  it.each(KINDS.filter((kind) => kind !== 'ordinary' && kind !== 'foreign'))(
    'says of the number of a %s file what it says of any that is taken, and of a search nothing',
    async (kind) => {
      const { type: _type, ...enrolment } = ENROL;
      const open = (fileNumber: string): Promise<string> =>
        ask('POST', '/api/v1/cases', headers.get('worker') as Headers, { ...enrolment, fileNumber });
      const of = (text: string): unknown => {
        const { status, violations } = JSON.parse(text) as { status: number; violations: object[] };
        return [status, violations];
      };
      expect(of(await open(`${kind}矫`))).toEqual(of(await open('ordinary矫')));
      for (const word of identity(kind)) {
        const list = `/api/v1/registers/cases?search=${encodeURIComponent(word.slice(0, 18))}`;
        const text = await ask('GET', list, headers.get('worker') as Headers);
        expect(JSON.parse(text)).toMatchObject({ items: [], total: 0 });
      }
    },
  );

  it('of a ledger tells none of them, for any who may bring one', async () => {
    const rows = KINDS.map((kind) => intake(`${kind}矫`, { 姓名: '不知其名' }));
    const body = new Uint8Array(await workbookBytes(workbook({ 入矫: rows }).sheets));
    for (const role of ['worker', 'head', 'county', 'knowing'] as const) {
      const who = headers.get(role) as Headers;
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const brought = await fetch(`${base}/api/v1/ledgers`, {
        method: 'POST',
        headers: { ...who, 'content-type': type },
        body,
      });
      const { id } = (await brought.json()) as { id: string };
      const wish = { mends: [], skipInvalid: true };
      const answers = [
        await ask('POST', `/api/v1/ledgers/${id}/preview`, who, wish),
        await ask('POST', `/api/v1/ledgers/${id}/annotated`, who, wish),
        await ask('GET', `/api/v1/ledgers/${id}`, who),
      ].join('\n');
      // The numbers stand in the workbook itself.
      const words = hiddenFrom(role).filter((word) => !/[矫评安迁]$/.test(word));
      expect(words.filter((word) => answers.includes(word))).toEqual([]);
    }
  });

  it('outside of HTTP neither: what is said in mail and inboxes from now on names no sealed file', async () => {
    await office.person('王五', 'officer', { email: 'wang@example.gov.cn' });
    await office.person('李所长', 'head', { email: 'li@example.gov.cn' });
    const { pool } = office.runtime.database;
    const { rows: before } = await pool.query<{ no: string }>(
      'select coalesce(max(id), 0) as no from reminders.notices',
    );
    await office.on('2024-01-16');
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
    const who = await accountOf(office.runtime, 'leaving', [{ role: 'office_worker', area: OFFICE }]);
    const stream = await fetch(`${base}/api/v1/live`, { headers: who });
    expect(stream.status).toBe(200);
    await office.runtime.database.pool.query(
      `update access.accounts set disabled = true where name = 'leaving'`,
    );
    // Ends by itself, or the test runs into its limit, which is far less than the five minutes of a stream.
    await stream.text();
  }, 120_000);
});
