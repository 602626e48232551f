import type { Pool } from 'pg';
import { Accounts, RIGHTS, SignIn, SignInRefused, Tokens, type Right } from '#access';
import { listRegister, type ListQuery } from '#read-models';
import type { Runtime } from '#runtime';
import { createApp } from '../../apps/server/src/create-app.js';
import { median, timed, type Result } from './measure.js';

const OFFICE = '麻旺司法所';
const BENCH = 'bench';
const CASES = 1_000_000;
export const OFFICES = 20;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;

/** A million files in twenty offices, as rows of the register; what they are does not go by the office. */
export async function fillRegister(pool: Pool): Promise<void> {
  await pool.query(
    `insert into read_models.cases (stream_id, office, ref, confidentiality, person_key, tokens, sex, file_number, status,
        offence, category, effective_on, enrolled_on, term_start, term_end, level, key_regime, birth, minor)
     select 'correction-' || lpad(to_hex(n), 8, '0') || '-0000-5000-8000-000000000000', '第' || n % ${OFFICES} || '所', 'case',
            case when (n / ${OFFICES}) % 50 = 0 then 'minor' else 'ordinary' end, n::text, array[n % 100000, n], 'male', '模〔2026〕' || lpad(n::text, 7, '0') || '号',
            (array['under_correction', 'released', 'terminated'])[1 + (n / ${OFFICES}) % 3], '盗窃罪',
            (array['control', 'suspended_sentence', 'parole'])[1 + (n / ${OFFICES}) % 3], date '2020-01-01' + (n / ${OFFICES}) % 2000, date '2020-01-05' + (n / ${OFFICES}) % 2000,
            date '2020-01-01' + (n / ${OFFICES}) % 2000, date '2021-01-01' + (n / ${OFFICES}) % 2000, (array['strict', 'ordinary'])[1 + (n / ${OFFICES}) % 2],
            (n / ${OFFICES}) % 10 = 0, date '1980-01-01' + (n / ${OFFICES}) % 9000, (n / ${OFFICES}) % 50 = 0
       from generate_series(1, ${CASES}) n`,
  );
  await pool.query('analyze read_models.cases');
}

const offices = Array.from({ length: OFFICES }, (_, at) => `第${at}所`);
const QUERIES: readonly Omit<ListQuery, 'limit'>[] = [
  { offices: ['第3所'], sort: 'fileNumber', descending: false, after: null, filters: [] },
  { offices, sort: 'fileNumber', descending: true, after: null, filters: [] },
  { offices, sort: 'termEnd', descending: false, after: null, filters: [['level', '=', 'strict']] },
  {
    offices: ['第7所'],
    sort: 'fileNumber',
    descending: false,
    after: null,
    filters: [['status', '=', 'released']],
  },
  {
    offices,
    sort: 'termEnd',
    descending: false,
    after: null,
    filters: [
      ['termEnd', '>=', '2024-03-01'],
      ['termEnd', '<=', '2024-03-31'],
    ],
  },
  {
    offices,
    sort: 'fileNumber',
    descending: false,
    after: ['模〔2026〕0700000号', 'z', 'case'],
    filters: [['keyRegime', '=', 'true']],
  },
];

async function lists(runtime: Runtime): Promise<Result[]> {
  await fillRegister(runtime.database.pool);
  const times: number[] = [];
  for (let round = 0; round < 12; round++)
    for (const query of QUERIES)
      times.push((await timed(() => listRegister(runtime, 'cases', { ...query, limit: 50 }))).ms);
  return [
    {
      name: 'list of 50 among 1 M, with filters and total, p95',
      value: quantile(times.slice(QUERIES.length * 2), 0.95),
      unit: 'ms',
      goal: { most: 30 },
    },
  ];
}

async function tokenOf({ database, clock }: Runtime): Promise<string> {
  const { id } = await new Accounts(database.pool, clock).add(BENCH, {
    person: 'bench',
    seesRestricted: true,
    assignments: [{ role: 'office_worker', area: OFFICE }],
  });
  return (
    await new Tokens(database.pool, clock).give(
      { id, name: BENCH },
      { title: 'bench', scopes: Object.keys(RIGHTS) as Right[], days: 1 },
    )
  ).token;
}

