import { Controller, Get, NotFoundException, Param, Query, Req } from '@nestjs/common';
import { ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { LIST_SORTS, listRegister } from '#read-models';
import type { RegisterColumn, RegisterKind } from '#register';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import type { RegisterAnswer, RegisterLine } from '../http/answers.js';
import { ReadSide } from '../http/read-side.js';
import { columnsAsked } from './columns-asked.js';
import { cursorOf } from './cursor.js';
import { listInWords, readListQuery, type Told } from './list-query.js';
import { toldLines } from './told-lines.js';

/** Which file it is, and what was asked for: nothing more leaves than is looked at. */
function only(columns: readonly RegisterColumn[], line: RegisterLine): RegisterLine {
  const { id, streamId, office, ref } = line;
  return { ...Object.fromEntries(columns.map(({ name }) => [name, line[name]])), id, streamId, office, ref };
}

const KINDS = Object.keys(LIST_SORTS) as RegisterKind[];
/** The registers as lists: narrowed, ordered, a page at a time. */
@ApiTags('名册')
@Controller('api/v1/registers')
export class RegistersController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly looks: LookBook,
    private readonly gate: Gate,
  ) {}

  @Get(':kind')
  @Requires('case.read')
  @QueryOperation(
    '名册：按任何一栏筛选（日期栏可加 From、To；加 Empty=true 为未填的），排序，逐页，附总数；已封存的不列出',
    200,
    'RegisterAnswer',
  )
  @ApiParam({ name: 'kind', enum: KINDS })
  @ApiQuery({ name: 'office', required: false, description: '司法所，或其上的县、市、省' })
  @ApiQuery({
    name: 'search',
    required: false,
    description:
      '找人：姓名（两个字以上）、姓名拼音首字母、身份证号或电话的后四位、后六位或全部、档案号；几个词须同时符合',
  })
  @ApiQuery({ name: 'sort', required: false, description: '排序的栏，前加 - 为倒序' })
  @ApiQuery({ name: 'after', required: false, description: '上一页答复中的 next' })
  @ApiQuery({ name: 'limit', required: false, description: '每页行数，默认 50，最多 500' })
  @ApiQuery({ name: 'columns', required: false, description: '只要这些栏，以逗号分隔；默认全部' })
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  async list(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('kind') name: string,
    @Query() told: Told,
  ): Promise<RegisterAnswer> {
    const kind = KINDS.find((known) => known === name);
    if (!kind) throw new NotFoundException();
    const query = readListQuery(kind, told);
    const columns = told['columns'] ? columnsAsked(kind, told['columns']) : null;
    await this.read.waitFor(told['waitFor']);
    const limit = this.read.count('limit', told['limit'], 50, 500);
    const offices = await this.jurisdiction.offices(viewer, 'case.read', told['office']);
    const [page] = await Promise.all([
      listRegister(this.read.runtime, kind, { ...query, offices, limit, findsMinors: viewer.seesRestricted }),
      this.looks.record(viewer, request, {
        act: '查看名册',
        office: told['office'] ?? offices[0] ?? '',
        offices,
        subject: '',
        reason: listInWords(kind, query),
      }),
    ]);
    const last = page.items.length === limit ? page.items.at(-1) : undefined;
    const named = await toldLines(viewer, this.gate, kind, page.items);
    return {
      items: columns ? named.map((line) => only(columns, line)) : named,
      total: page.total,
      isMore: page.isMore,
      next: last ? cursorOf(query.sort, last as unknown as Readonly<Record<string, unknown>>) : null,
    };
  }
}
