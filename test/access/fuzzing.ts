import { request } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { idNumber } from '../ledger-workshop.js';
import { ENROL, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, staffOf, type Headers } from '../staff.js';

/**
 * Requests made from the description of the interface: bodies nearly right, with one thing or many wrong; and addresses,
 * types and methods that are none. Whatever comes, the answer is one that the description names or a problem document,
 * is no fault of ours, comes soon, and tells nothing of another area.
 */
const FOREIGN = '龙潭人';
/** Longer than any answer takes, on whatever machine. */
const HANG_MS = 10_000;

export interface Fuzzed {
  readonly office: TestOffice;
  readonly app: NestFastifyApplication;
  readonly base: string;
  readonly document: OpenAPIObject;
  readonly headers: Headers;
  readonly ids: readonly string[];
}

export async function openFuzzed(): Promise<Fuzzed> {
  const office = await TestOffice.open('2024-01-09', { queue: null });
  const { app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 1_000_000_000 });
  const area = '麻旺司法所';
  await staffOf(office.runtime);
  const headers = await accountOf(office.runtime, 'all', [
    { role: 'office_head', area },
    { role: 'county_approver', area },
    { role: 'procurator', area },
  ]);
  const other = await accountOf(office.runtime, 'other', [{ role: 'office_head', area: '龙潭司法所' }]);
  const { type: _type, ...enrolment } = ENROL;
  const ids: string[] = [];
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
  const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as OpenAPIObject;
  return { office, app, base, document, headers, ids };
}

export async function closeFuzzed({ app, office }: Fuzzed): Promise<void> {
  await app.close();
  await office.close();
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}
type Schemas = Readonly<Record<string, Schema>>;

const resolved = (schemas: Schemas, { $ref, ...schema }: Schema): Schema =>
  $ref ? (schemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {}) : schema;

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
  '\u001b[31m',
  "' or 1=1 --",
  '../../etc/passwd',
  '=cmd|calc',
  '<script>alert(1)</script>',
  '2024-02-30',
  '9999-99-99',
  'x'.repeat(5_000),
  '长'.repeat(1_000),
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
  JSON.parse('{"__proto__":{"a":1}}'),
  JSON.parse('{"constructor":{"prototype":{"a":1}}}'),
  Array.from({ length: 1_100 }, () => 0),
];
/** Days, months and instants in shape that are none, or that nothing can be counted on from. */
export const IMPOSSIBLE_TIMES = [
  '0000-01',
  '0001-01',
  '0999-12',
  '2024-00',
  '2024-13',
  '9999-12',
  '0000-00-00',
  '0001-01-01',
  '0999-12-31',
  '2023-02-29',
  '9999-12-31',
  '0000-01-01T00:00Z',
  '2023-02-29T25:00Z',
  '9999-12-31T23:59-08:00',
] as const;
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Names that every object knows, and what makes conditions of them. */
const PROTOTYPE_NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].flatMap(
  (name) => [name, `${name}Empty`, `${name}From`],
);

/** Mostly what the field wants. */
function valueOf(schemas: Schemas, told: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(schemas, told);
  if (schema.type === 'array') return fc.array(valueOf(schemas, schema.items ?? {}), { maxLength: 3 });
  const right = schema.properties
    ? bodyOf(schemas, schema)
    : schema.enum
      ? fc.constantFrom(...schema.enum)
      : fc.constant(schema.example ?? (schema.type === 'number' ? 1 : '甲'));
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: nasty });
}

const bodyOf = (schemas: Schemas, schema: Schema): fc.Arbitrary<unknown> =>
  fc.record(
    {
      ...Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valueOf(schemas, field)]),
      ),
    },
    { requiredKeys: Object.keys(schema.properties ?? {}).slice(0, 3) },
  );

interface Request {
  readonly segments: readonly string[];
  readonly queries: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

function requestOf(ids: readonly string[], schemas: Schemas, operation: Operation): fc.Arbitrary<Request> {
  const { parameters = [], requestBody } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  const segment = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids, 'L1', 'enrolled', 'cases', 'obligations', '1') },
    { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES, '\u0000', 'a\u0000b', '长'.repeat(90)) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
  );
  const query = fc.oneof(
    fc.constantFrom('2024-01-01', '麻旺司法所', '龙潭司法所', '5', 'true', '\u0000', '长'.repeat(300)),
    fc.constantFrom('2024-01', ...IMPOSSIBLE_TIMES),
    fc.string(),
  );
  const names = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  return fc.record({
    segments: fc.array(segment, { minLength: 4, maxLength: 4 }),
    queries: fc.record(Object.fromEntries(names.map((name) => [name, query])), { requiredKeys: [] }),
    body: schema
      ? fc.oneof(
          { weight: 9, arbitrary: bodyOf(schemas, resolved(schemas, schema)) },
          { weight: 1, arbitrary: nasty },
        )
      : fc.constant(undefined),
  });
}

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>)
      .filter(() => !/\/(session|accounts|tokens|live)/.test(path))
      .map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What is wrong with an answer, whatever was asked; null where nothing is. */
