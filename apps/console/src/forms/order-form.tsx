import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { readIdentityNumber } from '#statute';
import type { Receipt } from '../api/client.js';
import { t } from '../language/language.js';
import { Failure, Violations } from '../shared/failure.js';
import { Field } from './field.js';
import { useOrder, type Filling } from './use-order.js';

/** Ctrl+Enter and Ctrl+S send the form that is open, wherever the focus is. */
function useSending(send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || (event.key !== 'Enter' && event.key !== 's')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

interface Props {
  readonly filling: Filling;
  readonly onDone: (receipt: Receipt) => void;
  readonly onCancel: () => void;
}

/** An order to fill in: checked while it is written, kept if anything happens, sent once. */
export function OrderForm({ filling, onDone, onCancel }: Props) {
  const { form } = filling;
  const { values, set, wasKept, forget, wrongAt, wrong, failure, notes, isSending, send } = useOrder(
    filling,
    onDone,
  );
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea')?.focus();
  }, []);
  const sex = typeof values['idNumber'] === 'string' ? readIdentityNumber(values['idNumber']) : null;
  const told = sex?.ok ? sex.sex : undefined;
  const hasSex = form.fields.some(({ name }) => name === 'sex');
  useEffect(() => {
    // The number says it: nobody types it again.
    if (told && hasSex && values['sex'] !== told) set('sex', told);
  });
  useSending(send);
  return (
    <form
      ref={element}
      className="order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {form.article && <p className="article">{form.article}</p>}
      {wasKept && (
        <p role="status" className="kept">
          {t('这是上次没有提交的内容。')} <Button onClick={forget}>{t('重新填写')}</Button>
        </p>
      )}
      {form.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          id={`field-${field.name}`}
          value={values[field.name]}
          wrong={wrongAt(field.name)}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      {notes.length > 0 && (
        <ul className="notes" role="status">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Violations violations={wrong} />
      <Failure error={failure} />
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={isSending}>
          {t('登记')} <kbd>Ctrl ↵</kbd>
        </Button>
        <Button onClick={onCancel}>{t('先不办（内容保留）')}</Button>
      </div>
    </form>
  );
}
