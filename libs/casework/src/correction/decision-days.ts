import type { Day, Organ } from '#statute';
import { recordsFromPaper } from '../shared/decided-by.js';
import type { Circumstances, Decision, Refusal } from '../shared/decision.js';
import { fromPaper, notEarlier } from '../shared/earlier-day.js';
import type { CorrectionCommand } from './commands.js';
import type { CorrectionEvent } from './events.js';
import type { CorrectionCase } from './state.js';
import { decidedInStep, isFromAbove } from './step-guards.js';
import { stepOf } from './steps.js';

/** The day on which an order says that something was decided, where it is the order that decides. */
interface DecisionDay {
  readonly field: string;
  /** What is decided, as staff read it. */
  readonly what: string;
  /** The fact by which it is decided; others of the same order only follow from it. */
  readonly fact: string;
  /** The body that alone decides it, where its decision may come from paper for want of an account. */
  readonly organ?: Organ;
  /** It was decided by a body above, and is told from its document. */
  readonly isFromAbove?: boolean;
}

/**
 * For each order, whether its day is that of a decision, which nobody takes with an earlier day; `told`: it says when
 * something happened, and late word of it is no decision. A decision of the court is told with the number of its document,
 * and a term ends by the law. `step`: as the row of the step says. `report`: a decision of another body, which waits for it.
 */
export const DECISION_DAYS: Readonly<
  Record<CorrectionCommand['type'], DecisionDay | 'told' | 'step' | 'report'>
> = {
  RegisterCase: 'told',
  ReceiveDocuments: 'told',
  ReportIn: 'told',
  Enrol: 'told',
  DeclareIntake: 'told',
  FormGroup: 'told',
  MakePlan: 'told',
  ChangeLevel: {
    field: 'changedOn',
    what: '调整管理等级',
    fact: 'LevelChanged',
    organ: 'county_institution',
  },
  ChangeKeyRegime: {
    field: 'changedOn',
    what: '调整重点监管',
    fact: 'KeyRegimeChanged',
    organ: 'county_institution',
  },
  RequestLeave: 'told',
  GrantLeave: { field: 'grantedOn', what: '批准外出', fact: 'LeaveGranted' },
  RefuseLeave: { field: 'refusedOn', what: '不予批准外出', fact: 'LeaveRefused' },
  ExtendLeave: { field: 'extendedOn', what: '延长外出', fact: 'LeaveExtended' },
  ReturnFromLeave: 'told',
  ReportNotReturned: 'told',
  ApplyForTransfer: 'told',
  SendConsultation: 'told',
  ReceiveReply: 'told',
  DecideTransfer: { field: 'decidedOn', what: '变更执行地', fact: 'TransferDecided' },
  HandOverFile: 'told',
  RegisterArrival: 'told',
  DecideSanction: { field: 'decidedOn', what: '奖惩', fact: 'SanctionDecided' },
  ReduceSentence: 'told',
  SuspectReoffence: 'told',
  ConfirmReoffence: 'told',
  ReportLostContact: 'told',
  RegainContact: 'told',
  RecordSupervisionGap: 'told',
  EndSupervisionGap: 'told',
  NotifyOfSupervisionGap: 'told',
  TakeStep: 'step',
  MakeFinalAppraisal: 'told',
  Release: 'told',
  Terminate: 'told',
  HandOverToResettlement: 'told',
  StateRecord: 'report',
  CorrectRecord: 'report',
  VoidRecord: 'report',
  ReportDecision: 'report',
  ConfirmDecision: 'report',
  DisputeDecision: 'report',
  RecordBreach: 'told',
  WithdrawBreach: 'told',
};

function decisionIn(
  state: CorrectionCase,
  command: CorrectionCommand,
  now: Circumstances,
): DecisionDay | null {
  const row = DECISION_DAYS[command.type];
  if (typeof row === 'object') return row;
  if (command.type !== 'TakeStep') return null;
  const rule = stepOf(command.step);
  const organ = decidedInStep(state, rule, command);
  if (!organ) return null;
  const what = { field: 'on', what: rule.title, fact: command.step };
  return organ === 'kind' ? { ...what, isFromAbove: isFromAbove(command, now) } : { ...what, organ };
}

const dayIn = (command: CorrectionCommand, { field }: DecisionDay): Day =>
  String((command as unknown as Readonly<Record<string, unknown>>)[field]);

/** Nobody decides with an earlier day, whatever the order; what was decided on paper names its document. */
export function earlierDay(
  state: CorrectionCase,
  command: CorrectionCommand,
  now: Circumstances,
): readonly Refusal[] {
  const decides = decisionIn(state, command, now);
  if (!decides || decides.isFromAbove) return [];
  const refusal = notEarlier(decides.field, dayIn(command, decides), decides.what, command as object, now);
  return refusal ? [refusal] : [];
}

/** What was decided on paper before it was recorded says so. */
export function withPaperMarked(
  state: CorrectionCase,
  command: CorrectionCommand,
  now: Circumstances,
  decision: Decision<CorrectionEvent>,
): Decision<CorrectionEvent> {
  const decides = decisionIn(state, command, now);
  if (!decision.accepted || !decides) return decision;
  const { organ, fact } = decides;
  const isOthers = decides.isFromAbove ?? (organ !== undefined && recordsFromPaper(organ, now));
  const mark = isOthers ? { fromPaper: true } : fromPaper(dayIn(command, decides), now);
  if (!mark.fromPaper) return decision;
  return {
    accepted: true,
    events: decision.events.map((event) =>
      event.type === fact ? ({ ...event, data: { ...event.data, ...mark } } as CorrectionEvent) : event,
    ),
  };
}
