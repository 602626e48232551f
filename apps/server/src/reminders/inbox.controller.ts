import { Controller, Get, NotFoundException, Param, Put, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { Inbox, type InboxItem } from '#reminders';
import { OPENING_ASKED } from '../cases/closed-files.js';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { LooksAt } from '../access/looks-at.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import type { InboxAnswer, InboxItemAnswer } from '../http/answers.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';

@ApiTags('提醒')
@Controller('api/v1/inbox')
@Requires('inbox.use')
export class InboxController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly gate: Gate,
    private readonly looks: LookBook,
  ) {}

  private get inbox(): Inbox {
    const { database, clock } = this.read.runtime;
    return new Inbox(database.pool, clock);
  }

  @Get()
  @LooksAt('查看收件箱')
  @QueryOperation('收件箱：每一条提醒，谁读过、谁办了（最新的在前，逐页）', 200, 'InboxAnswer')
  @ApiQuery({ name: 'recipient', required: false, description: '收件人；未指定人员的岗位为“岗位@单位”' })
  @ApiQuery({ name: 'office', required: false, description: '司法所' })
  @ApiQuery({ name: 'open', required: false, description: 'true：只看未处理而仍须办理的' })
  @ApiQuery({ name: 'before', required: false, description: '上一页最后一条的编号' })
  @ApiQuery({ name: 'limit', required: false, description: '每页条数，默认 50，最多 500' })
  async list(
    @Asking() viewer: Viewer,
    @Query('recipient') recipient?: string,
    @Query('office') office?: string,
    @Query('open') open?: string,
    @Query('before') before?: string,
    @Query('limit') limit?: string,
  ): Promise<InboxAnswer> {
    if (before !== undefined && !/^\d{1,18}$/.test(before))
      throw badRequest('before', 'before 应为一条提醒的编号。');
    if (open !== undefined && open !== 'true' && open !== 'false')
      throw badRequest('open', 'open 应为 true 或 false。');
    const size = this.read.count('limit', limit, 50, 500);
    const items = await this.inbox.list({
      ...(recipient ? { recipient } : {}),
      offices: await this.jurisdiction.offices(viewer, 'inbox.use', office),
      open: open === 'true',
      before: before ?? null,
      limit: size,
    });
    const next = items.length === size ? (items.at(-1)?.id ?? null) : null;
    return { items: await this.told(viewer, items), next };
  }

  /** Of a sealed file only that somebody asks to open it is told, to those who may agree to it. */
  private async told(viewer: Viewer, items: readonly InboxItem[]): Promise<InboxItem[]> {
    const sealed = await this.gate.sealedAmong(
      viewer,
      items.map(({ streamId }) => streamId),
    );
    return items.filter(
      ({ streamId, code, office }) =>
        !sealed.has(streamId) || (code === OPENING_ASKED && viewer.may('case.decide', office)),
    );
  }

  @Put(':id/read')
  @QueryOperation('标为已读', 200, 'InboxItemAnswer')
  readIt(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id') id: string,
  ): Promise<InboxItemAnswer> {
    return this.mark(viewer, request, id, 'read');
  }

  @Put(':id/done')
  @QueryOperation('标为已处理', 200, 'InboxItemAnswer')
  doneIt(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id') id: string,
  ): Promise<InboxItemAnswer> {
    return this.mark(viewer, request, id, 'done');
  }

  private async mark(
    viewer: Viewer,
    request: KnownRequest,
    id: string,
    as: 'read' | 'done',
  ): Promise<InboxItemAnswer> {
    const offices = [...viewer.officesFor('inbox.use')];
    const item = /^\d{1,18}$/.test(id) ? await this.inbox.find(id, offices) : null;
    const [told] = item ? await this.told(viewer, [item]) : [];
    if (!told) throw new NotFoundException();
    await this.looks.record(viewer, request, {
      act: as === 'read' ? '标记提醒为已读' : '标记提醒为已处理',
      office: told.office,
      subject: told.streamId.slice(-36),
    });
    const marked = await this.inbox.mark(id, as, viewer.person, offices);
    if (!marked) throw new NotFoundException();
    return marked;
  }
}
