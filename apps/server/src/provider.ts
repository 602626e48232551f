import type { ProviderSettings } from '#access';
import type { Configuration } from '#configuration';

/** The identity provider, where one is set; what belongs to it is set too, or there is no configuration. */
export function providerOf(configuration: Configuration): { readonly provider?: ProviderSettings } {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId = '',
    OIDC_CLIENT_SECRET: clientSecret = '',
    PUBLIC_URL: publicUrl = '',
    OIDC_CLAIM: claim,
  } = configuration;
  if (issuer === undefined) return {};
  return { provider: { issuer, clientId, clientSecret, publicUrl: publicUrl.replace(/\/$/, ''), claim } };
}
