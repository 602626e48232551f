import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '#database';

const PROGRAM = process.env['REDIS_SERVER'] ?? 'redis-server';

/** Whether this machine has a Redis to run. Where it has none the run says at its end what was left out; in CI it fails. */
export function hasRedis(): boolean {
  const found = spawnSync(PROGRAM, ['--version']).status === 0;
  if (!found && process.env['CI']) throw new Error(`${PROGRAM} is missing, and in CI nothing is left out`);
  return found;
}

async function answering(port: number): Promise<void> {
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => 50 });
  redis.on('error', () => undefined);
  try {
    await redis.connect().catch(() => undefined);
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

/** A real Redis that can be killed and started again on the same files. */
export class TestRedis {
  private process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly policy: string,
  ) {}

  static async start(policy?: string): Promise<TestRedis> {
    const redis = await TestRedis.away(policy);
    await redis.start();
    return redis;
  }

  /** One that is started later. */
  static async away(policy = 'noeviction'): Promise<TestRedis> {
    return new TestRedis(await freePort(), mkdtempSync(join(tmpdir(), 'redis-')), policy);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const settings = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
    const place = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const memory = ['--maxmemory-policy', this.policy];
    this.process = spawn(PROGRAM, [...place, ...settings, ...memory], { stdio: 'ignore' });
    await answering(this.port);
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (!process) return;
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await gone;
    this.process = null;
  }

  async flush(): Promise<void> {
    const redis = new Redis(this.url);
    await redis.flushall();
    redis.disconnect();
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
