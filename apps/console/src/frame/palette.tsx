import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { filePlace, registerPage, useForms, type RegisterLine } from '../api/questions.js';
import { say, t } from '../language/language.js';
import { CASE_STATUS } from '#register';
import { Dialog } from '../shared/dialog.js';
import { placesFor } from './places.js';
import { useWho } from './who.js';

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly to: string;
}

const caseChoice = (line: RegisterLine): Choice => {
  const { path, id } = filePlace(line.streamId);
  const status = CASE_STATUS[line['status'] as keyof typeof CASE_STATUS];
  return {
    key: line.streamId,
    title: `${String(line['name'])} ${String(line['fileNumber'] ?? line.ref)}`,
    note: [say(status), String(line['idNumber'] ?? '')].filter(Boolean).join(' · '),
    to: `/files/${path}/${id}`,
  };
};

const SOUGHT = ['cases', 'assessments', 'resettlements', 'familyAids'] as const;

/** People found by name, initials or number, in every register that knows them. */
const usePeople = (words: string, office: string, enabled: boolean) =>
  useQuery({
    queryKey: ['palette', words, office],
    queryFn: async () => {
      const pages = await Promise.all(
        SOUGHT.map((kind) =>
          registerPage(kind, { search: words, limit: '5', ...(office ? { office } : {}) }),
        ),
      );
      return pages.flatMap(({ items }) => items.map(caseChoice));
    },
    enabled: enabled && words.trim().length > 1,
    staleTime: 30_000,
  });

/** Finds a person, a page or an order by some letters, and goes there. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const { me, office } = useWho();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const words = useDeferredValue(typed.trim());
  const navigate = useNavigate();
  const forms = useForms();
  const people = usePeople(words, office, me.rights.includes('case.read'));
  const fits = (text: string): boolean => text.toLowerCase().includes(words.toLowerCase());
  const pages = placesFor(me.rights)
    .filter(({ title }) => fits(t(title)) || fits(title))
    .map(({ path, title, key }) => ({ key: path, title: t(title), note: `g ${key}`, to: path }));
  const openings = (forms.data ?? [])
    .filter(({ path, right, title }) => !path.includes(':') && me.rights.includes(right) && fits(t(title)))
    .map(({ path, title }) => ({ key: path, title: t(title), note: t('办理'), to: `?new=${path}` }));
  const choices: readonly Choice[] = [...(people.data ?? []), ...pages, ...openings];
  const go = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    void navigate(choice.to.startsWith('?') ? `${placeOfOpening(choice.key)}${choice.to}` : choice.to);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('查找或办理')} onClose={onClose}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="choices"
        aria-activedescendant={choices[at] ? `choice-${at}` : undefined}
        aria-label={t('查找或办理')}
        placeholder={t('姓名、拼音首字母、身份证后四位、档案号，或者页面名')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ul id="choices" role="listbox" className="choices" aria-label={t('结果')}>
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => go(choice)}
          >
            <span>{choice.title}</span>
            <small>{choice.note}</small>
          </li>
        ))}
      </ul>
      {words && choices.length === 0 && !people.isFetching && <p>{t('没有找到。姓名至少输入两个字。')}</p>}
    </Dialog>
  );
}

/** The page on which an order that opens a file is filled in. */
const placeOfOpening = (path: string): string =>
  ({
    cases: '/subjects',
    assessments: '/assessments',
    resettlements: '/resettlements',
    'incoming-transfers': '/transfers',
    'family-aids': '/family-aids',
  })[path] ?? '/subjects';
