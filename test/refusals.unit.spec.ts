import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Circumstances,
  CorrectionCommand,
  CorrectionEvent,
  Refusal,
} from '../libs/casework/src/index.js';
import { correction, fold, type Fact } from '../libs/casework/src/index.js';
import { TODAY } from '../libs/casework/testing/given.js';
import { stateCouncilCalendar } from '../libs/statute/src/index.js';
import { MORE_EXAMPLES } from './refusal-examples-more.js';
import { EXAMPLES, type Example } from './refusal-examples.js';

/**
 * Every code with which an order in a correction case is refused: an example, and the way out that the refusal names,
 * taken step by step until the last order is accepted. A code without an example fails.
 */
/** Held by the tests of decisions, of ledgers and of steps, which say what leads on. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'decision-refused': 'libs/casework/src/correction/own-decisions.unit.spec.ts',
  'decision-disputed': 'libs/casework/src/correction/decision-answers.unit.spec.ts',
  'decision-confirmed': 'libs/casework/src/correction/own-decisions.unit.spec.ts',
  'own-decision': 'libs/casework/src/correction/decisions.unit.spec.ts',
};
/** Not refusals of orders but facts against the law, which are recorded and told. */
const TOLD = [
  'termination-kind',
  'release-early',
  'intake-before-effect',
  'search-procuratorate-notice',
  'age',
];

type State = ReturnType<typeof correction.evolve>;
const DEFAULT: Partial<Circumstances> = {};
const decide = (state: State, order: CorrectionCommand, today: string, who: Partial<Circumstances>) =>
  correction.decide(state, order, { today, calendar: stateCouncilCalendar, ...who });
const stateOf = (history: readonly CorrectionEvent[]): State =>
  fold(correction as never, history as readonly Fact[]) as State;

function refusalsOf({ history, order, who = DEFAULT }: Example): readonly Refusal[] {
  const decision = decide(stateOf(history), order, TODAY, who);
  return decision.accepted ? [] : decision.refusals;
}

const FOLDERS = ['correction', 'shared'].map((name) => join('libs', 'casework', 'src', name));
const codes = new Set(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !/spec|unlawful/.test(name))
      .flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(/code: '([a-z-]+)'/g)].map(([, code]) =>
          String(code),
        ),
      ),
  ),
);

describe('every refusal of an order in a correction case', () => {
  it('has an example here', () => {
    expect(codes.size).toBeGreaterThan(50);
    const known = new Set([...Object.keys(EXAMPLES), ...Object.keys(ELSEWHERE), ...TOLD]);
    expect([...codes].filter((code) => !known.has(code))).toEqual([]);
    expect(Object.keys(EXAMPLES).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each([...Object.entries(EXAMPLES), ...MORE_EXAMPLES])(
    '%s names a way out, and the way is open',
    (code, example) => {
      const refusals = refusalsOf(example);
      expect(refusals.map((one) => one.code)).toContain(code);
      for (const { message, instead, notUntil } of refusals) {
        expect(message).toMatch(/[\u4e00-\u9fff]/);
        expect([message, Boolean(instead ?? notUntil)]).toEqual([message, true]);
      }
      const { history, way, by = example.who ?? DEFAULT, today = TODAY } = example;
      let state = stateOf(history);
      for (const order of way) {
        const decision = decide(state, order, today, by);
        const told = decision.accepted ? [] : decision.refusals.map((one) => `${one.code} ${one.message}`);
        expect([order.type, told]).toEqual([order.type, []]);
        for (const event of decision.accepted ? decision.events : []) state = correction.evolve(state, event);
      }
    },
  );

  it.each(Object.entries(ELSEWHERE))('%s is held by %s', (code, path) => {
    expect(readFileSync(path, 'utf8').includes(`'${code}'`)).toBe(true);
  });
});
