import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { momentWords, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Side } from '../shared/side.js';
import { Waiting } from '../shared/waiting.js';

/** Who looked at this file, when and why. */
export default function Readers({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const readers = useQuery({
    queryKey: ['readers', id],
    queryFn: () => ask(api.GET('/api/v1/cases/{id}/readers', { params: { path: { id } } })),
  });
  return (
    <Side title={t('谁看过')} onClose={onClose}>
      {readers.isPending && <Waiting />}
      <Failure error={readers.error} />
      <ul>
        {readers.data?.items.map(({ no, at, account, act, reason }) => (
          <li key={no}>
            {momentWords(at)} {account} {act} {reason}
          </li>
        ))}
      </ul>
    </Side>
  );
}
