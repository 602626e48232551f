import { useQuery } from '@tanstack/react-query';

interface Health {
  readonly status: string;
  readonly warnings?: readonly string[];
  /** Why the server cannot tell of this moment; null where it can. */
  readonly notCurrent?: string | null;
  readonly [part: string]: unknown;
}

/** How the server is, asked again after so many milliseconds; whoever else shows it shares the answer. */
export const useHealth = (refetchInterval: number) =>
  useQuery({
    queryKey: ['health'],
    queryFn: () => fetch('/api/v1/health').then((answer) => answer.json() as Promise<Health>),
    refetchInterval,
  });
