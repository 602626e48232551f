import { useQuery } from '@tanstack/react-query';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

interface Health {
  readonly status: string;
  readonly [part: string]: unknown;
}

/** How the server is, in its own words. */
export function State() {
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => fetch('/api/v1/health').then((answer) => answer.json() as Promise<Health>),
    refetchInterval: 10_000,
  });
  if (health.isPending) return <Waiting />;
  if (health.error) return <Failure error={health.error} />;
  const { status, ...parts } = health.data;
  return (
    <section>
      <p role="status">{status === 'ok' ? t('运行正常。') : t('有部件不正常，见下。')}</p>
      <dl className="state">
        {Object.entries(parts).map(([part, told]) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{typeof told === 'string' ? told : JSON.stringify(told)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('核对历史是否完整：在服务器上运行')} <code>npm run -s cli -- verify</code>
      </p>
    </section>
  );
}
