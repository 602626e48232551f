import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../language/language.js';

type Saved = Readonly<Record<string, string>>;
const kept = (name: string): string => `views.${name}`;
const read = (name: string): Saved => JSON.parse(localStorage.getItem(kept(name)) ?? '{}') as Saved;

/** Filters under a name, kept in this browser. A search for a person is not kept: it would be a name. */
export function SavedViews({ name }: { readonly name: string }) {
  const [address, setAddress] = useSearchParams();
  const [views, setViews] = useState(() => read(name));
  const [title, setTitle] = useState('');
  const keep = (next: Saved): void => {
    localStorage.setItem(kept(name), JSON.stringify(next));
    setViews(next);
  };
  const add = (): void => {
    if (!title.trim()) return;
    const filters = new URLSearchParams(address);
    filters.delete('search');
    keep({ ...views, [title.trim()]: filters.toString() });
    setTitle('');
  };
  const drop = (one: string): void =>
    keep(Object.fromEntries(Object.entries(views).filter(([key]) => key !== one)));
  const list = (
    <div className="columns">
      {Object.entries(views).map(([one, filters]) => (
        <span key={one} className="saved">
          <Button type="link" onClick={() => setAddress(new URLSearchParams(filters))}>
            {one}
          </Button>
          <Button type="text" size="small" aria-label={t('删除 {n}', { n: one })} onClick={() => drop(one)}>
            ×
          </Button>
        </span>
      ))}
      <Input
        aria-label={t('把现在的条件存为')}
        placeholder={t('把现在的条件存为')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={add}
      />
      <Button onClick={add}>{t('保存')}</Button>
    </div>
  );
  return (
    <Popover trigger="click" content={list} placement="bottomLeft">
      <Button>{t('常用条件')}</Button>
    </Popover>
  );
}
