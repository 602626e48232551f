import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const ISSUER = '社区矫正业务系统';

export const newSecondFactor = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, account: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: account, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

/** What an authenticator reads from a QR code. */
export const secondFactorUri = (secret: string, account: string): string =>
  totpOf(secret, account).toString();

/**
 * The time step that a code belongs to, at most one before or after now and later than the last one used; null
 * when the code is wrong or was used before.
 */
export function stepOfCode(
  secret: string,
  code: string,
  now: number,
  lastStep: number | null,
): number | null {
  const delta = totpOf(secret, '').validate({ token: code, window: 1, timestamp: now });
  if (delta === null) return null;
  const step = Math.floor(now / 1_000 / PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
