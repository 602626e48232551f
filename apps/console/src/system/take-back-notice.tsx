import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { api, ask } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';

/** Takes back what was entered last for a year, with why. */
export function TakeBackNotice({ year }: { readonly year: number }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const taking = useMutation({
    mutationFn: () =>
      ask(api.POST('/api/v1/calendar/taking-back', { body: { year, reason: reason.trim() } })),
    onSuccess: () => {
      setReason('');
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <form onSubmit={submit} className="tools">
      <Input
        className="search"
        aria-label={t('撤回的理由')}
        placeholder={t('撤回的理由')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button htmlType="submit" disabled={!reason.trim()} loading={taking.isPending}>
        {t('撤回最后一次录入')}
      </Button>
      <Failure error={taking.error} />
    </form>
  );
}
