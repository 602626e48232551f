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
import {
  AccountRefused,
  Accounts,
  givesAway,
  Resets,
  ROLES,
  type Account,
  type AccountRole,
  type Assignment,
  type Viewer,
} from '#access';
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
import { LookBook } from './look-book.js';
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

/** What an account may do, for the record. */
function rightsInWords({
  assignments,
  seesRestricted,
  disabled = false,
}: Pick<Account, 'assignments' | 'seesRestricted'> & { readonly disabled?: boolean }): string {
  return [
    ...assignments.map(({ role, area }) => `${area} ${ROLES[role].zh}`),
    ...(seesRestricted ? ['可以查看未成年人的身份'] : []),
    ...(disabled ? ['停用'] : []),
  ].join('，');
}

/** Who may sign in; the administrator sees no files. */
@ApiTags('账号')
@Controller('api/v1/accounts')
@Requires('accounts.manage')
export class AccountsController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly looks: LookBook,
  ) {}

  private get accounts(): Accounts {
    return new Accounts(this.runtime.database.pool, this.runtime.clock);
  }

  @Get()
  @QueryOperation('全部账号', 200, 'AccountsAnswer')
  async list(): Promise<AccountsAnswer> {
    return { items: await this.accounts.all() };
  }

  @Post()
  @QueryOperation('开设账号；答复中的一次性密码只显示这一次', 201, 'NewAccountAnswer')
  async add(
    @Asking() viewer: Viewer,
    @Body() dto: NewAccountDto,
    @Req() request: KnownRequest,
  ): Promise<NewAccountAnswer> {
    const { name, ...rights } = dto;
    const added = await orExplained(422, () => this.accounts.add(name, rights));
    const reason = rightsInWords(rights);
    await this.looks.record(viewer, request, { act: '开设账号', office: '', subject: name, reason });
    return added;
  }

  @Put(':id')
  @QueryOperation('更改岗位、停用或恢复账号；该账号的会话随即结束', 200, 'AccountAnswer')
  async change(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: AccountDto,
    @Req() request: KnownRequest,
  ): Promise<AccountAnswer> {
    const before = await this.accounts.find(id);
    if (!before) throw new NotFoundException();
    const [had, has] = [rightsInWords(before), rightsInWords(dto)];
    await orExplained(422, async () => {
      if (id === viewer.accountId && had !== has) await this.refuseOwn(id);
      return this.accounts.change(id, dto);
    });
    const account = await this.accounts.find(id);
    if (!account) throw new NotFoundException();
    const reason = had === has ? '岗位和权限不变' : `原为：${had}；改为：${has}`;
    await this.looks.record(viewer, request, { act: '更改账号', office: '', subject: account.name, reason });
    return account;
  }

  @Post(':id/one-time-password')
  @QueryOperation(
    '重置密码；答复中的一次性密码只显示这一次。重置后凭密码就能查看或办理档案的账号，须另一名系统管理员再办理一次同样的重置才生效；只有一名系统管理员的，立即生效，该账号登录后会看到',
    201,
    'OneTimePasswordAnswer',
  )
  async reset(
    @Asking() viewer: Viewer,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { secondFactor }: ResetDto,
    @Req() request: KnownRequest,
  ): Promise<OneTimePasswordAnswer> {
    const account = await this.accounts.find(id);
    if (!account) throw new NotFoundException();
    const what = secondFactor ? '同时解除身份验证器' : '只重置密码';
    const note = (act: string, reason: string): Promise<void> =>
      this.looks.record(viewer, request, { act, office: '', subject: account.name, reason });
    const consent = await this.consentTo(viewer, account, secondFactor);
    if (consent === null) {
      await note('申请重置密码', `${what}；须另一名系统管理员同意`);
      return { oneTimePassword: null };
    }
    await note('重置密码', `${what}${consent}`);
    return { oneTimePassword: await this.accounts.reset(id, secondFactor) };
  }

  /** By what right a reset takes effect, for the record; null where somebody else has to agree first. */
  private async consentTo(
    viewer: Viewer,
    account: Account,
    withSecondFactor: boolean,
  ): Promise<string | null> {
    if (!givesAway(account, withSecondFactor)) return '';
    const resets = new Resets(this.runtime.database.pool, this.runtime.clock);
    if (!(await resets.hasSecond(viewer.account)))
      return '；只有一名系统管理员，未经另一人同意，持一次性密码者可以用该账号查看或办理档案';
    const askedBy = await resets.askOrAgree(account.id, viewer.account, withSecondFactor);
    return askedBy === null ? null : `；${askedBy} 申请，${viewer.account} 同意`;
  }

  /** Nobody gives rights to himself; where there is nobody else, it is refused for that. @throws AccountRefused */
  private async refuseOwn(id: string): Promise<void> {
    const others = (await this.accounts.all()).filter((one) => one.id !== id && !one.disabled);
    if (others.some(({ assignments }) => assignments.some(({ role }) => role === 'administrator')))
      throw new AccountRefused(
        'own-rights',
        'assignments',
        '不能更改自己的岗位和权限，请由另一位系统管理员办理。',
      );
  }
}
