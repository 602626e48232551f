import { LEAVE, REQUESTED, GRANT, decide, position, file } from '../../testing/acts.js';
import { as, COUNTY, HEAD, WORKER } from '../../testing/deciding.js';
import { given, insteadOf, TODAY, told } from '../../testing/given.js';
import type { Acting, CorrectionCommand, CorrectionEvent } from '../index.js';

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
      ['positioning', file(), position('revocation_proposed', { until: '2023-09-01' }), 'on', COUNTY],
    ];

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
