import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { caseFile, officesUnder } from '#read-models';
import { QueryOperation } from '../http/api-docs.js';
import { ReadSide } from '../http/read-side.js';
import { DEFAULT_OFFICE } from '../default-office.js';

@ApiTags('社区矫正档案')
@Controller('api/v1/cases')
export class CasesController {
  constructor(private readonly read: ReadSide) {}

  @Get()
  @QueryOperation('某日在册名单（按档案号，逐页）')
  @ApiQuery({ name: 'office', required: false, description: '司法所，或县（其下各所合计）' })
  @ApiQuery({ name: 'on', required: false, description: '哪天（默认今天）' })
  @ApiQuery({ name: 'after', required: false, description: '上一页最后一个档案号' })
  @ApiQuery({ name: 'limit', required: false, description: '每页份数，默认 50，最多 500' })
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  async caseload(
    @Query('office') office = DEFAULT_OFFICE,
    @Query('on') on?: string,
    @Query('after') after = '',
    @Query('limit') limit?: string,
    @Query('waitFor') waitFor?: string,
  ): Promise<unknown> {
    await this.read.waitFor(waitFor);
    const { runtime } = this.read;
    const day = this.read.day('on', on) ?? runtime.clock.today();
    const size = this.read.count('limit', limit, 50, 500);
    const cases = await runtime
      .registers(await officesUnder(runtime.readModels, office))
      .caseload(day, after, size);
    const items = cases.map(({ streamId, ...row }) => ({ id: streamId.slice('correction-'.length), ...row }));
    return { on: day, items, next: items.length === size ? items.at(-1)?.fileNumber : null };
  }

  @Get(':id')
  @QueryOperation('一份档案：经过、未办事项、不合规定的情况')
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('waitFor') waitFor: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    await this.read.waitFor(waitFor);
    const { readModels, store, clock, law } = this.read.runtime;
    const file = await caseFile(readModels, store, { streamId: `correction-${id}` }, clock.today(), law);
    if (!file) throw new NotFoundException();
    void reply.header('etag', `"${file.version}"`);
    return { id, ...file };
  }
}
