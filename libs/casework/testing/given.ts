import { stateCouncilCalendar } from '#statute';
import {
  correction,
  fold,
  type Circumstances,
  type CorrectionCommand,
  type CorrectionEvent,
  type CorrectionEvents,
  type Fact,
} from '../src/index.js';

export const TODAY = '2023-06-15';

/** A man of 29 under suspended sentence, enrolled on 2023-01-20, until 2024-01-09. */
export const PARTICULARS: CorrectionEvents['CaseRegistered'] = {
  fileNumber: '麻司矫字〔2023〕001号',
  name: '张三',
  sex: 'male',
  idNumber: '500000199406214594',
  address: '酉阳县麻旺镇光明社区',
  offence: '危险驾驶罪',
  category: 'suspended_sentence',
  decisionOrgan: '酉阳县人民法院',
  origin: 'new',
  effectiveOn: '2023-01-10',
  termStart: '2023-01-10',
  termEnd: '2024-01-09',
};

type Told = {
  [Type in keyof CorrectionEvents]: { type: Type; data: CorrectionEvents[Type] };
}[keyof CorrectionEvents];

/** A fact for tests; its business day does not matter to a state. */
export const told = <Type extends keyof CorrectionEvents>(
  type: Type,
  data: CorrectionEvents[Type],
): CorrectionEvent => ({ type, data, occurredOn: '2023-01-01' }) as unknown as CorrectionEvent & Told;

export const enrolled = (changes: Partial<typeof PARTICULARS> = {}): CorrectionEvent[] => [
  told('CaseRegistered', { ...PARTICULARS, ...changes }),
  told('SubjectReportedIn', { reportedInOn: '2023-01-20' }),
  told('SubjectEnrolled', { enrolledOn: '2023-01-20', level: 'ordinary', keyRegime: false }),
];

function eventsOf(decision: ReturnType<typeof correction.decide>): readonly CorrectionEvent[] {
  if (decision.accepted) return decision.events;
  throw new Error(
    `refused: ${decision.refusals.map(({ code, message }) => `${code} ${message}`).join('; ')}`,
  );
}

/** `given(history).when(order, today).then(...)`, as a decider reads. */
export const given = (...history: readonly CorrectionEvent[]) => ({
  when: (command: CorrectionCommand, today: string = TODAY, who: Partial<Circumstances> = {}) => {
    const state = fold(correction as never, history as readonly Fact[]) as ReturnType<
      typeof correction.evolve
    >;
    const decision = correction.decide(state, command, {
      today,
      calendar: stateCouncilCalendar,
      ...who,
    });
    return {
      then: (...types: readonly string[]) => {
        const events = eventsOf(decision);
        expect(events.map(({ type }) => type)).toEqual(types);
        return events;
      },
      events: () => eventsOf(decision),
      refusedFor: (...codes: readonly string[]) => {
        expect(decision.accepted ? ['accepted'] : decision.refusals.map(({ code }) => code)).toEqual(codes);
        for (const { article, message } of decision.accepted ? [] : decision.refusals) {
          expect(article).not.toBe('');
          expect(message).toMatch(/[\u4e00-\u9fff].*[。]$/u);
        }
      },
    };
  },
});

/** The way out that the first refusal tells. */
export function insteadOf(
  history: readonly CorrectionEvent[],
  command: CorrectionCommand,
  who: Partial<Circumstances>,
): string | undefined {
  const state = fold(correction as never, history as readonly Fact[]) as ReturnType<typeof correction.evolve>;
  const now = { today: TODAY, calendar: stateCouncilCalendar, ...who };
  const decision = correction.decide(state, command, now);
  if (decision.accepted) throw new Error('accepted');
  return decision.refusals[0]?.instead;
}
