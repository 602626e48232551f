import type { SignedIn } from '#access';
import type { Runtime } from '#runtime';
import type { KnownRequest } from './requires.js';

/** A browser sends it back by itself only to us, only over TLS or on this machine, and no script reads it. */
export const SESSION_COOKIE = '__Host-session';

/** Who sends a request, as far as that is known now. */
export async function signedInBy(
  { sessions }: Pick<Runtime, 'sessions'>,
  { headers: { authorization }, cookies }: Pick<KnownRequest, 'headers' | 'cookies'>,
): Promise<SignedIn | null> {
  if (authorization?.startsWith('Bearer ')) return sessions.byToken(authorization.slice(7));
  const session = cookies[SESSION_COOKIE];
  return session ? sessions.bySession(session) : null;
}
