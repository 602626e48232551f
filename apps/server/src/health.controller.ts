import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { projectedPosition } from '#read-models';
import type { ObligationsClock } from '#reminders';
import { Requires } from './access/requires.js';
import { ReadSide } from './http/read-side.js';

export const OBLIGATIONS_CLOCK = Symbol('obligations clock');

@ApiTags('系统')
@Controller('api/v1/health')
@Requires('everybody')
export class HealthController {
  constructor(
    private readonly read: ReadSide,
    @Inject(OBLIGATIONS_CLOCK) private readonly clock: ObligationsClock | null,
  ) {}

  /** 503 while the registers stand still or the clock does not go; the answer says where and why. */
  @Get()
  @ApiOperation({ summary: '系统状况：读模型到哪里、为何停下，期限时钟和队列是否正常' })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const { store, projector, database, law } = this.read.runtime;
    const [head, position] = await Promise.all([store.head(), projectedPosition(database.pool)]);
    const clock = this.clock?.health() ?? null;
    const sound = projector.stoppedAt === null && (clock?.trouble ?? null) === null;
    void reply.status(sound ? 200 : 503);
    return {
      status: sound ? 'ok' : 'trouble',
      projection: { position, head, behind: head - position, stopped: projector.stoppedAt },
      obligationsClock: clock,
      rules: law.edition,
    };
  }
}
