import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Right, Viewer } from '#access';

/**
 * What a route asks for: a right; `signed-in`, whoever can do anything at all; `person`, somebody who signed in
 * himself and is no other system with a token; `self`, also a person who must first change the password or enrol a
 * second factor; `everybody`. A route that declares none does not start.
 */
export type Requirement = Right | 'signed-in' | 'person' | 'self' | 'everybody';

export const REQUIREMENT = 'requirement';

const denied = (status: number, description: string) =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

export const Requires = (requirement: Requirement): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(REQUIREMENT, requirement),
    ApiExtension('x-requires', requirement),
    ...(requirement === 'everybody'
      ? []
      : [ApiCookieAuth(), ApiBearerAuth(), denied(401, '未登录'), denied(403, '没有这项权限')]),
    denied(429, '请求过于频繁'),
  );

/** A request whose sender is known. */
export interface KnownRequest extends FastifyRequest {
  viewer?: Viewer;
  csrf?: string | null;
}

/** Who asks; only on routes that know. */
export const Asking = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<KnownRequest>();
  if (!viewer) throw new Error('a route that everybody may use asks who it is');
  return viewer;
});
