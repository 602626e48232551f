import { isConnectionLost } from './connection-lost.js';

it.each([
  ['an aborted signal', AbortSignal.abort().reason as unknown],
  ['a call with a number', { code: 14, message: 'unavailable' }],
  ['a message that is none', { message: { text: 'x' } }],
  ['nothing', null],
  ['a word', 'no'],
])('takes %s for no lost connection, and does not fail over it', (_what, error) => {
  expect(isConnectionLost(error)).toBe(false);
});

it('knows a lost one by its code or by its words', () => {
  expect(isConnectionLost({ code: '57P01' })).toBe(true);
  expect(isConnectionLost({ code: 'ECONNRESET' })).toBe(true);
  expect(isConnectionLost(new Error('Connection terminated unexpectedly'))).toBe(true);
});
