import type { Day } from '#statute';
import type { Aggregate, MilestoneReached } from './aggregate.js';
import type { Circumstances, Decision, Fact } from './decision.js';
import { conflictsOf, decideRecord, type RecordCommand } from './record-commands.js';
import type { RecordFields, RecordShape, RecordTarget } from './record-keeping.js';

interface Definition<State extends object, Command extends { type: string }, Event extends Fact> {
  readonly name: string;
  readonly shape: RecordShape;
  decide(
    state: Partial<State>,
    command: Exclude<Command, RecordCommand>,
    now: Circumstances,
  ): Decision<Event>;
  milestones(state: Partial<State>): readonly MilestoneReached[];
  closedOn(state: Partial<State>): Day | null;
}

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
  const recorded = (state: Partial<State>, target: RecordTarget): RecordFields | null =>
    target.record === shape.kind && Object.keys(state).length > 0 ? (state as RecordFields) : null;
  return {
    name,
    initial: {},
    records,
    evolve(state, event) {
      const data = event.data as RecordFields & { readonly fields?: RecordFields };
      if (event.type === 'RecordVoided') return {};
      if (event.type === 'RecordSupplemented' || event.type === 'RecordCorrected')
        return { ...state, ...data.fields };
      return { ...state, ...data };
    },
    decide(state, command, now) {
      if (isRecordCommand(command)) {
        return decideRecord(records, (target) => recorded(state, target), command, now) as Decision<Event>;
      }
      return definition.decide(state, command as Exclude<Command, RecordCommand>, now);
    },
    conflicts: (state, command) => conflictsOf(records, (target) => recorded(state, target), command),
    record: recorded,
    milestones: (state) => definition.milestones(state),
    irregularities: () => [],
    closedOn: (state) => definition.closedOn(state),
  };
}
