import type { Day } from '#statute';
import { toldHow, type Aggregate, type MilestoneReached, type Telling } from './aggregate.js';
import {
  breachesAfter,
  breachMilestones,
  decideBreach,
  isBreachCommand,
  type Breach,
  type BreachCommand,
} from './breaches.js';
import type { Circumstances, Decision, Fact, ToldBy } from './decision.js';
import { conflictsOf, decideRecord, type RecordCommand } from './record-commands.js';
import type { RecordFields, RecordShape, RecordTarget } from './record-keeping.js';

/** What is kept beside the record's own fields. */
export interface Kept {
  readonly breaches?: readonly Breach[];
  /** How facts came to be recorded, by their type; none where it was just now. */
  readonly tellings?: Readonly<Record<string, Telling>>;
}

/** How the fact that a milestone rests on came to be recorded. */
export const howTold = (
  { tellings }: Kept,
  type: string,
): Pick<MilestoneReached, 'stated' | 'cameIn' | 'older'> => toldHow(tellings?.[type]);

type OwnCommand<Command> = Exclude<Command, RecordCommand | BreachCommand>;

interface Definition<State extends object, Command extends { type: string }, Event extends Fact> {
  readonly name: string;
  readonly shape: RecordShape;
  /** Types of facts beside those of the shape, which a ledger cannot tell. */
  readonly alsoTold: readonly string[];
  /** What a fact sets, where that depends on what was known before; else all that it says. */
  dataOf?(state: Partial<State>, event: ToldBy<Event>): object;
  decide(state: Partial<State> & Kept, command: OwnCommand<Command>, now: Circumstances): Decision<Event>;
  milestones(state: Partial<State> & Kept): readonly MilestoneReached[];
  closedOn(state: Partial<State>): Day | null;
}

const NO_BREACHES: readonly Breach[] = [];

const isRecordCommand = (command: { type: string }): command is RecordCommand =>
  command.type === 'StateRecord' || command.type === 'CorrectRecord' || command.type === 'VoidRecord';

/**
 * An aggregate whose state is one flat record: each fact sets its fields. Assessments, resettlement and
 * family-aid cases are of this kind; a correction case, which holds lists of records, is not.
 */
export function singleRecordAggregate<
  State extends object,
  Command extends { type: string },
  Event extends Fact,
>(definition: Definition<State, Command, Event>): Aggregate<Partial<State>, Event, Command> {
  const { name, shape } = definition;
  const records = { [shape.kind]: shape };
  const known = new Set([...shape.facts.map(({ type }) => type), ...definition.alsoTold]);
  const recorded = (state: Partial<State>, target: RecordTarget): RecordFields | null =>
    target.record === shape.kind && Object.keys(state).length > 0 ? (state as RecordFields) : null;
  return {
    name,
    initial: {},
    records,
    evolve(state: Partial<State> & Kept, event, telling) {
      const data = event.data as RecordFields & { readonly fields?: RecordFields };
      if (event.type === 'RecordVoided') return {};
      if (event.type === 'PersonalDataDestroyed') return state;
      if (event.type === 'RecordSupplemented' || event.type === 'RecordCorrected')
        return { ...state, ...data.fields };
      const breaches = breachesAfter(state.breaches ?? NO_BREACHES, event);
      // Nothing was missed in a case whose record is void.
      if (breaches !== (state.breaches ?? NO_BREACHES))
        return Object.keys(state).length > 0 ? { ...state, breaches } : state;
      // It must not be passed over: nobody would know what is missing.
      if (!known.has(event.type)) throw new Error(`unknown event type ${event.type}`);
      const set = definition.dataOf?.(state, event) ?? data;
      return telling
        ? { ...state, ...set, tellings: { ...state.tellings, [event.type]: telling } }
        : { ...state, ...set };
    },
    decide(state: Partial<State> & Kept, command, now) {
      if (isBreachCommand(command)) {
        return decideBreach(state.breaches ?? NO_BREACHES, command, now.today) as Decision<Event>;
      }
      if (isRecordCommand(command)) {
        return decideRecord(records, (target) => recorded(state, target), command, now) as Decision<Event>;
      }
      return definition.decide(state, command as OwnCommand<Command>, now);
    },
    conflicts: (state, command) => conflictsOf(records, (target) => recorded(state, target), command),
    record: recorded,
    milestones: (state: Partial<State> & Kept) => [
      ...definition.milestones(state),
      ...breachMilestones(state.breaches ?? NO_BREACHES),
    ],
    irregularities: () => [],
    closedOn: (state) => definition.closedOn(state),
  };
}
