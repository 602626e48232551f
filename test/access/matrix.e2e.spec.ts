import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type AccountRole, type Right } from '../../libs/access/src/index.js';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, MAN, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';
import { operationsOf, type Operation } from './described.js';

/**
 * Every route × every role × inside and outside the area × adult, minor and sealed. Who may use a route stands here
 * once more, written by hand; a route without a line fails.
 */
const [OWN, OTHER] = ['麻旺司法所', '龙潭司法所'];
const WHO: Readonly<Record<Right, readonly AccountRole[]>> = {
  'case.read': [
    'office_worker',
    'office_head',
    'county_officer',
    'county_approver',
    'municipal_approver',
    'procurator',
  ],
  'case.record': ['office_worker', 'office_head', 'county_officer'],
  'case.decide': ['office_head', 'county_approver', 'municipal_approver'],
  'figures.read': [
    'office_worker',
    'office_head',
    'county_officer',
    'county_approver',
    'municipal_approver',
    'procurator',
    'statistician',
  ],
  'opinion.give': ['procurator'],
  'inbox.use': ['office_worker', 'office_head', 'county_officer', 'county_approver', 'municipal_approver'],
  'reminders.manage': ['office_head', 'county_approver'],
  // A county approver too, of all offices in the store and not of one of two as here: `test/calendar.e2e.spec.ts`.
  'calendar.manage': ['administrator'],
  'looks.read': ['procurator', 'auditor'],
  'accounts.manage': ['administrator'],
};
const LINES = `
everybody: POST session, GET session/outside, GET session/outside/callback, GET health, GET health/live, GET health/ready
self: GET session, DELETE session, PUT session/password, POST session/second-factor, PUT session/second-factor
signed-in: GET calendar/{year}, GET obligations/rules, GET forms, POST batch
opinion.give: POST cases/{id}/opinions
accounts.manage: GET areas, PUT areas, POST verification, GET accounts, POST accounts, PUT accounts/{id}, POST accounts/{id}/one-time-password
person: GET tokens, POST tokens, POST tokens/{id}/confirmation, DELETE tokens/{id}
looks.read: GET looks, GET cases/{id}/readers
inbox.use: GET inbox, PUT inbox/{id}/read, PUT inbox/{id}/done
calendar.manage: POST calendar/notices, POST calendar/taking-back
reminders.manage: GET reminders/recipients, PUT reminders/recipients/{id}, DELETE reminders/recipients/{id}, GET reminders/deliveries
figures.read: GET figures, GET figures/series, GET figures/monthly, GET exports/figures, GET exports/monthly, GET obligations/compliance
case.read: GET live, GET parked, GET registers/{kind}, GET exports/registers/{kind}, GET cases, GET cases/{id}, GET assessments/{id}, GET resettlements/{id}, GET family-aids/{id}, GET incoming-transfers/{id}, POST cases/{id}/reveal, POST assessments/{id}/reveal, POST resettlements/{id}/reveal, POST family-aids/{id}/reveal, POST incoming-transfers/{id}/reveal, POST cases/{id}/openings, GET figures/{name}/files, GET figures/monthly/files, GET obligations/overdue, GET obligations/agenda, GET obligations/compliance/{rule}/{part}
case.decide: PUT cases/{id}/openings/{opening}, POST cases/{id}/leaves/{leaveId}/grant, POST cases/{id}/leaves/{leaveId}/refuse, POST cases/{id}/leaves/{leaveId}/extension, POST cases/{id}/transfers/{transferId}/decision, POST cases/{id}/sanctions, POST cases/{id}/unsealing, POST cases/{id}/sealed-queries/{query}/answer, POST cases/{id}/level, POST cases/{id}/positioning, POST cases/{id}/key-regime, POST cases/{id}/positioning/{monitoring}/extension, POST cases/{id}/positioning/{monitoring}/lifting, POST cases/{id}/travel-permits, POST cases/{id}/travel-permits/{permit}/ending
case.decide: POST cases/{id}/decisions/{decision}/confirmation, POST cases/{id}/decisions/{decision}/dispute, POST cases/{id}/decisions/corrections, POST cases/{id}/decisions/voidings
case.record: POST cases/{id}/leaves/{leaveId}/reported-grant, POST cases/{id}/transfers/{transferId}/reported-decision, POST cases/{id}/reported-sanctions
case.record: POST cases, POST cases/{id}/documents, POST cases/{id}/declaration, POST cases/{id}/group, POST cases/{id}/plan, POST cases/{id}/steps, POST cases/{id}/leaves, POST cases/{id}/leaves/{leaveId}/return, POST cases/{id}/leaves/{leaveId}/missing, POST cases/{id}/transfers, POST cases/{id}/transfers/{transferId}/consultation, POST cases/{id}/transfers/{transferId}/reply, POST cases/{id}/transfers/{transferId}/file, POST cases/{id}/transfers/{transferId}/arrival, POST cases/{id}/reductions, POST cases/{id}/suspected-reoffences, POST cases/{id}/reoffences, POST cases/{id}/lost-contact, POST cases/{id}/regained-contact, POST cases/{id}/supervision-gaps, POST cases/{id}/supervision-gaps/{recordId}/recovery, POST cases/{id}/supervision-gaps/{recordId}/notices, POST cases/{id}/appraisal, POST cases/{id}/release, POST cases/{id}/termination, POST cases/{id}/handover
case.record: POST cases/{id}/opinions/{ref}/answer, POST cases/{id}/corrections, POST cases/{id}/voidings, POST assessments/{id}/corrections, POST assessments/{id}/voidings, POST resettlements/{id}/corrections, POST resettlements/{id}/voidings, POST incoming-transfers/{id}/voidings, POST family-aids/{id}/corrections, POST family-aids/{id}/voidings
case.record: POST parked/retry, POST ledgers, GET ledgers/{id}, GET ledgers/{id}/rows, POST ledgers/{id}/preview, POST ledgers/{id}/import, POST ledgers/{id}/undoing, POST ledgers/{id}/annotated
case.record: POST assessments, POST assessments/{id}/extension, POST assessments/{id}/submission, POST assessments/{id}/procuratorate-notice, POST assessments/{id}/missing-materials, POST assessments/{id}/materials-request, POST assessments/{id}/materials, POST assessments/{id}/impossibility, POST assessments/{id}/impossibility-notice, POST assessments/{id}/return, POST incoming-transfers/{id}/missed-arrival, POST incoming-transfers/{id}/missed-arrival-notice, POST incoming-transfers/{id}/prison-file, POST incoming-transfers/{id}/prison-file-notice, POST cases/{id}/sealed-queries, POST resettlements, POST resettlements/{id}/prison-notice, POST resettlements/{id}/pickup, POST resettlements/{id}/file, POST resettlements/{id}/group, POST resettlements/{id}/closing, POST incoming-transfers, POST incoming-transfers/{id}/reply, POST incoming-transfers/{id}/file, POST incoming-transfers/{id}/receipt, POST incoming-transfers/{id}/arrival, POST family-aids, POST family-aids/{id}/check, POST family-aids/{id}/confirmation, POST family-aids/{id}/end
`;
type Requirement = Right | 'everybody' | 'self' | 'person' | 'signed-in';
const EXPECTED = new Map<string, Requirement>(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [requirement = '', list = ''] = line.split(': ');
      return list.split(', ').map((operation) => [operation, requirement as Requirement] as const);
    }),
);

