import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { readIdentityNumber, SEX } from '#statute';
import type { Violation } from '../api/client.js';
import type { FormField } from '../api/questions.js';
import { dayWords, say, t } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { MomentInput } from '../shared/moment-input.js';
import type { Values } from './drafts.js';

interface Props {
  readonly field: FormField;
  readonly id: string;
  readonly value: unknown;
  readonly wrong: readonly Violation[];
  readonly onChange: (value: unknown) => void;
}

/** Where the text is long, there is room for it. */
const LONG = 400;

/** What an identity number says of its bearer, or what is wrong with it, while it is typed. */
function identityNote(value: string): { readonly text: string; readonly isWrong: boolean } | null {
  if (value.length < 18)
    return value ? { text: t('还差 {n} 位', { n: 18 - value.length }), isWrong: false } : null;
  const reading = readIdentityNumber(value);
  if (!reading.ok) return { text: t('校验不符：请核对，出生日期和最后一位校验码须正确。'), isWrong: true };
  return { text: `${say(SEX[reading.sex])} · ${dayWords(reading.birth)}${t('生')}`, isWrong: false };
}

const toFen = (yuan: number | null): number | undefined =>
  yuan === null ? undefined : Math.round(yuan * 100);

interface Shared {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly status?: 'error';
}

function text({ field, value, onChange }: Props, shared: Shared): ReactNode {
  const told = typeof value === 'string' ? value : '';
  const change = ({ target }: { readonly target: { readonly value: string } }): void =>
    onChange(target.value);
  return (field.longest ?? 0) >= LONG ? (
    <Input.TextArea {...shared} rows={3} value={told} onChange={change} />
  ) : (
    <Input {...shared} value={told} maxLength={field.longest ?? 200} onChange={change} />
  );
}

function term({ field, value, onChange }: Props, shared: Shared): ReactNode {
  const words = Object.entries((field.words ?? {}) as Record<string, { zh: string; en: string }>);
  return (
    <Select
      {...shared}
      showSearch
      optionFilterProp="label"
      allowClear={field.optional}
      value={typeof value === 'string' ? value : null}
      onChange={(code: string | undefined) => onChange(code)}
      options={words.map(([code, word]) => ({ value: code, label: say(word) }))}
    />
  );
}

const day = ({ value, onChange, wrong }: Props, shared: Shared, withTime = false): ReactNode => (
  <DayInput
    id={shared.id}
    describedBy={shared['aria-describedby']}
    isWrong={wrong.length > 0}
    withTime={withTime}
    value={typeof value === 'string' ? value : ''}
    onChange={onChange}
  />
);

const INPUTS: Readonly<Record<FormField['kind'], (props: Props, shared: Shared) => ReactNode>> = {
  text,
  time: text,
  struct: text,
  term,
  day: (props, shared) => day(props, shared),
  minute: (props, shared) => day(props, shared, true),
  moment: ({ value, onChange, wrong }, shared) => (
    <MomentInput
      id={shared.id}
      describedBy={shared['aria-describedby']}
      isWrong={wrong.length > 0}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  ),
  flag: ({ value, onChange, field }, { id }) => (
    <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked)}>
      {t(field.title)}
    </Checkbox>
  ),
  count: ({ field, value, onChange }, shared) =>
    field.name.endsWith('Fen') ? (
      <InputNumber
        {...shared}
        min={0.01}
        precision={2}
        addonAfter={t('元')}
        value={typeof value === 'number' ? value / 100 : null}
        onChange={(yuan) => onChange(toFen(yuan))}
      />
    ) : (
      <InputNumber
        {...shared}
        min={1}
        precision={0}
        value={typeof value === 'number' ? value : null}
        onChange={(count) => onChange(count ?? undefined)}
      />
    ),
  identity: ({ value, onChange }, shared) => (
    <Input
      {...shared}
      maxLength={18}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value.replace(/\s/g, '').toUpperCase())}
    />
  ),
  list: (props) => <Several {...props} />,
};

/** Things that are told by fields of their own, as the members of a group. */
function Several({ field, id, value, onChange }: Props) {
  const items = Array.isArray(value) ? (value as readonly Values[]) : [];
  const change = (index: number, name: string, one: unknown): void =>
    onChange(items.map((item, at) => (at === index ? { ...item, [name]: one } : item)));
  return (
    <div id={id} className="several">
      {items.map((item, index) => (
        <fieldset key={index}>
          <legend>
            {t(field.title)} {index + 1}
          </legend>
          {(field.of ?? []).map((inner) => (
            <Field
              key={inner.name}
              field={inner}
              id={`${id}-${index}-${inner.name}`}
              value={item[inner.name]}
              wrong={[]}
              onChange={(one) => change(index, inner.name, one)}
            />
          ))}
          <Button onClick={() => onChange(items.filter((_, at) => at !== index))}>{t('删去')}</Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...items, {}])}>{t('添加')}</Button>
    </div>
  );
}

/** One field with its name, what is wrong with it beside it, and what it says by itself. */
export function Field(props: Props) {
  const { field, id, value, wrong } = props;
  const note = field.kind === 'identity' ? identityNote(typeof value === 'string' ? value : '') : null;
  const isWrong = wrong.length > 0 || note?.isWrong === true;
  const shared: Shared = {
    id,
    'aria-describedby': `${id}-told`,
    ...(isWrong ? { status: 'error', 'aria-invalid': true } : {}),
  };
  return (
    <div className="field">
      {field.kind !== 'flag' &&
        (field.kind === 'list' ? (
          <span className="label">{t(field.title)}</span>
        ) : (
          <label htmlFor={id}>
            {t(field.title.replace('（分）', ''))}
            {!field.optional && <abbr title={t('必填')}>*</abbr>}
          </label>
        ))}
      {INPUTS[field.kind](props, shared)}
      <div id={`${id}-told`} className="told" aria-live="polite">
        {note && <span className={note.isWrong ? 'failure' : ''}>{note.text}</span>}
        {wrong.map(({ code, message, instead, article }) => (
          <span key={code + message} className="failure">
            {message}
            {article && article !== '业务规则' && <span className="article">{article}</span>}
            {instead && <span className="instead">{instead}</span>}
          </span>
        ))}
      </div>
    </div>
  );
}
