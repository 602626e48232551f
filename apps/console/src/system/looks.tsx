import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, ask } from '../api/client.js';
import { momentWords, t } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { Failure } from '../shared/failure.js';
import { Lines } from '../shared/lines.js';

/** Who looked at what; reading it is on record too. */
export function Looks() {
  const [account, setAccount] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [before, setBefore] = useState<readonly string[]>([]);
  const asked = {
    ...(account ? { account } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(before.length > 0 ? { before: before.at(-1) ?? '' } : {}),
  };
  const looks = useQuery({
    queryKey: ['looks', asked],
    queryFn: () => ask(api.GET('/api/v1/looks', { params: { query: asked } })),
  });
  return (
    <section>
      <div className="tools">
        <Input
          aria-label={t('账号名')}
          placeholder={t('账号名')}
          value={account}
          onChange={({ target }) => {
            setAccount(target.value);
            setBefore([]);
          }}
        />
        <DayInput label={t('自')} value={from} onChange={setFrom} />
        {t('至')}
        <DayInput label={t('至')} value={to} onChange={setTo} />
      </div>
      <Failure error={looks.error} />
      <Lines
        label={t('查看记录')}
        keyOf={(line) => line.no}
        lines={looks.data?.items ?? []}
        columns={[
          { key: 'at', title: t('时间'), show: ({ at }) => momentWords(at) },
          { key: 'account', title: t('账号名'), show: ({ account: name }) => name },
          { key: 'act', title: t('做了什么'), show: ({ act }) => act },
          { key: 'office', title: t('司法所'), show: ({ office }) => office },
          { key: 'subject', title: t('档案'), show: ({ subject }) => subject },
          { key: 'reason', title: t('理由或条件'), show: ({ reason }) => reason ?? '' },
          { key: 'address', title: t('来自'), show: ({ address }) => address },
        ]}
      />
      <div className="pages">
        <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
          {t('上一页')}
        </Button>
        <Button disabled={!looks.data?.next} onClick={() => setBefore([...before, looks.data?.next ?? ''])}>
          {t('下一页')}
        </Button>
      </div>
    </section>
  );
}
