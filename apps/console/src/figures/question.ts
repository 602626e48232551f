import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import type { Asked } from './periods.js';

/** Which figures: of what period and area, as the facts were by a day, and as they were known at a moment. */
export interface Question extends Asked {
  readonly asOf: string;
  readonly knownAt: string;
  readonly office: string;
}

/** As the interface is asked. */
export const queryOf = ({ from, to, asOf, knownAt, office }: Question) => ({
  from,
  to,
  ...(asOf ? { asOf } : {}),
  ...(knownAt ? { knownAt } : {}),
  ...(office ? { office } : {}),
});

export const useFigures = (question: Question | null) =>
  useQuery({
    queryKey: ['figures', question],
    queryFn: () => ask(api.GET('/api/v1/figures', { params: { query: queryOf(question as Question) } })),
    enabled: question !== null,
  });
