import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AGGREGATES,
  fold,
  noticeRefusals,
  placingRefusals,
  readingRefusals,
  takingBackRefusals,
  textRefusals,
  type AggregateName,
  type Refusal,
} from '../libs/casework/src/index.js';
import { readHolidayNotice, stateCouncilCalendar, type HolidayNotice } from '../libs/statute/src/index.js';
import { OTHER_EXAMPLES } from './refusal-examples-elsewhere.js';
import { TODAY, type OtherExample } from './refusal-orders-elsewhere.js';
import { NOTICE_OF_2026 } from '../libs/statute/testing/notices.js';

/** As `refusals.unit.spec.ts` for correction cases: every other aggregate, and what is decided beside cases. */
type Facts = readonly { readonly type: string; readonly data: unknown }[];
type Order = { readonly type: string };

/** Takes orders one after the other; the refusals of each, and none where all are accepted. */
function take(name: AggregateName, history: Facts, orders: readonly Order[]): readonly Refusal[] {
  const aggregate = AGGREGATES[name];
  let state: unknown = fold(aggregate as never, history as never);
  for (const order of orders) {
    const now = { today: TODAY, calendar: stateCouncilCalendar };
    const decision = aggregate.decide(state as never, order as never, now);
    if (!decision.accepted) return decision.refusals;
    for (const event of decision.events) state = aggregate.evolve(state as never, event as never);
  }
  return [];
}

/** Codes that a helper writes for whoever calls it. */
const HELPERS: Readonly<Record<string, string>> = {
  alreadyDone: 'already-done',
  numberInUse: 'duplicate-number',
  notInFuture: 'future-date',
  notBefore: 'date-order',
};
/** Those of orders that every aggregate takes: of records, and of breaches. */
const OF_ALL = ['unknown-record', 'reason-missing', 'unknown-field', 'already-done'];

function codesIn(folder: string): readonly string[] {
  const path = join('libs', 'casework', 'src', folder);
  const text = readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.includes('spec'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n');
  const written = [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => String(code));
  const helped = Object.entries(HELPERS).flatMap(([helper, code]) =>
    new RegExp(`\\b${helper}\\(`).test(text) ? [code] : [],
  );
  return [...new Set([...written, ...helped])];
}

const OTHERS = (Object.keys(AGGREGATES) as AggregateName[]).filter((name) => name !== 'correction');

describe.each(OTHERS)('every refusal of an order about: %s', (name) => {
  const examples = OTHER_EXAMPLES.filter(({ aggregate }) => aggregate === name);

  it('has an example here', () => {
    const codes = [...codesIn(name), ...OF_ALL];
    const told = new Set(examples.map(({ code }) => code));
    expect(codes.filter((code) => !told.has(code))).toEqual([]);
  });

  it.each(examples.map((one): [string, OtherExample] => [`${one.code}: ${one.order.type}`, one]))(
    '%s names a way out, and the way is open',
    (_title, { code, history, order, way, says }) => {
      const refusals = take(name, history, [order]);
      expect(refusals.map((one) => one.code)).toEqual([code]);
      expect(refusals[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(refusals[0]?.instead).toContain(says);
      expect(take(name, history, way)).toEqual([]);
    },
  );
});

describe('every refusal beside cases', () => {
  const above = ['渝东南片区'];
  const { problems: _none, ...read } = readHolidayNotice(NOTICE_OF_2026);
  const notice = read as HolidayNotice;
  const HOW = { replaces: true, reason: '国务院办公厅作了调整' };
  const of = (changes: object) => noticeRefusals({ ...notice, ...changes }, [], TODAY, HOW);
  const rows: readonly (readonly [string, readonly Refusal[], readonly Refusal[]])[] = [
    ['bad-text', placingRefusals('*', '酉阳县', []), placingRefusals('麻旺司法所', '酉阳县', [])],
    ['bad-text', placingRefusals('麻旺司法所', '*', []), placingRefusals('麻旺司法所', '酉阳县', [])],
    ['bad-text', textRefusals({ note: '长'.repeat(20_000) }), textRefusals({ note: '短' })],
    ['area-circle', placingRefusals('酉阳县', '酉阳县', []), placingRefusals('酉阳县', '重庆市', [])],
    [
      'area-circle',
      placingRefusals('渝东南片区', '酉阳县', above),
      [...placingRefusals('酉阳县', '重庆市', above), ...placingRefusals('渝东南片区', '酉阳县', [])],
    ],
    [
      'notice-unclear',
      readingRefusals(readHolidayNotice('放假三天。')),
      readingRefusals(readHolidayNotice(NOTICE_OF_2026)),
    ],
    ['bad-notice', of({ daysOff: [] }), of({})],
    [
      'notice-known',
      noticeRefusals(notice, [notice], TODAY, HOW),
      noticeRefusals({ ...notice, documentNumber: '国办发明电〔2026〕9号' }, [notice], TODAY, HOW),
    ],
    ['notice-in-release', noticeRefusals(notice, [], TODAY), of({})],
    ['reason-missing', noticeRefusals(notice, [], TODAY, { replaces: true }), of({})],
    ['reason-missing', takingBackRefusals(2026, [notice], ' '), takingBackRefusals(2026, [notice], '误录')],
    [
      'unknown-record',
      takingBackRefusals(2027, [notice], '误录'),
      takingBackRefusals(2026, [notice], '误录'),
    ],
  ];

  it('has an example here', () => {
    const codes = [...codesIn('office'), ...codesIn('calendar'), ...codesIn('.')];
    expect(codes.filter((code) => !rows.some(([told]) => told === code))).toEqual([]);
  });

  it.each(rows)('%s names a way out, and the way is open', (code, refused, after) => {
    expect(new Set(refused.map((one) => one.code))).toEqual(new Set([code]));
    expect(refused.filter(({ instead }) => !/[\u4e00-\u9fff].*。$/u.test(instead))).toEqual([]);
    expect(after).toEqual([]);
  });
});
