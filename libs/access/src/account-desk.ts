import type { Pool, PoolClient } from 'pg';
import type { Clock } from '#application';
import { Accounts, AccountRefused, type Account, type AccountRights } from './accounts.js';
import type { Looks } from './looks.js';
import { Resets } from './resets.js';
import { ROLES } from './roles.js';

type Rights = Pick<Account, 'assignments' | 'seesRestricted'> & { readonly disabled?: boolean };

/** What an account may do, for the record. */
const rightsInWords = ({ assignments, seesRestricted, disabled = false }: Rights): string =>
  [
    ...(disabled ? ['停用'] : []),
    ...(seesRestricted ? ['可以查看未成年人的身份'] : []),
    ...assignments.map(({ role, area }) => `${area} ${ROLES[role].zh}`),
  ].join('，');

const nameInWords = (name: string | null | undefined): string => (name ? `“${name}”` : '无');

/** Who changes accounts, and from where. */
export interface DeskUser {
  readonly account: string;
  /** At the machine itself: he asks nobody. */
  readonly isOperator: boolean;
  readonly address: string;
  readonly request: string;
}

/** What of an account is told to nobody but whoever asked for it. */
export interface OneTimePassword {
  /** Null where another administrator has to agree first. */
  readonly oneTimePassword: string | null;
}

/** Changes accounts on behalf of somebody: what happens and the record of it come about together, or neither does. */
export class AccountDesk {
  private readonly accounts: Accounts;

  constructor(
    pool: Pool,
    private readonly clock: Clock,
    private readonly looks: Looks,
    private readonly user: DeskUser,
  ) {
    this.accounts = new Accounts(pool, clock);
  }

  /** @throws AccountRefused */
  add(
    name: string,
    rights: Omit<AccountRights, 'disabled'>,
  ): Promise<{ readonly id: string; readonly oneTimePassword: string }> {
    const outside = rights.outsideName ? [`统一身份认证中的名称${nameInWords(rights.outsideName)}`] : [];
    const reason = [...outside, rightsInWords(rights)].filter(Boolean).join('，');
    return this.accounts.add(name, rights, (client) => this.note(client, '开设账号', name, reason));
  }

  /** @returns null where there is no such account. @throws AccountRefused also where another administrator has to agree first */
  async change(id: string, rights: AccountRights): Promise<Account | null> {
    const changed = await this.accounts.change(id, rights, (client, before) =>
      this.settleChange(client, before, rights),
    );
    if (changed === 'waits')
      throw new AccountRefused(
        'two-persons',
        'outsideName',
        '统一身份认证中的名称须由两名系统管理员更改。您的申请已经登记，请另一名系统管理员在三天内办理同样的更改；在此之前，本次填写的内容都没有保存。',
      );
    return this.accounts.find(id);
  }

  /** @returns null where there is no such account */
  async reset(id: string, secondFactor: boolean): Promise<OneTimePassword | null> {
    const what = secondFactor ? '同时解除身份验证器' : '只重置密码';
    return this.accounts.resetWhere(id, secondFactor, async (client, account) => {
      const consent = await this.consentTo(client, account, { secondFactor, outsideName: null });
      await (consent === null
        ? this.note(client, '申请重置密码', account.name, `${what}；须另一名系统管理员同意`)
        : this.note(client, '重置密码', account.name, `${what}${consent}`));
      return consent !== null;
    });
  }

  private async settleChange(client: PoolClient, before: Account, rights: AccountRights): Promise<boolean> {
    const [had, has] = [rightsInWords(before), rightsInWords(rights)];
    const outsideName = rights.outsideName ?? null;
    const isRenamed = outsideName !== before.outsideName;
    if (had !== has || isRenamed) await this.refuseOwn(client, before);
    if (isRenamed) {
      const consent =
        outsideName === null
          ? ''
          : await this.consentTo(client, before, { secondFactor: false, outsideName });
      const told = `原为${nameInWords(before.outsideName)}，改为${nameInWords(outsideName)}`;
      if (consent === null) {
        const reason = `${told}；须另一名系统管理员同意`;
        await this.note(client, '申请更改统一身份认证名称', before.name, reason);
        return false;
      }
      await this.note(client, '更改统一身份认证名称', before.name, `${told}${consent}`);
    }
    const person = rights.person === before.person ? [] : [`姓名原为${before.person}，改为${rights.person}`];
    const told = [...(had === has ? [] : [`原为：${had}；改为：${has}`]), ...person].join('；');
    if (told !== '') await this.note(client, '更改账号', before.name, told);
    return true;
  }

  /** Nobody gives rights to himself; where there is nobody else, it is refused for that only. @throws AccountRefused */
  private async refuseOwn(client: PoolClient, { id, name }: Account): Promise<void> {
    const { account, isOperator } = this.user;
    if (isOperator || name !== account) return;
    if (await new Resets(client, this.clock).hasSecond(account, id))
      throw new AccountRefused(
        'own-rights',
        'assignments',
        '不能更改自己的岗位和权限，请由另一位系统管理员办理。',
      );
  }

  private consentTo(
    client: PoolClient,
    account: Account,
    asked: Parameters<Resets['consentTo']>[2],
  ): Promise<string | null> {
    const { isOperator, account: by } = this.user;
    if (isOperator) return Promise.resolve('；在本机命令行办理，未经另一人同意');
    return new Resets(client, this.clock).consentTo(account, by, asked);
  }

  private note(client: PoolClient, act: string, subject: string, reason: string): Promise<void> {
    const { account, address, request } = this.user;
    return this.looks.recordIn(client, { account, act, office: '', subject, reason, address, request });
  }
}
