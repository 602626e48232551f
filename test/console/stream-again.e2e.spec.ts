import { onTheBooks, Shift } from './work.js';

const shift = new Shift();
beforeAll(() => shift.begin());
afterAll(() => shift.end());
afterEach(() => shift.goHome());

/** How a browser is without its stream of changes, and what is answered to its first try. */
const WITHOUT = [
  // As at the end of the five minutes, or when one that reads too slowly is let go of: it comes back by itself.
  ['was cut', { status: 200, contentType: 'text/event-stream', body: 'retry: 500\n\n' }],
  // As when there is no place: the console tries again.
  ['found no place', { status: 503, contentType: 'application/problem+json', body: '{}' }],
] as const;

it.each(WITHOUT)(
  'what is recorded while the stream %s is shown once it is there again',
  async (_, answer) => {
    const [watching, recording] = [await shift.officer('worker'), await shift.officer('head')];
    let tries = 0;
    let goOn: () => void = () => undefined;
    const recorded = new Promise<void>((resolve) => (goOn = resolve));
    await watching.page.route('**/api/v1/live', async (route) => {
      tries++;
      if (tries === 1) return route.fulfill(answer);
      await recorded;
      return route.continue();
    });
    await watching.go('/subjects?state=all');
    await watching.page.locator('main').waitFor();
    await watching.page.waitForLoadState('networkidle');
    expect(tries).toBeGreaterThan(0);

    const name = `测试${answer.status === 200 ? '断线' : '无位'}`;
    await onTheBooks(recording, { name });
    expect(await watching.page.getByText(name).count()).toBe(0);
    goOn();
    await watching.sees(name);
    watching.wasRefused(503);
    const others = watching.faults.filter((fault) => !fault.startsWith('503 '));
    watching.faults.splice(0, watching.faults.length, ...others);
  },
);
