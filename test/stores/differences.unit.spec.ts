import { differences } from './differences.js';

const SAID = { figures: { enrolled: 38, released: 30, rate: null }, files: { A: { facts: 3 } } };
const because = 'the law was amended';

describe('what a store says and what it said', () => {
  it('is the same, or is named leaf by leaf', () => {
    expect(differences(SAID, [], SAID)).toEqual([]);
    const now = { figures: { enrolled: 37, rate: null }, files: { A: { facts: 3 } } };
    expect(differences(SAID, [], now)).toEqual([
      '"figures › enrolled": {"was":38,"now":37}',
      '"figures › released": {"was":30}',
    ]);
  });

  it('may be more than it was', () => {
    expect(differences(SAID, [], { ...SAID, unconfirmed: { enrolled: 0 } })).toEqual([]);
  });

  it('may be otherwise where that is written down, from what to what and why', () => {
    const now = { ...SAID, figures: { enrolled: 37, rate: 1 } };
    const leaves = {
      'figures › enrolled': { was: 38, now: 37 },
      'figures › released': { was: 30 },
      'figures › rate': { was: null, now: 1 },
    };
    expect(differences(SAID, [{ because, leaves }], now)).toEqual([]);
    expect(differences(SAID, [{ because: ' ', leaves }], now)).toHaveLength(1);
    expect(differences(SAID, [{ because, leaves }], SAID)).toHaveLength(3);
  });

  it('is no excuse for what nothing ever said', () => {
    const leaves = { 'figures › enrolled': { was: 1, now: 38 }, 'figures › nothing': { was: 1, now: 2 } };
    expect(differences(SAID, [{ because, leaves }], SAID)).toEqual([
      'figures › enrolled: changed from 1, which nothing said',
      'figures › nothing: changed from 1, which nothing said',
      '"figures › nothing": {"was":2}',
    ]);
  });
});
