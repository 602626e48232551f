import type { CorrectionCommand } from '#casework';
import { OBLIGATION_RULES, type ObligationRule } from '#statute';
import { idNumber } from '../../ledger-workshop.js';
import { ENROL, OFFICE, TestOffice } from '../../office.js';
import { keepStore } from './keep-store.js';

/** Missed deadlines of every rule, as they come of orders: what was never done, and what was done too late. */

let office: TestOffice;
let count = 0;

const person = (birth = '1990-01-01') => ({
  name: `期某${++count}`,
  sex: 'male',
  idNumber: idNumber(birth, String(100 + count)),
  address: '酉阳县麻旺镇光明社区',
});

/** A subject taken on at once, for years, unless something else is said; with what happens then. */
async function subject(changes: object, ...then: readonly CorrectionCommand[]): Promise<string> {
  const order = { ...ENROL, termEnd: '2031-01-09', ...person(), ...changes };
  const fileNumber = `期司矫字〔2026〕${String(count).padStart(3, '0')}号`;
  await office.correct({ ...order, fileNumber } as CorrectionCommand, fileNumber);
  for (const command of then) await office.correct(command, fileNumber);
  return fileNumber;
}
const step = (name: string, on: string, more: object = {}): CorrectionCommand =>
  ({ type: 'TakeStep', step: name, on, ...more }) as CorrectionCommand;
const leave = (leaveId: string, month: string): CorrectionCommand[] => [
  {
    type: 'RequestLeave',
    leaveId,
    appliedOn: `${month}-01`,
    reason: 'medical',
    destination: '重庆市区',
    startOn: `${month}-05`,
    dueOn: `${month}-09`,
  },
  { type: 'GrantLeave', leaveId, authority: 'judicial_office', grantedOn: `${month}-02` },
];
const transfer = (
  transferId: string,
  [appliedOn, consultedOn, repliedOn, decidedOn]: readonly [string, string, string, string],
  isGranted: boolean,
): CorrectionCommand[] => [
  { type: 'ApplyForTransfer', transferId, appliedOn, destination: '重庆市秀山县' },
  { type: 'SendConsultation', transferId, consultedOn },
  { type: 'ReceiveReply', transferId, repliedOn, reply: isGranted ? 'agree' : 'disagree' },
  {
    type: 'DecideTransfer',
    transferId,
    decidedOn,
    decision: isGranted ? 'granted' : 'refused',
    authority: 'county_institution',
  },
];
const proposal = (sanctionId: string, kind: string, decidedOn: string): CorrectionCommand[] => [
  {
    type: 'DecideSanction',
    sanctionId,
    kind,
    decidedOn,
    reason: '违反监督管理规定，情节严重',
    authority: 'county_institution',
  } as CorrectionCommand,
  step('ProposalReceived', decidedOn, { ref: sanctionId }),
];

const LATE_IN = { documentsReceivedOn: '2023-02-20', reportedInOn: '2023-02-20', enrolledOn: '2023-03-10' };
const IN_2019 = { effectiveOn: '2019-05-06', termStart: '2019-05-06' };
const LATE_IN_2019 = {
  documentsReceivedOn: '2019-06-20',
  reportedInOn: '2019-06-20',
  enrolledOn: '2019-07-20',
};

async function intake(): Promise<void> {
  await subject(
    LATE_IN,
    step('DecisionNoticeReceived', '2023-03-11'),
    step('DocumentsFoundMissing', '2023-03-12'),
    { type: 'DeclareIntake', declaredOn: '2026-08-03' },
  );
  await subject({ ...IN_2019, ...LATE_IN_2019 });
  const { name, sex, idNumber: number, address } = person();
  for (const fastTrack of [false, true]) {
    const assessmentNumber = fastTrack ? '期评2026-2' : '期评2026-1';
    await office.order('assessment', assessmentNumber, {
      type: 'CommissionAssessment',
      assessmentNumber,
      commissionedBy: '酉阳县人民法院',
      name,
      sex: sex as 'male',
      idNumber: number,
      address,
      intendedCategory: 'suspended_sentence',
      fastTrack,
      receivedOn: '2026-05-06',
    });
  }
}

async function supervision(): Promise<void> {
  await subject({ level: 'strict' }, { type: 'DeclareIntake', declaredOn: '2026-09-07' });
  await subject(
    { category: 'temporary_release', releaseGround: 'illness', decisionOrgan: '重庆市监狱管理局' },
    { type: 'DeclareIntake', declaredOn: '2026-08-03' },
    ...proposal('期奖1', 'recall_proposal', '2026-06-01'),
  );
  await subject(
    {},
    step('MonitoringOrdered', '2026-05-04', { ref: '期定1', until: '2026-07-01', kind: 'ban_broken' }),
    step('TravelPermitGranted', '2026-02-02', { ref: '期行1', until: '2026-07-01' }),
    step('CorrectiveOpinionGiven', '2026-05-06', { ref: '期检1', note: '请核实' }),
  );
  await subject({}, ...leave('期假1', '2026-03'), {
    type: 'ReportNotReturned',
    leaveId: '期假1',
    foundMissingOn: '2026-03-10',
  });
  await subject({}, ...leave('期假2', '2026-03'));
  await subject({}, { type: 'ReportLostContact', lostOn: '2026-04-01' });
  await subject(
    {},
    step('SubjectDetained', '2026-05-04', { ref: '期留1' }),
    ...proposal('期奖2', 'revoke_suspension_proposal', '2026-06-01'),
    step('ArrestRequested', '2026-06-02', { ref: '期奖2', at: '2026-06-02T10:30' }),
    step('ReductionProposed', '2026-06-03', { ref: '期减1' }),
  );
}

