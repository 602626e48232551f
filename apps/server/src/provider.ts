import type { ProviderSettings } from '#access';
import { ExplainedFailure } from '#database';

const NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const;

/** @throws ExplainedFailure where only a part of it is set */
export function providerOf(env: NodeJS.ProcessEnv): { readonly provider?: ProviderSettings } {
  if (!env['OIDC_ISSUER']) return {};
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length > 0) throw new ExplainedFailure(`使用统一身份认证还须设置 ${missing.join('、')}。`);
  const [issuer = '', clientId = '', clientSecret = '', publicUrl = ''] = NAMES.map((name) => env[name]);
  const claim = env['OIDC_CLAIM'] ?? 'sub';
  return {
    provider: { issuer, clientId, clientSecret, publicUrl: publicUrl.replace(/\/$/, ''), claim },
  };
}
