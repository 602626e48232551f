import { streamOf } from '#application';
import type {
  AggregateName,
  AssessmentCommand,
  CorrectionCommand,
  FamilyAidCommand,
  IncomingTransferCommand,
  ResettlementCommand,
} from '#casework';
import { agenda, caseFile, type CaseFile } from '#read-models';
import { ObligationsClock, Recipients, roleInbox, USUAL_TIMES, type ClockSettings } from '#reminders';
import type { Role } from '#statute';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';

export const OFFICE = '麻旺司法所';
type Command =
  CorrectionCommand | ResettlementCommand | AssessmentCommand | IncomingTransferCommand | FamilyAidCommand;

export const MAN = {
  name: '张三',
  sex: 'male',
  idNumber: '500000199406214594',
  address: '酉阳县麻旺镇光明社区',
} as const;

/** Everything that enrolling a man under suspended sentence says, unless a test says otherwise. */
export const ENROL = {
  type: 'Enrol',
  ...MAN,
  fileNumber: '麻司矫字〔2023〕001号',
  offence: '危险驾驶罪',
  category: 'suspended_sentence',
  decisionOrgan: '酉阳县人民法院',
  origin: 'new',
  effectiveOn: '2023-01-10',
  documentsReceivedOn: '2023-01-12',
  reportedInOn: '2023-01-13',
  enrolledOn: '2023-01-13',
  termStart: '2023-01-10',
  termEnd: '2024-01-09',
  level: 'ordinary',
  keyRegime: false,
} as const satisfies CorrectionCommand;

/** `enrol` makes no declaration, and no story of this office is about that: what it leaves owed stands aside. */
const isOfTheStory = ({ code }: { readonly code: string }): boolean => code !== 'intake';

/** An office with its clock in hand: days pass only when they are told to, and at 09:00 the clock does its round. */
export class TestOffice {
  private orders = 0;
  private day = '';

  private constructor(
    readonly runtime: TestRuntime,
    readonly clock: ObligationsClock,
  ) {}

  static async open(day: string, settings: Partial<ClockSettings> = {}): Promise<TestOffice> {
    const runtime = await openTestRuntime(day);
    const office = new TestOffice(runtime, await openClock(runtime, settings));
    office.day = day;
    return office;
  }

  /** The day comes, with all that the clock does on it; days on the way pass one by one. */
  async on(day: string, time = '09:00'): Promise<this> {
    while (this.day < day) {
      this.day = nextDay(this.day);
      this.runtime.setClock(this.day, time);
      await this.clock.round();
    }
    return this;
  }

  /** The machine is off until that day; then the clock does one round. */
  async offUntil(day: string, time = '09:00'): Promise<this> {
    this.day = day;
    this.runtime.setClock(day, time);
    await this.clock.round();
    return this;
  }

  async order(aggregate: AggregateName, number: string, command: Command, office = OFFICE): Promise<void> {
    const { executor, projector } = this.runtime;
    const done = await executor.execute({
      aggregate,
      streamId: streamOf(aggregate, office, number),
      office,
      opens: true,
      actor: '李所长',
      commandId: `order-${this.orders++}`,
      command,
    });
    await projector.catchUpTo(done.position);
    this.clock.touched(done.events.map(({ type }) => ({ type, streamId: done.streamId })));
    await this.clock.told();
    await projector.catchUp();
  }

  /** An order in a correction case, by default the one of `ENROL`. */
  correct(command: CorrectionCommand, number: string = ENROL.fileNumber): Promise<void> {
    return this.order('correction', number, command);
  }

  /** A man taken on the books by now, his documents receipted. */
  async enrol(changes: Partial<Omit<typeof ENROL, 'type'>> | Record<string, unknown> = {}): Promise<void> {
    const order = { ...ENROL, ...changes } as typeof ENROL;
    await this.correct(order, order.fileNumber);
    const receipt = {
      type: 'TakeStep',
      step: 'DocumentsReceiptSent',
      on: order.documentsReceivedOn,
    } as const;
    await this.correct(receipt, order.fileNumber);
  }

