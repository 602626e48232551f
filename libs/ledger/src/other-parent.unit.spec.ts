import { NO_ROWS } from '#register';
import { aid } from '../../statistics/testing/rows.js';
import { ledgerSheets } from './export-ledger.js';
import { readLedger } from './read-ledger.js';

/** What the kept ledger has no column for is written out where it is told, and read back. */
const written = (row: ReturnType<typeof aid>) =>
  ledgerSheets({ ...NO_ROWS, familyAids: [row] }).filter(({ title }) => title === '家属救助');

describe('the other parent of an aided child', () => {
  it('is not in the ledger where nobody told of it', () => {
    expect(written(aid('助1'))[0]?.titles.join()).not.toMatch(/另一方|监护人/);
  });

  it('goes out and comes back', () => {
    const told = {
      otherParent: 'lost_contact',
      otherParentName: '王某',
      otherParentSince: '2022-12-01',
      guardianName: '李某某',
    } as const;
    const { rows, errors } = readLedger(written(aid('助1', told)), new Map(), '2023-06-01');
    expect(errors).toEqual([]);
    expect(rows[0]?.fields).toMatchObject(told);
  });
});
