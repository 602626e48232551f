import { recordNumber } from '../../apps/console/src/files/record-number.js';

it.each([
  ['lost/2026-03-10', '2026-03-10'],
  ['gap/脱2026-001', '脱2026-001'],
  ['假2026-001', '假2026-001'],
  ['report/lost/1', 'report/lost/1'],
])('%s is shown as %s', (ref, shown) => expect(recordNumber(ref)).toBe(shown));
