import * as oidc from 'openid-client';
import type { Pool } from 'pg';
import type { Clock } from '#application';
import { digestOf, newSecret } from './secrets.js';
import { SignIn, SignInRefused, type OpenedSession } from './sign-in.js';

/** An office's own identity provider (OpenID Connect). */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where this server is reached, such as `https://correction.example.gov.cn`. */
  readonly publicUrl: string;
  /** The claim that an account's outside name is compared with. */
  readonly claim: string;
}

const CALLBACK = '/api/v1/session/outside/callback';
/** For so long somebody may take to sign in over there. */
const PATIENCE_MS = 10 * 60_000;
/** What a provider says of a second factor (RFC 8176). */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sc', 'swk'];

export interface Departure {
  readonly url: string;
  /** Ties the way back to this browser. */
  readonly browser: string;
}

interface Attempt {
  readonly verifier: string;
  readonly nonce: string;
}

/** Lets people in who signed in at their office's own provider. Who has no account here has none. */
export class OutsideProvider {
  private found: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly settings: ProviderSettings,
    private readonly signIn: SignIn,
  ) {}

  /** Asked for at the first sign-in, and again when it could not be reached. */
  private configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const inClear = issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
    this.found ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, inClear)
      .catch((error: unknown) => {
        this.found = null;
        throw new SignInRefused('provider', `统一身份认证暂时不可用：${String((error as Error).message)}`);
      });
    return this.found;
  }

  async leave(): Promise<Departure> {
    const configuration = await this.configuration();
    const [state, nonce, browser] = [newSecret(), newSecret(), newSecret()];
    const verifier = oidc.randomPKCECodeVerifier();
    await this.pool.query(`delete from access.outside_attempts where begun_at < $1`, [
      new Date(this.clock.now() - PATIENCE_MS),
    ]);
    await this.pool.query('insert into access.outside_attempts values ($1, $2, $3, $4, $5)', [
      digestOf(state),
      digestOf(browser),
      verifier,
      nonce,
      new Date(this.clock.now()),
    ]);
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.publicUrl}${CALLBACK}`,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, browser };
  }

  /** @throws SignInRefused */
  async comeBack(search: string, browser: string | undefined, address: string): Promise<OpenedSession> {
    const state = new URLSearchParams(search).get('state') ?? '';
    const attempt = await this.attempt(state, browser);
    if (!attempt) throw new SignInRefused('provider', '登录没有完成或已超时，请重新登录。');
    const claims = await this.claims(search, state, attempt);
    const name = claims?.[this.settings.claim];
    const { rows } = await this.pool.query<{ id: string; second_factor: string | null }>(
      'select id, second_factor from access.accounts where outside_name = $1 and not disabled',
      [typeof name === 'string' ? name : ''],
    );
    const [account] = rows;
    if (!account) throw new SignInRefused('provider', '您在本系统中没有账号，请与系统管理员联系。');
    const methods = Array.isArray(claims?.['amr']) ? (claims['amr'] as unknown[]) : [];
    // Who has a second factor here is not let in with one factor there.
    if (account.second_factor !== null && !methods.some((one) => SECOND_FACTORS.includes(String(one))))
      throw new SignInRefused('provider', '您的岗位须用第二种方式验证身份，请用密码和验证码登录。');
    return this.signIn.session(account.id, address, undefined, 'outside');
  }

  /** Taken once: a way back that was used leads nowhere. */
  private async attempt(state: string, browser: string | undefined): Promise<Attempt | null> {
    const { rows } = await this.pool.query<Attempt>(
      `delete from access.outside_attempts
        where state = $1 and browser = $2 and begun_at > $3 returning verifier, nonce`,
      [digestOf(state), digestOf(browser ?? ''), new Date(this.clock.now() - PATIENCE_MS)],
    );
    return rows[0] ?? null;
  }

  private async claims(
    search: string,
    state: string,
    { verifier, nonce }: Attempt,
  ): Promise<oidc.IDToken | undefined> {
    try {
      const tokens = await oidc.authorizationCodeGrant(
        await this.configuration(),
        new URL(`${this.settings.publicUrl}${CALLBACK}${search}`),
        { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
      );
      return tokens.claims();
    } catch (error) {
      if (error instanceof SignInRefused) throw error;
      throw new SignInRefused('provider', '统一身份认证没有确认您的身份，请重新登录。');
    }
  }
}