type Kind = 'adult' | 'minor' | 'sealed' | 'foreign';

const NAMES: Readonly<Record<Kind, string>> = {
  adult: '成一仁',
  minor: '未十八',
  sealed: '封存君',
  foreign: '别处人',
};
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let operations: readonly Operation[];
const roles = new Map<AccountRole, Headers>();
/** By what a path begins with, then by what kind of person it is about. */
const ids = new Map<string, string>();

const PEOPLE: Readonly<Record<Kind, string>> = {
  adult: '1990-01-01',
  minor: '2008-06-01',
  sealed: '2008-06-02',
  foreign: '1991-01-01',
};

const { type: _order, ...ENROLMENT } = ENROL;

async function open(kind: Kind, at: string, headers: Headers): Promise<void> {
  const person = { name: NAMES[kind], idNumber: idNumber(PEOPLE[kind], '011'), office: at };
  const made: readonly [string, object][] = [
    ['cases', { ...ENROLMENT, ...person, fileNumber: `测${kind}` }],
    [
      'assessments',
      {
        ...MAN,
        ...person,
        assessmentNumber: `评${kind}`,
        commissionedBy: '法院',
        intendedCategory: 'suspended_sentence',
        fastTrack: false,
        receivedOn: '2024-01-02',
      },
    ],
    [
      'resettlements',
      { ...MAN, ...person, resettlementNumber: `帮${kind}`, source: 'prison', releasedOn: '2024-01-02' },
    ],
    [
      'incoming-transfers',
      {
        ...MAN,
        ...person,
        incomingNumber: `迁${kind}`,
        fromPlace: '秀山',
        consultationReceivedOn: '2024-01-02',
      },
    ],
    [
      'family-aids',
      {
        office: at,
        aidNumber: `助${kind}`,
        prisonerName: NAMES[kind],
        beneficiaryName: NAMES[kind],
        relation: '子女',
        beneficiaryBirth: kind === 'minor' || kind === 'sealed' ? '2015-01-01' : '1990-01-01',
        aidType: '补贴',
        appliedOn: '2024-01-02',
      },
    ],
  ];
  for (const [path, body] of made) {
    const answer = await send('POST', `/api/v1/${path}`, headers, body);
    if (answer.status !== 201) throw new Error(`${path} ${kind}: ${answer.text}`);
    ids.set(`${path} ${kind}`, (JSON.parse(answer.text) as { id: string }).id);
  }
}

