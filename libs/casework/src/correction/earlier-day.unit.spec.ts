import {
  LEAVE,
  REQUESTED,
  GRANT,
  decide,
  extend,
  ORDERED,
  position,
  step,
  file,
} from '../../testing/acts.js';
import { as, CITY, COUNTY, HEAD, WORKER } from '../../testing/deciding.js';
import { stateCouncilCalendar } from '#statute';
import { given, insteadOf, TODAY, told } from '../../testing/given.js';
import { AGGREGATES, STEPS, type Acting, type CorrectionCommand, type CorrectionEvent } from '../index.js';
import { DECISION_DAYS } from './decision-days.js';

describe('an earlier day', () => {
  const APPLIED = told('TransferApplied', {
    transferId: 'T1',
    appliedOn: '2023-06-01',
    destination: '黔江区',
  });
  const CONSULTED = told('TransferConsultationSent', { transferId: 'T1', consultedOn: '2023-06-02' });
  const AGREED = told('TransferReplied', { transferId: 'T1', repliedOn: '2023-06-05', reply: 'agree' });
  const OUT = told('LeaveGranted', {
    ...LEAVE,
    authority: 'judicial_office',
    grantedOn: '2023-06-10',
    startOn: '2023-06-11',
    dueOn: '2023-06-13',
  });
  const PERMIT = told('TravelPermitGranted', { on: '2023-01-30', ref: 'P1', until: '2023-06-30' });
  const ROWS: readonly (readonly [string, readonly CorrectionEvent[], CorrectionCommand, string, Acting])[] =
    [
      ['a leave granted', [...file(), REQUESTED], GRANT, 'grantedOn', HEAD],
      [
        'a leave refused',
        [...file(), REQUESTED],
        {
          type: 'RefuseLeave',
          leaveId: 'L1',
          authority: 'judicial_office',
          refusedOn: TODAY,
          refusalReason: '未提交证明材料',
        },
        'refusedOn',
        HEAD,
      ],
      [
        'a leave made longer',
        [...file(), OUT],
        {
          type: 'ExtendLeave',
          leaveId: 'L1',
          authority: 'judicial_office',
          extendedOn: '2023-06-13',
          dueOn: '2023-06-14',
          extensionReason: '住院',
        },
        'extendedOn',
        HEAD,
      ],
      [
        'a transfer',
        [...file(), APPLIED, CONSULTED, AGREED],
        {
          type: 'DecideTransfer',
          transferId: 'T1',
          decidedOn: TODAY,
          decision: 'granted',
          authority: 'county_institution',
        },
        'decidedOn',
        COUNTY,
      ],
      ['a warning', file(), decide('warning'), 'decidedOn', COUNTY],
      [
        'a level',
        file(),
        { type: 'ChangeLevel', changedOn: TODAY, level: 'strict', reason: '风险' },
        'changedOn',
        COUNTY,
      ],
      [
        'the key regime',
        file(),
        { type: 'ChangeKeyRegime', changedOn: TODAY, keyRegime: true, reason: '风险' },
        'changedOn',
        COUNTY,
      ],
      ['positioning', file(), position('revocation_proposed', { until: '2023-09-01' }), 'on', COUNTY],
      ['positioning made longer', [...file(), ORDERED], extend(), 'on', COUNTY],
      [
        'positioning lifted before its end',
        [...file(), ORDERED],
        step('MonitoringLifted', { ref: 'M1' }),
        'on',
        COUNTY,
      ],
      [
        'a travel permit',
        file(),
        step('TravelPermitGranted', { ref: 'P1', until: '2023-12-01' }),
        'on',
        COUNTY,
      ],
      [
        'a travel permit ended before its time',
        [...file(), PERMIT],
        step('TravelPermitEnded', { ref: 'P1' }),
        'on',
        COUNTY,
      ],
    ];

  it('every order that decides is tried, and every step that a body decides', () => {
    const tried = ROWS.map(([, , command]) => (command.type === 'TakeStep' ? command.step : command.type));
    const orders = Object.entries(DECISION_DAYS).flatMap(([type, day]) =>
      typeof day === 'object' ? [type] : [],
    );
    const steps = Object.entries(STEPS).flatMap(([type, rule]) =>
      'decidedBy' in rule && rule.decidedBy !== 'kind' ? [type] : [],
    );
    expect([...tried].sort()).toEqual([...orders, ...steps].sort());
  });

  it('what a body above decided is told from its document, whatever the day', () => {
    const history = file({ category: 'temporary_release', releaseGround: 'illness' });
    for (const type of Object.keys(STEPS).filter((one) => one.endsWith('IntervalExtended'))) {
      const order = (more: object = {}) =>
        step(type, { ref: 'I1', months: 3, kind: 'provincial_institution', ...more });
      const told = (more: object) => given(...history).when(order(more), TODAY, as(WORKER));
      told({}).refusedFor('from-paper');
      const [event] = told({ on: '2023-06-01', documentNumber: '渝司〔2023〕1号' }).events();
      expect(event?.data).toMatchObject({ fromPaper: true, documentNumber: '渝司〔2023〕1号' });
    }
    const short = (on: string) =>
      given(...history).when(
        step('ReviewIntervalExtended', { ref: 'I1', months: 2, kind: 'municipal_institution', on }),
        TODAY,
        as(CITY),
      );
    expect(short(TODAY).events()[0]?.data).not.toHaveProperty('fromPaper');
    short('2023-06-14').refusedFor('decided-earlier');
  });

  it.each([
    ['MonitoringLifted', [...file(), ORDERED], 'M1', '2023-06-20'],
    ['TravelPermitEnded', [...file(), PERMIT], 'P1', '2023-06-30'],
  ])('%s of what ran out by itself is told by whoever keeps the file', (type, history, ref, until) => {
    const told = (on: string) => given(...history).when(step(type, { ref, on }), '2023-07-10', as(WORKER));
    told('2023-06-16').refusedFor('not-your-authority', 'decided-earlier');
    const [event] = told(until).events();
    expect(event?.data).not.toHaveProperty('fromPaper');
  });

  it('a correction makes no decision earlier without its document', () => {
    const correct = (fields: object, more: object = {}): CorrectionCommand =>
      ({ type: 'CorrectRecord', record: 'leave', ref: 'L1', fields, reason: '误登', ...more }) as never;
    const when = (command: CorrectionCommand) => given(...file(), OUT).when(command, TODAY, as(HEAD));
    when(correct({ grantedOn: '2023-06-09' })).refusedFor('decided-earlier');
    when(correct({ grantedOn: '2023-06-11' })).then('RecordCorrected');
    when(correct({ grantedOn: '2023-06-09', documentNumber: '批1号' })).then('RecordCorrected');
    const [event] = when(correct({ grantedOn: '2023-06-09' }, { documentNumber: '批1号' })).then(
      'RecordCorrected',
    );
    expect(event?.data).toMatchObject({ documentNumber: '批1号' });
  });

  it('an assessment is not made longer by what is said to have been agreed earlier (办法14)', () => {
    const { assessment } = AGGREGATES;
    const state = assessment.evolve(
      assessment.initial as never,
      {
        type: 'AssessmentCommissioned',
        data: { assessmentNumber: '评1', receivedOn: '2023-06-01', fastTrack: false },
      } as never,
    );
    const order = { type: 'ExtendAssessment', agreedDueOn: '2023-06-30', reason: '待核实' };
    const codes = (more: object): string[] => {
      const now = { today: '2023-06-20', calendar: stateCouncilCalendar, ...as(WORKER) };
      const decision = assessment.decide(state as never, { ...order, ...more } as never, now);
      return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
    };
    expect(codes({ extendedOn: '2023-06-14' })).toEqual(['decided-earlier']);
    expect(codes({ extendedOn: '2023-06-14', documentNumber: '酉法函1号' })).toEqual([]);
    expect(codes({ extendedOn: '2023-06-20' })).toEqual(['extension-late']);
  });

  it.each(ROWS)(
    '%s is not decided with one; from its document it is recorded as such',
    (_what, history, command, field, who) => {
      const on = (day: string, more: object = {}): CorrectionCommand =>
        ({ ...command, [field]: day, ...more }) as CorrectionCommand;
      const decided = (order: CorrectionCommand, today: string) =>
        given(...history).when(order, today, as(who));
      const day = field === 'extendedOn' ? '2023-06-13' : '2023-06-14';
      const [fresh] = decided(on(day), day).events();
      expect(fresh?.data).not.toHaveProperty('fromPaper');
      decided(on(day), '2023-06-15').refusedFor('decided-earlier');
      const [paper] = decided(on(day, { documentNumber: '酉司〔2023〕1号' }), '2023-06-15').events();
      expect(paper?.data).toMatchObject({ fromPaper: true, documentNumber: '酉司〔2023〕1号' });
    },
  );

  it('nobody of the county is here: the head records its decision from the document', () => {
    const level: CorrectionCommand = {
      type: 'ChangeLevel',
      changedOn: TODAY,
      level: 'strict',
      reason: '风险',
    };
    const alone = as(HEAD, { deciders: { judicial_office: ['head'], county_institution: [] } });
    given(...file())
      .when(level, TODAY, alone)
      .refusedFor('from-paper');
    const [event] = given(...file())
      .when({ ...level, documentNumber: '酉司〔2023〕1号' }, TODAY, alone)
      .then('LevelChanged');
    expect(event?.data).toMatchObject({ fromPaper: true });
    const worker = as(WORKER, { deciders: { judicial_office: ['head'], county_institution: [] } });
    given(...file())
      .when(level, TODAY, worker)
      .refusedFor('not-your-authority');
    expect(insteadOf(file(), level, worker)).toBe('请司法所所长登录办理。');
  });
});
