import { accountOf, type Headers } from '../staff.js';
import { Doors, hiddenFrom, KINDS, PEOPLE, ROLE_NAMES, TABLE, type Kind } from './doorway.js';

/** Doors that are asked otherwise than one address at a time. */
let doors: Doors;
beforeAll(async () => {
  doors = await Doors.open();
}, 300_000);
afterAll(() => doors.close());

const caseOf = (kind: Kind): string => doors.ids.get('cases')?.[KINDS.indexOf(kind)] ?? '';

describe('a batch of orders', () => {
  it.each(ROLE_NAMES)(
    'of %s does nothing in files that are closed to him, and tells nothing of them',
    async (role) => {
      const closed = KINDS.filter(
        (kind) =>
          kind === 'sealed' || kind === 'foreign' || (role !== 'knowing' && /minor|restricted/.test(kind)),
      );
      const orders = doors.operations.filter(
        ({ key, path }) => TABLE.get(key) === 'order' && /^\/api\/v1\/cases\/\{id\}\/[^{]+$/.test(path),
      );
      const items = closed.flatMap((kind) =>
        orders.map(({ path, body }) => ({
          path: path.replace('/api/v1/', '').replace('{id}', caseOf(kind)),
          body: body ?? {},
        })),
      );
      expect(items.length).toBeGreaterThan(20);
      for (let from = 0; from < items.length; from += 20) {
        const text = await doors.ask('POST', '/api/v1/batch', doors.as(role), {
          items: items.slice(from, from + 20),
        });
        const { done, items: answers } = JSON.parse(text) as { done: number; items: { status: number }[] };
        expect(done).toBe(0);
        expect(answers.filter(({ status }) => ![400, 403, 404].includes(status))).toEqual([]);
        expect(hiddenFrom(role).filter((word) => text.includes(word))).toEqual([]);
      }
    },
  );
});

describe('the stream of changes', () => {
  it('tells which files of one’s own offices changed, and nothing of what stands in them', async () => {
    const ending = new AbortController();
    const stream = await fetch(`${doors.base}/api/v1/live`, {
      headers: doors.as('worker'),
      signal: ending.signal,
    });
    const plan = { type: 'MakePlan', madeOn: '2024-01-09', summary: '封小存与米诺诺' } as const;
    await doors.office.order('correction', 'foreign矫', plan, PEOPLE.foreign.office);
    const address = { address: '新址' };
    const correction = {
      type: 'CorrectRecord',
      record: 'particulars',
      ref: null,
      fields: address,
      reason: '误',
    };
    await doors.office.correct(correction as never, 'sealed矫');
    for (const kind of ['minor', 'restricted', 'ordinary'] as const)
      await doors.office.correct(plan, `${kind}矫`);
    let text = '';
    const decoder = new TextDecoder();
    // The last of them came last; the test's own limit ends it where nothing comes.
    for await (const piece of stream.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      if (text.includes(caseOf('ordinary'))) break;
    }
    ending.abort();
    expect(text).toContain(caseOf('minor'));
    expect(text).not.toContain(caseOf('foreign'));
    expect(text).not.toContain(caseOf('sealed'));
    expect(hiddenFrom('worker').filter((word) => text.includes(word))).toEqual([]);
  }, 60_000);
});

describe('the letters that were sent', () => {
  it('are told to the head of the office whose people they went to, and to no other', async () => {
    const { office } = doors;
    const elsewhere = PEOPLE.foreign.office;
    await office.person('此处人', 'officer', { email: 'here@example.gov.cn' });
    await office.person('彼处人', 'officer', { email: 'there@example.gov.cn', office: elsewhere });
    await office.on('2024-01-19');
    const theirs = await accountOf(office.runtime, 'elsewhere', [{ role: 'office_head', area: elsewhere }]);
    const told = async (who: Headers): Promise<string[]> => {
      const text = await doors.ask('GET', '/api/v1/reminders/deliveries?limit=500', who);
      const { items } = JSON.parse(text) as { items: { recipient: string; subject: string }[] };
      return [...new Set(items.map(({ recipient }) => recipient))].sort();
    };
    const [here, there] = [await told(doors.as('head')), await told(theirs)];
    expect(here).not.toEqual([]);
    expect(there).not.toEqual([]);
    expect(here.filter((one) => there.includes(one))).toEqual([]);
  });
});
