import { SEX, type Sex } from '#statute';
import { IdentityField, TermField, TextField } from './fields.js';

/** Who it is about, as every opening order says. */
export class PersonDto {
  @TextField({ title: '姓名', example: '张三' }, 60)
  name: string;
  @TermField({ title: '性别' }, SEX)
  sex: Sex;
  @IdentityField({ title: '身份证号' })
  idNumber: string;
  @TextField({ title: '居住地', example: '酉阳县麻旺镇光明社区' })
  address: string;
}
