import { Input } from 'antd';
import { useState } from 'react';
import { PLACES } from '../frame/places.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { RuleTable, useRules } from '../system/rules.js';

/** What each deadline means, from the same rows that judge it; and the keys that spare the mouse. */
export default function Help() {
  const rules = useRules();
  const [words, setWords] = useState('');
  return (
    <section>
      <h1>{t('帮助')}</h1>
      <h2>{t('期限和依据')}</h2>
      <Input
        className="search"
        type="search"
        aria-label={t('查找规定')}
        placeholder={t('事项、条文，如“第二十七条”')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {rules.isPending && <Waiting lines={8} />}
      <Failure error={rules.error} />
      {rules.data && (
        <RuleTable
          rules={rules.data.items.filter(({ title, article, metBy }) =>
            `${title.zh}${title.en}${article}${metBy.join()}`
              .toLowerCase()
              .includes(words.trim().toLowerCase()),
          )}
        />
      )}
      <h2>{t('快捷键')}</h2>
      <dl className="keys">
        <Key keys="Ctrl K · /" what={t('查找或办理')} />
        <Key keys="Ctrl ↵ · Ctrl S" what={t('提交表单')} />
        <Key keys="Esc" what={t('关闭；填写的内容保留')} />
        {PLACES.map(({ key, title }) => (
          <Key key={key} keys={`g ${key}`} what={t(title)} />
        ))}
      </dl>
    </section>
  );
}

function Key({ keys, what }: { readonly keys: string; readonly what: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
