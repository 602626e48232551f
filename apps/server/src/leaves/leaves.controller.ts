import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { stableId } from '#application';
import { OrderOperation } from '../http/api-docs.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Receipt } from '../http/order-desk.js';
import { GrantLeaveDto, RefuseLeaveDto, RequestLeaveDto, ReturnFromLeaveDto } from './leave.dto.js';

@ApiTags('请销假')
@Controller('api/v1/cases/:id/leaves')
export class LeavesController {
  constructor(private readonly desk: OrderDesk) {}

  @Post()
  @OrderOperation('申请外出')
  request(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: RequestLeaveDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt & { leaveId: string }> {
    // Made from the key, so that a repeated request gets the same number.
    const leaveId =
      dto.leaveId ??
      `假${dto.appliedOn.slice(0, 4)}-${stableId('leave', id, envelope.commandId).slice(0, 8)}`;
    return this.desk
      .carryOut('correction', id, { type: 'RequestLeave', ...dto, leaveId } as { type: string }, envelope)
      .then((receipt) => ({ ...receipt, leaveId }));
  }

  @Post(':leaveId/grant')
  @OrderOperation('批准外出')
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('leaveId') leaveId: string,
    @Body() dto: GrantLeaveDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut(
      'correction',
      id,
      { type: 'GrantLeave', leaveId, ...dto } as { type: string },
      envelope,
    );
  }

  @Post(':leaveId/refuse')
  @OrderOperation('不予批准外出')
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('leaveId') leaveId: string,
    @Body() dto: RefuseLeaveDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut(
      'correction',
      id,
      { type: 'RefuseLeave', leaveId, ...dto } as { type: string },
      envelope,
    );
  }

  @Post(':leaveId/return')
  @OrderOperation('销假')
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('leaveId') leaveId: string,
    @Body() dto: ReturnFromLeaveDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.desk.carryOut(
      'correction',
      id,
      { type: 'ReturnFromLeave', leaveId, ...dto } as { type: string },
      envelope,
    );
  }
}
