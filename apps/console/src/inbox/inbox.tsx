import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../api/client.js';
import { filePlace, useInbox } from '../api/questions.js';
import { useRight, useWho } from '../frame/who.js';
import { dayWords, momentWords, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

/** Somebody asks to open a sealed file, which takes another person's consent. */
const OPENING_ASKED = 'file-opening';

/** Every reminder: what it says, who read it, who dealt with it. */
export default function Inbox() {
  const { office } = useWho();
  const mayAgree = useRight('case.decide');
  const [open, setOpen] = useState(true);
  const inbox = useInbox(office, open);
  const queries = useQueryClient();
  const marking = useMutation({
    mutationFn: (id: string) => ask(api.PUT('/api/v1/inbox/{id}/done', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const agreeing = useMutation({
    mutationFn: async ({ id, file, ref }: { id: string; file: string; ref: string }) => {
      const params = { path: { id: file, opening: ref } };
      await ask(api.PUT('/api/v1/cases/{id}/openings/{opening}', { params }));
      await marking.mutateAsync(id);
    },
  });
  return (
    <section>
      <h1>{t('提醒')}</h1>
      <div className="states" role="group" aria-label={t('状态')}>
        <button type="button" aria-pressed={open} onClick={() => setOpen(true)}>
          {t('未处理')}
        </button>
        <button type="button" aria-pressed={!open} onClick={() => setOpen(false)}>
          {t('全部')}
        </button>
      </div>
      <Failure error={inbox.error ?? marking.error ?? agreeing.error} />
      {agreeing.isSuccess && <p role="status">{t('已同意，申请人可以在二十四小时内查看这份档案。')}</p>}
      {inbox.isPending && <Waiting lines={8} />}
      {inbox.data?.items.length === 0 && <p>{t('没有未处理的提醒。')}</p>}
      <ul className="inbox">
        {inbox.data?.items.map(
          ({ id, streamId, ref, code, text, day, urgency, doneAt, doneBy, readBy, recipient }) => {
            const file = streamId ? filePlace(streamId) : null;
            return (
              <li key={id} className={urgency}>
                <time dateTime={day}>{dayWords(day)}</time>
                <span className="what">
                  {file ? <Link to={`/files/${file.path}/${file.id}`}>{text}</Link> : text}
                  <small>
                    {recipient}
                    {readBy && ` · ${t('{who} 已读', { who: readBy })}`}
                    {doneAt &&
                      ` · ${t('{who} 于 {when} 处理', { who: doneBy ?? '', when: momentWords(doneAt) })}`}
                  </small>
                </span>
                {!doneAt && code === OPENING_ASKED && file && mayAgree && (
                  <Button size="small" onClick={() => agreeing.mutate({ id, file: file.id, ref })}>
                    {t('同意开启')}
                  </Button>
                )}
                {!doneAt && (
                  <Button size="small" onClick={() => marking.mutate(id)}>
                    {t('已处理')}
                  </Button>
                )}
              </li>
            );
          },
        )}
      </ul>
    </section>
  );
}
