import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mayKnow, type Viewer } from '#access';
import { keptOf, parkedOf, type Kept, type ParkedEntry } from '#read-models';
import { LookBook } from '../access/look-book.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import type { ParkedAnswer, ParkedLine, RetriedAnswer } from '../http/answers.js';
import { ReadSide } from '../http/read-side.js';

/** Files that cannot be shown and are in no register and no figure until they can. */
@ApiTags('系统')
@Controller('api/v1/parked')
export class ParkedController {
  constructor(
    private readonly read: ReadSide,
    private readonly looks: LookBook,
  ) {}

  @Get()
  @Requires('case.read')
  @QueryOperation('暂未计入的档案：哪些、从第几号事件起、为什么', 200, 'ParkedAnswer')
  async list(@Asking() viewer: Viewer, @Req() request: KnownRequest): Promise<ParkedAnswer> {
    const offices = [...viewer.officesFor('case.read')];
    const files = await parkedOf(this.read.runtime.readModels, offices);
    // Where there are none there is nothing to look at.
    if (files.length > 0)
      await this.looks.record(viewer, request, {
        act: '查看暂未计入的档案',
        office: offices[0] ?? '',
        offices,
        subject: '',
      });
    const kept = await keptOf(
      this.read.runtime.readModels,
      files.map(({ streamId }) => streamId),
    );
    return { items: files.map((file) => lineFor(viewer, file, kept.get(file.streamId))) };
  }

  @Post('retry')
  @HttpCode(200)
  @Requires('case.record')
  @QueryOperation('再试一次显示辖区内暂未计入的档案', 200, 'RetriedAnswer')
  async retry(@Asking() viewer: Viewer): Promise<RetriedAnswer> {
    const { projector, readModels } = this.read.runtime;
    const files = await parkedOf(readModels, [...viewer.officesFor('case.record')]);
    return projector.retryParked(files.map(({ streamId }) => streamId));
  }
}

/** The number of a file that is closed to somebody would tell him that there is one; that one is missing he sees from the count. */
const lineFor = (
  viewer: Viewer,
  { streamId, office, fileNumber, confidentiality, position, reason, since }: ParkedEntry,
  kept: Kept | undefined,
): ParkedLine => ({
  id: streamId.slice(-36),
  office,
  fileNumber: mayKnow(viewer, confidentiality === null ? 'sealed' : (kept?.confidentiality ?? 'sealed'))
    ? fileNumber
    : null,
  position,
  reason,
  since,
});
