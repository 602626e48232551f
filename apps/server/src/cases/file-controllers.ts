import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  type Type,
} from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { mayKnow, shown, type Viewer } from '#access';
import type { AggregateName, CorrectionCase } from '#casework';
import type { OpenedFile } from '#read-models';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import type { CaseDetails, FileAnswer, RevealAnswer } from '../http/answers.js';
import { TextField } from '../http/fields.js';
import { actionsOf } from '../orders/actions.js';
import { ReadSide } from '../http/read-side.js';
import { ClosedFiles } from './closed-files.js';

/** A kind of file as one document: where it is asked for, and what it is called. */
interface FileRow {
  readonly aggregate: AggregateName;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
}

const OTHERS = '其他档案';
const FILES: readonly FileRow[] = [
  {
    aggregate: 'correction',
    path: 'cases',
    tag: '社区矫正档案',
    summary: '一份档案：经过、未办事项、不合规定的情况',
  },
  {
    aggregate: 'assessment',
    path: 'assessments',
    tag: OTHERS,
    summary: '一份调查评估：经过、未办事项',
  },
  {
    aggregate: 'resettlement',
    path: 'resettlements',
    tag: OTHERS,
    summary: '一份安置帮教档案：经过、未办事项',
  },
  { aggregate: 'family-aid', path: 'family-aids', tag: OTHERS, summary: '一份家属救助档案：经过' },
  {
    aggregate: 'incoming-transfer',
    path: 'incoming-transfers',
    tag: OTHERS,
    summary: '一份执行地变更（迁入）：经过、未办事项',
  },
];

/** What is masked on every screen, and told to who says why. */
const REVEALED = [
  'name',
  'idNumber',
  'address',
  'phone',
  'prisonerName',
  'beneficiaryName',
  'otherParentName',
  'guardianName',
] as const;

export class RevealDto {
  @TextField({ title: '查看理由', example: '电话通知其报到' })
  reason: string;
}

/** The records that a correction file holds beside its line in the register. */
function detailsOf({ aggregate, state }: OpenedFile): CaseDetails | undefined {
  if (aggregate !== 'correction') return undefined;
  const { leaves, transfers, sanctions, reoffences, absences, group, plan, ending, ...rest } =
    state as CorrectionCase;
  const { supervisionGaps } = rest;
  const decisions = rest.decisions.map(({ before: _before, ...told }) => told);
  return {
    leaves,
    transfers,
    sanctions,
    reoffences,
    supervisionGaps,
    absences,
    group,
    plan,
    ending,
    decisions,
  };
}

/** One file as this viewer may see it; the look is on record. */
function controllerOf({ aggregate, path, tag, summary }: FileRow): Type<unknown> {
  @ApiTags(tag)
  @Controller(`api/v1/${path}`)
  class OneFile {
    constructor(
      private readonly read: ReadSide,
      private readonly looks: LookBook,
      private readonly closed: ClosedFiles,
    ) {}

    @Get(':id')
    @Requires('case.read')
    @QueryOperation(summary, 200, 'FileAnswer')
    @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
    async file(
      @Asking() viewer: Viewer,
      @Req() request: KnownRequest,
      @Param('id', ParseUUIDPipe) id: string,
      @Query('waitFor') waitFor: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<FileAnswer> {
      await this.read.waitFor(waitFor);
      // At the same time: a try to look at a file of another area is a look as well.
      const [{ confidentiality, ...opened }] = await Promise.all([
        this.closed.found(viewer, `${aggregate}-${id}`),
        this.looks.record(viewer, request, { act: '查看档案', office: '', subject: id }),
      ]);
      const { file } = opened;
      void reply.header('etag', `"${file.version}"`);
      const { runtime } = this.read;
      const details = detailsOf(opened);
      return {
        id,
        ...shown(viewer, { ...file, ...(details ? { details } : {}) }, confidentiality),
        // Nobody gives orders about a file that is hidden from him; who opened a sealed one may end its sealing.
        actions: mayKnow(viewer, file.confidentiality === 'sealed' ? confidentiality : file.confidentiality)
          ? actionsOf(opened, viewer, {
              today: runtime.clock.today(),
              law: runtime.law,
              deciders: await runtime.directory.decidersIn(file.office),
            })
          : [],
      };
    }

    @Post(':id/reveal')
    @Requires('case.read')
    @QueryOperation('查看完整的姓名、身份证号、住址和电话；须写明理由，记入查看记录', 201, 'RevealAnswer')
    async reveal(
      @Asking() viewer: Viewer,
      @Req() request: KnownRequest,
      @Param('id', ParseUUIDPipe) id: string,
      @Body() { reason }: RevealDto,
    ): Promise<RevealAnswer> {
      const { file, confidentiality } = await this.closed.found(viewer, `${aggregate}-${id}`);
      const { office, record } = file;
      await this.looks.record(viewer, request, { act: '查看完整信息', office, subject: id, reason });
      const whole = Object.fromEntries(
        REVEALED.flatMap((field) => (typeof record[field] === 'string' ? [[field, record[field]]] : [])),
      );
      // Nobody who may not know a minor learns more by giving a reason: that is what an opening is for.
      return mayKnow(viewer, confidentiality) ? whole : shown(viewer, whole, confidentiality);
    }
  }
  Object.defineProperty(OneFile, 'name', { value: `${path}FileController` });
  return OneFile;
}

export const FILE_CONTROLLERS: readonly Type<unknown>[] = FILES.map(controllerOf);
