import { ORGAN, TRANSFER_DECISION, TRANSFER_REPLY, type Organ } from '#statute';
import { DayField, TermField, TextField } from '../http/fields.js';

export class ApplyForTransferDto {
  @TextField({ title: '变更编号（不填则自动编号）', optional: true, example: '变2023-001' }, 60)
  transferId?: string;
  @DayField({ title: '申请日期' })
  appliedOn: string;
  @TextField({ title: '迁入地', example: '重庆市黔江区' })
  destination: string;
}

export class SendConsultationDto {
  @DayField({ title: '征求意见日期' })
  consultedOn: string;
}

export class ReceiveReplyDto {
  @DayField({ title: '收到回复日期' })
  repliedOn: string;
  @TermField({ title: '回复意见' }, TRANSFER_REPLY)
  reply: 'agree' | 'disagree';
}

export class DecideTransferDto {
  @DayField({ title: '决定日期' })
  decidedOn: string;
  @TermField({ title: '决定结果' }, TRANSFER_DECISION)
  decision: 'granted' | 'refused';
  @TermField({ title: '决定机关', example: 'county_institution' }, ORGAN)
  authority: Organ;
}

export class HandOverFileDto {
  @DayField({ title: '档案移交日期' })
  fileHandedOverOn: string;
}

export class RegisterArrivalDto {
  @DayField({ title: '新执行地报到日期' })
  arrivedOn: string;
}
