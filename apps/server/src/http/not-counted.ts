import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap, type Observable } from 'rxjs';
import { RIGHTS, type Right } from '#access';
import { notCounted } from '#read-models';
import type { Health } from '#runtime';
import { Jurisdiction } from '../access/jurisdiction.js';
import { REQUIREMENT, type KnownRequest, type Requirement } from '../access/requires.js';
import { HEALTH } from '../health.controller.js';
import { ANSWER } from './api-docs.js';
import { ReadSide } from './read-side.js';

/** Answers in which a file that cannot be shown is missing. */
const MISSING_IN: ReadonlySet<string> = new Set([
  'AgendaAnswer',
  'CaseloadAnswer',
  'ComplianceAnswer',
  'ComplianceFilesAnswer',
  'FigureFilesAnswer',
  'FiguresAnswer',
  'MonthlyAnswer',
  'MonthlyFilesAnswer',
  'OverdueAnswer',
  'RegisterAnswer',
  'SeriesAnswer',
]);

/** Says in each of these answers how many files of the offices that were asked about are not in it, and whether it may not be of this moment. */
@Injectable()
export class NotCountedInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly read: ReadSide,
    private readonly jurisdiction: Jurisdiction,
    @Inject(HEALTH) private readonly health: Health,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.reflector.get<string | undefined>(ANSWER, context.getHandler());
    const requirement = this.reflector.getAllAndOverride<Requirement>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (answer === undefined || !MISSING_IN.has(answer) || !Object.hasOwn(RIGHTS, requirement))
      return next.handle();
    const request = context.switchToHttp().getRequest<KnownRequest>();
    return next.handle().pipe(
      mergeMap(async (body: object) => ({
        ...body,
        ...(await this.missing(request, requirement as Right)),
        ...(await this.behind()),
      })),
    );
  }

  private async behind(): Promise<{ readonly notCurrent?: string }> {
    const notCurrent = await this.health.notCurrent();
    return notCurrent === null ? {} : { notCurrent };
  }

  private async missing(
    { viewer, query }: KnownRequest,
    right: Right,
  ): Promise<{ readonly notCounted?: number }> {
    const { readModels } = this.read.runtime;
    if (!viewer || (await notCounted(readModels)) === 0) return {};
    const { office } = query as { readonly office?: string };
    const files = await notCounted(readModels, await this.jurisdiction.offices(viewer, right, office));
    return files > 0 ? { notCounted: files } : {};
  }
}
