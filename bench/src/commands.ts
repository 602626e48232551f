import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { checkDigitOf } from '#statute';
import { median, type Result } from './measure.js';

export interface Server {
  readonly url: string;
  /** What its requests say of who sends them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly process: ChildProcess;
}

export function start(script: string, databaseUrl: string): Promise<Server> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, url, token] = /(http:\/\/\S+)(?: (\S+))?\n/.exec(chunk.toString()) ?? [];
      if (!url) return;
      const headers = {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      resolve({ url, headers, process: child });
    });
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

let counter = 0;

function enrolment(): object {
  counter++;
  const body = `50${String(counter % 10_000).padStart(4, '0')}19900101${String(((counter >> 2) % 400) * 2 + 1).padStart(3, '0')}`;
  return {
    fileNumber: `压测〔2023〕${randomUUID()}`,
    name: '张某某',
    sex: 'male',
    idNumber: body + checkDigitOf(body),
    address: '模拟县第1村',
    offence: '危险驾驶罪',
    category: 'suspended_sentence',
    decisionOrgan: '模拟县人民法院',
    origin: 'new',
    effectiveOn: '2026-01-05',
    enrolledOn: '2026-01-08',
    termStart: '2026-01-05',
    termEnd: '2027-01-04',
    level: 'ordinary',
    keyRegime: false,
  };
}

export const leave = (): object => ({
  appliedOn: '2026-02-01',
  reason: 'medical',
  destination: '重庆市',
  startOn: '2026-12-10',
  dueOn: '2026-12-14',
});

/** Requests a second with 32 connections, each to a path and body of its own. */
export async function load(
  { url, headers }: Pick<Server, 'url' | 'headers'>,
  next: () => { path: string; body: object },
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url,
    connections: 32,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { path, body } = next();
          return {
            ...request,
            path,
            headers,
            body: JSON.stringify(body),
          };
        },
      },
    ],
  });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} requests were refused`);
  return result['2xx'] / result.duration;
}

export async function openCases({ url, headers }: Server, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 64) {
    const answers = await Promise.all(
      Array.from({ length: 64 }, () =>
        fetch(`${url}/api/v1/cases`, {
          method: 'POST',
          headers,
          body: JSON.stringify(enrolment()),
        }).then((answer) => answer.json() as Promise<{ id: string }>),
      ),
    );
    ids.push(...answers.map(({ id }) => id));
  }
  return ids;
}

/**
 * A whole command (validate, load the case, decide, append durably) against an ordinary NestJS + TypeORM
 * endpoint that validates and saves the same payload. Every request for leave goes to a case of its own.
 */
export async function benchCommands(databaseUrl: string, seconds: number): Promise<Result[]> {
  const ours = await start('command-server.js', databaseUrl);
  const crud = await start('crud-server.js', databaseUrl);
  try {
    const cases = await openCases(ours, 4_000 * seconds * 3);
    let used = 0;
    const request = () => ({ path: `/api/v1/cases/${cases[used++ % cases.length]}/leaves`, body: leave() });
    const row = () => ({ path: '/leaves', body: { caseId: cases[used++ % cases.length] ?? '', ...leave() } });
    const rates: { commands: number[]; saves: number[] } = { commands: [], saves: [] };
    for (let round = 0; round < 3; round++) {
      rates.saves.push(await load(crud, row, seconds));
      used = round * 4_000 * seconds;
      rates.commands.push(await load(ours, request, seconds));
    }
    const [saves, commands] = [median(rates.saves), median(rates.commands)];
    return [
      { name: 'NestJS + TypeORM save, 32 connections', value: saves, unit: '/s' },
      { name: 'whole command over HTTP, 32 connections', value: commands, unit: '/s' },
      { name: 'command ÷ CRUD save', value: commands / saves, unit: '×', goal: { least: 1.5 } },
    ];
  } finally {
    ours.process.kill('SIGTERM');
    crud.process.kill('SIGTERM');
  }
}
