import { ENROL } from './office.js';
import type { Headers } from './staff.js';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export const UNANSWERED: Answer = { status: 0, retryAfter: null, body: {} };

/** What a computer asks of a server that may be away. */
export async function ask(url: string, headers: Headers, body?: object, key = ''): Promise<Answer> {
  const request = body
    ? {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
      }
    : { headers };
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) }).catch(() => null);
  if (!answer) return UNANSWERED;
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as Answer['body'],
  };
}

/** Takes somebody on under this number, once however often it is asked. */
export function enrol(base: string, headers: Headers, number: number): Promise<Answer> {
  const { type: _type, ...enrolment } = ENROL;
  const body = { ...enrolment, fileNumber: `满司矫字〔2023〕${number}号` };
  return ask(`${base}/cases`, headers, body, `enrol-${number}`);
}
