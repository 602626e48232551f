import { streamOf } from '#application';
import type { CorrectionCommand } from '#casework';
import { importLedger, readWorkbook } from '#ledger';
import { TestKurrentDB } from '../../../libs/event-store/testing/kurrentdb-server.js';
import { openTestRuntime } from '../../../libs/runtime/testing/test-runtime.js';
import { ENROL, OFFICE, openClock } from '../../office.js';
import { accountOf } from '../../staff.js';
import { keepStore } from './keep-store.js';

const PREFIX = 'kept.';
const LEAVE = { leaveId: '库假1', reason: 'medical', destination: '重庆市区', startOn: '2023-06-05' };
const ORDERS: readonly CorrectionCommand[] = [
  { ...ENROL, fileNumber: '库司矫字〔2023〕901号' },
  { type: 'TakeStep', step: 'DocumentsReceiptSent', on: '2023-01-13' },
  { type: 'DeclareIntake', declaredOn: '2023-01-14' },
  { type: 'RequestLeave', ...LEAVE, dueOn: '2023-06-09', appliedOn: '2023-06-01' },
  { type: 'GrantLeave', leaveId: '库假1', authority: 'judicial_office', grantedOn: '2023-06-01' },
  { type: 'ReturnFromLeave', leaveId: '库假1', returnedOn: '2023-06-12' },
  {
    type: 'CorrectRecord',
    record: 'particulars',
    ref: null,
    fields: { offence: '盗窃罪' },
    reason: '判决书登记有误',
  },
];

it('keeps the store', async () => {
  const node = await TestKurrentDB.start();
  const kurrentdb = { url: node.url, prefix: PREFIX, timeoutMs: 10_000 };
  const runtime = await openTestRuntime('2024-01-09', undefined, { kurrentdb });
  const demo = await readWorkbook('libs/ledger/demo');
  await importLedger(demo, { office: OFFICE, actor: 'test' }, runtime.imports);
  const order = { aggregate: 'correction', office: OFFICE, opens: true, actor: 'test' } as const;
  const streamId = streamOf('correction', OFFICE, '库司矫字〔2023〕901号');
  for (const command of ORDERS)
    await runtime.executor.execute({ ...order, streamId, commandId: command.type, command });
  await runtime.projector.catchUp();
  await accountOf(runtime, 'worker', [{ role: 'office_worker', area: OFFICE }]);
  const clock = await openClock(runtime);
  await clock.round();
  await clock.close();
  await runtime.projector.lead();
  await runtime.store.witness();
  await runtime.projector.standBack();
  const { url: ownerUrl, keyFile } = runtime;
  await keepStore({ ownerUrl, keyFile, log: node.log }, process.env['STORE_FOLDER'] ?? '');
  await runtime.close();
  node.stop();
});
