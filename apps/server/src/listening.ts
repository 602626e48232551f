import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { ExplainedFailure } from '#database';

/** Where the server listens, and what stands between it and the network. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Addresses of the proxies in front, whose word about who asks is taken. */
  readonly proxies: readonly string[];
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

function portOf(text = '3000'): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new ExplainedFailure(`PORT 应为 0 至 65535 的端口号，现在是“${text}”。`);
}

function fileOf(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ExplainedFailure(`读不到 ${name} 所指的文件 ${path}。`);
  }
}

function tlsOf({ TLS_CERT_FILE: cert, TLS_KEY_FILE: key }: NodeJS.ProcessEnv): Listening['tls'] {
  if (!cert && !key) return null;
  if (!cert || !key) throw new ExplainedFailure('TLS_CERT_FILE 和 TLS_KEY_FILE 须同时设置。');
  return { cert: fileOf('TLS_CERT_FILE', cert), key: fileOf('TLS_KEY_FILE', key) };
}

function proxiesOf(text = ''): string[] {
  const proxies = text.split(/[,\s]+/).filter(Boolean);
  const wrong = proxies.find((one) => isIP(one.split('/')[0] ?? '') === 0);
  if (wrong !== undefined)
    throw new ExplainedFailure(`TRUSTED_PROXIES 应为 IP 地址或网段，现在有“${wrong}”。`);
  return proxies;
}

/** @throws ExplainedFailure for a setting that is wrong, and where criminal records would go over the net in clear */
export function listeningOf(env: NodeJS.ProcessEnv): Listening {
  const host = env['HOST'] ?? '127.0.0.1';
  const listening = {
    host,
    port: portOf(env['PORT']),
    tls: tlsOf(env),
    proxies: proxiesOf(env['TRUSTED_PROXIES']),
  };
  if (!LOOPBACK.has(host) && listening.tls === null && listening.proxies.length === 0) {
    throw new ExplainedFailure(
      `HOST 为 ${host}，但没有加密：请设置 TLS_CERT_FILE 和 TLS_KEY_FILE，或者由前面的代理加密并设置 TRUSTED_PROXIES（见 docs/network.md）。`,
    );
  }
  return listening;
}