async function send(method: string, path: string, headers: Headers, body?: unknown) {
  const response = await fetch(base + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // A stream of changes does not end by itself.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

const STRANGERS: readonly Headers[] = [
  {},
  { authorization: 'Bearer cc_gone' },
  { cookie: '__Host-session=gone' },
];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const CASES = /^\/api\/v1\/(cases|assessments|resettlements|incoming-transfers|family-aids)\/\{id\}/;
const QUERY = '?from=2024-01-01&to=2024-01-31';

function addressOf({ path }: Operation, kind: Kind): string {
  const [, of = ''] = CASES.exec(path) ?? [];
  const id = of ? (ids.get(`${of} ${kind}`) ?? NOBODY) : path.includes('inbox') ? '1' : NOBODY;
  return (
    path
      .replace('{id}', id)
      .replace('{opening}', NOBODY)
      .replace('{kind}', 'cases')
      .replace('{name}', 'enrolled')
      .replace('{rule}', 'intake')
      .replace('{part}', 'opened')
      .replace(/\{\w+\}/g, 'X1') + (path.includes('figures') || path.includes('compliance') ? QUERY : '')
  );
}

beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  const { runtime } = office;
  ({ app, base } = await served(runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  const knowing = { seesRestricted: true };
  const opener = await accountOf(runtime, 'opener', [{ role: 'office_head', area: OWN }], knowing);
  const foreigner = await accountOf(runtime, 'foreigner', [{ role: 'office_head', area: OTHER }], knowing);
  await open('adult', OWN, opener);
  await open('minor', OWN, opener);
  await open('sealed', OWN, opener);
  await open('foreign', OTHER, foreigner);
  const sealed = `/api/v1/cases/${ids.get('cases sealed') ?? ''}`;
  for (const [step, body] of [
    ['termination', { endKind: 'died', endedOn: '2024-01-08' }],
    ['steps', { step: 'RecordSealed', on: '2024-01-09' }],
  ] as const) {
    const answer = await send('POST', `${sealed}/${step}`, opener, body);
    if (answer.status !== 201) throw new Error(answer.text);
  }
  await runtime.projector.catchUp();
  for (const role of Object.keys(ROLES) as AccountRole[])
    roles.set(role, await accountOf(runtime, `r.${role.replaceAll('_', '-')}`, [{ role, area: OWN }]));
  const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
  operations = operationsOf(document);
});
afterAll(async () => {
  await app.close();
  await office.close();
});

/** They all come with a token here, which opens nothing that is about the person. */
const mayUse = (requirement: Requirement, role: AccountRole): boolean => {
  if (requirement === 'self' || requirement === 'person') return false;
  return requirement === 'everybody' || requirement === 'signed-in' || WHO[requirement].includes(role);
};

/** What a person with this role, who must not know minors, is to be told; `null` where a case answers by its state. */
function expectedOf(operation: Operation, role: AccountRole, kind: Kind): number | null {
  const requirement = EXPECTED.get(operation.key) as Requirement;
  if (!mayUse(requirement, role)) return 403;
  if (!CASES.test(operation.path) || operation.path.endsWith('/readers')) return null;
  if (kind === 'foreign') return 404;
  const isOrder =
    requirement === 'case.record' ||
    requirement === 'opinion.give' ||
    (requirement === 'case.decide' && operation.method === 'POST');
  const isClosed = kind === 'sealed' && operation.path.includes('/cases/');
  const isSensitive = kind === 'minor' || isClosed;
  if (isOrder && isSensitive) return 404;
  return isClosed && !operation.path.includes('/openings') ? 404 : null;
}

const isFound = ({ path }: Operation, kind: Kind): boolean =>
  CASES.test(path) && kind === 'adult' && !path.includes('{opening}');

/** What is wrong with an answer: its status, or something in it that this person must not learn. */
function faultsOf(
  operation: Operation,
  role: AccountRole,
  kind: Kind,
  { status, text }: { readonly status: number; readonly text: string },
): unknown[][] {
  const expected = expectedOf(operation, role, kind);
  const allowed = status !== 403 && status < 500 && !(status === 404 && isFound(operation, kind));
  const hidden: readonly Kind[] = WHO['case.read'].includes(role)
    ? ['minor', 'sealed', 'foreign']
    : ['adult', 'minor', 'sealed', 'foreign'];
  const told = hidden.filter((one) => text.includes(NAMES[one]));
  return [
    ...((expected === null ? allowed : status === expected) ? [] : [[status, expected ?? 'allowed', text]]),
    ...told.map((one) => ['tells', NAMES[one]]),
    ...(/\d{17}[\dX]/.test(text) && !operation.path.endsWith('/reveal') ? [['tells a number']] : []),
    ...(/\n\s+at /.test(text) ? [['tells a stack']] : []),
  ];
}

describe('who may what', () => {
  it('has a line here for every route, and a route for every line', () => {
    expect(operations.map(({ key }) => key).sort()).toEqual([...EXPECTED.keys()].sort());
  });

  it('is told in the description of the interface', async () => {
    const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
    for (const [path, item] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(item as Record<string, Record<string, unknown>>)) {
        const key = `${method.toUpperCase()} ${path.replace('/api/v1/', '')}`;
        expect([key, operation['x-requires']]).toEqual([key, EXPECTED.get(key)]);
      }
  });

  it('is nothing for who did not sign in, whose token ended or whose account is disabled', async () => {
    for (const operation of operations) {
      const open = EXPECTED.get(operation.key) === 'everybody';
      for (const headers of STRANGERS) {
        const { status } = await send(
          operation.method,
          addressOf(operation, 'adult'),
          headers,
          operation.body,
        );
        if (open) expect([200, 401, 404]).toContain(status);
        else expect([operation.key, status]).toEqual([operation.key, 401]);
      }
    }
  });

  it.each(Object.keys(ROLES) as AccountRole[])(
    '%s: exactly that, inside the area, and nobody else’s names',
    async (role) => {
      const headers = roles.get(role) as Headers;
      const wrong: unknown[] = [];
      for (const kind of Object.keys(NAMES) as Kind[]) {
        for (const operation of operations) {
          const answer = await send(operation.method, addressOf(operation, kind), headers, operation.body);
          for (const fault of faultsOf(operation, role, kind, answer))
            wrong.push([operation.key, kind, ...fault]);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
