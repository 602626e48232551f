import { Button, Input, QRCode } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { api, ask, type Answers } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { textIn } from '../shared/form-text.js';

interface Props {
  readonly standing: string;
  readonly onDone: () => unknown;
  /** The session ended: one signs in again. */
  readonly onOut: () => void;
}

/** What somebody who came in with a one-time password, or without a second factor, does first. */
export function FirstSteps({ standing, onDone, onOut }: Props) {
  return (
    <main className="sign-in">
      <h1>{t('社区矫正业务系统')}</h1>
      {standing === 'change-password' ? <OwnPassword onOut={onOut} /> : <Authenticator onDone={onDone} />}
    </main>
  );
}

function OwnPassword({ onOut }: Pick<Props, 'onOut'>) {
  const [failure, setFailure] = useState<unknown>(null);
  const [differs, setDiffers] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const [current, next, again] = ['current', 'next', 'again'].map((field) => textIn(form, field));
    setDiffers(next !== again);
    if (next !== again) return;
    try {
      await ask(api.PUT('/api/v1/session/password', { body: { current: current ?? '', next: next ?? '' } }));
      onOut();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h2>{t('请设置自己的密码')}</h2>
      <p>{t('至少 12 个字符，可以是一句话。设置后用新密码重新登录。')}</p>
      <label htmlFor="current">{t('现在的密码（一次性密码）')}</label>
      <Input id="current" name="current" type="password" autoComplete="current-password" required autoFocus />
      <label htmlFor="next">{t('新密码')}</label>
      <Input id="next" name="next" type="password" autoComplete="new-password" required />
      <label htmlFor="again">{t('再输入一次')}</label>
      <Input id="again" name="again" type="password" autoComplete="new-password" required />
      {differs && (
        <p role="alert" className="failure">
          {t('两次输入的新密码不一致。')}
        </p>
      )}
      <Failure error={failure} />
      <Button type="primary" htmlType="submit" block>
        {t('保存')}
      </Button>
    </form>
  );
}

export function Authenticator({ onDone }: Pick<Props, 'onDone'>) {
  const [proposal, setProposal] = useState<Answers['SecondFactorAnswer'] | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    ask(api.POST('/api/v1/session/second-factor')).then(setProposal, setFailure);
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = textIn(event.currentTarget, 'code');
    try {
      const body = { secret: proposal?.secret ?? '', code };
      setCodes((await ask(api.PUT('/api/v1/session/second-factor', { body }))).recoveryCodes);
    } catch (error) {
      setFailure(error);
    }
  };
  if (codes)
    return (
      <section>
        <h2>{t('请抄下备用码')}</h2>
        <p>{t('手机不在身边时，用一个备用码代替验证码登录；每个只能用一次，以后不再显示。')}</p>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Button type="primary" block onClick={() => void onDone()}>
          {t('已经抄下，继续')}
        </Button>
      </section>
    );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h2>{t('请绑定身份验证器')}</h2>
      <p>{t('用手机的身份验证器扫描，或者输入密钥，再填写它显示的六位验证码。')}</p>
      {proposal && (
        <>
          <QRCode value={proposal.uri} type="svg" />
          <p>
            {t('密钥')} <code>{proposal.secret}</code>
          </p>
        </>
      )}
      <label htmlFor="code">{t('验证码')}</label>
      <Input id="code" name="code" autoComplete="one-time-code" inputMode="numeric" required autoFocus />
      <Failure error={failure} />
      <Button type="primary" htmlType="submit" block disabled={!proposal}>
        {t('绑定')}
      </Button>
    </form>
  );
}
