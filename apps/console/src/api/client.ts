import { apiClient, type components } from '#api-client';
import { t } from '../language/language.js';
import { isUnattended } from './attended.js';

export type Answers = components['schemas'];
type Problem = Answers['Problem'];
export type Violation = Answers['Violation'];

/** What a refusal, a lost connection or a fault is told as. */
export class Refused extends Error {
  constructor(
    /** 0: nothing came back. */
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? '');
    this.name = 'Refused';
  }

  get violations(): readonly Violation[] {
    return this.problem.violations ?? [];
  }
}

let word: string | undefined;
const signedOut = new Set<() => void>();

/** The word that changes carry, from whoever signed in last in this page. */
export const useWord = (csrf: string | null | undefined): void => {
  word = csrf ?? undefined;
};

/** What says that a change comes from this page. */
const confirmed = (): Record<string, string> => (word ? { 'x-csrf-token': word } : {});

/** Told when the server knows us no longer; what is being written stays where it is. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** Aborted by whoever signs out: an answer that comes after that is a refusal that nobody asked for. */
const stay = new AbortController();

export const api = apiClient({
  baseUrl: location.origin,
  csrf: () => word,
  isUnattended,
  fetch: (request) => fetch(request, { signal: stay.signal }),
});

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

const lost = (): Refused =>
  new Refused(0, {
    title: t('连接中断'),
    detail: t('与服务器的连接中断，填写的内容还在；恢复后会自动重试。'),
  });

function refusedBy(response: Response, problem: Partial<Problem>): Refused {
  if (response.status === 401 && !response.url.endsWith('/session')) for (const tell of signedOut) tell();
  return new Refused(response.status, problem);
}

/** The answer itself. @throws Refused for anything that is none */
export async function ask<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch(() => {
    throw lost();
  });
  if (!response.ok) throw refusedBy(response, error ?? {});
  return data as Data;
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly position: number;
}

/** Ends the session, and before it whatever the page still asks; begins anew at the front page. */
export async function signOut(): Promise<void> {
  stay.abort();
  await fetch('/api/v1/session', { method: 'DELETE', headers: confirmed() }).catch(() => undefined);
  location.assign('/');
}

/** Gives an order at a path below the interface, or with `check` asks what it would do. */
export async function order<Answer = Receipt>(
  path: string,
  body: object,
  { key, check = false }: { readonly key?: string; readonly check?: boolean } = {},
): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}${check ? '?check=true' : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...confirmed(),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw lost();
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw refusedBy(response, answer as Partial<Problem>);
  return answer as Answer;
}

/** A file of the server's, saved by the browser under its own name. */
export async function save(path: string, body?: object): Promise<void> {
  const response = await fetch(
    `/api/v1/${path}`,
    body
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...confirmed() },
          body: JSON.stringify(body),
        }
      : {},
  );
  if (!response.ok) throw refusedBy(response, (await response.json()) as Partial<Problem>);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(named ?? 'export');
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Brings a workbook. */
export async function bring(office: string, file: File): Promise<Answers['LedgerAnswer']> {
  const response = await fetch(`/api/v1/ledgers?office=${encodeURIComponent(office)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...confirmed(),
    },
    body: file,
  }).catch(() => {
    throw lost();
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw refusedBy(response, answer as Partial<Problem>);
  return answer as Answers['LedgerAnswer'];
}
