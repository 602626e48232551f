import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RIGHTS, SignIn, SignInRefused, type OpenedSession, type Right, type Viewer } from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import type { MeAnswer, RecoveryCodesAnswer, SecondFactorAnswer } from '../http/answers.js';
import { TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { SESSION_COOKIE } from './access-guard.js';
import { fromElsewhere, orExplained } from './denial.js';
import { Asking, Requires, type KnownRequest } from './requires.js';
import { signInOf } from './sign-in-of.js';

const DEVICE_COOKIE = '__Host-device';
export const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
const DEVICE_SECONDS = 180 * 24 * 3_600;
const LONGEST = 200;
/** So long somebody is told what others did with his account: nobody can make that go away. */
const TOLD_MS = 30 * 24 * 3_600_000;

export class SignInDto {
  @TextField({ title: '账号名', example: 'officer' }, LONGEST)
  name: string;
  @TextField({ title: '密码', example: 'a long pass phrase' }, LONGEST)
  password: string;
  @TextField({ title: '验证码', optional: true, example: '123456' }, LONGEST)
  code?: string;
}

export class PasswordDto {
  @TextField({ title: '现在的密码' }, LONGEST)
  current: string;
  @TextField({ title: '新密码' }, LONGEST)
  next: string;
}

export class SecondFactorDto {
  @TextField({ title: '密钥' }, LONGEST)
  secret: string;
  @TextField({ title: '验证码', example: '123456' }, LONGEST)
  code: string;
}

const whoIs = (viewer: Viewer): Omit<MeAnswer, 'csrf' | 'changes'> => ({
  account: viewer.account,
  person: viewer.person,
  standing: viewer.standing,
  seesRestricted: viewer.seesRestricted,
  assignments: viewer.held.map(({ role, area }) => ({ role, area })),
  rights: (Object.keys(RIGHTS) as Right[]).filter((right) => viewer.has(right)),
  offices: [...viewer.officesFor('case.read')],
  decides: viewer.bodies(),
});

/**
 * Whether another site's page sends it: who signs somebody in as himself would read what he then enters. A browser says
 * where a page is from; an older one at least its address, a program nothing at all.
 */
function isFromElsewhere({ headers, hostname }: KnownRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).hostname === hostname);
}

/** Coming in and going out. */
@ApiTags('登录')
@Controller('api/v1/session')
export class SessionController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  private get signIn(): SignIn {
    return signInOf(this.runtime);
  }

  @Post()
  @HttpCode(200)
  @Requires('everybody')
  @QueryOperation('登录：得到会话 Cookie 和确认码；确认码随每个更改数据的请求放在 x-csrf-token 中')
  async open(
    @Body() dto: SignInDto,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    if (isFromElsewhere(request)) throw fromElsewhere();
    const opened = await orExplained(401, () => this.comeIn(dto, request));
    void reply.setCookie(SESSION_COOKIE, opened.session, COOKIE);
    void reply.setCookie(DEVICE_COOKIE, opened.device, { ...COOKIE, maxAge: DEVICE_SECONDS });
    const known = await this.runtime.sessions.bySession(opened.session);
    return { csrf: opened.csrf, ...(known ? whoIs(known.viewer) : {}) };
  }

  private async comeIn(dto: SignInDto, request: KnownRequest): Promise<OpenedSession> {
    const device = request.cookies[DEVICE_COOKIE];
    try {
      const opened = await this.signIn.open({ ...dto, device, address: request.ip });
      await this.note('登录', dto.name, request);
      return opened;
    } catch (error) {
      if (error instanceof SignInRefused)
        await this.note(error.locksNow ? '登录失败（已锁定）' : '登录失败', dto.name, request);
      throw error;
    }
  }

  /** The name as it was typed may be a password typed into the wrong field: only known names are kept. */
  private async note(act: string, typed: string, request: KnownRequest): Promise<void> {
    const name = typed.trim().toLowerCase();
    const { rows } = await this.runtime.database.pool.query('select 1 from access.accounts where name = $1', [
      name,
    ]);
    await this.runtime.looks.record({
      account: rows.length > 0 ? name : '（未知账号）',
      act,
      office: '',
      subject: '',
      reason: null,
      address: request.ip,
      request: request.id,
    });
  }

  @Get()
  @Requires('self')
  @QueryOperation('我是谁、有哪些岗位、还须先办什么', 200, 'MeAnswer')
  async me(@Asking() viewer: Viewer, @Req() request: KnownRequest): Promise<MeAnswer> {
    const since = new Date(this.runtime.clock.now() - TOLD_MS);
    const changes = await this.runtime.looks.changesOf(viewer.account, since);
    return {
      csrf: request.csrf ?? null,
      ...whoIs(viewer),
      changes,
    };
  }

  @Delete()
  @Requires('self')
  @QueryOperation('退出')
  async close(
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const session = request.cookies[SESSION_COOKIE];
    if (session) await this.runtime.sessions.end(session);
    void reply.clearCookie(SESSION_COOKIE, COOKIE).header('clear-site-data', '"cache", "storage"');
    return { signedOut: true };
  }

  @Put('password')
  @Requires('self')
  @QueryOperation('更改密码；所有会话随即结束，须用新密码重新登录')
  async password(@Asking() viewer: Viewer, @Body() { current, next }: PasswordDto): Promise<unknown> {
    await orExplained(422, () => this.signIn.changePassword(viewer, current, next));
    return { changed: true };
  }

  @Post('second-factor')
  @HttpCode(200)
  @Requires('self')
  @QueryOperation('身份验证器的密钥；用一个验证码确认后才生效', 200, 'SecondFactorAnswer')
  propose(@Asking() viewer: Viewer): SecondFactorAnswer {
    return this.signIn.proposeSecondFactor(viewer);
  }

  @Put('second-factor')
  @Requires('self')
  @QueryOperation('确认身份验证器；答复中的备用码只显示这一次', 200, 'RecoveryCodesAnswer')
  async enrol(
    @Asking() viewer: Viewer,
    @Body() { secret, code }: SecondFactorDto,
  ): Promise<RecoveryCodesAnswer> {
    return {
      recoveryCodes: await orExplained(422, () => this.signIn.enrolSecondFactor(viewer, secret, code)),
    };
  }
}
