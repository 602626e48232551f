import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#access';
import { placeOffice } from '#application';
import { allOffices } from '#read-models';
import { clearEvents, historyEnd, verifyAll, type Runtime } from '#runtime';
import type { AreasAnswer, VerificationAnswer } from '../http/answers.js';
import { QueryOperation } from '../http/api-docs.js';
import { TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { badRequest } from '../http/validation.js';
import { LookBook } from './look-book.js';
import { Asking, Requires, type KnownRequest } from './requires.js';

export class PlacingDto {
  @TextField({ title: '司法所、县或市', example: '麻旺司法所' })
  name: string;
  @TextField({ title: '归到哪里之下', example: '酉阳县' })
  below: string;
}

/** More than somebody reads. */
const MOST_TOLD = 50;

/** The tree of areas, and whether everything is whole: what an administrator looks after. */
@ApiTags('系统')
@Controller('api/v1')
@Requires('accounts.manage')
export class AreasController {
  private verifying = false;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly looks: LookBook,
  ) {}

  @Get('areas')
  @QueryOperation('司法所，及其上的县、市、省', 200, 'AreasAnswer')
  async areas(): Promise<AreasAnswer> {
    return { items: await allOffices(this.runtime.readModels) };
  }

  @Put('areas')
  @QueryOperation('把一个所归到某县之下（县归市、市归省相同）', 200, 'AreasAnswer')
  async place(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Body() { name, below }: PlacingDto,
  ): Promise<AreasAnswer> {
    await this.looks.record(viewer, request, { act: '调整辖区', office: name, subject: '', reason: below });
    await this.runtime.projector.catchUpTo(await placeOffice(this.runtime, viewer.account, name, below));
    return this.areas();
  }

  @Post('verification')
  @HttpCode(200)
  @QueryOperation(
    '核对：历史和查看记录未断未改，名册与历史一致（档案多时要几分钟）',
    200,
    'VerificationAnswer',
  )
  async verify(@Asking() viewer: Viewer, @Req() request: KnownRequest): Promise<VerificationAnswer> {
    if (this.verifying) throw badRequest('', '正在核对，请等它完成。');
    this.verifying = true;
    try {
      await this.looks.record(viewer, request, { act: '核对历史', office: '', subject: '' });
      const { sound, events, history, projections, parked, alteredLook } = await verifyAll(this.runtime);
      // Which lines differ is told at the machine: they are people's.
      const faults = [
        ...history.map(({ message }) => `历史：${message}`),
        ...projections.map(
          ({ projection, fault }) => `名册 ${projection}：${fault === 'missing' ? '缺少' : '多出'}一行`,
        ),
        ...parked.map(
          ({ position, reason }) => `暂未计入的档案：第 ${position} 号事件起不能显示（${reason}）`,
        ),
        ...(alteredLook === null ? [] : [`查看记录：第 ${alteredLook} 条起被改动或缺失。`]),
      ];
      const [end, inClear] = await Promise.all([historyEnd(this.runtime), clearEvents(this.runtime)]);
      return { sound, events, faults: faults.slice(0, MOST_TOLD), end, inClear };
    } finally {
      this.verifying = false;
    }
  }
}
