import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { Gate } from '../access/gate.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import type { CaseloadAnswer, OpeningAnswer, ReadersAnswer } from '../http/answers.js';
import { TextField } from '../http/fields.js';
import { ReadSide } from '../http/read-side.js';
import { ClosedFiles } from './closed-files.js';

const streamOf = (id: string): string => `correction-${id}`;

export class OpeningDto {
  @TextField({ title: '查看理由', example: '办案机关持函查询' })
  reason: string;
  @TextField({ title: '法律依据（查询已封存的档案时必填）', optional: true })
  basis?: string;
}

/** The caseload and the files; each look is on record. */
@ApiTags('社区矫正档案')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly looks: LookBook,
    private readonly closed: ClosedFiles,
    private readonly gate: Gate,
  ) {}

  @Get()
  @Requires('case.read')
  @QueryOperation('某日在册名单（按档案号，逐页）', 200, 'CaseloadAnswer')
  @ApiQuery({ name: 'office', required: false, description: '司法所，或县（其下各所合计）' })
  @ApiQuery({ name: 'on', required: false, description: '哪天（默认今天）' })
  @ApiQuery({ name: 'after', required: false, description: '上一页最后一个档案号' })
  @ApiQuery({ name: 'limit', required: false, description: '每页份数，默认 50，最多 500' })
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  async caseload(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Query('office') office?: string,
    @Query('on') on?: string,
    @Query('after') after = '',
    @Query('limit') limit?: string,
    @Query('waitFor') waitFor?: string,
  ): Promise<CaseloadAnswer> {
    await this.read.waitFor(waitFor);
    const { runtime } = this.read;
    const day = this.read.day('on', on) ?? runtime.clock.today();
    const size = this.read.count('limit', limit, 50, 500);
    const offices = await this.jurisdiction.offices(viewer, 'case.read', office);
    const [cases] = await Promise.all([
      runtime.registers(offices).listed(day, after, size),
      this.looks.record(viewer, request, {
        act: '查看名册',
        office: office ?? offices[0] ?? '',
        offices,
        subject: '',
        reason: `${day} 在册，自“${after}”之后 ${size} 份`,
      }),
    ]);
    const told = await this.gate.lines(viewer, cases);
    return {
      on: day,
      items: told.map(({ streamId, ...row }) => ({ id: streamId.slice('correction-'.length), ...row })),
      next: cases.length === size ? (cases.at(-1)?.fileNumber ?? null) : null,
    };
  }

  @Get(':id/readers')
  @Requires('looks.read')
  @QueryOperation('谁看过这份档案', 200, 'ReadersAnswer')
  async readers(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReadersAnswer> {
    await this.looks.record(viewer, request, { act: '查阅查看记录', office: '', subject: id });
    const offices = this.looks.officesFor(viewer);
    return { items: await this.read.runtime.looks.find({ offices, subject: id, limit: 500 }) };
  }

  @Post(':id/openings')
  @Requires('case.read')
  @QueryOperation(
    '申请查看未成年人或已封存的档案：未成年人的立即开放三十分钟并告知所长，已封存的须另一人同意',
    201,
    'OpeningAnswer',
  )
  async open(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: OpeningDto,
  ): Promise<OpeningAnswer> {
    const { file, opening } = await this.closed.ask(viewer, streamOf(id), dto);
    await this.looks.record(viewer, request, {
      act: '申请开启档案',
      office: file.office,
      subject: id,
      reason: dto.reason,
    });
    return opening;
  }

  @Put(':id/openings/:opening')
  @Requires('case.decide')
  @QueryOperation('同意开启已封存的档案（二十四小时）；申请人本人不能同意', 200, 'OpeningAnswer')
  async agree(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('opening', ParseUUIDPipe) opening: string,
  ): Promise<OpeningAnswer> {
    const agreed = await this.closed.agree(viewer, streamOf(id), opening);
    await this.looks.record(viewer, request, {
      act: '同意开启档案',
      office: agreed.office,
      subject: id,
      reason: agreed.opening.reason,
    });
    return agreed.opening;
  }
}
