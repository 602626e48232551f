import type { QueryClient } from '@tanstack/react-query';

const TOGETHER_MS = 400;

/** Shows everything anew when somebody recorded something; many changes at once are one. */
export function followChanges(queries: QueryClient): () => void {
  const source = new EventSource('/api/v1/live');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  source.addEventListener('changed', () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'forms' });
    }, TOGETHER_MS);
  });
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}
