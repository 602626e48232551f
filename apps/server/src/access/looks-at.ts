import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap, type Observable } from 'rxjs';
import type { Right } from '#access';
import { LookBook } from './look-book.js';
import { REQUIREMENT, type KnownRequest } from './requires.js';

const ACT = 'looks-at';

/** Says of a list what is put on record when it is looked at: once for each request, before the answer leaves. */
export const LooksAt = (act: string): MethodDecorator => SetMetadata(ACT, act);

/** What was asked for, in the words of whoever reads the record. */
const WORDS: Readonly<Record<string, string>> = {
  on: '日期',
  from: '起',
  to: '止',
  asOf: '截至',
  knownAt: '按当时所知',
  name: '数字',
  code: '期限',
  part: '部分',
  recipient: '收件人',
  open: '只看未处理',
  state: '状态',
  before: '之前',
};

function inWords({ params, query }: KnownRequest): string {
  const asked = { ...(params as object), ...(query as object) } as Readonly<Record<string, unknown>>;
  return Object.entries(WORDS)
    .flatMap(([name, word]) => (typeof asked[name] === 'string' ? [`${word} ${asked[name]}`] : []))
    .join('，');
}

/** Puts looks at lists on record; files and exports, which say more, do it themselves. No record, no answer. */
@Injectable()
export class LooksAtInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly looks: LookBook,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const act = this.reflector.get<string | undefined>(ACT, context.getHandler());
    if (act === undefined) return next.handle();
    const right = this.reflector.getAllAndOverride<Right>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<KnownRequest>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.record(request, right, act);
        return answer;
      }),
    );
  }

  private async record(request: KnownRequest, right: Right, act: string): Promise<void> {
    const { viewer } = request;
    if (!viewer) throw new Error('a list is looked at by somebody who is not known');
    const { office } = request.query as { readonly office?: string };
    const own = [...viewer.officesFor(right)];
    await this.looks.record(viewer, request, {
      act,
      office: office || (own[0] ?? ''),
      ...(office ? {} : { offices: own }),
      subject: '',
      reason: inWords(request),
    });
  }
}
