import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { filePlace, registerPage } from '../api/questions.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

const SEARCHED = ['cases', 'assessments', 'resettlements', 'familyAids', 'incomingTransfers'] as const;

/** Opens the file that staff know by a number. */
export default function FindFile() {
  const [address] = useSearchParams();
  const [number, office] = [address.get('number') ?? '', address.get('office') ?? ''];
  const found = useQuery({
    queryKey: ['find', number, office],
    queryFn: async () => {
      for (const kind of SEARCHED) {
        const query: Record<string, string> = kind === 'cases' ? { fileNumber: number } : { ref: number };
        const { items } = await registerPage(kind, { ...query, limit: '1', ...(office ? { office } : {}) });
        if (items[0]) return items[0].streamId;
      }
      return null;
    },
  });
  if (found.isPending) return <Waiting lines={6} />;
  if (found.error) return <Failure error={found.error} />;
  if (!found.data) return <p role="alert">{t('没有找到档案“{n}”，或者它已封存。', { n: number })}</p>;
  const { path, id } = filePlace(found.data);
  return <Navigate to={`/files/${path}/${id}`} replace />;
}
