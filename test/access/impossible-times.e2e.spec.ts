import { closeFuzzed, IMPOSSIBLE_TIMES, openFuzzed, type Fuzzed } from './fuzzing.js';
import { operationsOf } from './described.js';

let fuzzed: Fuzzed;
beforeAll(async () => {
  fuzzed = await openFuzzed();
});
afterAll(() => closeFuzzed(fuzzed));

/** Each parameter that takes a day, a month or an instant, with what it may be. */
const TIMES: Readonly<Record<string, string>> = {
  from: '2023-01-01',
  to: '2023-12-31',
  on: '2023-06-01',
  asOf: '2024-01-09',
  knownAt: '2024-01-05T09:30:00+08:00',
  month: '2023-06',
};
const OTHERS = { format: 'xlsx', cell: '本月在册' };

/** The addresses that take times, each with what it takes. */
function askingForTimes(): { readonly path: string; readonly right: Readonly<Record<string, string>> }[] {
  return operationsOf(fuzzed.document).flatMap(({ key, method }) => {
    // The rows of a ledger go from number to number.
    if (method !== 'GET' || key.includes('ledgers/')) return [];
    const [, path = ''] = key.split(' ');
    const item = fuzzed.document.paths[`/api/v1/${path}`]?.get;
    const names = (item?.parameters ?? []).flatMap((one) => ('name' in one ? [one.name] : []));
    const taken = names.filter((name) => Object.hasOwn(TIMES, name));
    const isByMonth = path === 'figures/series';
    const right = Object.fromEntries(
      taken.map((name) => [name, (TIMES[name] ?? '').slice(0, isByMonth ? 7 : undefined)]),
    );
    const filled = path
      .replace('{name}', 'enrolled')
      .replace('{rule}', 'report-in')
      .replace('{part}', 'opened')
      .replace('{id}', fuzzed.ids[0] ?? '');
    return taken.length > 0 ? [{ path: filled, right }] : [];
  });
}

async function ask(path: string, query: Readonly<Record<string, string>>): Promise<[number, string]> {
  const address = `${fuzzed.base}/api/v1/${path}?${new URLSearchParams({ ...OTHERS, ...query }).toString()}`;
  const answer = await fetch(address, { headers: fuzzed.headers });
  return [answer.status, await answer.text()];
}

it('a day, month or instant that is none is told so by every question that takes one', async () => {
  const asking = askingForTimes();
  expect(asking.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['figures', 'figures/series', 'figures/monthly', 'exports/figures', 'looks']),
  );
  const wrong: string[] = [];
  for (const { path, right } of asking) {
    const [asked] = await ask(path, right);
    if (asked !== 200) wrong.push(`${path} as it should be: ${asked}`);
    const cases = Object.keys(right).flatMap((name) => IMPOSSIBLE_TIMES.map((time) => [name, time] as const));
    for (const [name, time] of cases) {
      const [status, text] = await ask(path, { ...right, [name]: time });
      if (status !== 400 || !text.includes(`"${name}"`)) wrong.push(`${path} ${name}=${time}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);

it('each month of a year has its own line, the first of them too', async () => {
  const [, text] = await ask('figures/series', { from: '1900-01', to: '1900-12' });
  const { items } = JSON.parse(text) as { items: { month: string }[] };
  expect(items.map(({ month }) => month)).toEqual(
    Array.from({ length: 12 }, (_, index) => `1900-${String(index + 1).padStart(2, '0')}`),
  );
});
