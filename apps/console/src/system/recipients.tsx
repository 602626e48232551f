import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { ROLE } from '#statute';
import { say, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Lines } from '../shared/lines.js';

/** Who is reminded, through what and when; and what could not be sent. */
export function Recipients() {
  const recipients = useQuery({
    queryKey: ['recipients'],
    queryFn: () => ask(api.GET('/api/v1/reminders/recipients')),
  });
  const failing = useQuery({
    queryKey: ['deliveries'],
    queryFn: () => ask(api.GET('/api/v1/reminders/deliveries', { params: { query: { state: 'failing' } } })),
  });
  return (
    <section>
      <Failure error={recipients.error ?? failing.error} />
      <Lines
        label={t('接收提醒的人')}
        keyOf={(line) => line.id}
        lines={recipients.data?.items ?? []}
        columns={[
          { key: 'name', title: t('姓名'), show: ({ name }) => name },
          { key: 'role', title: t('岗位'), show: ({ role }) => say(ROLE[role]) },
          { key: 'office', title: t('司法所'), show: ({ office }) => office },
          { key: 'email', title: t('邮箱'), show: ({ email }) => email ?? '' },
          { key: 'quiet', title: t('免打扰'), show: ({ quietFrom, quietTo }) => `${quietFrom} — ${quietTo}` },
          { key: 'digestAt', title: t('每日汇总时间'), show: ({ digestAt }) => digestAt },
        ]}
      />
      <h2>{t('发送失败的消息')}</h2>
      {failing.data?.items.length === 0 && <p>{t('没有。')}</p>}
      <ul>
        {failing.data?.items.map(({ messageId, channel, subject, lastError }) => (
          <li key={`${messageId}${channel}`}>
            {subject} — {channel} — {lastError}
          </li>
        ))}
      </ul>
    </section>
  );
}
