import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDING, type Ending } from '#statute';
import { OrderOperation } from '../http/api-docs.js';
import { DayField, TermField, TextField } from '../http/fields.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Receipt } from '../http/order-desk.js';

const { term_served, pardoned, ...TERMINATIONS } = ENDING;

export class ReleaseDto {
  @TermField({ title: '解除的种类' }, { term_served, pardoned })
  endKind: Ending;
  @DayField({ title: '解除日期', example: '2024-03-06' })
  endedOn: string;
}

export class TerminateDto {
  @TermField({ title: '终止的种类' }, TERMINATIONS)
  endKind: Ending;
  @DayField({ title: '终止日期' })
  endedOn: string;
  @TextField({ title: '裁定书或决定书文号', optional: true, example: '（2023）渝0242刑更1号' })
  documentNumber?: string;
}

@ApiTags('解除与终止')
@Controller('api/v1/cases/:id')
export class EndingsController {
  constructor(private readonly desk: OrderDesk) {}

  @Post('release')
  @OrderOperation('解除矫正')
  release(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: ReleaseDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut('correction', id, { type: 'Release', ...dto }, envelope);
  }

  @Post('termination')
  @OrderOperation('终止矫正')
  terminate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: TerminateDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut('correction', id, { type: 'Terminate', ...dto }, envelope);
  }
}
