import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '#access';
import { figureRows } from '#documents';
import { figureNamed, isMonthlyCell, paragraph, tellsAges, tellsMinors } from '#statistics';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { LooksAt } from '../access/looks-at.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import type {
  FigureFilesAnswer,
  FiguresAnswer,
  MonthlyAnswer,
  MonthlyFilesAnswer,
  SeriesAnswer,
} from '../http/answers.js';
import { QueryOperation } from '../http/api-docs.js';
import { LongWork } from '../http/long-work.js';
import { ReadSide } from '../http/read-side.js';
import {
  FigureQuestions,
  MonthQueries,
  PeriodQueries,
  toldOf,
  toldTable,
  type FigureQuery,
  type MonthlyQuery,
  type ToldReport,
} from './figure-question.js';
import { monthsOf } from './months.js';

const OFFICE = { name: 'office', required: false, description: '司法所，或县（其下各所合计）' } as const;

function answerOf({ report, untold }: ToldReport): FiguresAnswer {
  const isUntold = (name: string): boolean => untold.includes(name);
  const { caseload, enrolledBy } = report;
  return {
    ...report,
    caseload: isUntold('caseload.minors') ? { ...caseload, minors: null, byAge: null } : caseload,
    enrolledBy: isUntold('enrolled.minors') ? { ...enrolledBy, minors: null } : enrolledBy,
    ...(untold.length > 0 ? { suppressed: untold } : {}),
    rows: figureRows(report, untold),
    paragraph: paragraph(report),
  };
}

@ApiTags('统计')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly questions: FigureQuestions,
    private readonly gate: Gate,
    private readonly looks: LookBook,
    private readonly longWork: LongWork,
  ) {}

  @Get()
  @QueryOperation('一段期间的统计数字和年报段落', 200, 'FiguresAnswer')
  @PeriodQueries()
  @Requires('figures.read')
  async figures(
    @Asking() viewer: Viewer,
    @Req() asked: KnownRequest,
    @Query() query: FigureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiguresAnswer> {
    const signal = this.longWork.signalOf(reply);
    const request = { ...(await this.questions.request(viewer, 'figures.read', query)), signal };
    const { office, period } = request;
    const namesFiles = await this.jurisdiction.holds(viewer, 'case.read', office);
    const told = await toldOf(viewer, this.read.runtime.figures, request, namesFiles);
    if (told.report.familyAid.prisoners.length > 0) {
      const reason = `${period.from} 至 ${period.to}`;
      await this.looks.record(viewer, asked, { act: '查看统计', office, subject: '', reason });
    }
    return answerOf(told);
  }

  @Get('series')
  @QueryOperation('逐月的数字，供图表使用', 200, 'SeriesAnswer')
  @ApiQuery(OFFICE)
  @ApiQuery({ name: 'from', description: '第一个月，YYYY-MM' })
  @ApiQuery({ name: 'to', description: '最后一个月，YYYY-MM；最多三十六个月' })
  @Requires('figures.read')
  async series(
    @Asking() viewer: Viewer,
    @Query('from') from?: string,
    @Query('to') to?: string,
    @Query('office') office?: string,
  ): Promise<SeriesAnswer> {
    const { figures, clock } = this.read.runtime;
    const area = await this.jurisdiction.area(viewer, 'figures.read', office);
    const asOf = clock.today();
    const items = [];
    for (const { month, first, last } of monthsOf(this.read.month('from', from), this.read.month('to', to))) {
      const report = await figures.report({
        period: { from: first, to: last, asOf },
        office: area,
        knownAt: null,
      });
      const { enrolled, released, terminated, transferredOut, caseload, leave } = report;
      items.push({
        month,
        caseload: caseload.closing,
        enrolled,
        left: released + terminated + transferredOut,
        leavesDue: leave.due,
        returnedOnTime: leave.returnedOnTime,
      });
    }
    return { items };
  }

  @Get('monthly')
  @QueryOperation('社区矫正人员情况统计表（月报）', 200, 'MonthlyAnswer')
  @MonthQueries()
  @Requires('figures.read')
  async monthly(
    @Asking() viewer: Viewer,
    @Query() query: MonthlyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonthlyAnswer> {
    const signal = this.longWork.signalOf(reply);
    const request = await this.questions.monthly(viewer, 'figures.read', query);
    return toldTable(viewer, this.read.runtime.figures, { ...request, signal });
  }

  @Get('monthly/files')
  @LooksAt('查看数字所计的档案')
  @QueryOperation('月报表一格数字背后的档案', 200, 'MonthlyFilesAnswer')
  @ApiQuery({ name: 'cell', description: '哪一格，如 本月在册、类别.缓刑', type: String })
  @MonthQueries()
  @Requires('case.read')
  async monthlyFiles(
    @Asking() viewer: Viewer,
    @Query() query: MonthlyQuery & { readonly cell?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonthlyFilesAnswer> {
    const { cell = '' } = query;
    if (!isMonthlyCell(cell) || (tellsAges(cell) && !viewer.seesRestricted)) throw new NotFoundException();
    const signal = this.longWork.signalOf(reply);
    const request = await this.questions.monthly(viewer, 'case.read', query);
    const files = await this.read.runtime.figures.monthlyFiles({ ...request, signal });
    const counted = files.get(cell);
    return {
      cell,
      count: counted === null ? null : (counted?.length ?? 0),
      items: await this.gate.lines(viewer, counted ?? []),
    };
  }

  @Get(':name/files')
  @LooksAt('查看数字所计的档案')
  @QueryOperation('一个数字背后的档案', 200, 'FigureFilesAnswer')
  @PeriodQueries()
  @Requires('case.read')
  async files(
    @Asking() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: FigureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureFilesAnswer> {
    // Which files are minors' is told to those who may know them.
    if (!figureNamed(name) || (tellsMinors(name) && !viewer.seesRestricted)) throw new NotFoundException();
    const signal = this.longWork.signalOf(reply);
    const request = { ...(await this.questions.request(viewer, 'case.read', query)), signal };
    const counted = await this.read.runtime.figures.explain(name, request);
    return { name, count: counted.length, items: await this.gate.lines(viewer, counted) };
  }
}
