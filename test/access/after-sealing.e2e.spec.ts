import { rebuild } from '#read-models';
import { idNumber } from '../ledger-workshop.js';
import { ENROL } from '../office.js';
import { Doors, identity, KINDS, PEOPLE, type Kind, type RoleName } from './doorway.js';

/**
 * Whoever may record learns of nobody that he is sealed by trying his number: a file that is opened, or gets its
 * document, after the sealing was recorded is as any other.
 */
let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
}, 300_000);
afterAll(() => doors.close());

const { type: _type, ...ENROLMENT } = ENROL;
const WHO: readonly RoleName[] = ['worker', 'knowing'];
const LISTS = {
  assessments: 'assessments',
  'incoming-transfers': 'incomingTransfers',
  resettlements: 'resettlements',
  cases: 'cases',
} as const;
type Path = keyof typeof LISTS;
const PATHS = Object.keys(LISTS) as Path[];
const RECORDS = { assessments: 'assessment', resettlements: 'resettlement', cases: 'particulars' } as const;

const NAME = '新来人';
const numberOf = (kind: Kind): string => identity(kind)[1] ?? '';
/** Of somebody born on the same day, who is in no file. */
const nobodyLike = (kind: Kind, order = '901'): string => idNumber(PEOPLE[kind].birth, order);

async function ask(path: string, who: RoleName, body?: object) {
  const answer = await fetch(`${doors.base}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...doors.as(who), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
}

let opened = 0;
/** A file that a worker opens; by its days it would belong to a case that ended on 9 January. */
async function open(path: Path, number: string): Promise<string> {
  const no = `新${++opened}`;
  const person = { name: NAME, sex: 'male', idNumber: number, address: '新址' };
  const bodies: Readonly<Record<Path, object>> = {
    assessments: {
      ...person,
      assessmentNumber: `${no}评`,
      intendedCategory: 'suspended_sentence',
      commissionedBy: '酉阳县人民法院',
      receivedOn: '2024-01-08',
      fastTrack: false,
    },
    'incoming-transfers': {
      ...person,
      incomingNumber: `${no}迁`,
      fromPlace: '秀山县',
      consultationReceivedOn: '2024-01-08',
    },
    resettlements: { ...person, resettlementNumber: `${no}安`, source: 'prison', releasedOn: '2024-01-09' },
    cases: { ...ENROLMENT, ...person, fileNumber: `${no}矫` },
  };
  const { status, text, body } = await ask(path, 'worker', bodies[path]);
  expect([path, status, status === 201 ? '' : text]).toEqual([path, 201, '']);
  await doors.office.runtime.projector.catchUp();
  return String(body['id']);
}

/** What is told of a file: how it is kept, whose it is, whether it is listed and found. */
const toldOf = (path: Path, id: string): Promise<unknown> =>
  Promise.all(
    WHO.map(async (who) => {
      const { status, body, text } = await ask(`${path}/${id}`, who);
      const list = `registers/${LISTS[path]}`;
      const all = await ask(`${list}?limit=500`, who);
      const found = await ask(`${list}?limit=500&search=${encodeURIComponent(NAME)}`, who);
      return {
        who,
        status,
        keptAs: body['confidentiality'],
        isNamed: text.includes(NAME),
        isListed: all.text.includes(id),
        isFound: found.text.includes(id),
      };
    }),
  );

describe.each(PATHS)('a new file of %s', (path) => {
  it.each(KINDS)('is there for who opened it with the number of somebody %s', async (kind) => {
    const id = await open(path, numberOf(kind));
    expect((await ask(`${path}/${id}`, 'worker')).status).toBe(200);
  });

  it('is told alike with the number of who is sealed and of who is in no file', async () => {
    const [sealed, nobody] = [
      await open(path, numberOf('sealed')),
      await open(path, nobodyLike('sealed', '911')),
    ];
    expect(await toldOf(path, sealed)).toEqual(await toldOf(path, nobody));
  });
});

it.each(Object.entries(RECORDS))(
  'a file of %s whose number is corrected is told alike',
  async (path, record) => {
    const [sealed, nobody] = await Promise.all(
      [numberOf('sealed'), nobodyLike('sealed', '921')].map(async (to) => {
        const id = await open(path as Path, idNumber('1985-02-03', '931'));
        const correction = { record, fields: { idNumber: to }, reason: '登记有误' };
        const { status, text } = await ask(`${path}/${id}/corrections`, 'worker', correction);
        expect([status, status === 201 ? '' : text]).toEqual([201, '']);
        await doors.office.runtime.projector.catchUp();
        return toldOf(path as Path, id);
      }),
    );
    expect(sealed).toEqual(nobody);
  },
);

it('what was his before stays sealed, also in registers that are made anew', async () => {
  const { runtime } = doors.office;
  await rebuild(runtime.database.pool, runtime);
  for (const path of PATHS) {
    const ids = doors.ids.get(path) ?? [];
    const id = ids[KINDS.indexOf('sealed')] ?? '';
    for (const who of WHO)
      expect([path, who, (await ask(`${path}/${id}`, who)).status]).toEqual([path, who, 404]);
  }
});
