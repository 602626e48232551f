import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '#access';
import { LONGEST_REMARK } from '#casework';
import { BadInput, ExplainedFailure } from '#database';
import { workbookBytes, WorkbookUnreadable, type ImportReport } from '#ledger';
import { Jurisdiction } from '../access/jurisdiction.js';
import { Gate } from '../access/gate.js';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import type { LedgerAnswer, LedgerPreviewAnswer, LedgerRowsAnswer } from '../http/answers.js';
import { QueryOperation } from '../http/api-docs.js';
import { CountField, FlagField, ListField, TextField } from '../http/fields.js';
import { LongWork } from '../http/long-work.js';
import { ReadSide } from '../http/read-side.js';
import { MOST_ITEMS } from '../http/request-shape.js';
import type { Shares } from '../http/shares.js';
import { badRequest } from '../http/validation.js';
import { sendFile } from '../http/workbook-answer.js';
import { Effect } from './effect.js';
import { unreadable, UploadProblems } from './upload-denial.js';
import { RETRY_SECONDS, UPLOAD_LIMITS, uploadPlaces, type UploadLimits } from './upload-places.js';
import { mended, Uploads, type Bringing, type Upload, type Wish } from './uploads.js';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class MendDto {
  @TextField({ title: '工作表', example: '入矫' }, 60)
  sheet: string;
  @CountField({ title: '行', example: 2 })
  row: number;
  @TextField({ title: '列', example: '身份证号' }, 60)
  column: string;
  @TextField({ title: '改为', optional: true, example: '2023-03-07' }, LONGEST_REMARK)
  value?: string;
}

export class WishDto {
  @ListField({ title: '改动' }, MendDto, MOST_ITEMS)
  mends: MendDto[];
  @FlagField({ title: '跳过有误的行', optional: true })
  skipInvalid?: boolean;
  @TextField({ title: '把与已登记不同的单元格作为更正登记的理由', optional: true, example: '台账更正' })
  correctionReason?: string;
}

export class UndoingDto {
  @TextField({ title: '撤回的理由', example: '导入了错误的台账' })
  reason: string;
}

const wishOf = ({ mends, skipInvalid = false, correctionReason }: WishDto): Wish => ({
  mends: mends.map(({ value = '', ...place }) => ({ ...place, value })),
  skipInvalid,
  correctionReason: correctionReason ?? null,
});

const NOTHING: Wish = { mends: [], skipInvalid: false, correctionReason: null };
/** More than anybody reads; the annotated workbook has them all. */
const MOST_TOLD = 2_000;
/** Written together; others are served between them. */
const LOOKS_AT_ONCE = 500;

const told = ({
  imported,
  unchanged,
  rejected,
  irregularities,
  conflicts,
  awaiting,
  unknownSheets,
}: ImportReport) => ({
  imported,
  unchanged,
  rejected: rejected.slice(0, MOST_TOLD),
  rejectedTotal: rejected.length,
  irregularities: irregularities.slice(0, MOST_TOLD),
  irregularitiesTotal: irregularities.length,
  conflicts: conflicts.slice(0, MOST_TOLD).map(({ streamId: _file, ...conflict }) => conflict),
  conflictsTotal: conflicts.length,
  awaiting,
  unknownSheets,
});

const answerOf = (upload: Upload): LedgerAnswer => ({
  id: upload.id,
  office: upload.office,
  sheets: upload.outlines,
  state: upload.state,
  done: upload.done,
  total: upload.total,
  report: upload.report && told(upload.report),
  brought: upload.brought.length,
  kept: upload.kept,
  failure: upload.failure,
});

/** A ledger brought as a workbook: looked through, mended, imported. */
@ApiTags('台账')
@Controller('api/v1/ledgers')
@Requires('case.record')
export class LedgersController {
  private readonly places: Shares;

  /** Comparisons that are on record as looked at. */
  private readonly seen = new WeakSet<ImportReport>();

  constructor(
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    private readonly uploads: Uploads,
    private readonly looks: LookBook,
    private readonly gate: Gate,
    private readonly longWork: LongWork,
    @Inject(UPLOAD_LIMITS) { places }: UploadLimits,
  ) {
    this.places = uploadPlaces(places);
  }

  @Post()
  @QueryOperation('上传台账（.xlsx）；只读入，不登记，半小时内有效', 201, 'LedgerAnswer')
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiQuery({ name: 'office', required: false, description: '司法所' })
  @UploadProblems()
  async take(
    @Asking() viewer: Viewer,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('office') office?: string,
  ): Promise<LedgerAnswer> {
    const [wanted, more] = await this.jurisdiction.offices(viewer, 'case.record', office);
    if (wanted === undefined || more !== undefined) throw badRequest('office', '请选定一个司法所。');
    if (!(body instanceof Readable)) throw badRequest('', '请上传 .xlsx 工作簿。');
    const leave = this.placeFor(viewer, reply);
    try {
      return answerOf(await explained(() => this.uploads.take(viewer.accountId, wanted, body)));
    } finally {
      leave();
    }
  }

