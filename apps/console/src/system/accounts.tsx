import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask, Refused, type Answers } from '../api/client.js';
import { useForms, type FormField } from '../api/questions.js';
import { Field } from '../forms/field.js';
import type { Values } from '../forms/drafts.js';
import { say, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Areas } from './areas.js';
import { textOf } from '../shared/form-text.js';
import { Lines } from '../shared/lines.js';
import { Side } from '../shared/side.js';

type Account = Answers['Account'];
/** A one-time password; null where another administrator has to agree first. */
interface Told {
  readonly name: string;
  readonly word: string | null;
}
type Words = Readonly<Record<string, { zh: string; en: string }>>;

const useAccountForm = (): readonly FormField[] =>
  useForms().data?.find(({ path }) => path === 'accounts')?.fields ?? [];

const rolesIn = (fields: readonly FormField[]): Words =>
  (fields.find(({ name }) => name === 'assignments')?.of?.find(({ name }) => name === 'role')?.words ??
    {}) as Words;

/** Who may sign in, as what and where; a new account's first password is shown once. */
export function Accounts() {
  const [address, setAddress] = useSearchParams();
  const fields = useAccountForm();
  const roles = rolesIn(fields);
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => ask(api.GET('/api/v1/accounts')) });
  const [changing, setChanging] = useState<Account | null>(null);
  const [password, setPassword] = useState<Told | null>(null);
  const isNew = address.get('new') === 'accounts';
  const close = (): void => {
    setChanging(null);
    setAddress({ tab: 'accounts' });
  };
  const items = accounts.data?.items ?? [];
  const isFirst =
    accounts.data !== undefined &&
    items.every(({ assignments }) => assignments.every(({ role }) => role === 'administrator'));
  return (
    <section>
      {isFirst && (
        <Alert
          type="info"
          title={t('下一步：为司法所工作人员开设账号')}
          description={t(
            '系统管理员不看档案。请为所长或工作人员开设账号，辖区写司法所的全名；县级人员写县名。他们登录后导入台账，或用 npm start -- --demo 看示范。',
          )}
        />
      )}
      <div className="tools">
        <Button type="primary" onClick={() => setAddress({ tab: 'accounts', new: 'accounts' })}>
          {t('开设账号')}
        </Button>
      </div>
      {password?.word === null && (
        <Alert
          type="warning"
          closable
          onClose={() => setPassword(null)}
          title={t('已申请重置账号 {name}', { name: password.name })}
          description={t(
            '请另一名系统管理员在三天内对该账号再办理一次重置，一次性密码届时显示给他；急用的，由管理服务器的人用 cli accounts reset 办理。',
          )}
        />
      )}
      {password?.word != null && (
        <Alert
          type="success"
          closable
          onClose={() => setPassword(null)}
          title={t('账号 {name} 的一次性密码（三天内有效，只显示这一次）', { name: password.name })}
          description={<code className="one-time">{password.word}</code>}
        />
      )}
      <Failure error={accounts.error} />
      <Lines
        label={t('账号和辖区')}
        keyOf={({ id }) => id}
        lines={items}
        columns={[
          { key: 'name', title: t('账号名'), show: ({ name }) => name },
          { key: 'person', title: t('姓名'), show: ({ person }) => person },
          {
            key: 'assignments',
            title: t('岗位和辖区'),
            show: ({ assignments }) =>
              assignments.map(({ role, area }) => `${say(roles[role]) || role}（${area}）`).join('，'),
          },
          { key: 'restricted', title: t('可看未成年人'), show: (one) => (one.seesRestricted ? t('是') : '') },
          { key: 'factor', title: t('身份验证器'), show: (one) => (one.secondFactor ? t('已绑定') : '') },
          { key: 'disabled', title: t('状态'), show: (one) => (one.disabled ? t('已停用') : t('在用')) },
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
      <Areas />
      {(isNew || changing) && fields.length > 0 && (
        <OneAccount account={changing} fields={fields} onClose={close} onPassword={setPassword} />
      )}
    </section>
  );
}

interface OneProps {
  readonly account: Account | null;
  readonly fields: readonly FormField[];
  readonly onClose: () => void;
  readonly onPassword: (told: Told) => void;
}

type Rights = Omit<Answers['NewAccountDto'], 'name'>;

const rightsIn = (values: Values): Rights => ({
  person: textOf(values['person']),
  seesRestricted: values['seesRestricted'] === true,
  assignments: (values['assignments'] ?? []) as Rights['assignments'],
  ...(values['outsideName'] ? { outsideName: textOf(values['outsideName']) } : {}),
});

function OneAccount({ account, fields, onClose, onPassword }: OneProps) {
  const [values, setValues] = useState<Values>(() => (account ? { ...account } : { assignments: [{}] }));
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async (how: 'save' | 'disable' | 'reset') => {
      const rights = rightsIn(values);
      const name = textOf(values['name']);
      if (!account) {
        const added = await ask(api.POST('/api/v1/accounts', { body: { ...rights, name } }));
        onPassword({ name, word: added.oneTimePassword });
        return;
      }
      const params = { path: { id: account.id } };
      if (how === 'reset') {
        const told = await ask(
          api.POST('/api/v1/accounts/{id}/one-time-password', { params, body: { secondFactor: true } }),
        );
        onPassword({ name: account.name, word: told.oneTimePassword });
        return;
      }
      const disabled = how === 'disable' ? !account.disabled : account.disabled;
      await ask(api.PUT('/api/v1/accounts/{id}', { params, body: { ...rights, disabled } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const violations = saving.error instanceof Refused ? saving.error.violations : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate('save');
  };
  const ordered = [...fields].sort((a, b) => Number(b.name === 'name') - Number(a.name === 'name'));
  return (
    <Side title={account ? account.name : t('开设账号')} onClose={onClose}>
      <form className="order" noValidate onSubmit={submit}>
        {ordered
          .filter(({ name }) => !(account && name === 'name'))
          .map((field) => (
            <Field
              key={field.name}
              field={field}
              id={`account-${field.name}`}
              value={values[field.name]}
              wrong={violations.filter((one) => one.field?.split('.')[0] === field.name)}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          ))}
        {violations.length === 0 && <Failure error={saving.error} />}
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('保存')}
          </Button>
          {account && <Button onClick={() => saving.mutate('reset')}>{t('重置密码并解除身份验证器')}</Button>}
          {account && (
            <Button danger onClick={() => saving.mutate('disable')}>
              {account.disabled ? t('恢复使用') : t('停用')}
            </Button>
          )}
        </div>
      </form>
    </Side>
  );
}