function faultOf({ status, type, text }: Answer): string | null {
  if (status >= 500) return `${status}: ${text}`;
  if (text.includes(FOREIGN)) return `tells of another area: ${text}`;
  if (/\n\s+at |node_modules|select .* from/i.test(text)) return `tells of the inside: ${text}`;
  if (status < 400) return null;
  if (!type.startsWith('application/problem+json'))
    return `${status} is no problem document: ${type} ${text}`;
  if (!/"code":"[a-z0-9-]+"/.test(text)) return `has no code: ${text}`;
  return /[\u4e00-\u9fff]/.test(text) ? null : `no word of Chinese: ${text}`;
}

async function sendDescribed(
  { base, headers }: Fuzzed,
  { method, path, responses }: Operation,
  { segments, queries, body: told }: Request,
): Promise<string | null> {
  let at = 0;
  const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(segments[at++] ?? ''));
  const query = new URLSearchParams(queries as Record<string, string>).toString();
  const body = told === undefined ? undefined : JSON.stringify(told);
  const response = await fetch(`${base}${filled}${query ? `?${query}` : ''}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(HANG_MS),
    ...(body === undefined ? {} : { body }),
  });
  const { status } = response;
  const text = await response.text();
  const fault = faultOf({ status, type: response.headers.get('content-type') ?? '', text });
  // The router itself, before it knows where to: too long, or not to be decoded.
  const isDescribed = String(status) in responses || status === 414 || status === 400;
  return fault ?? (isDescribed ? null : `undescribed ${status}: ${text}`);
}

/** Requests made of the description, each operation as often as the other. @returns how many were sent */
export async function fuzzDescribed(fuzzed: Fuzzed, requests: number, seed: number): Promise<number> {
  const schemas = (fuzzed.document.components?.schemas ?? {}) as Schemas;
  const all = operationsOf(fuzzed.document);
  let sent = 0;
  for (const operation of all) {
    await fc.assert(
      fc.asyncProperty(requestOf(fuzzed.ids, schemas, operation), async (request) => {
        sent++;
        const fault = await sendDescribed(fuzzed, operation, request);
        if (fault !== null) throw new Error(`${operation.method} ${operation.path} ${fault}`);
      }),
      { numRuns: Math.ceil(requests / all.length), seed, endOnFailure: false },
    );
  }
  return sent;
}

const piece = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        'api',
        'v1',
        'cases',
        'registers',
        'looks',
        'inbox',
        'figures',
        'session',
        ...ids,
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...PROTOTYPE_NAMES,
        '%00',
        '%ff',
        '%',
        '[',
        '[::1',
        '..',
        '.',
        '%2e%2e',
        '',
        '%ed%a0%80',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map(encodeURIComponent) },
    { weight: 1, arbitrary: fc.integer({ min: 90, max: 400 }).map((length) => 'x'.repeat(length)) },
  );

const parameter = fc
  .tuple(
    fc.constantFrom(
      ...PROTOTYPE_NAMES,
      'office',
      'after',
      'search',
      'limit',
      'account',
      'subject',
      '%00',
      '',
      '[]',
    ),
    fc.constantFrom('1', 'true', '', '%00', '%ff', '2024-01-01', 'x'.repeat(300), '%F0%9F%98%80'),
  )
  .map((pair) => pair.join('='));

const TYPES = [
  'application/json',
  'application/json; charset=gbk',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
  'x',
  '',
];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"a"',
  'name=a',
  '{"__proto__":1}',
  '[['.repeat(40),
  '{"a":1}',
  '\u0000',
];

interface Odd {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly isSignedIn: boolean;
}
const odd = (ids: readonly string[]): fc.Arbitrary<Odd> =>
  fc.record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    path: fc
      .tuple(fc.array(piece(ids), { maxLength: 6 }), fc.array(parameter, { maxLength: 3 }), fc.boolean())
      .map(([pieces, query, isOurs]) => {
        const path = [...(isOurs ? ['api', 'v1'] : []), ...pieces].join('/');
        return `/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
      }),
    type: fc.constantFrom(...TYPES),
    body: fc.constantFrom(...BODIES),
    isSignedIn: fc.boolean(),
  });

/** As it is, which no client that mends addresses would send. */
const sendOdd = ({ base, headers }: Fuzzed, { method, path, type, body, isSignedIn }: Odd): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const own = method === 'GET' ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const { hostname, port } = new URL(base);
    const asked = request(
      { hostname, port, path, method, headers: { ...own, ...(isSignedIn ? headers : {}) }, timeout: HANG_MS },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('hangs')));
    asked.on('error', reject);
    asked.end(method === 'GET' ? undefined : body);
  });

/** Requests to addresses that are none of ours, or nearly. @returns how many were sent */
export async function fuzzOdd(fuzzed: Fuzzed, requests: number, seed: number): Promise<number> {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(odd(fuzzed.ids), async (one) => {
      sent++;
      const fault = faultOf(await sendOdd(fuzzed, one));
      if (fault !== null) throw new Error(`${one.method} ${one.path} ${fault}`);
    }),
    { numRuns: requests, seed, endOnFailure: false },
  );
  return sent;
}
