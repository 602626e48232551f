import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { order, Refused, type Answers } from '../api/client.js';
import type { FilePath } from '../api/questions.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { textIn } from '../shared/form-text.js';

interface Props {
  readonly place: FilePath;
  readonly id: string;
  readonly error: unknown;
}

/** A file that is not shown: not there, of another area, or sealed; a sealed one can be asked for with its basis. */
export function Closed({ place, id, error }: Props) {
  const [failure, setFailure] = useState<unknown>(null);
  const [opening, setOpening] = useState<Answers['OpeningAnswer'] | null>(null);
  const isMissing = error instanceof Refused && error.status === 404;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const [reason, basis] = ['reason', 'basis'].map((name) => textIn(form, name));
    void order<Answers['OpeningAnswer']>(`cases/${id}/openings`, {
      reason,
      ...(basis ? { basis } : {}),
    }).then(setOpening, setFailure);
  };
  return (
    <section>
      <Failure error={error} />
      {isMissing && place === 'cases' && !opening && (
        <form className="order" onSubmit={send}>
          <p>
            {t(
              '档案可能已封存。依法查询的，写明理由和法律依据，由另一人同意后开放二十四小时；都记入查看记录。',
            )}
          </p>
          <label htmlFor="opening-reason">{t('查看理由')}</label>
          <Input id="opening-reason" name="reason" required />
          <label htmlFor="opening-basis">{t('法律依据')}</label>
          <Input id="opening-basis" name="basis" />
          <Failure error={failure} />
          <Button htmlType="submit">{t('申请查看')}</Button>
        </form>
      )}
      {opening && (
        <p role="status">
          {opening.until
            ? t('已开放，请刷新页面。')
            : t('已提交，等待另一人同意。申请编号 {id}', { id: opening.id })}
        </p>
      )}
    </section>
  );
}
