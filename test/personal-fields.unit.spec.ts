import { readFileSync } from 'node:fs';
import { PERSONAL_FIELDS } from '../libs/casework/src/index.js';

/**
 * Every field of every event is either a day, a figure or of a closed list, or it stands here or among the personal
 * ones. A new field fails until somebody decided whether it is to be sealed.
 */
const OPEN = new Set([
  // Numbers that an office gives, and numbers of records.
  ...['fileNumber', 'assessmentNumber', 'resettlementNumber', 'aidNumber', 'incomingNumber'],
  ...[
    'correctionFileNumber',
    'documentNumber',
    'leaveId',
    'transferId',
    'sanctionId',
    'recordId',
    'ref',
    'reductionId',
  ],
  // Bodies and places of the administration.
  ...['office', 'county', 'decisionOrgan', 'commissionedBy', 'prison', 'fromPlace'],
  // What was done, and what figures count by; without a name it is nobody's.
  ...['offence', 'ethnicity', 'household', 'education', 'employment', 'relation', 'aidType', 'keyCategory'],
  ...['originalSentence'],
  ...[
    'intendedCategory',
    'opinion',
    'kind',
    'gravity',
    'record',
    'change',
    'code',
    'rule',
    'basis',
    'firstMonth',
    'lastMonth',
    'at',
    'beganAt',
    'discoveredAt',
    'recoveredAt',
  ],
  // Of the history's own events: ids, a keyed digest (`test/batch-digests`), ends of a chain, an account.
  ...['batchId', 'digest', 'before', 'after', 'by'],
  // What the State Council arranged.
  ...['daysOff', 'daysWorked'],
  // Parted one by one.
  'fields',
]);

const fields = [
  ...readFileSync('docs/event-catalogue.md', 'utf8').matchAll(/^\| `(\w+)\??`\s*\| `([^`]+)`/gm),
].map(([, name = '', type = '']) => ({ name, type }));
const isDay = (name: string): boolean =>
  /On$|^on$|^until$|Until$|Since$|Birth$|^termStart$|^termEnd$/.test(name);
const isClosed = (type: string): boolean => /^(boolean|number)$/.test(type) || /^"/.test(type);

/** Events of no file: of batches, and of the history itself. */
const OWN = ['BatchOpened', 'BatchCompleted', 'BatchAbandoned', 'HistorySealed'];

describe('fields of events', () => {
  const free = fields.filter(({ name, type }) => !isDay(name) && !isClosed(type)).map(({ name }) => name);

  it('are all known', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(
      [...new Set(free)].filter((name) => !OPEN.has(name) && !Object.hasOwn(PERSONAL_FIELDS, name)),
    ).toEqual([]);
  });

  it('are those of the history’s own events too', () => {
    const catalogue = readFileSync('docs/event-catalogue.md', 'utf8');
    for (const type of OWN) expect(catalogue).toContain(`\`${type}\``);
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['batchId', 'digest', 'before', 'by']),
    );
  });

  it('stand in one list only', () => {
    expect(Object.keys(PERSONAL_FIELDS).filter((name) => OPEN.has(name))).toEqual([]);
  });
});
