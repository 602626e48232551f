import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#database';
import type { TestDatabase } from '../libs/database/testing/test-database.js';
import { ask, enrol, type Answer } from './requests.js';
import type { Headers } from './staff.js';

/** What health says of a server that the program depends on. */
export interface Dependency {
  readonly name: string;
  readonly status: string;
  readonly said: string | null;
}

/** The server as a program of its own, over a database that it does not start, and somebody who works at it. */
export class ServerProgram {
  private child: ChildProcess | null = null;
  private base = '';
  private said = '';

  constructor(
    private readonly database: TestDatabase,
    private readonly headers: Headers,
  ) {}

  /** `settings`: beside those of the database. */
  async start(settings: Readonly<Record<string, string>>): Promise<void> {
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}/api/v1`;
    const { applicationUrl, url, keyFile } = this.database;
    this.child = spawn(process.execPath, ['dist/programs/server.js'], {
      env: {
        ...process.env,
        DATABASE_URL: applicationUrl,
        DATABASE_OWNER_URL: url,
        MASTER_KEY_FILE: keyFile,
        ...settings,
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null;
  }

  /** @throws where it has ended by itself before */
  async stop(): Promise<void> {
    const { child, said } = this;
    if (child?.exitCode !== null)
      throw new Error(`the server ended with ${String(child?.exitCode)}: ${said}`);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    this.child = null;
  }

  /** Where a test ended before it was stopped. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  ask(path: string): Promise<Answer> {
    return ask(`${this.base}${path}`, this.headers);
  }

  enrol(number: number): Promise<Answer> {
    return enrol(this.base, this.headers, number);
  }

  async dependency(name: string): Promise<Dependency | undefined> {
    const all = (await this.ask('/health')).body['dependencies'] as Dependency[] | undefined;
    return all?.find((one) => one.name === name);
  }
}
