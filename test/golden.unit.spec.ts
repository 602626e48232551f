import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UPCASTS } from '#application';
import { upcast, type RecordedEvent } from '#event-store';
import { projectStream } from '#read-models';
import { NO_ROWS, type RegisterRows } from '#register';

interface Golden {
  readonly streamId: string;
  readonly events: readonly {
    readonly type: string;
    readonly schemaVersion: number;
    readonly data: unknown;
  }[];
  readonly rows: Partial<RegisterRows>;
}

/** Columns that came later, of which early versions say nothing. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  obligations: ['bySubject'],
  cases: ['conduct'],
  reoffences: ['earlier'],
};
const withoutLater = (rows: Partial<RegisterRows>): Partial<RegisterRows> =>
  Object.fromEntries(
    Object.entries(rows).map(([kind, all]) => [
      kind,
      (all as readonly object[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !LATER[kind]?.includes(name))),
      ),
    ]),
  );

/** Rows of early versions named the rule by its place in the table of their day. */
const withoutRule = (rows: Partial<RegisterRows>): Partial<RegisterRows> => ({
  ...rows,
  obligations: (rows.obligations ?? [])
    .map((row) => ({ ...row, rule: '' }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
});

/** What the law is known to say otherwise since a golden file was written: duties that are none or end earlier, and why. */
const JUDGED_OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'correction-00000000-0000-5000-8000-000000000011': {
    because: [
      '社区矫正法21: somebody released for a time does not report in, he is handed over',
      'nobody reports from custody',
    ],
    gone: ['report-in/case'],
    lapsed: { 'regular-report/2024-01-19/2024-01-28': '2024-06-10' },
  },
};
interface Otherwise {
  readonly because: readonly string[];
  readonly gone: readonly string[];
  readonly lapsed: Readonly<Record<string, string>>;
}

function asJudgedToday(streamId: string, rows: Partial<RegisterRows>): Partial<RegisterRows> {
  const { gone = [], lapsed = {} }: Partial<Otherwise> = JUDGED_OTHERWISE[streamId] ?? {};
  const judged = (rows.obligations ?? [])
    .filter(({ ref }) => !gone.includes(ref))
    .map((row) => ({ ...row, lapsedOn: lapsed[row.ref] ?? row.lapsedOn }));
  return { ...rows, obligations: judged };
}

const FOLDER = join('test', 'golden');
const golden = readdirSync(FOLDER).flatMap(
  (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden[],
);

/** Events as they were written by every version ever shipped, and the rows that they must give for ever. */
describe('recorded history', () => {
  it.each(golden)('$streamId reads as it always did', ({ streamId, events, rows }) => {
    const recorded = events.map(({ type, schemaVersion, data }) => {
      const metadata = { schemaVersion, office: '金样司法所' };
      return upcast(UPCASTS, { type, data, metadata } as unknown as RecordedEvent);
    });
    // A register that came later has no row of a history from before it.
    const told = withoutRule(withoutLater(projectStream(streamId, recorded)));
    expect(told).toEqual({ ...NO_ROWS, ...withoutRule(asJudgedToday(streamId, rows)) });
  });

  it('has a golden event for every type of the catalogue, in every version', () => {
    const catalogue = readFileSync(join('docs', 'event-catalogue.md'), 'utf8');
    const types = [...catalogue.matchAll(/^### (\w+)$/gm)].map(([, type]) => type);
    const held = new Set(
      golden.flatMap(({ events }) => events.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`)),
    );
    const wanted = types.flatMap((type) =>
      Array.from({ length: (UPCASTS[type ?? '']?.length ?? 0) + 1 }, (_, index) => `${type} ${index + 1}`),
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((one) => !held.has(one))).toEqual([]);
  });
});
