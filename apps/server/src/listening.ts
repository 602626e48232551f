import { readFileSync } from 'node:fs';
import type { Configuration } from '#configuration';
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

function fileOf(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ExplainedFailure(`读不到 ${name} 所指的文件 ${path}。`);
  }
}

function tlsOf({ TLS_CERT_FILE: cert, TLS_KEY_FILE: key }: Configuration): Listening['tls'] {
  if (cert === undefined || key === undefined) return null;
  return { cert: fileOf('TLS_CERT_FILE', cert), key: fileOf('TLS_KEY_FILE', key) };
}

/** @throws ExplainedFailure for a file that cannot be read, and where criminal records would go over the net in clear */
export function listeningOf(configuration: Configuration): Listening {
  const { HOST: host, PORT: port, TRUSTED_PROXIES: proxies = [] } = configuration;
  const listening = { host, port, tls: tlsOf(configuration), proxies };
  if (!LOOPBACK.has(host) && listening.tls === null && listening.proxies.length === 0) {
    throw new ExplainedFailure(
      `HOST 为 ${host}，但没有加密：请设置 TLS_CERT_FILE 和 TLS_KEY_FILE，或者由前面的代理加密并设置 TRUSTED_PROXIES（见 docs/network.md）。`,
    );
  }
  return listening;
}