async function transfers(): Promise<void> {
  await subject({}, ...transfer('期变1', ['2026-03-02', '2026-04-01', '2026-04-10', '2026-04-20'], true));
  await subject({}, ...transfer('期变2', ['2026-03-02', '2026-03-03', '2026-03-10', '2026-03-20'], false));
  await subject(
    { ...IN_2019, documentsReceivedOn: '2019-05-07', reportedInOn: '2019-05-07', enrolledOn: '2019-05-08' },
    ...transfer('期变3', ['2019-09-02', '2019-09-03', '2019-09-10', '2019-09-20'], true),
  );
  for (const isTaken of [false, true]) {
    const incomingNumber = isTaken ? '期迁2' : '期迁1';
    await office.order('incoming-transfer', incomingNumber, {
      type: 'ReceiveConsultation',
      ...(person() as { name: string; sex: 'male'; idNumber: string; address: string }),
      incomingNumber,
      fromPlace: '重庆市秀山县',
      consultationReceivedOn: '2026-03-02',
    });
    if (!isTaken) continue;
    const then = (command: object) => office.order('incoming-transfer', incomingNumber, command as never);
    await then({ type: 'SendReply', replySentOn: '2026-03-03', reply: 'agree' });
    await then({ type: 'ReceiveFile', fileReceivedOn: '2026-03-10' });
  }
}

async function endings(): Promise<void> {
  await subject(
    { ...person('2007-06-01'), termEnd: '2026-08-03' },
    { type: 'Release', endKind: 'term_served', endedOn: '2026-09-01' },
  );
  const aid = async (aidNumber: string, isChecked: boolean): Promise<void> => {
    await office.order('family-aid', aidNumber, {
      type: 'ApplyForAid',
      aidNumber,
      prisonerName: '牢某',
      beneficiaryName: '牢小',
      relation: '子女',
      aidType: '临时救助',
      appliedOn: '2026-05-06',
    } as never);
    const checked = { type: 'CheckAid', checkedOn: '2026-05-08', passed: true, finding: '属实' };
    if (isChecked) await office.order('family-aid', aidNumber, checked as never);
  };
  await aid('期助1', false);
  await aid('期助2', true);
}

/** Known months before the release, on the day on which the office opens. */
async function resettlements(): Promise<void> {
  const register = (resettlementNumber: string, releasedOn: string, more: object) =>
    office.order('resettlement', resettlementNumber, {
      type: 'RegisterReleasedPerson',
      ...person(),
      resettlementNumber,
      source: 'prison',
      releasedOn,
      ...more,
    } as never);
  await register('期帮1', '2026-07-15', { mandatoryPickup: true });
  await register('期帮2', '2021-01-11', {});
  const opened = { type: 'OpenResettlementFile', openedOn: '2021-01-12' };
  await office.order('resettlement', '期帮2', opened as never);
}

const keyOf = ({ code, opens, force, onlyIf }: ObligationRule): string =>
  `${code} ${opens} ${force.from} ${JSON.stringify(onlyIf ?? {})}`;

/** Ends by itself on its last day: there is nothing that could be missed. */
const NEVER_MISSED = OBLIGATION_RULES.filter(({ expires }) => expires === true).map(keyOf);

async function missedRules(): Promise<string[]> {
  const { obligations } = await office.runtime.registers([OFFICE]).all();
  const rules = obligations
    .filter(({ breachedOn }) => breachedOn !== null)
    .map(({ rule }) => office.runtime.law.rulesOf(OFFICE).withId(rule) as ObligationRule);
  return [...new Set(rules.map(keyOf))].sort();
}

it('keeps the store', async () => {
  office = await TestOffice.open('2026-03-12');
  await resettlements();
  office.runtime.setClock('2026-11-02');
  await intake();
  await supervision();
  await transfers();
  await endings();
  const returned = await subject({}, ...leave('期假3', '2026-10'));
  const redated = await subject({ ...LATE_IN, reportedInOn: '2023-03-08' });
  await office.offUntil('2026-11-02');
  office.runtime.setClock('2026-11-20');
  const reason = '登记有误';
  await office.correct({ type: 'ReturnFromLeave', leaveId: '期假3', returnedOn: '2026-10-20' }, returned);
  const back = {
    type: 'CorrectRecord',
    record: 'leave',
    ref: '期假3',
    fields: { returnedOn: '2026-10-09' },
    reason,
  };
  await office.correct(back as CorrectionCommand, returned);
  const fields = { effectiveOn: '2023-03-06' };
  await office.correct({ type: 'CorrectRecord', record: 'particulars', ref: null, fields, reason }, redated);
  await office.offUntil('2026-11-27');
  const events = await office.runtime.store.readAll(0, 1_000_000);
  expect(events.filter(({ type }) => type === 'BreachWithdrawn').length).toBeGreaterThan(1);
  const wanted = OBLIGATION_RULES.map(keyOf).filter((key) => !NEVER_MISSED.includes(key));
  expect(await missedRules()).toEqual(wanted.sort());
  const { url: ownerUrl, keyFile } = office.runtime;
  await keepStore({ ownerUrl, keyFile }, process.env['STORE_FOLDER'] ?? '');
  await office.close();
});