  @Get(':id')
  @QueryOperation('台账导入到哪里了', 200, 'LedgerAnswer')
  async state(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LedgerAnswer> {
    return this.answer(viewer, request, this.found(viewer, id));
  }

  @Get(':id/rows')
  @QueryOperation('台账一张工作表中的若干行', 200, 'LedgerRowsAnswer')
  @ApiQuery({ name: 'sheet', description: '工作表' })
  @ApiQuery({ name: 'from', required: false, description: '自第几行起（按工作表中的行号）' })
  @ApiQuery({ name: 'limit', required: false, description: '行数，默认 200，最多 1000' })
  rows(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('sheet') title?: string,
    @Query('from') from?: string,
    @Query('limit') limit?: string,
  ): LedgerRowsAnswer {
    const sheet = this.uploads.sheetsOf(this.found(viewer, id)).find((one) => one.title === title);
    if (!sheet) throw new NotFoundException();
    const first = this.read.count('from', from, 1, 10_000_000);
    const size = this.read.count('limit', limit, 200, 1_000);
    const start = sheet.rows.findIndex(({ row }) => row >= first);
    return { items: start < 0 ? [] : sheet.rows.slice(start, start + size) };
  }

  @Post(':id/preview')
  @HttpCode(200)
  @QueryOperation(
    '导入会怎样：有误的单元格、与已登记不同的、不合规定的，以及数字的变化',
    200,
    'LedgerPreviewAnswer',
  )
  async preview(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: WishDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LedgerPreviewAnswer> {
    const upload = this.found(viewer, id);
    const by = this.bringing(viewer, upload);
    const { law, clock } = this.read.runtime;
    return this.longWork.run(viewer.accountId, reply, async (signal) => {
      const effect = new Effect(upload.office, law, clock.today());
      const report = await explained(() =>
        this.uploads.check(upload, wishOf(dto), by, signal, effect.planned),
      );
      await this.lookedAt(viewer, request, upload, report);
      return { ...told(report), changes: await effect.onYears() };
    });
  }

  @Post(':id/import')
  @HttpCode(202)
  @QueryOperation('导入；进度另问', 202, 'LedgerAnswer')
  async import(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: WishDto,
  ): Promise<LedgerAnswer> {
    const upload = this.found(viewer, id);
    await this.uploads.start(upload, wishOf(dto), this.bringing(viewer, upload), () =>
      this.looks.record(viewer, request, { act: '导入台账', office: upload.office, subject: '' }),
    );
    return this.answer(viewer, request, upload);
  }

  @Post(':id/undoing')
  @HttpCode(202)
  @QueryOperation('撤回刚才的导入：它登记的记录逐条作废，原来的内容留在历史中；进度另问', 202, 'LedgerAnswer')
  async undo(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: UndoingDto,
  ): Promise<LedgerAnswer> {
    const upload = this.found(viewer, id);
    await this.uploads.undo(upload, reason, this.bringing(viewer, upload), () =>
      this.looks.record(viewer, request, { act: '撤回导入', office: upload.office, subject: '', reason }),
    );
    return this.answer(viewer, request, upload);
  }

  @Post(':id/annotated')
  @HttpCode(200)
  @QueryOperation('台账连同错误标注，xlsx')
  @ApiProduces('application/octet-stream')
  async annotated(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: WishDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = this.found(viewer, id);
    const by = this.bringing(viewer, upload);
    const { mends } = wishOf(dto);
    const bytes = await this.longWork.run(viewer.accountId, reply, async (signal) => {
      const report = await explained(() => this.uploads.check(upload, { ...NOTHING, mends }, by, signal));
      await this.lookedAt(viewer, request, upload, report);
      return workbookBytes(mended(this.uploads.sheetsOf(upload), mends), report.rejected, signal);
    });
    sendFile(reply, '台账（已标注）', 'xlsx', bytes);
  }

  private bringing(viewer: Viewer, { office }: Upload): Bringing {
    const { account } = viewer;
    const acting = {
      account,
      organs: viewer.organsIn(office, 'case.record'),
      decides: viewer.organsIn(office, 'case.decide'),
      recorded: [],
    };
    return { actor: account, reader: this.gate.ledgerReader(viewer), acting };
  }

  /** How far an upload is; what its report tells of files is on record before it is told. */
  private async answer(viewer: Viewer, request: KnownRequest, upload: Upload): Promise<LedgerAnswer> {
    if (upload.report) await this.lookedAt(viewer, request, upload, upload.report);
    return answerOf(upload);
  }

  /** A file is looked at by who is told how what is recorded of it compares, if it is only that nothing differs. */
  private async lookedAt(
    viewer: Viewer,
    request: KnownRequest,
    { office }: Upload,
    report: ImportReport,
  ): Promise<void> {
    // An upload is its bringer's alone: who asks again how far it is sees the same comparison.
    if (this.seen.has(report)) return;
    const look = (subject: string) =>
      this.looks.record(viewer, request, {
        act: '台账比对',
        office,
        subject,
        reason: '台账与已登记的内容比对',
      });
    for (let at = 0; at < report.compared.length; at += LOOKS_AT_ONCE) {
      const part = report.compared.slice(at, at + LOOKS_AT_ONCE);
      await Promise.all(part.map((streamId) => look(streamId.slice(-36))));
    }
    this.seen.add(report);
  }

  private placeFor(viewer: Viewer, reply: FastifyReply): () => void {
    try {
      return this.places.take(viewer.accountId);
    } catch (error) {
      void reply.header('retry-after', String(RETRY_SECONDS));
      throw error;
    }
  }

  private found(viewer: Viewer, id: string): Upload {
    const upload = this.uploads.find(id, viewer.accountId);
    if (!upload || !viewer.may('case.record', upload.office)) throw new NotFoundException();
    return upload;
  }
}

/** What the reader of a workbook has to say is an answer and no fault. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookUnreadable) throw unreadable(error);
    if (error instanceof BadInput || error instanceof ExplainedFailure) throw badRequest('', error.message);
    throw error;
  }
}
