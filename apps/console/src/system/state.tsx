import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, ask } from '../api/client.js';
import { useRight } from '../frame/who.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { useHealth } from '../shared/health.js';
import { Waiting } from '../shared/waiting.js';
import { WarningList } from '../shared/warnings.js';

const SUMMARY: Readonly<Record<string, string>> = {
  ok: '运行正常。',
  warning: '运行正常，有事项需要处理，见下。',
};

/** How the server is, in its own words. */
export function State() {
  const mayVerify = useRight('accounts.manage');
  const health = useHealth(10_000);
  if (health.isPending) return <Waiting />;
  if (health.error) return <Failure error={health.error} />;
  const { status, warnings = [], ...parts } = health.data;
  return (
    <section>
      <p role="status">{t(SUMMARY[status] ?? '有部件不正常，见下。')}</p>
      <WarningList warnings={warnings} />
      <dl className="state">
        {Object.entries(parts).map(([part, told]) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{typeof told === 'string' ? told : JSON.stringify(told)}</dd>
          </div>
        ))}
      </dl>
      {mayVerify && <Verification />}
    </section>
  );
}

/** Goes through the whole history when somebody wants to know. */
function Verification() {
  const verifying = useMutation({ mutationFn: () => ask(api.POST('/api/v1/verification')) });
  const { data } = verifying;
  return (
    <section>
      <h2>{t('核对历史')}</h2>
      <Button loading={verifying.isPending} onClick={() => verifying.mutate()}>
        {t('现在核对')}
      </Button>
      <Failure error={verifying.error} />
      {data && (
        <div role="status">
          <p>
            {data.sound
              ? t('核对无误：{n} 条记录连续、未被改动，名册与历史一致。', { n: data.events })
              : t('有不符之处：')}
          </p>
          {data.end && (
            <p style={{ overflowWrap: 'anywhere' }}>
              {t('校验链末端（请抄存在服务器以外）：{end}', {
                end: `${data.end.position}:${data.end.chain}`,
              })}
            </p>
          )}
          {(data.inClear ?? 0) > 0 && (
            <p>
              {t('{n} 条早期记录以明文保存；请管理服务器的人运行 cli keys seal 封装。', {
                n: data.inClear ?? 0,
              })}
            </p>
          )}
          <ul className="failure">
            {data.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
