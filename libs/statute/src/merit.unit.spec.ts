import { tellsMerit } from './index.js';

it.each([
  ['见义勇为', true],
  ['抢险救灾表现突出', true],
  ['在洪水中救助落水儿童', true],
  ['无偿帮助他人修缮房屋，事迹登报', true],
  ['未成年时即见义勇为', true],
  ['未满六个月，但有立功表现', true],
  ['协助公安机关抓获逃犯', true],
  ['跳入河中救起一人', true],
  ['服务社会事迹突出', true],
  ['遵守规定，积极参加学习', false],
  ['无突出表现', false],
  ['没有突出事迹', false],
  ['未见义勇为', false],
  ['未见有突出表现', false],
  ['不具有重大立功情节', false],
  ['参加志愿服务', false],
  ['参加志愿服务社会实践', false],
  ['捐款二百元', false],
  ['制止他人吸烟', false],
  ['发明小工具', false],
  ['接受临时救助', false],
  ['被群众检举后改正', false],
])('%s: %p', (words, expected) => {
  expect(tellsMerit(words)).toBe(expected);
});
