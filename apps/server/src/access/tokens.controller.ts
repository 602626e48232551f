import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Accounts,
  beyondRights,
  RIGHTS,
  Tokens,
  type Account,
  type Right,
  type TokenEntry,
  type Viewer,
} from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import type { GivenTokenAnswer, TokensAnswer } from '../http/answers.js';
import { CountField, ListField, TermField, TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { badRequest, badRequests } from '../http/validation.js';
import { notAllowed, orExplained, twoPersons } from './denial.js';
import { LookBook } from './look-book.js';
import { Asking, Requires, type KnownRequest } from './requires.js';
import { signInOf } from './sign-in-of.js';

const TERMS = Object.fromEntries(Object.entries(RIGHTS).map(([code, zh]) => [code, { zh, en: code }]));
const MOST_DAYS = 366;

export class ScopeDto {
  @TermField({ title: '权限', example: 'figures.read' }, TERMS)
  right: Right;
}

export class TokenProofDto {
  @TextField({ title: '身份验证器上的六位验证码', example: '123456' }, 32)
  code: string;
}

export class TokenDto extends TokenProofDto {
  @TextField({ title: '账号名；不填为本人的账号', example: 'province-platform', optional: true })
  account?: string;
  @TextField({ title: '用途', example: '省平台取数' })
  title: string;
  @ListField({ title: '权限' }, ScopeDto)
  scopes: ScopeDto[];
  @CountField({ title: '有效天数', example: 90 })
  days: number;
}

/**
 * Keys for other systems. A person makes one for the own account, with the authenticator; for another account an
 * administrator asks, and somebody else confirms. Each step is on record.
 */
@ApiTags('账号')
@Controller('api/v1/tokens')
@Requires('person')
export class TokensController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly looks: LookBook,
  ) {}

  private get tokens(): Tokens {
    return new Tokens(this.runtime.database.pool, this.runtime.clock);
  }

  @Get()
  @QueryOperation('发给其他系统的令牌：本人账号的；系统管理员看全部', 200, 'TokensAnswer')
  async list(@Asking() viewer: Viewer): Promise<TokensAnswer> {
    return { items: await this.tokens.all(viewer.has('accounts.manage') ? null : viewer.account) };
  }

  @Post()
  @QueryOperation(
    '发出令牌，须用身份验证器确认；令牌只显示这一次，系统里只存摘要。为别的账号申请的，须另一人确认后才有效',
    201,
    'GivenTokenAnswer',
  )
  async give(
    @Asking() viewer: Viewer,
    @Body() { account, title, scopes, days, code }: TokenDto,
    @Req() request: KnownRequest,
  ): Promise<GivenTokenAnswer> {
    if (days > MOST_DAYS || days < 1) throw badRequest('days', `有效天数应为 1 至 ${MOST_DAYS} 天。`);
    const isOwn = account === undefined || account === viewer.account;
    if (!isOwn && !viewer.has('accounts.manage')) throw notAllowed();
    const owner = await this.ownerOf(account ?? viewer.account);
    const rights = [...new Set(scopes.map(({ right }) => right))];
    refuseBeyond(owner, rights);
    await this.prove(viewer, code);
    const asked = { title, scopes: rights, days };
    await this.note(viewer, request, '申请令牌', owner.name, asked);
    return isOwn
      ? this.tokens.give(owner, asked)
      : { ...(await this.tokens.propose(owner, viewer.account, asked)), token: null };
  }

  @Post(':id/confirmation')
  @QueryOperation(
    '确认别人申请的令牌：该账号本人，或者另一名系统管理员；令牌只显示这一次',
    201,
    'GivenTokenAnswer',
  )
  async confirm(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: TokenProofDto,
    @Req() request: KnownRequest,
  ): Promise<GivenTokenAnswer> {
    const token = await this.concerning(viewer, id);
    if (!token.awaits) throw new NotFoundException();
    if (token.askedBy === viewer.account) throw twoPersons('令牌不能由申请人自己确认。');
    refuseBeyond(await this.ownerOf(token.account), token.scopes as Right[]);
    await this.prove(viewer, code);
    await this.note(viewer, request, '确认令牌', token.account, token);
    const given = await this.tokens.confirm(id, viewer.account);
    if (!given) throw new NotFoundException();
    return given;
  }

  @Delete(':id')
  @QueryOperation('收回令牌，立即失效：本人账号的；系统管理员可以收回全部')
  async revoke(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: KnownRequest,
  ): Promise<unknown> {
    const token = await this.concerning(viewer, id);
    await this.note(viewer, request, '收回令牌', token.account, token);
    if (!(await this.tokens.revoke(id))) throw new NotFoundException();
    return { id };
  }

  private prove(viewer: Viewer, code: string): Promise<void> {
    return orExplained(422, () => signInOf(this.runtime).prove(viewer, code));
  }

  /** @throws HttpException unless there is such an account that may have tokens */
  private async ownerOf(name: string): Promise<Account> {
    const { database, clock } = this.runtime;
    const owner = (await new Accounts(database.pool, clock).all()).find((one) => one.name === name);
    if (!owner) throw badRequest('account', `没有账号“${name}”。`);
    // An account for people has people's rights only while they are there.
    if (owner.assignments.some(({ role }) => role === 'administrator'))
      throw badRequest('account', '不能为系统管理员发出令牌。');
    return owner;
  }

  /** A token of the own account, or any one for an administrator. @throws NotFoundException for others */
  private async concerning(viewer: Viewer, id: string): Promise<TokenEntry> {
    const token = await this.tokens.find(id);
    if (!token || !(token.account === viewer.account || viewer.has('accounts.manage')))
      throw new NotFoundException();
    return token;
  }

  private note(
    viewer: Viewer,
    request: KnownRequest,
    act: string,
    subject: string,
    { title, scopes }: Pick<TokenEntry, 'title' | 'scopes'>,
  ): Promise<void> {
    return this.looks.record(viewer, request, {
      act,
      office: '',
      subject,
      reason: `${title}：${scopes.join('、')}`,
    });
  }
}

function refuseBeyond(owner: Account, scopes: readonly Right[]): void {
  const beyond = beyondRights(owner, scopes);
  if (beyond.length > 0)
    throw badRequests(
      beyond.map((right) => [
        'scopes',
        `账号“${owner.name}”自己没有“${RIGHTS[right]}”这项权限，令牌也不能有。`,
      ]),
    );
}
