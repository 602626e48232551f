import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { api, ask, Refused, type Answers } from '../api/client.js';
import { useForms, type FormField } from '../api/questions.js';
import { Field } from '../forms/field.js';
import type { Values } from '../forms/drafts.js';
import { Authenticator } from '../frame/first-steps.js';
import { useRight, useWho } from '../frame/who.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { textOf } from '../shared/form-text.js';
import { Lines } from '../shared/lines.js';
import { Side } from '../shared/side.js';

type Token = Answers['TokenEntry'];
/** A new token is asked for, one that waits is confirmed, or an authenticator is bound first. */
type Open = 'new' | 'authenticator' | Token;

const useTokenForm = (): readonly FormField[] =>
  useForms().data?.find(({ path }) => path === 'tokens')?.fields ?? [];

const stateOf = ({ awaits, expiresAt }: Token): string => {
  if (awaits) return t('等待另一人确认');
  return new Date(expiresAt) < new Date() ? t('已过期') : t('在用');
};

/** Keys for other systems: made by their own account, or asked for by one person and confirmed by another. */
export function Tokens() {
  const { me } = useWho();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => ask(api.GET('/api/v1/tokens')) });
  const revoking = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  return (
    <section>
      <p>
        {t(
          '令牌供其他系统取数用，以账号的名义、在所选权限内有效。本人的令牌须用身份验证器确认；为别的账号申请的，须由该账号本人或者另一名系统管理员确认。申请、确认和收回都记入查看记录。',
        )}
      </p>
      <div className="tools">
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('申请令牌')}
        </Button>
        <Button onClick={() => setOpen('authenticator')}>{t('绑定身份验证器')}</Button>
      </div>
      {told && (
        <Alert
          type="success"
          closable
          onClose={() => setTold(null)}
          title={t('令牌（只显示这一次，请交给使用它的系统）')}
          description={<code className="one-time">{told}</code>}
        />
      )}
      <Failure error={tokens.error ?? revoking.error} />
      <Lines
        label={t('接口令牌')}
        keyOf={({ id }) => id}
        lines={tokens.data?.items ?? []}
        columns={[
          { key: 'account', title: t('账号名'), show: ({ account }) => account },
          { key: 'title', title: t('用途'), show: ({ title }) => title },
          { key: 'scopes', title: t('权限'), show: ({ scopes }) => scopes.join('，') },
          { key: 'asked', title: t('申请人'), show: ({ askedBy }) => askedBy ?? '' },
          { key: 'confirmed', title: t('确认人'), show: ({ confirmedBy }) => confirmedBy ?? '' },
          { key: 'until', title: t('有效期至'), show: ({ expiresAt }) => expiresAt.slice(0, 10) },
          { key: 'state', title: t('状态'), show: stateOf },
          {
            key: 'do',
            title: t('办理'),
            show: (one) => (
              <>
                {one.awaits && one.askedBy !== me.account && (
                  <Button size="small" onClick={() => setOpen(one)}>
                    {t('确认')}
                  </Button>
                )}
                <Button size="small" danger onClick={() => revoking.mutate(one.id)}>
                  {t('收回')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {open === 'authenticator' && (
        <Side title={t('绑定身份验证器')} onClose={() => setOpen(null)}>
          <Authenticator onDone={() => setOpen(null)} />
        </Side>
      )}
      {open !== null && open !== 'authenticator' && (
        <OneToken token={open === 'new' ? null : open} onClose={() => setOpen(null)} onToken={setTold} />
      )}
    </section>
  );
}

interface OneProps {
  readonly token: Token | null;
  readonly onClose: () => void;
  readonly onToken: (token: string | null) => void;
}

function OneToken({ token, onClose, onToken }: OneProps) {
  const mayAskForOthers = useRight('accounts.manage');
  const fields = useTokenForm().filter(({ name }) =>
    token ? name === 'code' : name !== 'account' || mayAskForOthers,
  );
  const [values, setValues] = useState<Values>({ scopes: [{}] });
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => {
      const code = textOf(values['code']);
      if (token) {
        const params = { path: { id: token.id } };
        return ask(api.POST('/api/v1/tokens/{id}/confirmation', { params, body: { code } }));
      }
      const body = { ...values, code, days: Number(values['days']) } as Answers['TokenDto'];
      return ask(api.POST('/api/v1/tokens', { body }));
    },
    onSuccess: async (given) => {
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      onToken(given.token);
      onClose();
    },
  });
  const violations = sending.error instanceof Refused ? sending.error.violations : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <Side title={token ? t('确认令牌') : t('申请令牌')} onClose={onClose}>
      <form className="order" noValidate onSubmit={submit}>
        {token && (
          <p>
            {t('{who} 为账号 {account} 申请：{title}', {
              who: token.askedBy ?? '',
              account: token.account,
              title: `${token.title}（${token.scopes.join('，')}）`,
            })}
          </p>
        )}
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            id={`token-${field.name}`}
            value={values[field.name]}
            wrong={violations.filter((one) => one.field?.split('.')[0] === field.name)}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {violations.every(({ field }) => field === undefined) && <Failure error={sending.error} />}
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {token ? t('确认') : t('申请')}
          </Button>
        </div>
      </form>
    </Side>
  );
}
