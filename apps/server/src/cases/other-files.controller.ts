import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '#access';
import type { AggregateName } from '#casework';
import { LookBook } from '../access/look-book.js';
import { shown } from '../access/present.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import { ReadSide } from '../http/read-side.js';
import { ClosedFiles } from './closed-files.js';

/** Files that are no correction cases, each as one document; each look is on record. */
@ApiTags('其他档案')
@Controller('api/v1')
export class OtherFilesController {
  constructor(
    private readonly read: ReadSide,
    private readonly looks: LookBook,
    private readonly closed: ClosedFiles,
  ) {}

  @Get('assessments/:id')
  @Requires('case.read')
  @QueryOperation('一份调查评估：经过、未办事项')
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  assessment(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('waitFor') waitFor: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.file('assessment', { viewer, request, id, waitFor, reply });
  }

  @Get('resettlements/:id')
  @Requires('case.read')
  @QueryOperation('一份安置帮教档案：经过、未办事项')
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  resettlement(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('waitFor') waitFor: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.file('resettlement', { viewer, request, id, waitFor, reply });
  }

  @Get('family-aids/:id')
  @Requires('case.read')
  @QueryOperation('一份家属救助档案：经过')
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  familyAid(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('waitFor') waitFor: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.file('family-aid', { viewer, request, id, waitFor, reply });
  }

  @Get('incoming-transfers/:id')
  @Requires('case.read')
  @QueryOperation('一份执行地变更（迁入）：经过、未办事项')
  @ApiQuery({ name: 'waitFor', required: false, description: '等到这个事件位置' })
  incomingTransfer(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('waitFor') waitFor: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.file('incoming-transfer', { viewer, request, id, waitFor, reply });
  }

  private async file(name: AggregateName, { viewer, request, id, waitFor, reply }: Asked): Promise<unknown> {
    await this.read.waitFor(waitFor);
    const streamId = `${name}-${id}`;
    const [file] = await Promise.all([
      this.closed.inArea(viewer, streamId),
      this.looks.record(viewer, request, { act: '查看档案', office: '', subject: id }),
    ]);
    void reply.header('etag', `"${file.version}"`);
    return {
      id,
      ...shown(viewer, file, await this.closed.forViewer(viewer, streamId, file.confidentiality)),
    };
  }
}

interface Asked {
  readonly viewer: Viewer;
  readonly request: KnownRequest;
  readonly id: string;
  readonly waitFor: string | undefined;
  readonly reply: FastifyReply;
}
