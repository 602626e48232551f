import { SEX, type Sex } from '#statute';
import { FlagField, TermField, TextField } from '../http/fields.js';

/** One member of a correction group (社区矫正法25). */
export class GroupMemberDto {
  @TextField({ title: '姓名', example: '李四' })
  name: string;
  @TermField({ title: '性别' }, SEX)
  sex: Sex;
  @TextField({ title: '身份', example: '村（居）委会' })
  role: string;
  @FlagField({ title: '熟悉未成年人身心特点', optional: true })
  versedInMinors?: boolean;
}
