import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { api, ask } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Lines } from '../shared/lines.js';

/** Which office lies below which county, and so on upwards. */
export function Areas() {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [below, setBelow] = useState('');
  const areas = useQuery({ queryKey: ['areas'], queryFn: () => ask(api.GET('/api/v1/areas')) });
  const placing = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/areas', { body: { name: name.trim(), below: below.trim() } })),
    onSuccess: (now) => {
      queries.setQueryData(['areas'], now);
      setName('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    placing.mutate();
  };
  return (
    <section>
      <h2>{t('辖区')}</h2>
      <form className="tools" onSubmit={submit}>
        <Input
          className="search"
          aria-label={t('司法所、县或市')}
          placeholder={t('司法所、县或市')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        {t('归到')}
        <Input
          className="search"
          aria-label={t('上级（县、市或省）')}
          placeholder={t('上级（县、市或省）')}
          value={below}
          onChange={({ target }) => setBelow(target.value)}
        />
        <Button htmlType="submit" disabled={!name.trim() || !below.trim()} loading={placing.isPending}>
          {t('保存')}
        </Button>
      </form>
      <Failure error={areas.error ?? placing.error} />
      <Lines
        label={t('辖区')}
        keyOf={(line) => line.name}
        lines={areas.data?.items ?? []}
        columns={[
          { key: 'name', title: t('名称'), show: (line) => line.name },
          { key: 'county', title: t('上级'), show: (line) => line.county ?? '' },
        ]}
      />
    </section>
  );
}
