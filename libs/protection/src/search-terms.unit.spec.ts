import { initialsOf, searchWords, termsOf } from './search-terms.js';

const found = (names: readonly string[], search: string): boolean => {
  const terms = new Set(termsOf({ names, idNumber: '500000199406214594', phone: '13812345678' }));
  return searchWords(search).every(
    (word) => word.terms.length > 0 && word.terms.every((term) => terms.has(term)),
  );
};

describe('who is found', () => {
  it.each([
    ['张小明', true],
    ['张小', true],
    ['小明', true],
    ['zxm', true],
    ['ZX', true],
    ['xm', true],
    ['4594', true],
    ['214594', true],
    ['500000199406214594', true],
    ['5678', true],
    ['13812345678', true],
    ['张小明 4594', true],
    ['张小明 4595', false],
    ['张明', false],
    ['zm', false],
    ['4595', false],
    // One character would find a tenth of all, and tell the commonest names to whoever reads the index.
    ['张', false],
    ['z', false],
    ['594', false],
  ])('张小明, by “%s”: %s', (search, is) => {
    expect(found(['张小明'], search)).toBe(is);
  });

  it.each([
    ['单雄信', 'sxx'],
    ['曾国藩', 'zgf'],
    ['解缙', 'xj'],
    ['王重阳', 'wcy'],
    ['王重阳', 'wzy'],
    ['尉迟恭', 'ycg'],
  ])('%s is found by %s', (name, initials) => {
    expect(initialsOf(name)).toContain(initials);
  });

  it('names with a dot are found without it and with it', () => {
    expect(found(['阿依古丽·买买提'], '古丽买买')).toBe(true);
    expect(found(['阿依古丽·买买提'], '古丽·买买提')).toBe(true);
  });

  it('the last X of a number is found as x', () => {
    const terms = new Set(termsOf({ names: [], idNumber: '32040219960923741X', phone: undefined }));
    expect(searchWords('741x').flatMap((word) => word.terms.filter((term) => terms.has(term)))).toHaveLength(
      1,
    );
  });
});
