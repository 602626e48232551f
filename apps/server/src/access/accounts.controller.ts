import {
  Body,
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountDesk, Accounts, ROLES, type AccountRole, type Assignment, type Viewer } from '#access';
import type { Runtime } from '#runtime';
import { QueryOperation } from '../http/api-docs.js';
import type {
  AccountAnswer,
  AccountsAnswer,
  NewAccountAnswer,
  OneTimePasswordAnswer,
} from '../http/answers.js';
import { LONGEST } from '#casework';
import { FlagField, ListField, TermField, TextField } from '../http/fields.js';
import { RUNTIME } from '../http/order-desk.js';
import { orExplained } from './denial.js';
import { Asking, Requires, type KnownRequest } from './requires.js';

export class AssignmentDto implements Assignment {
  @TermField({ title: '岗位' }, ROLES)
  role: AccountRole;
  @TextField({ title: '辖区（司法所、县、市或省）', example: '麻旺司法所' })
  area: string;
}

export class AccountRightsDto {
  @TextField({ title: '姓名', example: '李所长' })
  person: string;
  @FlagField({ title: '可以查看未成年人的身份' })
  seesRestricted: boolean;
  @TextField({ title: '统一身份认证中的名称', optional: true })
  outsideName?: string;
  @ListField({ title: '岗位' }, AssignmentDto)
  assignments: AssignmentDto[];
}

export class NewAccountDto extends AccountRightsDto {
  @TextField({ title: '账号名', example: 'li.suozhang' }, LONGEST.account)
  name: string;
}

export class AccountDto extends AccountRightsDto {
  @FlagField({ title: '停用' })
  disabled: boolean;
}

export class ResetDto {
  @FlagField({ title: '同时解除身份验证器' })
  secondFactor: boolean;
}

/** Who may sign in; the administrator sees no files. */
@ApiTags('账号')
@Controller('api/v1/accounts')
@Requires('accounts.manage')
export class AccountsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  @QueryOperation('全部账号', 200, 'AccountsAnswer')
  async list(): Promise<AccountsAnswer> {
    return { items: await new Accounts(this.runtime.database.pool, this.runtime.clock).all() };
  }

  @Post()
  @QueryOperation('开设账号；答复中的一次性密码只显示这一次', 201, 'NewAccountAnswer')
  async add(
    @Asking() viewer: Viewer,
    @Body() dto: NewAccountDto,
    @Req() request: KnownRequest,
  ): Promise<NewAccountAnswer> {
    const { name, ...rights } = dto;
    return orExplained(422, () => this.desk(viewer, request).add(name, rights));
  }

  @Put(':id')
  @QueryOperation(
    '更改岗位、停用或恢复账号；该账号的会话随即结束。能查看或办理档案、能管理账号的账号，统一身份认证中的名称须两名系统管理员先后办理同样的更改；没有第三人可以同意的，立即生效，该账号登录后会看到',
    200,
    'AccountAnswer',
  )
  async change(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: AccountDto,
    @Req() request: KnownRequest,
  ): Promise<AccountAnswer> {
    const account = await orExplained(422, () => this.desk(viewer, request).change(id, dto));
    if (!account) throw new NotFoundException();
    return account;
  }

  @Post(':id/one-time-password')
  @QueryOperation(
    '重置密码；答复中的一次性密码只显示这一次。重置后凭密码就能查看或办理档案、管理账号的，须另一名系统管理员（不是该账号本人）再办理一次同样的重置才生效；没有这样一名系统管理员的，立即生效，该账号登录后会看到。三天内被停用的系统管理员仍算一名；三天内由一人重置的系统管理员，不能与此人互相同意',
    201,
    'OneTimePasswordAnswer',
  )
  async reset(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { secondFactor }: ResetDto,
    @Req() request: KnownRequest,
  ): Promise<OneTimePasswordAnswer> {
    const told = await this.desk(viewer, request).reset(id, secondFactor);
    if (!told) throw new NotFoundException();
    return told;
  }

  private desk({ account }: Viewer, { ip: address, id }: KnownRequest): AccountDesk {
    const { database, clock, looks } = this.runtime;
    return new AccountDesk(database.pool, clock, looks, { account, isOperator: false, address, request: id });
  }
}
