import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '#access';
import { figuresDocx, figuresXlsx, monthlyXlsx } from '#documents';
import { periodWords, tellsAges, tellsMinors, type Counted } from '#statistics';
import { Gate } from '../access/gate.js';
import { Jurisdiction } from '../access/jurisdiction.js';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import { LongWork } from '../http/long-work.js';
import { ReadSide } from '../http/read-side.js';
import { badRequest } from '../http/validation.js';
import { sendFile } from '../http/workbook-answer.js';
import {
  FigureQuestions,
  MonthQueries,
  PeriodQueries,
  toldOf,
  toldForm,
  type FigureQuery,
  type MonthlyQuery,
} from './figure-question.js';

/** The figures as files; that they were taken out is on record. */
@ApiTags('统计')
@Controller('api/v1/exports')
export class FigureExportsController {
  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly questions: FigureQuestions,
    private readonly looks: LookBook,
    private readonly gate: Gate,
    private readonly longWork: LongWork,
  ) {}

  @Get('figures')
  @QueryOperation('统计表和年报段落：xlsx（另有一张表列出每个数字背后的档案）或 docx')
  @ApiProduces('application/octet-stream')
  @PeriodQueries()
  @ApiQuery({ name: 'format', enum: ['xlsx', 'docx'] })
  @Requires('figures.read')
  async figures(
    @Asking() viewer: Viewer,
    @Req() asked: KnownRequest,
    @Query() query: FigureQuery & { readonly format?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format } = query;
    if (format !== 'xlsx' && format !== 'docx') throw badRequest('format', 'format 应为 xlsx 或 docx。');
    const signal = this.longWork.signalOf(reply);
    const request = { ...(await this.questions.request(viewer, 'figures.read', query)), signal };
    const { office, period } = request;
    const { figures } = this.read.runtime;
    // Who reads files in another area only is told of none here.
    const namesFiles = await this.jurisdiction.holds(viewer, 'case.read', office);
    const { report, untold } = await toldOf(viewer, figures, request, namesFiles);
    await this.looks.record(viewer, asked, {
      act: '导出统计',
      office,
      subject: '',
      reason: `${period.from} 至 ${period.to}`,
    });
    const hides = (name: string): boolean => !namesFiles || (tellsMinors(name) && !viewer.seesRestricted);
    const behind = async (name: string) => {
      signal.throwIfAborted();
      return hides(name) ? [] : this.gate.lines(viewer, await figures.explain(name, request));
    };
    const bytes =
      format === 'xlsx'
        ? await figuresXlsx(report, office, behind, untold)
        : await figuresDocx(report, office, untold);
    sendFile(reply, `${office} ${periodWords(period)} 社区矫正统计`, format, bytes);
  }

  @Get('monthly')
  @QueryOperation('社区矫正人员情况统计表（月报）：xlsx')
  @ApiProduces('application/octet-stream')
  @MonthQueries()
  @Requires('figures.read')
  async monthly(
    @Asking() viewer: Viewer,
    @Req() asked: KnownRequest,
    @Query() query: MonthlyQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signal = this.longWork.signalOf(reply);
    const request = { ...(await this.questions.monthly(viewer, 'figures.read', query)), signal };
    const { office, month } = request;
    await this.looks.record(viewer, asked, { act: '导出统计', office, subject: '', reason: month });
    const { figures, clock } = this.read.runtime;
    const namesFiles = await this.jurisdiction.holds(viewer, 'case.read', office);
    const { form: counted, files } = await figures.monthlyWithFiles(request);
    const form = await toldForm(viewer, figures, request, counted);
    const behind = (cell: string): readonly Counted[] =>
      namesFiles && (viewer.seesRestricted || !tellsAges(cell)) ? (files.get(cell) ?? []) : [];
    const bytes = await monthlyXlsx(form, clock.today(), behind, (lines) => {
      signal.throwIfAborted();
      return this.gate.lines(viewer, lines);
    });
    sendFile(reply, `${office} ${month} 社区矫正人员情况统计表`, 'xlsx', bytes);
  }
}
