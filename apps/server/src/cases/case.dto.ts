import {
  CATEGORY,
  EDUCATION,
  EMPLOYMENT,
  HOUSEHOLD,
  LEVEL,
  ORIGIN,
  type Category,
  type Level,
  type Origin,
} from '#statute';
import { DayField, FlagField, TermField, TextField } from '../http/fields.js';
import { PersonDto } from '../http/person.dto.js';

/** Enrols a subject: who it is, which judgment is carried out, and since when. */
export class EnrolDto extends PersonDto {
  @TextField({ title: '司法所', optional: true, example: '麻旺司法所' })
  office?: string;
  @TextField({ title: '档案号', example: '麻司矫字〔2023〕001号' }, 60)
  fileNumber: string;
  @TextField({ title: '罪名', example: '危险驾驶罪' })
  offence: string;
  @TermField({ title: '矫正类别' }, CATEGORY)
  category: Category;
  @TextField({ title: '决定机关', example: '酉阳县人民法院' })
  decisionOrgan: string;
  @TermField({ title: '来源' }, ORIGIN)
  origin: Origin;
  @DayField({ title: '裁判生效日期' })
  effectiveOn: string;
  @DayField({ title: '文书收到日期', optional: true })
  documentsReceivedOn?: string;
  @DayField({ title: '报到日期', optional: true })
  reportedInOn?: string;
  @DayField({ title: '接收日期' })
  enrolledOn: string;
  @DayField({ title: '矫正期起' })
  termStart: string;
  @DayField({ title: '矫正期止', example: '2024-03-06' })
  termEnd: string;
  @TermField({ title: '管理等级' }, LEVEL)
  level: Level;
  @FlagField({ title: '重点监管' })
  keyRegime: boolean;
  @TextField({ title: '民族', optional: true, example: '汉族' }, 20)
  ethnicity?: string;
  @TermField({ title: '户籍', optional: true }, HOUSEHOLD)
  household?: string;
  @TermField({ title: '文化程度', optional: true }, EDUCATION)
  education?: string;
  @TermField({ title: '就业就学', optional: true }, EMPLOYMENT)
  employment?: string;
  @FlagField({ title: '禁止令', optional: true })
  courtBan?: boolean;
  @TextField({ title: '联系电话', optional: true, example: '13800000000' }, 30)
  phone?: string;
}
