import { changeWords } from './change-words.js';

it.each([
  [{ record: 'particulars', ref: null, fields: { address: '', category: '' } }, '（入矫：居住地、矫正类别）'],
  [{ record: 'leave', ref: '假1', fields: { dueOn: '' }, reason: '抄错' }, '（请销假“假1”：应返日期）'],
  [{ record: 'sanction', ref: '奖1', reason: '重复' }, '（奖惩“奖1”）'],
  [{ record: 'family-aid', ref: null, fields: { prison: '' } }, '（家属救助：服刑场所）'],
  [{ leaveId: '假1', startOn: '2023-03-01' }, ''],
  [null, ''],
])('%j', (data, words) => expect(changeWords(data)).toBe(words));
