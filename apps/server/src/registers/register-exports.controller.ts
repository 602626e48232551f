import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '#access';
import { workbookBytes } from '#ledger';
import { listRegister, notCounted } from '#read-models';
import { REGISTER_COLUMNS, wordsIn, type Cell, type RegisterKind } from '#register';
import { notCountedNotes } from '#statistics';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import { LongWork } from '../http/long-work.js';
import { ReadSide } from '../http/read-side.js';
import { sendFile } from '../http/workbook-answer.js';
import { columnsAsked } from './columns-asked.js';
import { cursorOf, readCursor } from './cursor.js';
import { listInWords, readListQuery, type Told } from './list-query.js';
import { toldLines } from './told-lines.js';

const KINDS = Object.keys(REGISTER_COLUMNS) as RegisterKind[];
const AT_ONCE = 500;
/** More is a ledger and not a list. */
const MOST = 20_000;
type Line = Readonly<Record<string, Cell>>;

/** A list as its viewer sees it, masks included, as a workbook; that it was taken out is on record. */
@ApiTags('名册')
@Controller('api/v1/exports/registers')
export class RegisterExportsController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly looks: LookBook,
    private readonly gate: Gate,
    private readonly longWork: LongWork,
  ) {}

  @Get(':kind')
  @Requires('case.read')
  @QueryOperation('名册导出为 xlsx：与所见相同的筛选、栏目和掩码')
  @ApiProduces('application/octet-stream')
  @ApiParam({ name: 'kind', enum: KINDS })
  @ApiQuery({ name: 'columns', required: false, description: '栏目，以逗号分隔；默认全部' })
  @ApiQuery({ name: 'office', required: false, description: '司法所，或其上的县、市、省' })
  @ApiQuery({ name: 'search', required: false, description: '找人' })
  @ApiQuery({ name: 'sort', required: false, description: '排序的栏，前加 - 为倒序' })
  async export(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('kind') name: string,
    @Query() told: Told,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kind = KINDS.find((known) => known === name);
    if (!kind) throw new NotFoundException();
    const { columns: asked, ...rest } = told;
    const columns = columnsAsked(kind, asked);
    const query = readListQuery(kind, rest);
    const offices = await this.jurisdiction.offices(viewer, 'case.read', told['office']);
    await this.looks.record(viewer, request, {
      act: '导出名册',
      office: told['office'] ?? offices[0] ?? '',
      offices,
      subject: '',
      reason: listInWords(kind, query),
    });
    const lines: Line[] = [];
    let { after } = query;
    let isCut = false;
    const signal = this.longWork.signalOf(reply);
    for (;;) {
      signal.throwIfAborted();
      const page = await listRegister(this.read.runtime, kind, {
        ...query,
        after,
        offices,
        limit: AT_ONCE,
        findsMinors: viewer.seesRestricted,
      });
      lines.push(...((await toldLines(viewer, this.gate, kind, page.items)) as readonly Line[]));
      const last = page.items.length === AT_ONCE ? page.items.at(-1) : undefined;
      isCut = last !== undefined && lines.length >= MOST;
      if (!last || isCut) break;
      after = readCursor(cursorOf(query.sort, last as unknown as Line), query.sort) ?? null;
    }
    const rows = lines.map((line, index) => ({
      row: index + 2,
      cells: columns.map((column) => wordsIn(column, line[column.name])),
    }));
    // Who took it out stands in the file itself.
    const taken = `${viewer.person} 于 ${this.read.runtime.clock.today()} 导出`;
    const sheet = { title: '名册', titles: columns.map(({ title }) => title.zh), rows };
    const cut = isCut ? [`只有前 ${lines.length} 行；其余请缩小筛选范围，或者导出台账。`] : [];
    const missing = notCountedNotes(await notCounted(this.read.runtime.readModels, offices));
    const note = { title: '说明', titles: [taken, ...cut, ...missing], rows: [] };
    sendFile(reply, '名册', 'xlsx', await workbookBytes([sheet, note], [], signal));
  }
}