/** What knowing the asker and recording the look take, of a whole request for a file. */
async function requests(runtime: Runtime, url: string, token: string): Promise<Result[]> {
  const { streamId } = await runtime.executor.execute({
    aggregate: 'correction',
    streamId: 'correction-00000000-0000-5000-8000-0000000000ff',
    office: OFFICE,
    opens: true,
    actor: 'bench',
    commandId: 'bench',
    command: {
      type: 'RegisterCase',
      fileNumber: '量〔2026〕1号',
      name: '张三',
      sex: 'male',
      idNumber: '500000199406214594',
      address: '麻旺镇',
      offence: '盗窃罪',
      category: 'suspended_sentence',
      decisionOrgan: '酉阳县人民法院',
      origin: 'new',
      effectiveOn: '2026-01-10',
      termStart: '2026-01-10',
      termEnd: '2027-01-09',
    } as never,
  });
  await runtime.projector.catchUp();
  // The same server without both: everybody is known beforehand, and nothing is put on record.
  const known = await runtime.sessions.byToken(token);
  const sessions = { byToken: () => Promise.resolve(known) } as unknown as Runtime['sessions'];
  const looks = { record: () => Promise.resolve() } as unknown as Runtime['looks'];
  const open = await createApp({ ...runtime, sessions, looks }, null, {
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  });
  await open.listen(0, '127.0.0.1');
  const openUrl = (await open.getUrl()).replace('[::1]', '127.0.0.1');
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (base: string): Promise<number> => {
    const path = `/api/v1/cases/${streamId.slice(-36)}`;
    return (await timed(async () => (await fetch(`${base}${path}`, { headers })).text())).ms;
  };
  const [guarded, unguarded]: [number[], number[]] = [[], []];
  // In turn, so that whatever else the machine does falls on both.
  for (let at = 0; at < 1_200; at++) {
    const [one, other] = [await ask(url), await ask(openUrl)];
    if (at < 200) continue;
    guarded.push(one);
    unguarded.push(other);
  }
  await open.close();
  const [request, without] = [median(guarded), median(unguarded)];
  return [
    { name: 'request for a file, median', value: request, unit: 'ms' },
    {
      name: 'authorisation and record of the look add',
      value: (request / without - 1) * 100,
      unit: '%',
      goal: { most: 15 },
    },
  ];
}

const KNOWN = 30;
const TRIES = 4;

/** Whether the time of a wrong password tells that a name is somebody's. */
async function timesOfNames(runtime: Runtime): Promise<Result[]> {
  const { database, clock, protection } = runtime;
  const accounts = new Accounts(database.pool, clock);
  const signIn = new SignIn(database.pool, clock, protection.secrets);
  const names = Array.from({ length: KNOWN }, (_, at) => `somebody${at}`);
  for (const name of names)
    await accounts.add(name, { person: name, seesRestricted: false, assignments: [] });
  const tried = async (name: string): Promise<number> =>
    (
      await timed(() =>
        signIn.open({ name, password: 'x'.repeat(16), address: '' }).catch((error: unknown) => {
          if (!(error instanceof SignInRefused)) throw error;
        }),
      )
    ).ms;
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let round = 0; round < TRIES; round++) {
    for (const name of names) {
      known.push(await tried(name));
      unknown.push(await tried(`not-${name}-${round}`));
    }
  }
  return [
    {
      name: 'wrong password: a name somebody has ÷ one nobody has',
      value: Math.max(median(known) / median(unknown), median(unknown) / median(known)),
      unit: '×',
      goal: { most: 1.05 },
    },
  ];
}

/** Others' requests while eight people sign in without a pause. */
async function signIns(runtime: Runtime, url: string, token: string): Promise<Result[]> {
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (): Promise<number> =>
    (await timed(async () => (await fetch(`${url}/api/v1/session`, { headers })).text())).ms;
  const quiet: number[] = [];
  for (let at = 0; at < 300; at++) quiet.push(await ask());
  const signIn = new SignIn(runtime.database.pool, runtime.clock, runtime.protection.secrets);
  const until = performance.now() + 5_000;
  const took: number[] = [];
  const busy: number[] = [];
  const comeIn = async (person: number): Promise<void> => {
    for (let at = 0; performance.now() < until; at++) {
      const credentials = { name: `nobody${person}-${at}`, password: 'x'.repeat(16), address: '' };
      const { ms } = await timed(() =>
        signIn.open(credentials).catch((error: unknown) => {
          if (!(error instanceof SignInRefused)) throw error;
        }),
      );
      took.push(ms);
    }
  };
  const asking = async (): Promise<void> => {
    while (performance.now() < until) busy.push(await ask());
  };
  await Promise.all([...Array.from({ length: 8 }, (_, at) => comeIn(at)), asking()]);
  const one = await timed(() =>
    signIn.open({ name: 'nobody', password: 'x'.repeat(16), address: '' }).catch(() => undefined),
  );
  return [
    { name: 'one sign-in', value: one.ms, unit: 'ms', goal: { least: 60 } },
    { name: 'sign-ins a second, eight at once', value: took.length / 5, unit: '/s' },
    { name: 'others meanwhile, p99', value: quantile(busy, 0.99), unit: 'ms' },
    {
      name: 'others’ p99 ÷ without sign-ins',
      value: quantile(busy, 0.99) / quantile(quiet, 0.99),
      unit: '×',
    },
  ];
}

export async function benchAccess(runtime: Runtime): Promise<Result[]> {
  const app = await createApp(runtime, null, { requestsPerMinute: Number.MAX_SAFE_INTEGER });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const token = await tokenOf(runtime);
  try {
    return [
      ...(await requests(runtime, url, token)),
      ...(await timesOfNames(runtime)),
      ...(await signIns(runtime, url, token)),
      ...(await lists(runtime)),
    ];
  } finally {
    await app.close();
  }
}
