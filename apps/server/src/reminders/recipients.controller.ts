import { Body, Controller, Delete, Get, NotFoundException, Param, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LooksAt } from '../access/looks-at.js';
import { Asking, Requires } from '../access/requires.js';
import { Deliveries, recipientFaults, Recipients, USUAL_TIMES } from '#reminders';
import { ROLE, type Role } from '#statute';
import { DEFAULT_OFFICE } from '../default-office.js';
import { QueryOperation } from '../http/api-docs.js';
import type { DeliveriesAnswer, RecipientsAnswer } from '../http/answers.js';
import { AddressField, EmailField, TermField, TextField, TimeField } from '../http/fields.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest, badRequests } from '../http/validation.js';

export class RecipientDto {
  @TextField({ title: '姓名', example: '李所长' })
  name: string;
  @TermField({ title: '岗位' }, ROLE)
  role: Role;
  @TextField({ title: '单位（县级人员为县名）', optional: true, example: '麻旺司法所' })
  office?: string;
  @EmailField({ title: '邮箱', optional: true })
  email?: string;
  @AddressField({ title: '消息网关地址', optional: true })
  webhook?: string;
  @TimeField({ title: '免打扰开始', optional: true, example: '21:00' })
  quietFrom?: string;
  @TimeField({ title: '免打扰结束', optional: true, example: '07:30' })
  quietTo?: string;
  @TimeField({ title: '每日汇总时间', optional: true, example: '08:30' })
  digestAt?: string;
  @TextField({ title: '账号名（账号停用后不再发送）', optional: true, example: 'li.ming' }, 32)
  account?: string;
}

const STATES = ['failing', 'waiting', 'sent'] as const;

@ApiTags('提醒')
@Controller('api/v1/reminders')
@Requires('reminders.manage')
export class RecipientsController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly gate: Gate,
  ) {}

  private get recipients(): Recipients {
    return new Recipients(this.read.runtime.database.pool);
  }

  @Get('recipients')
  @QueryOperation('接收提醒的人', 200, 'RecipientsAnswer')
  async list(@Asking() viewer: Viewer): Promise<RecipientsAnswer> {
    const own = this.areas(viewer);
    return { items: (await this.recipients.all()).filter(({ office }) => own.has(office)) };
  }

  @Put('recipients/:id')
  @QueryOperation('登记或更改接收提醒的人')
  async put(@Asking() viewer: Viewer, @Param('id') id: string, @Body() dto: RecipientDto): Promise<unknown> {
    const { office = DEFAULT_OFFICE, email = null, webhook = null, account = null, ...rest } = dto;
    if (!this.areas(viewer).has(office)) await this.jurisdiction.offices(viewer, 'reminders.manage', office);
    await this.refuseForeign(viewer, id);
    const person = { id, office, email, webhook, account, ...USUAL_TIMES, ...rest };
    const faults = recipientFaults(person);
    if (faults.length > 0) throw badRequests(faults.map(({ field, message }) => [field, message]));
    await this.recipients.put(person);
    return person;
  }

  @Delete('recipients/:id')
  @QueryOperation('不再向此人发送提醒（已发的记录保留）')
  async retire(@Asking() viewer: Viewer, @Param('id') id: string): Promise<unknown> {
    await this.refuseForeign(viewer, id);
    if (!(await this.recipients.retire(id))) throw new NotFoundException();
    return { id };
  }

  /** The offices and the areas above them that this right was given for: people of a county stand there. */
  private areas(viewer: Viewer): ReadonlySet<string> {
    return new Set([...viewer.officesFor('reminders.manage'), ...viewer.areasFor('reminders.manage')]);
  }

  private async refuseForeign(viewer: Viewer, id: string): Promise<void> {
    const known = (await this.recipients.all()).find((person) => person.id === id);
    if (known && !this.areas(viewer).has(known.office)) throw new NotFoundException();
  }

  @Get('deliveries')
  @LooksAt('查看发出的提醒')
  @QueryOperation('发出、等待和发送失败的消息（最新的在前）', 200, 'DeliveriesAnswer')
  @ApiQuery({ name: 'state', required: false, enum: STATES })
  @ApiQuery({ name: 'limit', required: false, description: '条数，默认 50，最多 500' })
  async deliveries(
    @Asking() viewer: Viewer,
    @Query('state') state?: string,
    @Query('limit') limit?: string,
  ): Promise<DeliveriesAnswer> {
    const wanted = STATES.find((known) => known === state) ?? null;
    if (state && !wanted) throw badRequest('state', `state 应为 ${STATES.join('、')} 之一。`);
    const { database, clock } = this.read.runtime;
    const deliveries = new Deliveries(database.pool, {}, clock);
    const size = this.read.count('limit', limit, 50, 500);
    const found = await deliveries.list(wanted, size, [...this.areas(viewer)]);
    const sealed = await this.gate.sealedAmong(
      viewer,
      found.flatMap(({ streamId }) => streamId ?? []),
    );
    const items = found.map(({ streamId, subject, ...delivery }) => ({
      ...delivery,
      subject: streamId !== null && sealed.has(streamId) ? '（档案已封存，内容不显示）' : subject,
    }));
    return { items };
  }
}
