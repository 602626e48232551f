import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { stableId } from '#application';
import { OrderOperation } from '../http/api-docs.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Receipt } from '../http/order-desk.js';
import {
  ApplyForTransferDto,
  DecideTransferDto,
  HandOverFileDto,
  ReceiveReplyDto,
  RegisterArrivalDto,
  SendConsultationDto,
} from './transfer.dto.js';

@ApiTags('执行地变更')
@Controller('api/v1/cases/:id/transfers')
export class TransfersController {
  constructor(private readonly desk: OrderDesk) {}

  private step(id: string, type: string, body: object, envelope: Envelope): Promise<Receipt> {
    return this.desk.carryOut('correction', id, { type, ...body }, envelope);
  }

  @Post()
  @OrderOperation('申请变更执行地')
  apply(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: ApplyForTransferDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt & { transferId: string }> {
    const transferId =
      dto.transferId ??
      `变${dto.appliedOn.slice(0, 4)}-${stableId('transfer', id, envelope.commandId).slice(0, 8)}`;
    return this.step(id, 'ApplyForTransfer', { ...dto, transferId }, envelope).then((receipt) => ({
      ...receipt,
      transferId,
    }));
  }

  @Post(':transferId/consultation')
  @OrderOperation('征求新执行地意见')
  consult(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transferId') transferId: string,
    @Body() dto: SendConsultationDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.step(id, 'SendConsultation', { transferId, ...dto }, envelope);
  }

  @Post(':transferId/reply')
  @OrderOperation('登记新执行地的回复意见')
  reply(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transferId') transferId: string,
    @Body() dto: ReceiveReplyDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.step(id, 'ReceiveReply', { transferId, ...dto }, envelope);
  }

  @Post(':transferId/decision')
  @OrderOperation('决定是否准予变更执行地')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transferId') transferId: string,
    @Body() dto: DecideTransferDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.step(id, 'DecideTransfer', { transferId, ...dto }, envelope);
  }

  @Post(':transferId/file')
  @OrderOperation('移交档案')
  handOver(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transferId') transferId: string,
    @Body() dto: HandOverFileDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.step(id, 'HandOverFile', { transferId, ...dto }, envelope);
  }

  @Post(':transferId/arrival')
  @OrderOperation('登记到新执行地报到（变更完成）')
  arrive(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('transferId') transferId: string,
    @Body() dto: RegisterArrivalDto,
    @OrderEnvelope() envelope: Envelope,
  ): Promise<Receipt> {
    return this.step(id, 'RegisterArrival', { transferId, ...dto }, envelope);
  }
}
