import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';

export type { components, paths } from './schema.js';

/** Where the server is, and who asks: a token of another system, or the word that a signed-in page repeats. */
export interface ApiSettings {
  /** Such as `https://correction.example.gov.cn`. */
  readonly baseUrl: string;
  readonly token?: string;
  /** The confirmation word of the session, asked for at each request, because a new sign-in brings a new one. */
  readonly csrf?: () => string | undefined;
  /** Whether a page asks by itself: that does not keep its session alive. */
  readonly isUnattended?: () => boolean;
  readonly fetch?: typeof globalThis.fetch;
}

/** The interface as functions whose paths, parameters and bodies the compiler checks. */
export function apiClient({ baseUrl, token, csrf, isUnattended, fetch }: ApiSettings): Client<paths> {
  const client = createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  client.use({
    onRequest: ({ request }) => {
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      const word = csrf?.();
      if (word) request.headers.set('x-csrf-token', word);
      if (isUnattended?.()) request.headers.set('x-unattended', '1');
      return request;
    },
  });
  return client;
}
