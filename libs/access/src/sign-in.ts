import { isIPv6 } from 'node:net';
import type { Pool } from 'pg';
import type { Clock } from '#application';
import { storableText } from '#casework';
import { inTransaction } from '#database';
import { endSessions } from './accounts.js';
import { rightsChanged } from './recently-known.js';
import type { SecretBox } from '#protection';
import { newSecondFactor, secondFactorUri, stepOfCode } from './second-factor.js';
import {
  digestOf,
  hashPassword,
  isPassword,
  newSecret,
  passwordFault,
  readableSecret,
  refuseFullQueue,
} from './secrets.js';
import { ALL_SENDERS, ONE_SENDER, Throttle } from './throttle.js';
import type { Viewer } from './viewer.js';

/** Why somebody was not let in; which of name and password was wrong is told to nobody. */
export class SignInRefused extends Error {
  constructor(
    readonly code:
      | 'provider'
      | 'wrong'
      | 'second-factor-needed'
      | 'second-factor-missing'
      | 'locked'
      | 'expired'
      | 'bad-password',
    message: string,
    readonly locksNow = false,
    readonly field?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'SignInRefused';
  }
}

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code?: string | undefined;
  /** What a browser was given when somebody signed in with it before. */
  readonly device?: string | undefined;
  readonly address: string;
}

export interface OpenedSession {
  /** For the cookie; only a digest of it is kept. */
  readonly session: string;
  readonly csrf: string;
  readonly device: string;
  readonly accountId: string;
}

interface Candidate {
  readonly id: string;
  readonly password: string | null;
  readonly password_expires: Date | null;
  readonly second_factor: string | null;
  readonly second_factor_step: string | null;
  readonly disabled: boolean;
}

const WRONG = '账号名、密码或验证码不正确。';
const RECOVERY_CODES = 10;

/** A shared machine of an office; whoever was there longest ago is a stranger again. */
const PEOPLE_OF_A_DEVICE = 20;
const LONGEST_IN_BUCKET = 64;

/** Where a try is counted. */
interface Buckets {
  readonly own: string;
  /** With those of all other strangers who try the same name; null in a browser that is known. */
  readonly shared: string | null;
}

const told = (text: string): string => storableText(text, LONGEST_IN_BUCKET);

const bucketsOf = (name: string, device: string | null, address: string): Buckets =>
  device === null
    ? { own: `stranger/${told(name)}/${networkOf(address)}`, shared: `name/${told(name)}` }
    : { own: device, shared: null };

