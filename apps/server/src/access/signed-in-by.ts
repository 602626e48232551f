import { isSecret, isToken, type SignedIn } from '#access';
import type { Runtime } from '#runtime';
import type { KnownRequest } from './requires.js';

/** A browser sends it back by itself only to us, only over TLS or on this machine, and no script reads it. */
export const SESSION_COOKIE = '__Host-session';

/** The stream of changes: a browser opens it again every few minutes as long as the page is open. */
export const LIVE_ROUTE = '/api/v1/live';

/** Says that the page asks by itself, with nobody at it. It only ever shortens a session. */
export const UNATTENDED_HEADER = 'x-unattended';

/** Whether a person is behind it. */
const isUse = ({ headers, routeOptions: { url } }: KnownRequest): boolean =>
  headers[UNATTENDED_HEADER] === undefined && url !== LIVE_ROUTE;

interface Shown {
  readonly by: 'token' | 'session';
  readonly secret: string;
}

/** What a request shows to be let in; a token goes before a session. What can be neither is as if nothing were shown. */
export function shownBy({ headers: { authorization }, cookies }: KnownRequest): Shown | null {
  if (authorization?.startsWith('Bearer ')) {
    const secret = authorization.slice('Bearer '.length);
    return isToken(secret) ? { by: 'token', secret } : null;
  }
  const secret = cookies[SESSION_COOKIE] ?? '';
  return isSecret(secret) ? { by: 'session', secret } : null;
}

/** Who sends a request, as far as that is known now. */
export async function signedInBy(
  { sessions }: Pick<Runtime, 'sessions'>,
  request: KnownRequest,
): Promise<SignedIn | null> {
  const shown = shownBy(request);
  if (!shown) return null;
  const { by, secret } = shown;
  return by === 'token' ? sessions.byToken(secret) : sessions.bySession(secret, isUse(request));
}
