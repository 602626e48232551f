import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { streamOf } from '#application';
import { ASSESSMENT_OPINION, CATEGORY, type Category } from '#statute';
import { DEFAULT_OFFICE } from '../default-office.js';
import { OrderOperation } from '../http/api-docs.js';
import { DayField, FlagField, TermField, TextField } from '../http/fields.js';
import { PersonDto } from '../http/person.dto.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Receipt } from '../http/order-desk.js';

export class CommissionAssessmentDto extends PersonDto {
  @TextField({ title: '司法所', optional: true, example: '麻旺司法所' })
  office?: string;
  @TextField({ title: '评估编号', example: '评2023-001' }, 60)
  assessmentNumber: string;
  @TextField({ title: '委托机关', example: '酉阳县人民法院' })
  commissionedBy: string;
  @TermField({ title: '拟适用类别' }, CATEGORY)
  intendedCategory: Category;
  @FlagField({ title: '速裁程序' })
  fastTrack: boolean;
  @DayField({ title: '委托函收到日期' })
  receivedOn: string;
}

export class SubmitAssessmentDto {
  @DayField({ title: '意见提交日期' })
  submittedOn: string;
  @TermField({ title: '评估意见' }, ASSESSMENT_OPINION)
  opinion: 'suitable' | 'unsuitable';
}

@ApiTags('调查评估')
@Controller('api/v1/assessments')
export class AssessmentsController {
  constructor(private readonly desk: OrderDesk) {}

  @Post()
  @OrderOperation('登记调查评估委托')
  commission(@Body() dto: CommissionAssessmentDto, @OrderEnvelope() envelope: Envelope): Promise<Receipt> {
    const { office = DEFAULT_OFFICE, ...commission } = dto;
    const id = streamOf('assessment', office, dto.assessmentNumber).slice('assessment-'.length);
    const command = { type: 'CommissionAssessment', ...commission };
    return this.desk.carryOut('assessment', id, command, envelope, { office, opens: true });
  }

  @Post(':id/submission')
  @OrderOperation('提交调查评估意见')
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: SubmitAssessmentDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut('assessment', id, { type: 'SubmitAssessment', ...dto }, envelope);
  }
}
