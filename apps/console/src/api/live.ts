import type { QueryClient } from '@tanstack/react-query';

const TOGETHER_MS = 400;
const AGAIN_MS = 30_000;

/**
 * Shows everything anew when somebody recorded something; many changes at once are one. What was recorded while the
 * stream was not open is told to nobody later, so everything is shown anew as well when it opens after that.
 */
export function followChanges(queries: QueryClient): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'forms' });
    }, TOGETHER_MS);
  };
  // Whether the first one opened at once or not: pages have asked for their lists by then.
  let hasMissed = false;
  const open = (): EventSource => {
    const opened = new EventSource('/api/v1/live');
    opened.addEventListener('changed', show);
    opened.addEventListener('open', () => {
      if (hasMissed) show();
      hasMissed = false;
    });
    // A browser comes back by itself after a cut, but not after an answer such as that there is no place now.
    opened.addEventListener('error', () => {
      hasMissed = true;
      if (opened.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => (source = open()), AGAIN_MS);
    });
    return opened;
  };
  let source = open();
  return () => {
    clearTimeout(waiting);
    clearTimeout(again);
    source.close();
  };
}
