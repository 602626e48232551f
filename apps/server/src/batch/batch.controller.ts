import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import type { Runtime } from '#runtime';
import { notAllowed, tooMany } from '../access/denial.js';
import { RATE_LIMIT, type RateLimit } from '../access/rate-limit.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import { ListField, StructField, TextField } from '../http/fields.js';
import { OrderDesk, OrderEnvelope, RUNTIME, type Envelope } from '../http/order-desk.js';
import { problemOf } from '../http/problem-filter.js';
import { badRequest, validation } from '../http/validation.js';
import { bodyOf, carryOut, ORDERS } from '../orders/order-controllers.js';

export class BatchItemDto {
  @TextField({ title: '接口路径', example: 'cases/00000000-0000-4000-8000-000000000000/steps' }, 300)
  path: string;
  @StructField({ title: '内容' })
  body: Record<string, unknown>;
}

export class BatchDto {
  @ListField({ title: '各项' }, BatchItemDto)
  items: BatchItemDto[];
}

/** Only orders: no batch in a batch, nothing about accounts. */
const KNOWN = ORDERS.map((row) => ({
  row,
  pattern: new RegExp(`^${row.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

function orderAt(path: string) {
  for (const { row, pattern } of KNOWN) {
    const found = pattern.exec(path);
    if (found) return { row, params: { ...found.groups } as Record<string, string> };
  }
  throw badRequest('path', `没有可以批量办理的接口“${path}”。`);
}

/** Several orders in one request: each is asked, checked and recorded as if it had come alone. */
@ApiTags('批量办理')
@Controller('api/v1/batch')
export class BatchController {
  constructor(
    private readonly desk: OrderDesk,
    @Inject(RATE_LIMIT) private readonly limit: RateLimit,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('signed-in')
  @QueryOperation('批量办理：逐项办理，逐项答复；一项不成不影响其他各项')
  async carryOut(
    @Asking() viewer: Viewer,
    @Body() { items }: BatchDto,
    @OrderEnvelope() { commandId }: Envelope,
    @Req() request: KnownRequest,
  ): Promise<unknown> {
    const results = [];
    // One after another: two orders about one case must not race each other.
    for (const [index, item] of items.entries()) {
      const answer = await this.one(viewer, item, {
        commandId: `${commandId}/${index}`,
        isCheck: false,
      }).then(
        (receipt) => ({ status: 201, answer: receipt }),
        (error: unknown) => {
          const problem = problemOf(error, request.id, this.runtime.database.trouble());
          return { status: problem.status, answer: problem };
        },
      );
      results.push({ path: item.path, ...answer });
    }
    const failed = results.filter(({ status }) => status >= 400).length;
    return { done: results.length - failed, failed, items: results };
  }

  private async one(viewer: Viewer, { path, body }: BatchItemDto, envelope: Envelope): Promise<unknown> {
    if (this.limit.full(viewer.accountId) > 0) throw tooMany();
    const { row, params } = orderAt(path);
    if (!viewer.has(row.right)) throw notAllowed();
    const { id = '', ...own } = params;
    if (row.path.includes(':id') && !isUUID(id)) throw badRequest('path', '卷宗编号应为 UUID。');
    const checked = (await validation.transform(body, { type: 'body', metatype: bodyOf(row) })) as object;
    return carryOut(this.desk, row, viewer, id, { ...own, ...checked }, envelope);
  }
}
