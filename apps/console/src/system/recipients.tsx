import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ROLE } from '#statute';
import { api, ask, Refused, type Answers } from '../api/client.js';
import { useForms } from '../api/questions.js';
import type { Values } from '../forms/drafts.js';
import { Field } from '../forms/field.js';
import { say, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Lines } from '../shared/lines.js';
import { Side } from '../shared/side.js';

type Recipient = Answers['ListedRecipient'];

/** Who is reminded, through what and when; and what could not be sent. */
export function Recipients() {
  const [changing, setChanging] = useState<Recipient | 'new' | null>(null);
  const recipients = useQuery({
    queryKey: ['recipients'],
    queryFn: () => ask(api.GET('/api/v1/reminders/recipients')),
  });
  return (
    <section>
      <div className="tools">
        <Button type="primary" onClick={() => setChanging('new')}>
          {t('添加')}
        </Button>
      </div>
      <Failure error={recipients.error} />
      <Lines
        label={t('接收提醒的人')}
        keyOf={({ id }) => id}
        lines={recipients.data?.items ?? []}
        columns={[
          { key: 'name', title: t('姓名'), show: ({ name }) => name },
          { key: 'role', title: t('岗位'), show: ({ role }) => say(ROLE[role]) },
          { key: 'office', title: t('司法所'), show: ({ office }) => office },
          { key: 'email', title: t('邮箱'), show: ({ email }) => email ?? '' },
          {
            key: 'receiving',
            title: t('状态'),
            show: ({ receiving }) => (receiving ? t('正常') : t('账号已停用，不再发送')),
          },
          { key: 'quiet', title: t('免打扰'), show: ({ quietFrom, quietTo }) => `${quietFrom} — ${quietTo}` },
          { key: 'digestAt', title: t('每日汇总时间'), show: ({ digestAt }) => digestAt },
          {
            key: 'do',
            title: t('办理'),
            show: (one) => (
              <Button
                size="small"
                aria-label={t('更改 {n}', { n: one.name })}
                onClick={() => setChanging(one)}
              >
                {t('更改')}
              </Button>
            ),
          },
        ]}
      />
      <Unsent />
      {changing && (
        <OneRecipient recipient={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </section>
  );
}

function Unsent() {
  const failing = useQuery({
    queryKey: ['deliveries'],
    queryFn: () => ask(api.GET('/api/v1/reminders/deliveries', { params: { query: { state: 'failing' } } })),
  });
  return (
    <>
      <h2>{t('发送失败的消息')}</h2>
      <Failure error={failing.error} />
      {failing.data?.items.length === 0 && <p>{t('没有。')}</p>}
      <ul>
        {failing.data?.items.map(({ messageId, channel, subject, lastError }) => (
          <li key={`${messageId}${channel}`}>
            {subject} — {channel} — {lastError}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneProps {
  readonly recipient: Recipient | null;
  readonly onClose: () => void;
}

function OneRecipient({ recipient, onClose }: OneProps) {
  const fields = useForms().data?.find(({ path }) => path === 'reminders/recipients/:id')?.fields ?? [];
  const [values, setValues] = useState<Values>(() => ({ ...recipient }));
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (retires: boolean) => {
      const params = { path: { id: recipient?.id ?? crypto.randomUUID() } };
      const told = Object.fromEntries(
        fields.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])),
      ) as Answers['RecipientDto'];
      return retires
        ? ask(api.DELETE('/api/v1/reminders/recipients/{id}', { params }))
        : ask(api.PUT('/api/v1/reminders/recipients/{id}', { params, body: told }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['recipients'] });
      onClose();
    },
  });
  const violations = saving.error instanceof Refused ? saving.error.violations : [];
  return (
    <Side title={recipient ? recipient.name : t('接收提醒的人')} onClose={onClose}>
      <form
        className="order"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(false);
        }}
      >
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            id={`recipient-${field.name}`}
            value={values[field.name]}
            wrong={violations.filter((one) => one.field === field.name)}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {violations.length === 0 && <Failure error={saving.error} />}
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('保存')}
          </Button>
          {recipient && (
            <Button danger onClick={() => saving.mutate(true)}>
              {t('不再提醒此人')}
            </Button>
          )}
        </div>
      </form>
    </Side>
  );
}
