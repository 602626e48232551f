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
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, RIGHTS, Tokens, type Right } from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import type { TokensAnswer } from '../http/answers.js';
import { CountField, ListField, TermField, TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { badRequest } from '../http/validation.js';
import { Requires } from './requires.js';

const TERMS = Object.fromEntries(Object.entries(RIGHTS).map(([code, zh]) => [code, { zh, en: code }]));
const MOST_DAYS = 366;

export class ScopeDto {
  @TermField({ title: '权限', example: 'figures.read' }, TERMS)
  right: Right;
}

export class TokenDto {
  @TextField({ title: '账号名', example: 'province-platform' }, 32)
  account: string;
  @TextField({ title: '用途', example: '省平台取数' }, 100)
  title: string;
  @ListField({ title: '权限' }, ScopeDto)
  scopes: ScopeDto[];
  @CountField({ title: '有效天数', example: 90 })
  days: number;
}

/** Keys for other systems. */
@ApiTags('账号')
@Controller('api/v1/tokens')
@Requires('accounts.manage')
export class TokensController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  private get tokens(): Tokens {
    return new Tokens(this.runtime.database.pool, this.runtime.clock);
  }

  @Get()
  @QueryOperation('发给其他系统的令牌', 200, 'TokensAnswer')
  async list(): Promise<TokensAnswer> {
    return { items: await this.tokens.all() };
  }

  @Post()
  @QueryOperation('发出令牌；令牌只显示这一次，系统里只存摘要', 201)
  async give(@Body() { account, title, scopes, days }: TokenDto): Promise<unknown> {
    if (days > MOST_DAYS) throw badRequest('days', `有效天数不能超过 ${MOST_DAYS} 天。`);
    const { database, clock } = this.runtime;
    const owner = (await new Accounts(database.pool, clock).all()).find(({ name }) => name === account);
    if (!owner) throw badRequest('account', `没有账号“${account}”。`);
    // An account for people has people's rights only while they are there.
    if (owner.assignments.some(({ role }) => role === 'administrator'))
      throw badRequest('account', '不能为系统管理员发出令牌。');
    return this.tokens.give(
      owner.id,
      title,
      scopes.map(({ right }) => right),
      days,
    );
  }

  @Delete(':id')
  @QueryOperation('收回令牌，立即失效')
  async revoke(@Param('id', ParseUUIDPipe) id: string): Promise<unknown> {
    if (!(await this.tokens.revoke(id))) throw new NotFoundException();
    return { id };
  }
}
