import { BadRequestException } from '@nestjs/common';
import { DayField, IdentityField } from './fields.js';
import type { ProblemBody } from './problem-filter.js';
import { validation } from './validation.js';

class Typed {
  @DayField({ title: '外出起' })
  startOn: string;
  @IdentityField({ title: '身份证号' })
  idNumber: string;
}
const GOOD = { startOn: '2023-07-05', idNumber: '500000199406214594' };

/** What is answered to a body, by its field. */
async function told(body: object): Promise<Record<string, string>> {
  try {
    await validation.transform({ ...GOOD, ...body }, { type: 'body', metatype: Typed });
    return {};
  } catch (error) {
    if (!(error instanceof BadRequestException)) throw error;
    const { problem } = error.getResponse() as ProblemBody;
    const lines = (problem.violations ?? []).map(({ field, message }) => [String(field), message] as const);
    return Object.fromEntries(lines) as Record<string, string>;
  }
}

it.each([
  ['startOn', '2023-07-05 08:00', '不填时刻，请写成 2023-07-05'],
  ['startOn', '2023/7/5', '请写成 2023-07-05'],
  ['startOn', '2023-02-30', '核对这一天是否存在'],
  ['startOn', undefined, '缺少外出起'],
  ['idNumber', 'E12345678', '请先保留纸质档案'],
  ['idNumber', '500000940621459', '推算为 500000199406214594'],
  ['idNumber', '500000199406214595', '校验码不对'],
  ['idNumber', undefined, '缺少身份证号'],
])('%s typed as %s names what to type instead', async (field, value, words) => {
  expect((await told({ [field]: value }))[field]).toContain(words);
});

it('takes what is right', async () => expect(await told({})).toEqual({}));
