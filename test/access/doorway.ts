import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import ExcelJS from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { streamOf } from '#application';
import type { FamilyAidCommand } from '#casework';
import { destroyFiles } from '#protection';
import { REGISTER_KINDS } from '#register';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
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
figures: GET figures, GET figures/series, GET figures/monthly, GET figures/monthly/files, GET figures/{name}/files, GET obligations/compliance, GET obligations/compliance/{rule}/{part}
export: GET exports/registers/{kind}, GET exports/figures, GET exports/monthly
order: POST cases, POST cases/{id}/documents, POST cases/{id}/declaration, POST cases/{id}/group, POST cases/{id}/plan, POST cases/{id}/level, POST cases/{id}/key-regime, POST cases/{id}/steps, POST cases/{id}/leaves, POST cases/{id}/leaves/{leaveId}/return, POST cases/{id}/leaves/{leaveId}/missing, POST cases/{id}/leaves/{leaveId}/grant, POST cases/{id}/leaves/{leaveId}/refuse, POST cases/{id}/leaves/{leaveId}/extension, POST cases/{id}/transfers, POST cases/{id}/transfers/{transferId}/decision, POST cases/{id}/transfers/{transferId}/consultation, POST cases/{id}/transfers/{transferId}/reply, POST cases/{id}/transfers/{transferId}/file, POST cases/{id}/transfers/{transferId}/arrival, POST cases/{id}/sanctions, POST cases/{id}/positioning, POST cases/{id}/positioning/{monitoring}/extension, POST cases/{id}/positioning/{monitoring}/lifting, POST cases/{id}/travel-permits, POST cases/{id}/travel-permits/{permit}/ending, POST cases/{id}/reductions, POST cases/{id}/suspected-reoffences, POST cases/{id}/reoffences, POST cases/{id}/lost-contact, POST cases/{id}/regained-contact, POST cases/{id}/supervision-gaps, POST cases/{id}/supervision-gaps/{recordId}/recovery, POST cases/{id}/supervision-gaps/{recordId}/notices, POST cases/{id}/appraisal, POST cases/{id}/release, POST cases/{id}/termination, POST cases/{id}/handover, POST cases/{id}/unsealing, POST cases/{id}/sealed-queries/{query}/answer, POST cases/{id}/opinions, POST cases/{id}/opinions/{ref}/answer
order: POST cases/{id}/corrections, POST cases/{id}/voidings, POST assessments/{id}/corrections, POST assessments/{id}/voidings, POST resettlements/{id}/corrections, POST resettlements/{id}/voidings, POST incoming-transfers/{id}/voidings, POST family-aids/{id}/corrections, POST family-aids/{id}/voidings
order: POST assessments, POST assessments/{id}/extension, POST assessments/{id}/submission, POST assessments/{id}/procuratorate-notice, POST assessments/{id}/missing-materials, POST assessments/{id}/materials-request, POST assessments/{id}/materials, POST assessments/{id}/impossibility, POST assessments/{id}/impossibility-notice, POST assessments/{id}/return, POST incoming-transfers/{id}/missed-arrival, POST incoming-transfers/{id}/missed-arrival-notice, POST incoming-transfers/{id}/prison-file, POST incoming-transfers/{id}/prison-file-notice, POST cases/{id}/sealed-queries, POST resettlements, POST resettlements/{id}/prison-notice, POST resettlements/{id}/pickup, POST resettlements/{id}/file, POST resettlements/{id}/group, POST resettlements/{id}/closing, POST incoming-transfers, POST incoming-transfers/{id}/reply, POST incoming-transfers/{id}/file, POST incoming-transfers/{id}/receipt, POST incoming-transfers/{id}/arrival, POST family-aids, POST family-aids/{id}/check, POST family-aids/{id}/confirmation, POST family-aids/{id}/end
order: POST cases/{id}/leaves/{leaveId}/reported-grant, POST cases/{id}/transfers/{transferId}/reported-decision, POST cases/{id}/reported-sanctions, POST cases/{id}/decisions/{decision}/confirmation, POST cases/{id}/decisions/{decision}/dispute, POST cases/{id}/decisions/corrections, POST cases/{id}/decisions/voidings
record: GET looks, GET cases/{id}/readers
other: POST parked/retry, GET live, GET forms, GET obligations/rules, GET calendar/{year}, POST calendar/notices, POST calendar/taking-back, POST batch, PUT inbox/{id}/read, PUT inbox/{id}/done
ledger: POST ledgers, GET ledgers/{id}, GET ledgers/{id}/rows, POST ledgers/{id}/preview, POST ledgers/{id}/import, POST ledgers/{id}/undoing, POST ledgers/{id}/annotated
opening: POST cases/{id}/openings, PUT cases/{id}/openings/{opening}
nobody: POST session, GET session/outside, GET session/outside/callback, GET session, DELETE session, PUT session/password, POST session/second-factor, PUT session/second-factor, GET health, GET health/live, GET health/ready, GET areas, PUT areas, POST verification, GET accounts, POST accounts, PUT accounts/{id}, POST accounts/{id}/one-time-password, GET tokens, POST tokens, POST tokens/{id}/confirmation, DELETE tokens/{id}, PUT reminders/recipients/{id}, DELETE reminders/recipients/{id}
`;
export const TABLE = new Map(
  DOORS.trim()
    .split('\n')
    .flatMap((line) => {
      const [sort = '', list = ''] = line.split(': ');
      return list.split(', ').map((key) => [key, sort] as const);
    }),
);
/** What is asked as it stands; what would open something, end a session or bring a ledger has tests of its own. */
export const ASKED = new Set(['list', 'file', 'figures', 'export', 'order', 'record']);

interface Person {
  readonly name: string;
  readonly birth: string;
  readonly office: string;
}
export const PEOPLE = {
  ordinary: { name: '全公开', birth: '1985-02-03', office: OFFICE },
  minor: { name: '米诺诺', birth: '2007-06-01', office: OFFICE },
  restricted: { name: '蓝限知', birth: '1986-07-08', office: OFFICE },
  sealed: { name: '封小存', birth: '2006-06-03', office: OFFICE },
  foreign: { name: '别处人', birth: '1987-08-09', office: '龙潭司法所' },
  destroyed: { name: '柯湮灭', birth: '1988-09-10', office: OFFICE },
} as const satisfies Readonly<Record<string, Person>>;
export type Kind = keyof typeof PEOPLE;
export const KINDS = Object.keys(PEOPLE) as Kind[];

/** Who it is. */
export const identity = (kind: Kind): string[] => {
  const { name, birth } = PEOPLE[kind];
  return [name, idNumber(birth, '011'), `住处之${name}`, `139${birth.replaceAll('-', '')}`];
};
/** Whom an aid is for, and whose family that is; an aid names no document, so that only its own rules keep it. */
export const relatives = (kind: Kind): string[] => {
  const which = '甲乙丙丁戊己'[KINDS.indexOf(kind)] ?? '';
  return [`受助${which}`, `服刑${which}`];
};

/** What he did is told of a minor and of who is restricted, as his category is: it does not say who he is. */
export const offenceOf = (kind: Kind): string => `罪名${KINDS.indexOf(kind)}号罪`;

/** How the number of each kind of file ends. */
const NUMBERED = {
  cases: '矫',
  assessments: '评',
  resettlements: '安',
  'incoming-transfers': '迁',
  'family-aids': '助',
} as const;

/** A family aid is not sealed with the others, and its number is told. */
const ENDS = Object.values(NUMBERED).filter((end) => end !== '助');

/** And what it is about: of a sealed file, and of another office's, nothing at all is told. */
export const matter = (kind: Kind): string[] => {
  return [...identity(kind), offenceOf(kind), ...ENDS.map((end) => `${kind}${end}`)];
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
export type RoleName = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

/** What must be in no answer to this role. */
export function hiddenFrom(role: RoleName): string[] {
  const nothing = [
    ...matter('sealed'),
    ...matter('foreign'),
    ...relatives('foreign'),
    ...identity('destroyed'),
    ...relatives('destroyed'),
  ];
  if (role === 'knowing') return nothing;
  return [
    ...nothing,
    ...identity('minor'),
    ...relatives('minor'),
    ...relatives('sealed'),
    ...identity('restricted'),
  ];
}

/** What a printed document says, its headers and properties too. */
async function printedWords(bytes: Buffer): Promise<string> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: string[] = [];
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.push(
      Buffer.concat(pieces)
        .toString('utf8')
        .replace(/<[^>]+>/g, ''),
    );
  }
  return parts.join('\n');
}

/** What an answer says: a workbook by its cells. */
async function wordsOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  const isFile = type.includes('spreadsheet') || type.includes('octet-stream');
  if (!isFile) return answer.text();
  if (/\.docx/.test(answer.headers.get('content-disposition') ?? ''))
    return printedWords(Buffer.from(await answer.arrayBuffer()));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(await answer.arrayBuffer());
  return file.worksheets
    .map((sheet) =>
      sheet
        .getSheetValues()
        .map((row) => JSON.stringify(row ?? null))
        .join('\n'),
    )
    .join('\n');
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const FIGURES = [
  'enrolled',
  'caseload.closing',
  'assessments.received',
  'resettlement.opened',
  'released',
  'familyAid.beneficiaries',
];
const DUTIES = ['resettlement-group', 'assessment-opinion', 'documents-receipt'];
const PERIOD =
  'from=2022-01-01&to=2024-12-31&month=2023-06&format=xlsx&limit=500&on=2023-06-01&cell=本月在册';

const isOver = (kind: Kind): boolean => kind === 'sealed' || kind === 'destroyed';

/** What stands behind the doors, and how they are asked. */
export class Doors {
  readonly headers = new Map<RoleName, Headers>();
  /** The files of each kind, by what their paths begin with. */
  readonly ids = new Map<string, string[]>();
  operations: readonly Operation[] = [];

  private constructor(
    readonly office: TestOffice,
    private readonly app: NestFastifyApplication,
    readonly base: string,
  ) {}

  static async open(): Promise<Doors> {
    const office = await TestOffice.open('2024-01-09', { queue: null });
    const { app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 10_000_000 });
    const doors = new Doors(office, app, base);
    await doors.fill();
    return doors;
  }

  private async fill(): Promise<void> {
    const { office, headers, base } = this;
    const { runtime } = office;
    for (const role of ROLE_NAMES) {
      const knows = { seesRestricted: role === 'knowing' };
      headers.set(role, await accountOf(runtime, role, ROLES[role], knows));
    }
    for (const kind of KINDS) await this.filesOf(kind);
    const restricts = { type: 'TakeStep', step: 'AccessRestricted', on: '2024-01-09', note: '亲属' } as const;
    await office.correct(restricts, 'restricted矫');
    await office.correct({ type: 'TakeStep', step: 'RecordSealed', on: '2024-01-09' }, 'sealed矫');
    await this.destroy();
    await runtime.projector.catchUp();
    const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
    this.operations = operationsOf(document);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.office.close();
  }

  as(role: RoleName): Headers {
    const known = this.headers.get(role);
    if (!known) throw new Error(`nobody is ${role}`);
    return known;
  }

  /** What is personal in the files of one person is destroyed, as by `cli keys destroy`. */
  private async destroy(): Promise<void> {
    const { database, protection, clock } = this.office.runtime;
    const { keyring, sealedHistory: store } = protection;
    const files = (
      [
        ['correction', '矫'],
        ['resettlement', '安'],
        ['family-aid', '助'],
      ] as const
    ).map(([aggregate, end]) => streamOf(aggregate, OFFICE, `destroyed${end}`));
    await destroyFiles({ pool: database.pool, store, keyring }, files, {
      on: clock.today(),
      basis: '档案保管期限届满',
      actor: 'test',
    });
  }

  /** Files of every kind about one person; a family aid names no document and has a minor's rules of its own. */
  private async filesOf(kind: Kind): Promise<void> {
    const { office, ids } = this;
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
    if (kind !== 'destroyed') await office.order('assessment', commission.assessmentNumber, commission, at);
    const incoming = {
      type: 'ReceiveConsultation',
      ...person,
      incomingNumber: `${kind}迁`,
      fromPlace: '秀山',
      consultationReceivedOn: '2022-12-02',
    } as const;
    if (kind !== 'destroyed') await office.order('incoming-transfer', incoming.incomingNumber, incoming, at);
    const enrol = { ...ENROL, ...person, phone, offence: offenceOf(kind), fileNumber: `${kind}矫` };
    await office.order('correction', enrol.fileNumber, enrol, at);
    if (isOver(kind))
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
    const closing = {
      type: 'CloseResettlement',
      closedOn: '2024-01-09',
      ground: 'moved',
      reason: '帮教结束',
    } as const;
    if (isOver(kind)) await office.order('resettlement', released.resettlementNumber, closing, at);
    const [beneficiaryName = '', prisonerName = ''] = relatives(kind);
    const aid = {
      type: 'ApplyForAid',
      aidNumber: `${kind}助`,
      prisonerName,
      beneficiaryName,
      relation: '儿子',
      beneficiaryBirth: PEOPLE[kind].birth,
      aidType: '临时救助',
      appliedOn: '2024-01-09',
    } as const;
    await office.order('family-aid', aid.aidNumber, aid, at);
    // Only what is confirmed counts in figures.
    await this.confirmAid(aid.aidNumber, at);
    if (kind === 'destroyed')
      await office.order('family-aid', aid.aidNumber, {
        type: 'EndAid',
        endedOn: '2024-01-09',
        endReason: '完结',
      });
    for (const [path, end] of Object.entries(NUMBERED)) {
      const file = await office.file(`${kind}${end}`);
      if (file) ids.set(path, [...(ids.get(path) ?? []), file.streamId.slice(-36)]);
    }
  }

  async ask(method: string, path: string, who: Headers, body?: object): Promise<string> {
    const answer = await fetch(`${this.base}${path}`, {
      method,
      headers: { ...who, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([method, path, answer.status < 500]).toEqual([method, path, true]);
    return wordsOf(answer);
  }

  private idsAt(path: string): readonly string[] {
    return this.ids.get(path.split('/')[3] ?? '') ?? [NOBODY];
  }

  /** Every address of a door: each register, figure and file. */
  addressesOf({ path, method }: Operation): string[] {
    const filled = [
      ...(path.includes('{kind}') ? REGISTER_KINDS.map((kind) => path.replace('{kind}', kind)) : []),
      ...(path.includes('{rule}') ? DUTIES.map((code) => path.replace('{rule}', code)) : []),
      ...(path.includes('{name}') ? FIGURES.map((name) => path.replace('{name}', name)) : []),
      ...(path.includes('{id}') ? this.idsAt(path).map((id) => path.replace('{id}', id)) : []),
    ];
    const paths = (filled.length > 0 ? filled : [path]).map((one) =>
      one.replace('{part}', 'opened').replace(/\{\w+\}/g, 'X1'),
    );
    if (method === 'POST') return paths.map((one) => (one.endsWith('/reveal') ? one : `${one}?check=true`));
    // A list takes the parameters that it knows, so it is asked with none, and others with those of a period.
    if (path.endsWith('/figures'))
      return paths.flatMap((one) => [`${one}?${PERIOD}`, `${one}?${PERIOD.replace('xlsx', 'docx')}`]);
    return paths.map((one) => (/registers/.test(one) ? `${one}` : `${one}?${PERIOD}`));
  }

  private async confirmAid(number: string, at: string): Promise<void> {
    const order = (command: FamilyAidCommand): Promise<void> =>
      this.office.order('family-aid', number, command, at);
    await order({ type: 'CheckAid', checkedOn: '2024-01-09', passed: true, finding: '属实' });
    await order({ type: 'ConfirmAid', approvedOn: '2024-01-09', monthlyFen: 10_000 });
  }
}
