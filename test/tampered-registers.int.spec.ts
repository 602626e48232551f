import { placeOffice } from '#application';
import { compareProjections } from '#read-models';
import { OFFICE, TestOffice } from './office.js';

/** What figures and rights are told from, altered by whoever owns the database, is found where it stands. */
let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open('2023-06-01', { queue: null });
  const { runtime } = office;
  await placeOffice(runtime, 'test', OFFICE, '酉阳县');
  await office.enrol();
  await office.grantLeave();
  await office.on('2023-06-09');
  await runtime.projector.catchUp();
  // So that a count of people on leave is kept.
  const period = { from: '2023-01-01', to: '2023-12-31' };
  await runtime.figures.report({ period: { ...period, asOf: '2023-12-31' }, office: OFFICE, knownAt: null });
}, 120_000);
afterAll(() => office.close());

it.each([
  ['offices', `update read_models.offices set county = '别县' where name = '${OFFICE}'`],
  ['offices', `insert into read_models.offices values ('无此所', '别县')`],
  ['offices', `delete from read_models.offices where name = '${OFFICE}'`],
  ['leave_people', 'update read_models.leave_people set n = n + 5'],
])('%s: %s', async (projection, tampering) => {
  const { runtime } = office;
  expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
  const tables = ['offices', 'leave_people'];
  for (const table of tables)
    await runtime.owner.query(`create table if not exists before_${table} as table read_models.${table}`);
  await runtime.owner.query(tampering);
  const found = await compareProjections(runtime.database.pool, runtime);
  expect(found.map((fault) => fault.projection)).toEqual([projection]);
  for (const table of tables) {
    await runtime.owner.query(`delete from read_models.${table}`);
    await runtime.owner.query(`insert into read_models.${table} table before_${table}`);
  }
});
