import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '#database';
import type { TestDatabase } from '../../libs/database/testing/test-database.js';
import { until } from '../until.js';

export type Role = 'api' | 'worker';

/** A process of the product that is started, killed and started again under the same name and port. */
export interface Member {
  readonly role: Role;
  readonly port: number;
  child: ChildProcess;
  said: string;
}

/** Several processes of the product over one database, as a county runs them. */
export class Cluster {
  readonly members: Member[] = [];

  constructor(
    private readonly database: TestDatabase,
    /** Beside those of the database; for whatever is started from now on. */
    public settings: Readonly<Record<string, string>> = {},
  ) {}

  async start(...roles: readonly Role[]): Promise<void> {
    const started = await Promise.all(
      roles.map(async (role): Promise<Member> => {
        const port = await freePort();
        return { role, port, child: this.spawned(role, port), said: '' };
      }),
    );
    this.members.push(...started);
    await Promise.all(started.map((member) => this.ready(member)));
  }

  private get environment(): Readonly<Record<string, string>> {
    const { applicationUrl, url, keyFile } = this.database;
    return {
      DATABASE_URL: applicationUrl,
      DATABASE_OWNER_URL: url,
      MASTER_KEY_FILE: keyFile,
      ...this.settings,
    };
  }

  /** The operator's tool over the same database. */
  cli(settings: Readonly<Record<string, string>>, ...args: readonly string[]): ChildProcess {
    const { DATABASE_URL: _other, ...rest } = process.env;
    return spawn(process.execPath, [join('dist', 'programs', 'cli.js'), ...args], {
      env: { ...rest, ...this.environment, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  private spawned(role: Role, port: number): ChildProcess {
    const { DATABASE_URL: _other, ...rest } = process.env;
    return spawn(process.execPath, [join('dist', 'programs', 'server.js')], {
      env: {
        ...rest,
        ...this.environment,
        SERVER_ROLE: role,
        [role === 'api' ? 'PORT' : 'WORKER_PORT']: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  url({ port }: Member): string {
    return `http://127.0.0.1:${port}`;
  }

  get apis(): readonly Member[] {
    return this.members.filter(({ role }) => role === 'api');
  }

  /** Until it takes requests, or goes about its work. */
  private async ready(member: Member): Promise<void> {
    const { child } = member;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (member.said += chunk.toString()));
    }
    await until(() => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${member.role} ended by ${child.exitCode ?? child.signalCode}: ${member.said}`);
      return member.said.includes('已就绪');
    }).catch(async (error: unknown) => {
      throw new Error(`${member.role} is not ready: ${member.said}\n${await this.activity()}`, {
        cause: error,
      });
    });
  }

  /** What the database is at, and who waits for whom. */
  private async activity(): Promise<string> {
    const { rows } = await this.database.pool.query(
      `select pid, state, wait_event_type, wait_event, now() - xact_start as since, pg_blocking_pids(pid) as by,
         left(query, 200) as query
       from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return rows.map((row) => JSON.stringify(row)).join('\n');
  }

  /** Whether a load balancer would send requests to it. */
  async isReady(member: Member): Promise<boolean> {
    const path = member.role === 'api' ? '/api/v1/health/ready' : '/health/ready';
    const answer = await fetch(`${this.url(member)}${path}`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    );
    return answer?.status === 200;
  }

  /** Ends it in a way, and starts it again. */
  async restart(member: Member, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (member.child.exitCode === null && member.child.signalCode === null) {
      const gone = once(member.child, 'exit');
      member.child.kill(signal);
      await gone;
    }
    await this.revive(member);
  }

  /** Starts one again that is gone. */
  async revive(member: Member): Promise<void> {
    member.said = '';
    member.child = this.spawned(member.role, member.port);
    await this.ready(member);
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.members.map(async ({ child }) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGCONT');
        child.kill('SIGTERM');
        await gone;
      }),
    );
  }
}
