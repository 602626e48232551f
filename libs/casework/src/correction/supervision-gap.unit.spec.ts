import { correction, fold, type CorrectionCommands, type CorrectionEvent } from '../index.js';
import { enrolled, given, PARTICULARS, told } from '../../testing/given.js';

const TODAY = '2026-03-20';
const REGISTERED = [told('CaseRegistered', { ...PARTICULARS, termEnd: '2026-06-01' })];
const UNDER = enrolled({ termEnd: '2026-06-01' });
const gap = (changes: Partial<CorrectionCommands['RecordSupervisionGap']> = {}) =>
  ({
    type: 'RecordSupervisionGap',
    recordId: '脱1',
    kind: 'off_supervision',
    ground: 'contact_lost',
    beganAt: '2026-03-05T18:00',
    discoveredAt: '2026-03-06T09:00',
    ...changes,
  }) as const;
const found = (changes: Partial<CorrectionCommands['RecordSupervisionGap']> = {}): CorrectionEvent => {
  const { type: _type, ...data } = gap(changes);
  return told('SupervisionGapFound', data);
};

describe('recording 脱管 and 漏管', () => {
  it('tells what was found, whom it was told, and when it was over', () => {
    given(...UNDER)
      .when(
        gap({ procuratorateToldOn: '2026-03-06', policeToldOn: '2026-03-08', recoveredAt: '2026-03-10' }),
        TODAY,
      )
      .then('SupervisionGapFound', 'SupervisionGapNotified', 'SupervisionGapNotified', 'SupervisionGapEnded');
    const [event] = given(...UNDER)
      .when(gap(), TODAY)
      .events();
    expect(event).toMatchObject({ occurredOn: '2026-03-06', data: { discoveredAt: '2026-03-06T09:00' } });
  });

  it('goes on with the notices and the end', () => {
    given(...UNDER, found())
      .when({ type: 'NotifyOfSupervisionGap', recordId: '脱1', procuratorateToldOn: '2026-03-06' }, TODAY)
      .then('SupervisionGapNotified');
    const end = { type: 'EndSupervisionGap', recordId: '脱1', recoveredAt: '2026-03-07' } as const;
    given(...UNDER, found())
      .when(end, TODAY)
      .then('SupervisionGapEnded');
    given(...UNDER, found())
      .when({ ...end, justified: true }, TODAY)
      .then('SupervisionGapEnded', 'RecordSupplemented');
  });

  it('is a 漏管 where nobody was taken over', () => {
    given(...REGISTERED)
      .when(gap(), TODAY)
      .refusedFor('case-state');
    given(...REGISTERED)
      .when(gap({ kind: 'missed_intake' }), TODAY)
      .then('SupervisionGapFound');
  });

  it.each<[string, Partial<CorrectionCommands['RecordSupervisionGap']>, string[]]>([
    ['found before it began', { discoveredAt: '2026-03-05T17:59' }, ['date-order']],
    ['found on its day, nobody knows when', { discoveredAt: '2026-03-05' }, []],
    ['over before it began', { recoveredAt: '2026-03-04' }, ['date-order']],
    ['over before it was found', { recoveredAt: '2026-03-05T20:00' }, []],
    ['told before it was found', { policeToldOn: '2026-03-05' }, ['date-order']],
    ['told on the day on which it was found', { policeToldOn: '2026-03-06' }, []],
    ['found tomorrow', { discoveredAt: '2026-03-21T00:00' }, ['future-date']],
    [
      'all wrong',
      {
        beganAt: '2026-03-22',
        discoveredAt: '2026-03-21',
        policeToldOn: '2026-03-23',
        recoveredAt: '2026-03-20',
      },
      ['future-date', 'future-date', 'future-date', 'date-order', 'date-order'],
    ],
  ])('%s', (_words, changes, codes) => {
    const done = given(...UNDER).when(gap(changes), TODAY);
    if (codes.length === 0) expect(done.events()).not.toEqual([]);
    else done.refusedFor(...codes);
  });

  it('tells nothing twice, and nothing of a record that is not there', () => {
    given(...UNDER, found())
      .when(gap(), TODAY)
      .refusedFor('duplicate-number');
    const end = { type: 'EndSupervisionGap', recordId: '脱1', recoveredAt: '2026-03-07' } as const;
    given(...UNDER)
      .when(end, TODAY)
      .refusedFor('unknown-record');
    const over = told('SupervisionGapEnded', { recordId: '脱1', recoveredAt: '2026-03-07' });
    given(...UNDER, found(), over)
      .when(end, TODAY)
      .refusedFor('already-done');
    given(...UNDER, found({ justified: false }))
      .when({ ...end, justified: true }, TODAY)
      .refusedFor('already-done');
    given(...UNDER, found())
      .when({ type: 'NotifyOfSupervisionGap', recordId: '脱1' }, TODAY)
      .refusedFor('incomplete');
  });

  it('is put right and voided like every record', () => {
    const put = { record: 'supervision-gap', ref: '脱1', reason: '录入有误' };
    given(...UNDER, found())
      .when({ type: 'CorrectRecord', ...put, fields: { justified: true } }, TODAY)
      .then('RecordCorrected');
    const after = [...UNDER, found(), told('RecordVoided', put)];
    expect(fold(correction as never, after)).toMatchObject({ supervisionGaps: [] });
  });
});

const irregular = (...events: readonly CorrectionEvent[]) =>
  correction
    .irregularities(fold(correction as never, [...UNDER, ...events]))
    .map(({ code, dueOn, on }) => [code, dueOn, on]);

describe('what the law does not allow in a record', () => {
  const procuratorate = (procuratorateToldOn: string) =>
    told('SupervisionGapNotified', { recordId: '脱1', procuratorateToldOn });
  const LATE = ['search-procuratorate-notice', '2026-03-06', '2026-03-07'];

  it.each<[string, Partial<CorrectionCommands['RecordSupervisionGap']>, string, unknown[]]>([
    ['the procuratorate was told the same day', {}, '2026-03-06', []],
    ['it was told a day later', {}, '2026-03-07', [LATE]],
    ['the circumstances are not told', { ground: undefined as never }, '2026-03-07', [LATE]],
    ['a 漏管', { kind: 'missed_intake', ground: 'away_without_leave' }, '2026-03-07', [LATE]],
    ['somebody who did not come back', { ground: 'not_returned' }, '2026-03-07', []],
    ['before the rule', { beganAt: '2026-02-19', discoveredAt: '2026-02-20' }, '2026-02-25', []],
  ])('%s', (_words, changes, toldOn, expected) => {
    expect(irregular(found(changes), procuratorate(toldOn))).toEqual(expected);
  });

  it('nothing, as long as nobody says when the procuratorate was told', () => {
    expect(irregular(found())).toEqual([]);
  });

  it('a 脱管 before the intake or after the end; a 漏管 lies before it by its nature', () => {
    const early = { beganAt: '2023-01-18', discoveredAt: '2023-01-19' };
    expect(irregular(found(early))).toEqual([['record-outside-case', undefined, '2023-01-19']]);
    expect(irregular(found({ ...early, kind: 'missed_intake' }))).toEqual([]);
    const ended = told('CorrectionTerminated', { endKind: 'died', endedOn: '2026-03-05' });
    expect(irregular(found(), ended)).toEqual([['record-outside-case', undefined, '2026-03-06']]);
    expect(irregular(found({ discoveredAt: '2026-03-05T23:00' }), ended)).toEqual([]);
  });
});
