import { LEAVE_GROUND, ORGAN, type Organ } from '#statute';
import { DayField, TermField, TextField } from '../http/fields.js';

export class RequestLeaveDto {
  @TextField({ title: '请假编号（不填则自动编号）', optional: true, example: '假2023-001' }, 60)
  leaveId?: string;
  @DayField({ title: '申请日期' })
  appliedOn: string;
  @TermField({ title: '外出事由' }, LEAVE_GROUND)
  reason: string;
  @TextField({ title: '目的地', example: '浙江省宁波市' })
  destination: string;
  @DayField({ title: '外出起', example: '2023-03-10' })
  startOn: string;
  @DayField({ title: '应返日期', example: '2023-03-14' })
  dueOn: string;
}

export class GrantLeaveDto {
  @TermField({ title: '批准机关' }, ORGAN)
  authority: Organ;
  @DayField({ title: '批准日期' })
  grantedOn: string;
}

export class RefuseLeaveDto {
  @TermField({ title: '决定机关' }, ORGAN)
  authority: Organ;
  @DayField({ title: '决定日期' })
  refusedOn: string;
  @TextField({ title: '不予批准的理由', example: '未提交证明材料' }, 500)
  refusalReason: string;
}

export class ReturnFromLeaveDto {
  @DayField({ title: '销假日期', example: '2023-03-14' })
  returnedOn: string;
}
