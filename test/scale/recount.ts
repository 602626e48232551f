import { projectedPosition } from '#read-models';
import { verifyAll, type Runtime } from '#runtime';
import { OFFICE } from '../office.js';
import { accountOf } from '../staff.js';
import { until } from '../until.js';
import { Officer } from './officers.js';

/** So many officers with accounts of their own. */
export const officers = (
  runtime: Runtime,
  count: number,
  ask: ConstructorParameters<typeof Officer>[2],
): Promise<Officer[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const assignments = [{ role: 'office_worker', area: OFFICE }] as const;
      return new Officer(index + 1, await accountOf(runtime, `officer-${index}`, assignments), ask);
    }),
  );

/** The figures of the present year, stored or recounted. */
export function thisYear({ clock, figures }: Runtime, knownAt: string | null = null) {
  const today = clock.today();
  const year = today.slice(0, 4);
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf: today };
  return figures.report({ period, office: OFFICE, knownAt });
}

/** What the officers were told was done stands in the history, each once; and everything else follows from the history. */
export async function compareWithRecount(
  runtime: Runtime,
  all: readonly Officer[],
  onTheBooks = 0,
): Promise<number> {
  const acknowledged = all.flatMap((one) => one.acknowledged);
  const head = await runtime.store.head();
  await until(async () => (await projectedPosition(runtime.database.pool)) >= head);
  const events = await runtime.store.readAll(0, 1_000_000);
  const ours = events.filter(({ metadata }) => metadata.actor.startsWith('officer-'));
  const at = new Map(ours.map((event) => [`${event.streamId.slice(-36)} ${event.version}`, event]));
  for (const { caseId, version, events: told } of acknowledged) {
    expect(at.get(`${caseId} ${version}`)?.type).toBe(told.at(-1));
  }
  // No order is there twice, and none that nobody was told of: every request was answered in the end.
  expect(new Set(ours.map(({ metadata }) => metadata.commandId)).size).toBe(acknowledged.length);
  expect(ours).toHaveLength(acknowledged.reduce((sum, { events: told }) => sum + told.length, 0));
  const stored = await thisYear(runtime);
  const enrolled = new Set(acknowledged.map(({ caseId }) => caseId)).size;
  expect([stored.enrolled, stored.caseload.closing]).toEqual([enrolled, onTheBooks + enrolled]);
  const later = new Date(Date.now() + 60_000).toISOString();
  expect(await thisYear(runtime, later)).toEqual(stored);
  expect(await verifyAll(runtime)).toMatchObject({ sound: true, history: [], projections: [] });
  return acknowledged.length;
}
