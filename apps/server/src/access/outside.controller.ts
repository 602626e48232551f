import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OutsideProvider } from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import { RUNTIME } from '../http/order-desk.js';
import { SESSION_COOKIE } from './access-guard.js';
import { orExplained } from './denial.js';
import { Requires, type KnownRequest } from './requires.js';
import { COOKIE } from './session.controller.js';

export const OUTSIDE_PROVIDER = Symbol('outside provider');

/** Sent along when the provider sends the browser back, which a strict cookie would not be. */
const WAY_BACK = '__Host-way-back';
const LAX = { ...COOKIE, sameSite: 'lax', maxAge: 600 } as const;

/**
 * A page of ours that goes on by itself: what the provider's redirect leads to comes from another site, and the strict
 * cookie of the session would not be sent along.
 */
const ON =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>已登录</title><a href="/">已登录，继续</a></html>';

/** Signing in at the office's own identity provider. */
@ApiTags('登录')
@Controller('api/v1/session/outside')
@Requires('everybody')
export class OutsideController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(OUTSIDE_PROVIDER) private readonly configured: OutsideProvider | null,
  ) {}

  private get provider(): OutsideProvider {
    if (!this.configured) throw new NotFoundException();
    return this.configured;
  }

  @Get()
  @QueryOperation('到统一身份认证登录（没有设置的，404）', 302)
  async leave(@Res() reply: FastifyReply): Promise<void> {
    const { url, browser } = await orExplained(401, () => this.provider.leave());
    await reply.setCookie(WAY_BACK, browser, LAX).redirect(url, 302);
  }

  @Get('callback')
  @QueryOperation('从统一身份认证返回')
  async comeBack(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    const at = request.url.indexOf('?');
    const search = at < 0 ? '' : request.url.slice(at);
    const browser = request.cookies[WAY_BACK];
    const opened = await orExplained(401, () => this.provider.comeBack(search, browser, request.ip));
    const known = await this.runtime.sessions.bySession(opened.session);
    await this.runtime.looks.record({
      account: known?.viewer.account ?? '',
      act: '登录（统一身份认证）',
      office: '',
      subject: '',
      reason: null,
      address: request.ip,
      request: request.id,
    });
    await reply
      .clearCookie(WAY_BACK, COOKIE)
      .setCookie(SESSION_COOKIE, opened.session, COOKIE)
      .type('text/html; charset=utf-8')
      .send(ON);
  }
}
