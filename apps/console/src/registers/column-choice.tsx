import { Button, Checkbox, Popover } from 'antd';
import type { RegisterColumn } from '#register';
import { say, t } from '../language/language.js';

const kept = (name: string): string => `columns.${name}`;

/** The columns somebody chose in this browser, or those that are usual. */
export function chosenColumns(name: string, usual: readonly string[]): readonly string[] {
  const told = localStorage.getItem(kept(name));
  return told ? told.split(',') : usual;
}

interface Props {
  readonly name: string;
  readonly all: readonly RegisterColumn[];
  readonly chosen: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

export function ColumnChoice({ name, all, chosen, onChange }: Props) {
  const choose = (column: string, isShown: boolean): void => {
    const wanted = all
      .map((one) => one.name)
      .filter((one) => (one === column ? isShown : chosen.includes(one)));
    if (wanted.length === 0) return;
    localStorage.setItem(kept(name), wanted.join(','));
    onChange(wanted);
  };
  const list = (
    <div className="columns">
      {all.map((column) => (
        <Checkbox
          key={column.name}
          checked={chosen.includes(column.name)}
          onChange={({ target }) => choose(column.name, target.checked)}
        >
          {say(column.title)}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" content={list} placement="bottomLeft">
      <Button>{t('栏目')}</Button>
    </Popover>
  );
}
