import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import type { LooksAnswer } from '../http/answers.js';
import { RUNTIME } from '../http/order-desk.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';
import { LookBook } from './look-book.js';
import { Asking, Requires, type KnownRequest } from './requires.js';

interface LooksQuery {
  readonly account?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
  readonly limit?: string;
}

/** Who looked at what; reading it is a look as well. */
@ApiTags('查看记录')
@Controller('api/v1/looks')
@Requires('looks.read')
export class LooksController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly read: ReadSide,
    private readonly looks: LookBook,
  ) {}

  @Get()
  @QueryOperation('查看记录：谁在何时何地为何查看或导出了哪份档案（最新的在前，逐页）', 200, 'LooksAnswer')
  @ApiQuery({ name: 'account', required: false, description: '账号名' })
  @ApiQuery({ name: 'subject', required: false, description: '卷宗编号（UUID）' })
  @ApiQuery({ name: 'from', required: false, description: '起（含）' })
  @ApiQuery({ name: 'to', required: false, description: '止（含）' })
  @ApiQuery({ name: 'before', required: false, description: '上一页最后一条的编号' })
  @ApiQuery({ name: 'limit', required: false, description: '每页条数，默认 50，最多 500' })
  async list(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Query() query: LooksQuery,
  ): Promise<LooksAnswer> {
    const { account, subject, before } = query;
    if (before !== undefined && !/^\d{1,18}$/.test(before))
      throw badRequest('before', 'before 应为一条记录的编号。');
    const limit = this.read.count('limit', query.limit, 50, 500);
    const [from, to] = [this.read.day('from', query.from), this.read.day('to', query.to)];
    await this.looks.record(viewer, request, {
      act: '查阅查看记录',
      office: '',
      subject: subject ?? '',
      ...(account ? { reason: `账号 ${account}` } : {}),
    });
    const items = await this.runtime.looks.find({
      offices: this.looks.officesFor(viewer),
      ...(account ? { account } : {}),
      ...(subject ? { subject } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(before ? { before } : {}),
      limit,
    });
    return { items, next: items.length === limit ? (items.at(-1)?.no ?? null) : null };
  }
}
