import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { OutsideProvider, type ProviderSettings } from '#access';
import type { ObligationsClock } from '#reminders';
import { Health, openLog, type Runtime } from '#runtime';
import cookies from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { SESSION_COOKIE } from './access/access-guard.js';
import { BODY_OF_ANYBODY, guardBeforeBody } from './access/before-body.js';
import { RateLimit, REQUESTS_PER_MINUTE } from './access/rate-limit.js';
import type { KnownRequest } from './access/requires.js';
import { ApiDescriptionController } from './api-description.controller.js';
import { AppModule } from './app.module.js';
import { ANSWERS } from './http/answers.schema.js';
import { serveConsole } from './console/serve-console.js';
import { PROBLEM_MODELS } from './http/api-docs.js';
import { tellClientError, tellRouterError, tellServerRefusals } from './http/framework-errors.js';
import { takeBodies, type BodyPatience } from './http/incoming-body.js';
import { closeGracefully } from './http/graceful-close.js';
import { exposeMetrics, timeRequests, traceRequests } from './http/metrics.js';
import { Operator } from './http/operator.js';
import { ProblemFilter } from './http/problem-filter.js';
import { discardUnreadBodies } from './http/unread-body.js';
import { USUAL_UPLOADS, type UploadLimits } from './ledgers/upload-places.js';
import { isWorkbook, takeWorkbooks } from './ledgers/workbook-body.js';
import { logRequests, requestIdOf } from './http/request-log.js';
import { takeJson } from './http/json-body.js';
import { refuseOddRequests } from './http/request-shape.js';
import { secureHeaders } from './http/security-headers.js';
import { validation } from './http/validation.js';
import type { Listening } from './listening.js';
import type { StreamCount } from './live/stream-places.js';
import { mountQueueBoard } from './reminders/queue-board.js';
import { signInOf } from './access/sign-in-of.js';

export interface AppSettings {
  /** Password for the board of the queue; without it there is none. */
  readonly operatorToken?: string;
  /** Where the built console lies; without it there are no pages. */
  readonly consoleFolder?: string;
  /** From which level on lines are logged. */
  readonly logLevel?: string;
  /** What stands between the server and the network. */
  readonly listening?: Pick<Listening, 'tls' | 'proxies'>;
  /** The office's own identity provider. */
  readonly provider?: ProviderSettings;
  /** Requests that one account, or one address that nobody signed in from, may send in a minute. */
  readonly requestsPerMinute?: number;
  /** How many workbooks are taken in at once, and how large. */
  readonly uploads?: UploadLimits;
  /** How many listen to changes at once. */
  readonly streams?: StreamCount;
  /** How slowly a body may come. */
  readonly patience?: BodyPatience;
  /** Whether requests are traced. */
  readonly traces?: boolean;
  /** How this process is; told to it when it is about to end. */
  readonly health?: Health;
}

/** What the interface is, from its routes and the types of its answers. */
function describedBy(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('社区矫正业务系统')
    .setDescription(
      '社区矫正案件、请销假、执行地变更、调查评估的登记与查询，以及由档案可逐件核对的统计数字。',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(SESSION_COOKIE)
    .addBearerAuth();
  const document = SwaggerModule.createDocument(app, config.build(), { extraModels: PROBLEM_MODELS });
  const schemas = { ...document.components?.schemas, ...(ANSWERS as object) };
  return { ...document, components: { ...document.components, schemas } };
}

type Behind = NonNullable<AppSettings['listening']>;

/** A request without a host is answered in our own words; one whose headers do not come is not waited for. */
const HTTP = {
  requireHostHeader: false,
  headersTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
} as const;

const adapterFor = (listening: Behind | undefined): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_OF_ANYBODY,
    genReqId: requestIdOf,
    frameworkErrors: tellRouterError,
    clientErrorHandler: tellClientError,
    ...(listening?.tls ? { https: { ...listening.tls, ...HTTP } } : { http: HTTP }),
    ...(listening?.proxies.length ? { trustProxy: [...listening.proxies] } : {}),
  } as never);

const operatorOf = (token: string | undefined): Operator | null => (token ? new Operator(token) : null);

/** What is watched of every request. */
function watch(fastify: FastifyInstance, runtime: Runtime, log: Logger, traces: boolean): void {
  logRequests(fastify, log);
  timeRequests(fastify, runtime);
  if (traces) traceRequests(fastify);
}

/** The HTTP application over an opened runtime; not yet listening. */
export async function createApp(
  runtime: Runtime,
  clock: ObligationsClock | null = null,
  {
    operatorToken,
    logLevel,
    listening,
    provider,
    consoleFolder,
    requestsPerMinute = REQUESTS_PER_MINUTE,
    uploads = USUAL_UPLOADS,
    streams,
    patience,
    traces = false,
    health = new Health(runtime, clock ? 'all' : 'api', clock),
  }: AppSettings = {},
): Promise<NestFastifyApplication> {
  const log = openLog(logLevel);
  const outside = provider
    ? new OutsideProvider(runtime.database.pool, runtime.clock, provider, signInOf(runtime))
    : null;
  const limit = new RateLimit(requestsPerMinute, () =>
    log.warn('somebody asks for more than a person can read'),
  );
  const module = AppModule.over(runtime, health, limit, outside, { uploads, streams });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapterFor(listening), {
    logger: ['error', 'warn'],
    // See `takeJson`.
    bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  takeJson(fastify);
  takeWorkbooks(fastify);
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter(log, () => runtime.database.trouble()));
  await app.register(cookies as never);
  await secureHeaders(app, Boolean(listening?.tls ?? listening?.proxies.length));
  closeGracefully(fastify);
  tellServerRefusals(fastify);
  refuseOddRequests(fastify);
  watch(fastify, runtime, log, traces);
  discardUnreadBodies(fastify);
  guardBeforeBody(app, fastify);
  takeBodies(fastify, {
    patience,
    passedOn: (request) => (isWorkbook(request) ? uploads.mostBytes : null),
    senderOf: ({ viewer }: KnownRequest) => viewer?.accountId,
  });
  const operator = operatorOf(operatorToken);
  exposeMetrics(fastify, runtime, clock, operator);
  app.get(ApiDescriptionController).describe(describedBy(app));
  await mountQueueBoard(fastify, clock, operator);
  if (consoleFolder) await serveConsole(fastify, consoleFolder);
  await app.init();
  await fastify.ready();
  return app;
}
