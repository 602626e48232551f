import type { Aggregate } from '../shared/aggregate.js';
import type { Circumstances, Decision } from '../shared/decision.js';
import { refusedToPerson } from '../shared/acting.js';
import { decideBreach } from '../shared/breaches.js';
import { conflictsOf, decideRecord, type RecordCommand } from '../shared/record-commands.js';
import type { CorrectionCommand } from './commands.js';
import { confirmDecision, disputeDecision } from './decision-answers.js';
import { earlierDay, withPaperMarked } from './decision-days.js';
import { reportDecision, underDecision } from './decisions.js';
import * as ending from './ending.js';
import type { CorrectionEvent } from './events.js';
import * as intake from './intake.js';
import * as leave from './leave.js';
import { recordOf } from './held-records.js';
import { milestonesOf } from './milestones.js';
import { reduceSentence } from './reduction.js';
import { CORRECTION_RECORDS } from './records.js';
import * as sanction from './sanction.js';
import { departureOf, evolve, NO_CASE, type CorrectionCase } from './state.js';
import { takeStep } from './step-taking.js';
import * as gaps from './supervision-gap.js';
import * as transfer from './transfer.js';
import { unlawfulFacts } from './unlawful-facts.js';

type Body<Command> = Omit<Command, 'type'>;

/** The command without its name: what the facts say. */
function bodyOf<Command extends { type: string }>(command: Command): Body<Command> {
  const { type: _type, ...body } = command;
  return body;
}

const decideOwnRecord = (
  state: CorrectionCase,
  command: RecordCommand,
  now: Circumstances,
): Decision<CorrectionEvent> =>
  decideRecord(
    CORRECTION_RECORDS,
    (target) => recordOf(state, target),
    command,
    now,
  ) as Decision<CorrectionEvent>;

/** Whether an order may be carried out in this state, and the facts it makes. Pure. */
export function decideOrder(
  state: CorrectionCase,
  command: CorrectionCommand,
  now: Circumstances,
): Decision<CorrectionEvent> {
  switch (command.type) {
    case 'RegisterCase':
      return intake.registerCase(state, bodyOf(command));
    case 'ReceiveDocuments':
      return intake.receiveDocuments(state, bodyOf(command), now);
    case 'ReportIn':
      return intake.reportIn(state, bodyOf(command), now);
    case 'Enrol':
      return intake.enrol(state, bodyOf(command), now);
    case 'DeclareIntake':
      return intake.declareIntake(state, bodyOf(command), now);
    case 'FormGroup':
      return intake.formGroup(state, bodyOf(command), now);
    case 'MakePlan':
      return intake.makePlan(state, bodyOf(command), now);
    case 'ChangeLevel':
      return intake.changeLevel(state, bodyOf(command), now);
    case 'ChangeKeyRegime':
      return intake.changeKeyRegime(state, bodyOf(command), now);
    case 'RequestLeave':
      return leave.requestLeave(state, bodyOf(command), now);
    case 'GrantLeave':
      return leave.grantLeave(state, bodyOf(command), now);
    case 'RefuseLeave':
      return leave.refuseLeave(state, bodyOf(command), now);
    case 'ExtendLeave':
      return leave.extendLeave(state, bodyOf(command), now);
    case 'ReturnFromLeave':
      return leave.returnFromLeave(state, bodyOf(command), now);
    case 'ReportNotReturned':
      return leave.reportNotReturned(state, bodyOf(command), now);
    case 'ApplyForTransfer':
      return transfer.applyForTransfer(state, bodyOf(command), now);
    case 'SendConsultation':
      return transfer.sendConsultation(state, bodyOf(command), now);
    case 'ReceiveReply':
      return transfer.receiveReply(state, bodyOf(command), now);
    case 'DecideTransfer':
      return transfer.decideTransfer(state, bodyOf(command), now);
    case 'HandOverFile':
      return transfer.handOverFile(state, bodyOf(command), now);
    case 'RegisterArrival':
      return transfer.registerArrival(state, bodyOf(command), now);
    case 'DecideSanction':
      return sanction.decideSanction(state, bodyOf(command), now);
    case 'ReduceSentence':
      return reduceSentence(state, bodyOf(command), now);
    case 'SuspectReoffence':
      return sanction.suspectReoffence(state, bodyOf(command), now);
    case 'ConfirmReoffence':
      return sanction.confirmReoffence(state, bodyOf(command), now);
    case 'ReportLostContact':
      return sanction.reportLostContact(state, bodyOf(command), now);
    case 'RecordSupervisionGap':
      return gaps.recordSupervisionGap(state, bodyOf(command), now);
    case 'EndSupervisionGap':
      return gaps.endSupervisionGap(state, bodyOf(command), now);
    case 'NotifyOfSupervisionGap':
      return gaps.notifyOfSupervisionGap(state, bodyOf(command), now);
    case 'RegainContact':
      return sanction.regainContact(state, bodyOf(command), now);
    case 'TakeStep':
      return takeStep(state, bodyOf(command), now);
    case 'MakeFinalAppraisal':
      return ending.makeFinalAppraisal(state, bodyOf(command), now);
    case 'Release':
      return ending.release(state, bodyOf(command), now);
    case 'Terminate':
      return ending.terminate(state, bodyOf(command), now);
    case 'HandOverToResettlement':
      return ending.handOverToResettlement(state, bodyOf(command), now);
    case 'RecordBreach':
    case 'WithdrawBreach':
      return decideBreach(state.breaches, command, now.today) as Decision<CorrectionEvent>;
    case 'StateRecord':
    case 'CorrectRecord':
    case 'VoidRecord':
      return underDecision(state, command, now, decideOwnRecord(state, command, now), evolve);
    case 'ReportDecision': {
      const { record, fields } = command;
      const stated = decideOwnRecord(state, { type: 'StateRecord', record, fields }, now);
      return reportDecision(state, bodyOf(command), now, stated, evolve);
    }
    case 'ConfirmDecision':
      return confirmDecision(state, bodyOf(command), now);
    case 'DisputeDecision':
      return disputeDecision(state, bodyOf(command), now);
    default: {
      const unknown: never = command;
      return unknown;
    }
  }
}

/** What the law says of the order, and what it says of the person who gives it; all of it at once. */
function decide(
  state: CorrectionCase,
  command: CorrectionCommand,
  now: Circumstances,
): Decision<CorrectionEvent> {
  const decision = decideOrder(state, command, now);
  const personal = refusedToPerson(command, now);
  const dated = earlierDay(state, command, now);
  if (personal.length + dated.length === 0) return withPaperMarked(state, command, now, decision);
  const others = decision.accepted ? [] : decision.refusals;
  return { accepted: false, refusals: [...personal, ...others, ...dated] };
}

export const correction: Aggregate<CorrectionCase, CorrectionEvent, CorrectionCommand> = {
  name: 'correction',
  initial: NO_CASE,
  records: CORRECTION_RECORDS,
  evolve,
  decide,
  conflicts: (state, command) =>
    conflictsOf(CORRECTION_RECORDS, (target) => recordOf(state, target), command),
  record: recordOf,
  milestones: milestonesOf,
  irregularities: (state) => [...unlawfulFacts(state), ...gaps.irregularGaps(state)],
  closedOn: (state) => departureOf(state)?.on ?? null,
};