  /** Declared, with a group, its letter and a plan, all on one day: of the intake nothing is owed any more. */
  async begin(on: string): Promise<void> {
    const members = [{ name: '李所长', sex: 'male', role: '司法所' }] as const;
    await this.correct({ type: 'DeclareIntake', declaredOn: on });
    await this.correct({ type: 'FormGroup', formedOn: on, members });
    await this.correct({ type: 'TakeStep', step: 'ResponsibilityLetterSigned', on });
    await this.correct({ type: 'MakePlan', madeOn: on, summary: '每月报告' });
  }

  /** On leave from 5 to 9 June 2023, granted on the 1st by the office. */
  async grantLeave(): Promise<void> {
    const leave = {
      leaveId: 'L1',
      reason: '就医',
      destination: '重庆市区',
      startOn: '2023-06-05',
      dueOn: '2023-06-09',
    };
    await this.correct({ type: 'RequestLeave', ...leave, appliedOn: '2023-06-01' });
    const grant = { leaveId: 'L1', authority: 'judicial_office', grantedOn: '2023-06-01' } as const;
    await this.correct({ type: 'GrantLeave', ...grant });
  }

  /** What is owed today of a file: `code due day`, the soonest first. */
  async owes(number: string = ENROL.fileNumber): Promise<string[]> {
    const file = await this.file(number);
    return (file?.obligations ?? []).filter(isOfTheStory).map(({ code, dueOn }) => `${code} ${dueOn}`);
  }

  async file(number: string = ENROL.fileNumber): Promise<CaseFile | null> {
    return caseFile(this.runtime, { number }, this.runtime.clock.today());
  }

  /** Missed deadlines in a case's own history: `code since day`. */
  async breaches(number: string = ENROL.fileNumber): Promise<string[]> {
    const file = await this.file(number);
    return (file?.facts ?? [])
      .filter(({ type, data }) => type === 'ObligationBreached' && isOfTheStory(data as { code: string }))
      .map(({ data, occurredOn }) => `${(data as { code: string }).code} ${occurredOn}`);
  }

  async overdue(on?: string): Promise<string[]> {
    const lines = await this.runtime.registers([OFFICE]).overdue(on ?? this.runtime.clock.today());
    return lines.filter(isOfTheStory).map(({ code, daysOverdue }) => `${code} ${daysOverdue}`);
  }

  async agenda() {
    const { readModels, law, clock } = this.runtime;
    const found = await agenda(readModels, [OFFICE], law, clock.today());
    return { ...found, overdue: found.overdue.filter(isOfTheStory) };
  }

  /** Steps at which the officer was reminded of a deadline so far, in order. */
  async reminded(code: string): Promise<string[]> {
    const { rows } = await this.runtime.database.pool.query<{ step: string }>(
      'select step from reminders.notices where code = $1 and recipient = $2 order by id',
      [code, roleInbox('officer', OFFICE)],
    );
    return rows.map(({ step }) => step);
  }

  async person(name: string, role: Role, more: object = {}): Promise<void> {
    await new Recipients(this.runtime.database.pool).put({
      id: name,
      name,
      office: OFFICE,
      role,
      email: null,
      webhook: null,
      account: null,
      ...USUAL_TIMES,
      ...more,
    });
  }

  async close(): Promise<void> {
    await this.clock.close();
    await this.runtime.close();
  }
}

/** Orders in the case of `ENROL`, one after the other. */
export async function carryOut(
  { executor }: Pick<TestRuntime, 'executor'>,
  ...commands: readonly CorrectionCommand[]
): Promise<string> {
  const streamId = streamOf('correction', OFFICE, ENROL.fileNumber);
  const order = { aggregate: 'correction', streamId, office: OFFICE, opens: true, actor: 'test' } as const;
  for (const command of commands) await executor.execute({ ...order, commandId: command.type, command });
  return streamId;
}

export function openClock(
  runtime: TestRuntime,
  settings: Partial<ClockSettings> = {},
): Promise<ObligationsClock> {
  const { database, url, ...parts } = runtime;
  return ObligationsClock.open(
    { ...parts, pool: database.pool },
    { channels: {}, queue: null, ...settings },
    url,
  );
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
