import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { CaseBusy, CaseNotFound, CaseUnreadable, KeyUsedOtherwise, OrderRefused } from '#application';
import { isConnectionLost, isDiskFull } from '#database';
import {
  HistoryMoved,
  HistoryRefused,
  HistoryUnavailable,
  REFUSED_WORDS,
  VersionConflict,
} from '#event-store';
import { FileDestroyed } from '#protection';
import { FileParked, ProjectionStopped } from '#read-models';
import { Problem, problem } from './problem.js';

const RULE = '业务规则';
const one = (code: string, message: string) => [{ code, article: RULE, message }];

/** What a status means where nothing more is known: title, and what is said. */
const STATUSES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['bad-request', '请求格式有误'],
  404: ['not-found', '没有找到'],
  405: ['method-not-allowed', '不支持的方法'],
  408: ['request-timeout', '请求没有按时发完'],
  413: ['too-large', '内容过大'],
  414: ['address-too-long', '地址过长'],
  415: ['media-type', '内容类型应为 application/json'],
  416: ['bad-range', '所请求的范围不存在'],
  417: ['expectation', '不支持 Expect 的要求'],
  431: ['headers-too-large', '请求头过大'],
};

/** A status in our words; the address is not repeated, which may be a trap for whoever reads it. */
export function statusProblem(status: number): Problem {
  const [code, title] = STATUSES[status] ?? ['bad-request', '请求不能处理'];
  return problem(status, title, one(code, `${title}。`));
}

/** Statuses that mean the client's request, by an error that carries one itself (Fastify's do). */
function clientStatus(error: unknown): number | null {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

export const tryLater = (code: string, message: string): Problem =>
  problem(503, '暂时不能处理', one(code, message));

const NO_ROOM =
  '服务器磁盘已满，暂时不能登记，查询仍可使用；腾出空间后自行恢复，重复提交不会重复登记。请通知系统管理员。';
const REFUSED = `${REFUSED_WORDS}，暂时不能登记；请通知系统管理员。`;
const AWAY = '数据库暂时连接不上，请稍后再试；重复提交不会重复登记。';

/** What may be asked again later: nothing is known of it, and under the same key it is done once. */
function unavailable(error: unknown, cause: string | null): Problem | null {
  if (isDiskFull(error)) return tryLater('disk-full', NO_ROOM);
  const away = (message: string): Problem => tryLater('unavailable', message);
  if (error instanceof ProjectionStopped) {
    const where = `名册停在第 ${error.stop.position} 号事件之前，暂时不能显示新登记的内容；已登记的没有丢失。`;
    return problem(503, '名册更新停止', one('projection-stopped', where));
  }
  if (error instanceof HistoryRefused) return away(REFUSED);
  if (error instanceof HistoryUnavailable || error instanceof HistoryMoved) return away(error.message);
  if (!isConnectionLost(error)) return null;
  return away(cause ? `${cause}重复提交不会重复登记。` : AWAY);
}

/** How the file itself is just now. */
function standsInTheWay(error: unknown): Problem | null {
  if (error instanceof CaseBusy) return problem(409, '档案正在导入', one('case-busy', error.message));
  if (error instanceof FileDestroyed)
    return problem(409, '档案的个人信息已销毁', one('file-destroyed', error.message));
  if (error instanceof FileParked) return problem(409, '档案暂时不能显示', one('file-parked', error.message));
  if (error instanceof CaseUnreadable)
    return problem(409, '档案暂时不能办理', one('file-unreadable', error.message));
  return null;
}

/**
 * What an error is told as; of a fault no more than the request's id.
 * @param cause why the database is away, where that is known
 */
export function problemOf(error: unknown, requestId: string, cause: string | null = null): Problem {
  if (error instanceof OrderRefused) return problem(422, '该行为不合规定', error.refusals);
  if (error instanceof KeyUsedOtherwise)
    return problem(422, '幂等键已被使用', one('key-used', error.message));
  if (error instanceof VersionConflict) {
    return problem(
      409,
      '档案已被他人更新',
      one('version-conflict', `档案现在是第 ${error.actual} 版，请刷新后再办理。`),
    );
  }
  const inTheWay = standsInTheWay(error);
  if (inTheWay) return inTheWay;
  if (error instanceof CaseNotFound) return problem(404, '没有找到', one('not-found', error.message));
  const later = unavailable(error, cause);
  if (later) return later;
  if (error instanceof HttpException) {
    const body = error.getResponse();
    if (body instanceof ProblemBody) return body.problem;
  }
  const status = clientStatus(error);
  if (status !== null) return statusProblem(status);
  return problem(
    500,
    '系统故障',
    one('fault', `系统出现故障，已记入日志（请求编号 ${requestId}）；请稍后再试。`),
  );
}

/** A problem on its way through Nest's own exceptions. */
export class ProblemBody {
  constructor(
    readonly problem: Problem,
    /** After how long it is worth trying again. */
    readonly retryAfterSeconds?: number,
  ) {}
}

/** When to ask again where nobody said. */
const LATER_SECONDS = 5;

/** The headers that go with an error. */
function headersOf(error: unknown, status: number): Readonly<Record<string, string>> {
  const body = error instanceof HttpException ? error.getResponse() : undefined;
  const told = body instanceof ProblemBody ? body.retryAfterSeconds : undefined;
  const seconds = told ?? (status === 503 ? LATER_SECONDS : undefined);
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

/** By its parts and not by its class, which another realm has another of. */
const told = (error: unknown): object => {
  const { name, message, stack } = (error ?? {}) as Partial<Error>;
  return { name, message: message ?? String(error), stack };
};

/** Every error leaves as problem details in Chinese; nothing of the inside is shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Pick<Logger, 'error'>,
    private readonly cause: () => string | null = () => null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const body = problemOf(error, request.id, this.cause());
    // Only these: what else a database's error carries quotes the values, and they are people's.
    if (body.status === 500) this.log.error({ request: request.id, ...told(error) }, 'fault');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(body.status)
      // Who refused may have said himself when to come again.
      .headers(reply.hasHeader('retry-after') ? {} : headersOf(error, body.status))
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(body);
  }
}
