import { Button, Input } from 'antd';
import { useContext, useState, type FormEvent } from 'react';
import { api, ask, Refused } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { textIn } from '../shared/form-text.js';
import { Speaking } from './speaking.js';

interface Props {
  readonly onIn: () => Promise<void>;
  readonly note?: string;
  /** Whose session ended. */
  readonly name?: string;
}

/** Coming in: a name, a password, and the code where the account has an authenticator. */
export function SignIn({ onIn, note, name: known = '' }: Props) {
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const { spoken, change } = useContext(Speaking);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const read = (field: string): string => textIn(form, field);
    setSending(true);
    setFailure(null);
    try {
      const code = read('code');
      const body = { name: read('name'), password: read('password'), ...(code ? { code } : {}) };
      await ask(api.POST('/api/v1/session', { body }));
      await onIn();
    } catch (error) {
      setFailure(error);
      if (error instanceof Refused && error.problem.code === 'second-factor-needed') setNeedsCode(true);
    } finally {
      setSending(false);
    }
  };
  return (
    <main className="sign-in">
      <h1>{t('社区矫正业务系统')}</h1>
      {note && <p role="status">{note}</p>}
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor="name">{t('账号名')}</label>
        <Input
          id="name"
          name="name"
          autoComplete="username"
          defaultValue={known}
          required
          autoFocus={!known}
        />
        <label htmlFor="password">{t('密码')}</label>
        <Input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus={Boolean(known)}
        />
        <label htmlFor="code">
          {needsCode
            ? t('验证码（身份验证器显示的六位数字，或备用码）')
            : t('验证码（绑定了身份验证器的账号）')}
        </label>
        <Input id="code" name="code" autoComplete="one-time-code" required={needsCode} />
        <Failure error={failure} />
        <Button type="primary" htmlType="submit" loading={isSending} block>
          {t('登录')}
        </Button>
      </form>
      <Button
        type="link"
        onClick={() => change(spoken === 'zh' ? 'en' : 'zh')}
        lang={spoken === 'zh' ? 'en' : 'zh-CN'}
      >
        {spoken === 'zh' ? 'English' : '中文'}
      </Button>
    </main>
  );
}
