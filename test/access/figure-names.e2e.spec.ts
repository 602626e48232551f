import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FamilyAidCommand } from '#casework';
import { OFFICE, TestOffice } from '../office.js';
import { served } from '../served.js';
import { accountOf, type Headers } from '../staff.js';

/** Whose family was helped is a name: figures tell it where everybody may know it, and leave a look. */
let office: TestOffice;
let app: NestFastifyApplication;
let base: string;
const people: Record<string, Headers> = {};
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  ({ app, base } = await served(office.runtime, office.clock, { requestsPerMinute: 1_000_000 }));
  for (const [name, role] of [
    ['worker', 'office_worker'],
    ['knowing', 'office_head'],
    ['statistician', 'statistician'],
  ] as const)
    people[name] = await accountOf(office.runtime, name, [{ role, area: OFFICE }], {
      seesRestricted: name === 'knowing',
    });
  await aid('助1', '欧阳明', '1950-02-03');
});
afterAll(async () => {
  await app.close();
  await office.close();
});

async function aid(aidNumber: string, prisonerName: string, beneficiaryBirth: string): Promise<void> {
  const order = (command: FamilyAidCommand): Promise<void> => office.order('family-aid', aidNumber, command);
  const about = { prisonerName, beneficiaryName: `${prisonerName}之亲`, beneficiaryBirth };
  const asked = { aidNumber, ...about, relation: '亲属', aidType: '临时救助', appliedOn: '2024-01-09' };
  await order({ type: 'ApplyForAid', ...asked });
  await order({ type: 'CheckAid', checkedOn: '2024-01-09', passed: true, finding: '属实' });
  await order({ type: 'ConfirmAid', approvedOn: '2024-01-09', monthlyFen: 10_000 });
  await office.runtime.projector.catchUp();
}

interface Told {
  readonly familyAid: { readonly beneficiaries: number; readonly prisoners: readonly string[] };
  readonly paragraph: string;
}
async function figures(name: string, more = ''): Promise<Told> {
  const period = `from=2024-01-01&to=2024-12-31${more}`;
  const answer = await fetch(`${base}/api/v1/figures?${period}`, { headers: people[name] as Headers });
  return (await answer.json()) as Told;
}
async function looksOf(name: string): Promise<readonly string[]> {
  const { rows } = await office.runtime.database.pool.query<{ act: string }>(
    'select act from access.looks where account = $1 order by no',
    [name],
  );
  return rows.map(({ act }) => act);
}

it('names whose family was helped to who reads files, and puts that on record', async () => {
  const told = await figures('worker');
  expect(told.familyAid.prisoners).toEqual(['欧阳明']);
  expect(told.paragraph).toContain('欧阳某的家属');
  expect(await looksOf('worker')).toEqual(['查看统计']);
});

it('names nobody to who reads figures only, and then there is no look', async () => {
  const told = await figures('statistician');
  expect([told.familyAid.beneficiaries, told.familyAid.prisoners]).toEqual([1, []]);
  expect(told.paragraph).toContain('为服刑人员家属');
  expect(await looksOf('statistician')).toEqual([]);
});

it('names nobody but to who may know minors once a family among them is a minor’s', async () => {
  await aid('助2', '闻人远', '2018-02-03');
  // Also as it was known then, when the second was not there.
  for (const name of ['worker', 'statistician'])
    for (const more of ['', '&knownAt=2099-01-01T00:00:00%2B08:00']) {
      const told = await figures(name, more);
      expect([told.familyAid.beneficiaries, told.familyAid.prisoners]).toEqual([2, []]);
      expect(told.paragraph).toContain('为服刑人员家属');
      expect(told.paragraph).not.toMatch(/[闻欧]某/);
    }
  const told = await figures('knowing');
  expect(told.familyAid.prisoners).toEqual(['欧阳明', '闻人远']);
});
