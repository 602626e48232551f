import { stateCouncilCalendar } from '#statute';
import { AGGREGATES, fold } from '../index.js';

const NOBODYS = '事实无人抚养儿童基本生活补贴';
const TOLD = { aidNumber: '助1', prisonerName: '李某', beneficiaryName: '李一诺', relation: '子女' };
const applied = (more: object) => ({
  type: 'AidApplied',
  data: { ...TOLD, appliedOn: '2023-06-15', beneficiaryBirth: '2013-05-06', aidType: NOBODYS, ...more },
});
const checked = (more: object = {}) => ({
  type: 'AidChecked',
  data: { checkedOn: '2023-06-20', passed: true, finding: '属实', ...more },
});
const { 'family-aid': aid } = AGGREGATES;

/** The codes with which an order is refused; each refusal tells the way out. */
function refused(history: readonly object[], order: object, today = '2023-06-30'): readonly string[] {
  const state = fold(aid as never, history as never);
  const decision = aid.decide(state as never, order as never, { today, calendar: stateCouncilCalendar });
  if (decision.accepted) return [];
  for (const { message, instead } of decision.refusals) {
    expect(message).toMatch(/。$/);
    expect(instead).toMatch(/[\u4e00-\u9fff]/);
  }
  return decision.refusals.map(({ code }) => code);
}

describe('who is aided as a child', () => {
  it.each([
    ['2008-06-16', NOBODYS, []],
    ['2005-06-16', NOBODYS, []],
    ['2005-06-15', NOBODYS, ['aid-age']],
    ['1997-01-01', '孤儿、事实无人抚养儿童补贴', ['aid-age']],
    ['1997-01-01', '无人管理最低生活保障补助', ['aid-age']],
    ['1997-01-01', '服刑人员未成年子女生活补助', ['aid-age']],
    ['1997-01-01', '临时救助', []],
    [undefined, NOBODYS, ['incomplete']],
    [undefined, '最低生活保障', []],
  ])('born on %s, asking for %s', (beneficiaryBirth, aidType, expected) => {
    const order = { type: 'ApplyForAid', ...TOLD, beneficiaryBirth, aidType, appliedOn: '2023-06-15' };
    expect(refused([], order)).toEqual(expected);
  });

  it('one who grew up meanwhile is not confirmed', () => {
    const history = [applied({ beneficiaryBirth: '2005-06-25', otherParent: 'dead' }), checked()];
    const order = (approvedOn: string) => ({ type: 'ConfirmAid', approvedOn, monthlyFen: 130_000 });
    expect(refused(history, order('2023-06-24'))).toEqual([]);
    expect(refused(history, order('2023-06-25'))).toEqual(['aid-age']);
  });
});

describe('the other parent of nobody’s child', () => {
  const check = (more: object = {}) => ({
    type: 'CheckAid',
    checkedOn: '2023-06-20',
    passed: true,
    finding: '属实',
    ...more,
  });
  it.each([
    ['not looked at', {}, {}, ['aid-other-parent']],
    ['dead, told with the application', { otherParent: 'dead' }, {}, []],
    ['ill, found by the check', {}, { otherParent: 'severely_ill' }, []],
    ['in prison too', {}, { otherParent: 'serving' }, []],
    ['able to care', {}, { otherParent: 'able' }, ['aid-other-parent']],
    ['thought dead, found able', { otherParent: 'dead' }, { otherParent: 'able' }, ['aid-other-parent']],
    ['able, and the check says so', {}, { otherParent: 'able', passed: false }, []],
    ['lost for six months', {}, { otherParent: 'lost_contact', otherParentSince: '2022-12-20' }, []],
    [
      'lost for less',
      {},
      { otherParent: 'lost_contact', otherParentSince: '2022-12-21' },
      ['aid-other-parent'],
    ],
    ['another aid', { aidType: '临时救助' }, {}, []],
    ['aid of another age', { aidType: '最低生活保障', beneficiaryBirth: '1990-01-01' }, {}, []],
  ])('%s', (_what, application, found, expected) => {
    expect(refused([applied(application)], check(found))).toEqual(expected);
  });

  it('who can care is told when the aid is asked for', () => {
    const order = { type: 'ApplyForAid', ...applied({ otherParent: 'able' }).data };
    expect(refused([], order)).toEqual(['aid-other-parent']);
  });

  it('what the check found counts when it is confirmed; nothing known is confirmed by nobody', () => {
    const order = { type: 'ConfirmAid', approvedOn: '2023-06-25', monthlyFen: 130_000 };
    expect(refused([applied({}), checked({ otherParent: 'deported' })], order)).toEqual([]);
    expect(refused([applied({}), checked()], order)).toEqual(['aid-other-parent']);
  });
});
