import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { forEverybody, type Health } from '#runtime';
import { Requires } from './access/requires.js';
import { QueryOperation } from './http/api-docs.js';
import type { HealthAnswer, LiveAnswer, ReadyAnswer } from './http/answers.js';

export const HEALTH = Symbol('health');

@ApiTags('系统')
@Controller('api/v1/health')
@Requires('everybody')
export class HealthController {
  constructor(@Inject(HEALTH) private readonly state: Health) {}

  /** 503 while the registers stand still, the clock does not go or something needed is away; the answer says what and since when. */
  @Get()
  @QueryOperation(
    '系统状况：所需的服务是否正常、名册更新到哪里、为何停下，期限时钟和队列是否正常',
    200,
    'HealthAnswer',
  )
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthAnswer> {
    const report = await this.state.report();
    void reply.status(report.status === 'trouble' ? 503 : 200);
    return forEverybody(report);
  }

  @Get('live')
  @QueryOperation('进程是否活着', 200, 'LiveAnswer')
  live(): LiveAnswer {
    return { status: 'ok' };
  }

  /** 503 where requests are not to be sent here: something needed is away, or the process is about to end. */
  @Get('ready')
  @QueryOperation('是否可以向本进程发送请求', 200, 'ReadyAnswer')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const ready = await this.state.isReady();
    void reply.status(ready ? 200 : 503);
    return { ready };
  }
}