/** Who sends: an IPv4 address, or the network that a line with IPv6 has all of. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return told(address);
  const [head = '', tail] = address.split('::');
  const [front, back] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

function locked(closedMs: number): SignInRefused {
  const [minutes, seconds] = [Math.ceil(closedMs / 60_000), Math.ceil(closedMs / 1_000)];
  const wait = seconds < 60 ? `${seconds} 秒` : `${minutes} 分钟`;
  const message = `尝试次数过多，请 ${wait}后再试；在您平时使用的浏览器上不受影响。`;
  return new SignInRefused('locked', message, false, undefined, seconds);
}

/** Lets people in by name, password and second factor, and lets them change both. */
export class SignIn {
  private readonly throttle: Throttle;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
  ) {
    this.throttle = new Throttle(pool, clock);
  }

  /** @throws SignInRefused, QueueFull */
  async open(credentials: Credentials): Promise<OpenedSession> {
    const name = credentials.name.trim().toLowerCase();
    const candidate = await this.candidate(name);
    const device = await this.knownDevice(candidate?.id, credentials.device);
    const buckets = bucketsOf(name, device, credentials.address);
    const turn = { sender: device ?? networkOf(credentials.address), person: name };
    refuseFullQueue(turn);
    const locksNow = await this.countTry(buckets);
    const fits = await isPassword(candidate?.password ?? null, credentials.password, turn);
    if (!candidate || !fits || candidate.disabled) throw new SignInRefused('wrong', WRONG, locksNow);
    await this.checkSecondFactor(candidate, credentials.code, locksNow);
    if (candidate.password_expires && candidate.password_expires.getTime() < this.clock.now())
      throw new SignInRefused('expired', '一次性密码已过期，请向管理员索取新的。');
    await this.throttle.forget(buckets.own);
    return this.session(candidate.id, credentials.address, credentials.device);
  }

  /** @returns whether it was the last one. @throws SignInRefused when there were too many */
  private async countTry({ own, shared }: Buckets): Promise<boolean> {
    const closed = await this.throttle.closedFor(own, ONE_SENDER);
    if (closed > 0) throw locked(closed);
    const slowed = shared === null ? 0 : await this.throttle.closedFor(shared, ALL_SENDERS);
    if (slowed > 0) throw locked(slowed);
    const { isTooMany, isLast } = await this.throttle.count(own, ONE_SENDER);
    if (isTooMany) throw locked(ONE_SENDER.lockMs);
    if (shared !== null) await this.throttle.count(shared, ALL_SENDERS);
    return isLast;
  }

  private async candidate(name: string): Promise<Candidate | null> {
    const { rows } = await this.pool.query<Candidate>(
      `select id, password, password_expires, second_factor, second_factor_step, disabled
         from access.accounts where name = $1`,
      [name],
    );
    return rows[0] ?? null;
  }

  /** A browser that this account signed in with before, by a name of its own; null for any other. */
  private async knownDevice(
    accountId: string | undefined,
    device: string | undefined,
  ): Promise<string | null> {
    if (!accountId || !device) return null;
    const digest = digestOf(device);
    const { rows } = await this.pool.query(
      'select 1 from access.device_accounts where digest = $1 and account_id = $2',
      [digest, accountId],
    );
    return rows.length > 0 ? `device/${digest.toString('base64url')}/${accountId}` : null;
  }

  private async checkSecondFactor(
    candidate: Candidate,
    code: string | undefined,
    locksNow: boolean,
  ): Promise<void> {
    const { id, second_factor: sealed, second_factor_step: last } = candidate;
    if (!sealed) return;
    if (!code) throw new SignInRefused('second-factor-needed', '请输入身份验证器上的六位验证码。');
    const secret = this.secrets.open(id, sealed);
    const step = stepOfCode(secret, code, this.clock.now(), last === null ? null : Number(last));
    if (step === null) {
      if (await this.useRecoveryCode(id, code)) return;
      throw new SignInRefused('wrong', WRONG, locksNow);
    }
    // Two requests with one code: the second finds the step taken.
    const { rowCount } = await this.pool.query(
      `update access.accounts set second_factor_step = $2
        where id = $1 and (second_factor_step is null or second_factor_step < $2)`,
      [id, step],
    );
    if (rowCount === 0) throw new SignInRefused('wrong', WRONG, locksNow);
  }

  private async useRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'delete from access.recovery_codes where account_id = $1 and digest = $2',
      [accountId, digestOf(code.trim().toLowerCase())],
    );
    return rowCount === 1;
  }

  /** What a browser is known by: a word that we gave it, or a new one; one that it made itself is not taken up. */
  private async deviceOf(brought: string | undefined): Promise<string> {
    if (!brought) return newSecret();
    const { rows } = await this.pool.query('select 1 from access.device_accounts where digest = $1 limit 1', [
      digestOf(brought),
    ]);
    return rows.length > 0 ? brought : newSecret();
  }

  /** A session is always a new one: what the browser brought along is not taken up. */
  async session(
    accountId: string,
    address: string,
    device: string | undefined,
    via: 'password' | 'outside' = 'password',
  ): Promise<OpenedSession> {
    const [session, csrf] = [newSecret(), newSecret()];
    const known = await this.deviceOf(device);
    const now = new Date(this.clock.now());
    await inTransaction(this.pool, async (client) => {
      await client.query(
        `insert into access.sessions (digest, account_id, csrf, created_at, seen_at, address, via)
         values ($1, $2, $3, $4, $4, $5, $6)`,
        [digestOf(session), accountId, csrf, now, address, via],
      );
      await client.query(
        `insert into access.device_accounts values ($1, $2, $3)
         on conflict (digest, account_id) do update set seen_at = excluded.seen_at`,
        [digestOf(known), accountId, now],
      );
      await client.query(
        `delete from access.device_accounts where digest = $1 and account_id not in
           (select account_id from access.device_accounts where digest = $1
             order by seen_at desc, account_id limit $2)`,
        [digestOf(known), PEOPLE_OF_A_DEVICE],
      );
    });
    return { session, csrf, device: known, accountId };
  }

  /** Ends all sessions of the account. @throws SignInRefused */
  async changePassword(viewer: Viewer, current: string, next: string): Promise<void> {
    const candidate = await this.candidate(viewer.account);
    const bucket = `change/${viewer.accountId}`;
    const turn = { sender: bucket, person: viewer.account };
    refuseFullQueue(turn);
    await this.countTry({ own: bucket, shared: null });
    if (!(await isPassword(candidate?.password ?? null, current, turn)))
      throw new SignInRefused('bad-password', '现在的密码不正确。', false, 'current');
    await this.throttle.forget(bucket);
    const fault = current === next ? '新密码不能与现在的相同。' : passwordFault(next, viewer.account);
    if (fault) throw new SignInRefused('bad-password', fault, false, 'next');
    const password = await hashPassword(next, turn);
    await inTransaction(this.pool, async (client) => {
      await client.query(
        'update access.accounts set password = $2, must_change = false, password_expires = null where id = $1',
        [viewer.accountId, password],
      );
      await endSessions(client, viewer.accountId);
    }).finally(rightsChanged);
  }

  /** That it is really the person, before something that a session alone must not do. @throws SignInRefused */
  async prove(viewer: Viewer, code: string): Promise<void> {
    const candidate = await this.candidate(viewer.account);
    if (!candidate?.second_factor)
      throw new SignInRefused(
        'second-factor-missing',
        '这项操作须用身份验证器确认，您的账号还没有绑定；请先绑定身份验证器。',
        false,
        'code',
      );
    const bucket = `proof/${viewer.accountId}`;
    const locksNow = await this.countTry({ own: bucket, shared: null });
    try {
      await this.checkSecondFactor(candidate, code, locksNow);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      throw new SignInRefused('wrong', '验证码不正确，请输入身份验证器上现在的六位数字。', locksNow, 'code');
    }
    await this.throttle.forget(bucket);
  }

  /** A secret for an authenticator; it counts once a code of it is shown. */
  proposeSecondFactor({ account }: Viewer): { readonly secret: string; readonly uri: string } {
    const secret = newSecondFactor();
    return { secret, uri: secondFactorUri(secret, account) };
  }

  /** @returns recovery codes, told once. @throws SignInRefused */
  async enrolSecondFactor(viewer: Viewer, secret: string, code: string): Promise<readonly string[]> {
    const step = /^[A-Z2-7]{32}$/.test(secret) ? stepOfCode(secret, code, this.clock.now(), null) : null;
    if (step === null)
      throw new SignInRefused('bad-password', '验证码不正确，请核对手机时间后重试。', false, 'code');
    const codes = Array.from({ length: RECOVERY_CODES }, readableSecret);
    await inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `update access.accounts set second_factor = $2, second_factor_step = $3
          where id = $1 and second_factor is null`,
        [viewer.accountId, this.secrets.seal(viewer.accountId, secret), step],
      );
      // Another factor is put in its place only by an administrator: a stolen session must not do it.
      if (rowCount === 0)
        throw new SignInRefused('bad-password', '已经绑定过身份验证器；更换须由管理员重置。', false, 'code');
      for (const one of codes) {
        await client.query('insert into access.recovery_codes values ($1, $2)', [
          viewer.accountId,
          digestOf(one),
        ]);
      }
    }).finally(rightsChanged);
    return codes;
  }
}
