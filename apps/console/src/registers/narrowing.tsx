import { Button, Popover, Select } from 'antd';
import { REGISTER_COLUMNS } from '#register';
import { say, t } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import type { View } from './views.js';

interface Props {
  readonly view: View;
  readonly address: URLSearchParams;
  readonly onChange: (name: string, value: string) => void;
}

/** Narrows a list: a day from and to, one of a list of words. */
export function Narrowing({ view, address, onChange }: Props) {
  const columns = (REGISTER_COLUMNS[view.kind] ?? []).filter(({ name }) => view.narrows.includes(name));
  const set = columns.filter(({ name }) =>
    [name, `${name}From`, `${name}To`].some((parameter) => address.has(parameter)),
  );
  const fields = (
    <div className="narrowing">
      {columns.map(({ name, title, kind, words }) => (
        <fieldset key={name}>
          <legend>{say(title)}</legend>
          {kind === 'term' && words && (
            <Select
              allowClear
              aria-label={say(title)}
              value={address.get(name)}
              options={Object.entries(words).map(([value, word]) => ({ value, label: say(word) }))}
              onChange={(value: string | undefined) => onChange(name, value ?? '')}
            />
          )}
          {kind === 'day' && (
            <span className="span">
              <DayInput
                label={`${say(title)} ${t('自')}`}
                value={address.get(`${name}From`) ?? ''}
                onChange={(day) => onChange(`${name}From`, day)}
              />
              {t('至')}
              <DayInput
                label={`${say(title)} ${t('至')}`}
                value={address.get(`${name}To`) ?? ''}
                onChange={(day) => onChange(`${name}To`, day)}
              />
            </span>
          )}
        </fieldset>
      ))}
      <label className="sorting">
        {t('排序')}
        <Select
          aria-label={t('排序')}
          value={address.get('sort') ?? view.sort}
          onChange={(sort: string) => onChange('sort', sort)}
          options={view.sorts.flatMap((sort) => {
            const title = REGISTER_COLUMNS[view.kind]?.find(({ name }) => name === sort)?.title;
            return [
              { value: sort, label: `${say(title)} ↑` },
              { value: `-${sort}`, label: `${say(title)} ↓` },
            ];
          })}
        />
      </label>
    </div>
  );
  return (
    <Popover trigger="click" content={fields} placement="bottomLeft">
      <Button>{set.length > 0 ? t('筛选（{n}）', { n: set.length }) : t('筛选')}</Button>
    </Popover>
  );
}
