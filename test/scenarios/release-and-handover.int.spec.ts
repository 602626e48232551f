import { ENROL, TestOffice } from '../office.js';

/** 办法53, 法44: release due in thirty days — appraisal — release — handover the same day — resettlement. */
describe('the term comes to its end', () => {
  const RESETTLEMENT = `帮教-${ENROL.fileNumber}`;
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open('2023-11-01');
    await office.enrol();
  });
  afterAll(() => office.close());

  it('thirty days before the end the appraisal is due, and reminded of a month ahead', async () => {
    await office.on('2023-12-09');
    expect(await office.owes()).toEqual([
      'final-appraisal 2023-12-10',
      'personal-summary 2023-12-10',
      'release 2024-01-09',
    ]);
    expect(await office.reminded('final-appraisal')).toEqual(['-30', '-15', '-7', '-3w', '-1']);
  });

  it('made on the last day it is on time', async () => {
    await office.on('2023-12-10');
    await office.correct({ type: 'TakeStep', step: 'PersonalSummaryMade', on: '2023-12-10' });
    await office.correct({ type: 'MakeFinalAppraisal', appraisedOn: '2023-12-10' });
    await office.on('2023-12-11');
    expect(await office.breaches()).toEqual([]);
    expect(await office.owes()).toEqual(['release 2024-01-09']);
  });

  it('the release is reminded of, and nobody is released before the day', async () => {
    await office.on('2024-01-08');
    expect(await office.reminded('release')).toEqual(['-30', '-15', '-7', '-3w', '-1']);
    await expect(
      office.correct({ type: 'Release', endKind: 'term_served', endedOn: '2024-01-08' }),
    ).rejects.toThrow('不能在 2024-01-08 期满解除');
  });

  it('on the day: released, and the handover is owed the same day', async () => {
    await office.on('2024-01-09');
    await office.correct({ type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' });
    expect(await office.owes()).toEqual([
      'resettlement-handover 2024-01-09',
      'release-notice 2024-01-09',
      'release-copies 2024-01-09',
      'release-certificate 2024-01-09',
    ]);
    expect(await office.reminded('resettlement-handover')).toEqual(['0']);
  });

  it('organ, procuratorate and police are told; a certificate that cannot be handed over is deferred', async () => {
    const on = '2024-01-09';
    for (const step of ['ReleaseNoticeSent', 'ReleaseCopied'] as const)
      await office.correct({ type: 'TakeStep', step, on });
    await office.correct({ type: 'TakeStep', step: 'CertificateDeferred', on, kind: 'detained' });
    expect(await office.owes()).toEqual(['resettlement-handover 2024-01-09']);
    await office.correct({ type: 'TakeStep', step: 'CertificateHandedOver', on });
  });

  it('the handover opens the resettlement file by itself, with nothing typed twice', async () => {
    await office.correct({ type: 'HandOverToResettlement', handedOverOn: '2024-01-09' });
    expect(await office.owes()).toEqual([]);
    const file = await office.file(RESETTLEMENT);
    expect(file?.record).toMatchObject({
      name: ENROL.name,
      correctionFileNumber: ENROL.fileNumber,
      openedOn: '2024-01-09',
      helpUntil: '2027-01-08',
    });
  });

  it('then the help group within ten days, and three years of help', async () => {
    expect(await office.owes(RESETTLEMENT)).toEqual([
      'resettlement-group 2024-01-19',
      'resettlement-end 2027-01-08',
    ]);
    await office.on('2024-01-20');
    expect(await office.breaches(RESETTLEMENT)).toEqual(['resettlement-group 2024-01-20']);
    await office.order('resettlement', RESETTLEMENT, {
      type: 'FormResettlementGroup',
      groupFormedOn: '2024-01-20',
    });
    expect(await office.owes(RESETTLEMENT)).toEqual(['resettlement-end 2027-01-08']);
  });

  it('a handover that is made a day late is a breach, and the file is opened all the same', async () => {
    const number = '麻司矫字〔2023〕002号';
    await office.enrol({ fileNumber: number, idNumber: '500000199001011235', termEnd: '2024-01-20' });
    await office.correct({ type: 'Release', endKind: 'term_served', endedOn: '2024-01-20' }, number);
    await office.on('2024-01-21');
    expect(await office.breaches(number)).toContain('resettlement-handover 2024-01-21');
    await office.correct({ type: 'HandOverToResettlement', handedOverOn: '2024-01-21' }, number);
    expect((await office.file(`帮教-${number}`))?.status).toBe('');
  });
});
