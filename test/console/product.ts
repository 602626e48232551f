import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { Accounts, type Assignment } from '../../libs/access/src/index.js';
import { openRuntime, type Runtime } from '../../libs/runtime/src/index.js';
import { OFFICE } from '../office.js';
import { until } from '../until.js';

const PASSWORD = '早上八点半开晨会，别忘了';

/** Somebody who can sign in; one with a second factor has codes that are used once each. */
export interface Member {
  readonly name: string;
  readonly password: string;
  readonly codes: string[];
}

/** The product itself as a process on the embedded default, as an office has it. */
export class Product {
  private constructor(
    readonly url: string,
    /** What it said at its start, the first administrator's password among it. */
    readonly said: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(...args: string[]): Promise<Product> {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    const { DATABASE_URL: _other, ...rest } = process.env;
    const server = spawn(process.execPath, ['dist/programs/server.js', ...args], {
      env: { ...rest, DATA_DIR: folder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await until(() => {
      if (server.exitCode !== null) throw new Error(printed);
      return /已就绪：.*\n/.test(printed);
    });
    return new Product(/http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '', printed, folder, server);
  }

  async stop(): Promise<void> {
    this.server.kill('SIGTERM');
    if (this.server.exitCode === null) await once(this.server, 'exit');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Pauses the server, as a network that is gone does; `go` lets it answer again. */
  hold(): void {
    this.server.kill('SIGSTOP');
  }
  go(): void {
    this.server.kill('SIGCONT');
  }

  /** People with accounts who have set their passwords, and their authenticators where these are needed. */
  async staff<Names extends string>(
    people: Readonly<Record<Names, readonly Assignment[]>>,
  ): Promise<Readonly<Record<Names, Member>>> {
    return this.beside(async (runtime) => {
      const accounts = new Accounts(runtime.database.pool, runtime.clock);
      const members: [string, Member][] = [];
      for (const [name, assignments] of Object.entries<readonly Assignment[]>(people)) {
        const rights = { person: PEOPLE[name] ?? name, seesRestricted: true, assignments };
        const { oneTimePassword } = await accounts.add(name, rights);
        members.push([
          name,
          { name, password: PASSWORD, codes: await this.comeInFirst(name, oneTimePassword) },
        ]);
      }
      return Object.fromEntries<Member>(members) as Readonly<Record<Names, Member>>;
    });
  }

  /** Does something in a process beside the server, on the same database. */
  async beside<Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> {
    const runtime = await openRuntime({ dataDir: this.folder });
    try {
      return await work(runtime);
    } finally {
      await runtime.close();
    }
  }

  private async session(method: string, path: string, body: object, headers: Record<string, string> = {}) {
    const answer = await fetch(`${this.url}/api/v1/session${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(JSON.stringify(told));
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { told, headers: { cookie, 'x-csrf-token': String(told['csrf']) } };
  }

  private async comeInFirst(name: string, oneTime: string): Promise<string[]> {
    const first = await this.session('POST', '', { name, password: oneTime });
    await this.session('PUT', '/password', { current: oneTime, next: PASSWORD }, first.headers);
    const { told, headers } = await this.session('POST', '', { name, password: PASSWORD });
    if (told['standing'] === 'full') return [];
    const { told: proposal } = await this.session('POST', '/second-factor', {}, headers);
    const secret = String(proposal['secret']);
    const code = new TOTP({ secret }).generate();
    const enrolled = await this.session('PUT', '/second-factor', { secret, code }, headers);
    return enrolled.told['recoveryCodes'] as string[];
  }
}

const PEOPLE: Readonly<Record<string, string>> = {
  worker: '李干事',
  head: '王所长',
  county: '县局张科长',
  city: '市局赵处长',
  counter: '统计钱干事',
  procurator: '陈检察官',
  admin2: '系统管理员乙',
};

/** The people of an office and of those above it, and one who sees its figures alone. */
export const OFFICE_STAFF = {
  worker: [{ role: 'office_worker', area: OFFICE }],
  head: [{ role: 'office_head', area: OFFICE }],
  county: [{ role: 'county_approver', area: OFFICE }],
  city: [{ role: 'municipal_approver', area: OFFICE }],
  counter: [{ role: 'statistician', area: OFFICE }],
} as const;
