import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { ObligationsClock } from '#reminders';
import type { Runtime } from '#runtime';
import { AppModule } from './app.module.js';
import { PROBLEM_MODELS } from './http/api-docs.js';
import { ProblemFilter } from './http/problem-filter.js';
import { logRequests, openLog, requestIdOf } from './http/request-log.js';
import { secureHeaders } from './http/security-headers.js';
import { validation } from './http/validation.js';
import { mountQueueBoard } from './reminders/queue-board.js';

export interface AppSettings {
  /** Password for the board of the queue; without it there is none. */
  readonly operatorToken?: string;
  /** From which level on lines are logged. */
  readonly logLevel?: string;
}

/** The HTTP application over an opened runtime; not yet listening. */
export async function createApp(
  runtime: Runtime,
  clock: ObligationsClock | null = null,
  { operatorToken, logLevel }: AppSettings = {},
): Promise<NestFastifyApplication> {
  const log = openLog(logLevel);
  const adapter = new FastifyAdapter({ bodyLimit: 1_048_576, genReqId: requestIdOf });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(runtime, clock), adapter, {
    logger: ['error', 'warn'],
  });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter(log));
  await secureHeaders(app);
  logRequests(app.getHttpAdapter().getInstance(), log);
  const config = new DocumentBuilder()
    .setTitle('社区矫正业务系统')
    .setDescription(
      '社区矫正案件、请销假、执行地变更、调查评估的登记与查询，以及由档案可逐件核对的统计数字。',
    )
    .setVersion('1');
  const document = SwaggerModule.createDocument(app, config.build(), { extraModels: PROBLEM_MODELS });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.send(document));
  await mountQueueBoard(app.getHttpAdapter().getInstance(), clock, operatorToken);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
