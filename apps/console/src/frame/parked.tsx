import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, ask } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { useRight } from './who.js';

const ASKED_MS = 60_000;

/** Which files are in no list and no figure because they cannot be shown, above every page that they are missing in. */
export function Parked() {
  const mayRead = useRight('case.read');
  const mayRetry = useRight('case.record');
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['parked'],
    queryFn: () => ask(api.GET('/api/v1/parked')),
    enabled: mayRead,
    refetchInterval: ASKED_MS,
  });
  const retrying = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/parked/retry')),
    onSuccess: () => queries.invalidateQueries(),
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <aside className="failure" aria-label={t('暂未计入的档案')}>
      <details>
        <summary>{t('有{n}份档案暂未计入', { n: items.length })}</summary>
        <ul>
          {items.map(({ id, office, fileNumber, position, reason }) => (
            <li key={id}>
              {t('{office} {number}：第 {position} 号事件起不能显示，{reason}', {
                office,
                number: fileNumber ?? t('（不列出档案号）'),
                position,
                reason,
              })}
            </li>
          ))}
        </ul>
        <p>{t('登记没有丢失。更正有误的记录后自动恢复；仍不能显示的，请联系管理服务器的人。')}</p>
        {mayRetry && (
          <Button loading={retrying.isPending} onClick={() => retrying.mutate()}>
            {t('重试')}
          </Button>
        )}
        <Failure error={retrying.error} />
      </details>
    </aside>
  );
}

/** The same beside a figure, for whoever may see figures and no files. */
export function NotCounted({ files = 0 }: { readonly files?: number | undefined }) {
  const mayRead = useRight('case.read');
  if (files === 0 || mayRead) return null;
  return <p className="failure">{t('有{n}份档案暂未计入', { n: files })}</p>;
}
