import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { createApp } from '../../apps/server/src/create-app.js';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, TestOffice } from '../office.js';
import { accountOf, staffOf, type Headers } from '../staff.js';

/**
 * Requests made from the description of the interface: bodies nearly right, with one thing or many wrong. Whatever
 * comes, the answer is one that the description names, is no fault of ours, and tells nothing of another area.
 */
const REQUESTS = 20_000;
const SEED = 4;
const FOREIGN = '龙潭人';
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
let document: OpenAPIObject;
let headers: Headers;
const ids: string[] = [];

beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  app = await createApp(office.runtime, office.clock, { requestsPerMinute: 10_000_000 });
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const area = '麻旺司法所';
  await staffOf(office.runtime);
  headers = await accountOf(office.runtime, 'all', [
    { role: 'office_head', area },
    { role: 'county_approver', area },
    { role: 'procurator', area },
  ]);
  const other = await accountOf(office.runtime, 'other', [{ role: 'office_head', area: '龙潭司法所' }]);
  const { type: _type, ...enrolment } = ENROL;
  for (const [at, by, name] of [
    ['麻旺司法所', headers, '张三'],
    ['龙潭司法所', other, FOREIGN],
  ] as const) {
    const body = { ...enrolment, name, idNumber: idNumber('1990-01-01', '011'), office: at };
    const response = await fetch(`${base}/api/v1/cases`, {
      method: 'POST',
      headers: { ...by, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    ids.push(((await response.json()) as { id: string }).id);
  }
  document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
});
afterAll(async () => {
  await app.close();
  await office.close();
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Operation extends Described {
  readonly method: string;
  readonly path: string;
}

const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  "' or 1=1 --",
  '../../etc/passwd',
  '=cmd|calc',
  '<script>alert(1)</script>',
  '2024-02-30',
  '9999-99-99',
  'x'.repeat(5_000),
  -1,
  0,
  1e308,
  2 ** 53,
  null,
  true,
  [],
  {},
  [[]],
  { toString: 'x' },
  { __proto__: { a: 1 } },
];
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

const resolved = ({ $ref, ...schema }: Schema): Schema =>
  $ref ? ((document.components?.schemas?.[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}) as Schema) : schema;

/** Mostly what the field wants. */
function valueOf(told: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(told);
  if (schema.type === 'array') return fc.array(valueOf(schema.items ?? {}), { maxLength: 3 });
  const right = schema.properties
    ? bodyOf(schema)
    : schema.enum
      ? fc.constantFrom(...schema.enum)
      : fc.constant(schema.example ?? (schema.type === 'number' ? 1 : '甲'));
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: nasty });
}

const bodyOf = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.record(
    {
      ...Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valueOf(field)]),
      ),
    },
    { requiredKeys: Object.keys(schema.properties ?? {}).slice(0, 3) },
  );

function requestOf(operation: Operation) {
  const { parameters = [], requestBody, path } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  const segment = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids, 'L1', 'enrolled', 'cases', 'obligations', '1') },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
  );
  const query = fc.oneof(fc.constantFrom('2024-01-01', '麻旺司法所', '龙潭司法所', '5', 'true'), fc.string());
  const named = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
  return fc.record({
    segments: fc.array(segment, { minLength: 4, maxLength: 4 }),
    queries: fc.record(Object.fromEntries(named('query').map((name) => [name, query])), { requiredKeys: [] }),
    body: schema
      ? fc.oneof({ weight: 9, arbitrary: bodyOf(resolved(schema)) }, { weight: 1, arbitrary: nasty })
      : fc.constant(undefined),
    path: fc.constant(path),
  });
}

const operations = (): Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>)
      .filter(() => !/\/(session|accounts|tokens|live)/.test(path))
      .map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );

async function send(
  { method, path, responses }: Operation,
  request: { segments: string[]; queries: Record<string, string | undefined>; body: unknown },
): Promise<string | null> {
  let at = 0;
  const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(request.segments[at++] ?? ''));
  const query = new URLSearchParams(request.queries as Record<string, string>).toString();
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const answer = await fetch(`${base}${filled}${query ? `?${query}` : ''}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (answer.status >= 500) return `${answer.status}: ${text}`;
  if (!(String(answer.status) in responses)) return `undescribed ${answer.status}: ${text}`;
  if (text.includes(FOREIGN)) return `tells of another area: ${text}`;
  if (/\n\s+at |node_modules|select .* from/i.test(text)) return `tells of the inside: ${text}`;
  if (answer.status >= 400 && !/[\u4e00-\u9fff]/.test(text)) return `no word of Chinese: ${text}`;
  return null;
}

it('answers whatever comes, in its own words and about its own area only', async () => {
  const all = operations();
  const each = Math.ceil(REQUESTS / all.length);
  let sent = 0;
  for (const operation of all) {
    await fc.assert(
      fc.asyncProperty(requestOf(operation), async (request) => {
        sent++;
        const fault = await send(operation, request);
        if (fault !== null) throw new Error(`${operation.method} ${operation.path} ${fault}`);
      }),
      { numRuns: each, seed: SEED, endOnFailure: false },
    );
  }
  expect(sent).toBeGreaterThanOrEqual(REQUESTS);
}, 300_000);
