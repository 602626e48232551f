import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Cell } from '#register';
import { api, ask, type Answers } from './client.js';

export const FILE_PATHS = {
  correction: 'cases',
  assessment: 'assessments',
  resettlement: 'resettlements',
  'family-aid': 'family-aids',
  'incoming-transfer': 'incoming-transfers',
} as const;
export type FileKind = keyof typeof FILE_PATHS;
export type FilePath = (typeof FILE_PATHS)[FileKind];
/** What a register knows of a file, column by column. */
export type Known = Readonly<Record<string, Cell>>;
export type CaseFile = Omit<Answers['FileAnswer'], 'record'> & { readonly record: Known };
export type Action = Answers['Action'];
export type OrderForm = Answers['OrderForm'];
export type FormField = Answers['FormField'];
export type AgendaLine = Answers['NamedAgendaLine'];

/** Where a stream's file is shown. */
export function filePlace(streamId: string): { readonly path: FilePath; readonly id: string } {
  const id = streamId.slice(-36);
  return { path: FILE_PATHS[streamId.slice(0, -37) as FileKind], id };
}

const optional = (office: string): { office?: string } => (office ? { office } : {});

export const useAgenda = (office: string, enabled = true) =>
  useQuery({
    queryKey: ['agenda', office],
    queryFn: () => ask(api.GET('/api/v1/obligations/agenda', { params: { query: optional(office) } })),
    enabled,
  });

export const useFile = (path: FilePath, id: string) =>
  useQuery({
    queryKey: ['file', path, id],
    queryFn: () =>
      ask(api.GET(`/api/v1/${path as 'cases'}/{id}`, { params: { path: { id } } })) as Promise<CaseFile>,
  });

/** The forms do not change while the page is open. */
export const useForms = () =>
  useQuery({
    queryKey: ['forms'],
    queryFn: () => ask(api.GET('/api/v1/forms')),
    staleTime: Infinity,
    select: ({ items }) => items,
  });

export const useInbox = (office: string, open: boolean, enabled = true) =>
  useQuery({
    queryKey: ['inbox', office, open],
    queryFn: () =>
      ask(
        api.GET('/api/v1/inbox', {
          params: { query: { ...optional(office), ...(open ? { open: 'true' } : {}), limit: '200' } },
        }),
      ),
    enabled,
  });

export type RegisterLine = Known & {
  readonly id: string;
  readonly streamId: string;
  readonly office: string;
  readonly ref: string;
};
export interface RegisterPage {
  readonly items: readonly RegisterLine[];
  readonly total: number;
  readonly isMore: boolean;
  readonly next: string | null;
}

/** A page of a register; its parameters are columns, so that no description can name them all. */
export const registerPage = async (
  kind: string,
  query: Readonly<Record<string, string>>,
): Promise<RegisterPage> => {
  const page: unknown = await ask(
    api.GET('/api/v1/registers/{kind}', {
      params: { path: { kind: kind as 'cases' }, query: query as Record<string, never> },
    }),
  );
  return page as RegisterPage;
};

/** Waits until the registers show what was just recorded, and shows it. */
export async function showRecorded(queries: QueryClient, position: number): Promise<void> {
  const query = { waitFor: String(position) };
  await ask(api.GET('/api/v1/obligations/agenda', { params: { query } })).catch(() => undefined);
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'forms' });
}
