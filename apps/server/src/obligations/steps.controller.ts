import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { STEPS, type StepType } from '#casework';
import { OrderOperation } from '../http/api-docs.js';
import { DayField, MinuteField, TermField, TextField } from '../http/fields.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Receipt } from '../http/order-desk.js';

const STEP_LIST = Object.fromEntries(
  Object.entries(STEPS).map(([type, { title }]) => [type, { zh: title, en: type }]),
);

export class StepDto {
  @TermField({ title: '步骤', example: 'DocumentsReceiptSent' }, STEP_LIST)
  step: StepType;
  @DayField({ title: '日期' })
  on: string;
  @TextField({ title: '有关事项的编号', optional: true, example: 'L-2023-001' }, 60)
  ref?: string;
  @DayField({ title: '截止日期', optional: true })
  until?: string;
  @MinuteField({ title: '时刻', optional: true })
  at?: string;
  @TextField({ title: '种类', optional: true, example: 'ban_broken' }, 60)
  kind?: string;
  @TextField({ title: '情节', optional: true, example: 'slight' }, 20)
  gravity?: string;
  @TextField({ title: '说明', optional: true })
  note?: string;
}

@ApiTags('监督管理步骤')
@Controller('api/v1/cases/:id/steps')
export class StepsController {
  constructor(private readonly desk: OrderDesk) {}

  @Post()
  @OrderOperation('登记一个步骤：回执、备案、报告、复查、电子定位、查找通报、裁定、封存等')
  take(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: StepDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut('correction', id, { type: 'TakeStep', ...dto }, envelope);
  }
}
