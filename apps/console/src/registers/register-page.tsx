import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { REGISTER_COLUMNS, wordsIn, type RegisterColumn } from '#register';
import { save } from '../api/client.js';
import { filePlace, registerPage, type RegisterLine } from '../api/questions.js';
import { useRight, useWho } from '../frame/who.js';
import { language, say, t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Lines, type LineColumn } from '../shared/lines.js';
import { Waiting } from '../shared/waiting.js';
import { Narrowing } from './narrowing.js';
import { Batch } from './batch.js';
import { ColumnChoice, chosenColumns } from './column-choice.js';
import { PickupBoard } from './pickup-board.js';
import { SavedViews } from './saved-views.js';
import { viewNamed, type View } from './views.js';

const OpenFile = lazy(() =>
  import('../forms/order-drawer.js').then(({ OpenFile }) => ({ default: OpenFile })),
);

const PAGE = 50;
/** Parameters of the address that are no filters of the list. */
const OWN = new Set(['state', 'search', 'sort', 'new', 'file', 'tab']);

const columnOf = (column: RegisterColumn): LineColumn<RegisterLine> => ({
  key: column.name,
  title: say(column.title),
  show: (line) => {
    const words = wordsIn(column, line[column.name], language());
    const isWay = column.name === 'fileNumber' || column.name === 'name' || column.name === 'ref';
    if (!isWay || !words) return words;
    const { path, id } = filePlace(line.streamId);
    return <a href={`/files/${path}/${id}`}>{words}</a>;
  },
});

const keyOf = (line: RegisterLine): string => `${line.streamId}/${line.ref}`;
const nameOf = (line: RegisterLine): string => String(line['fileNumber'] ?? line.ref);

/** What the address says about a list, as the interface is asked. */
function queryOf(view: View, address: URLSearchParams, office: string): Record<string, string> {
  const state = view.states.find(({ key }) => key === address.get('state')) ?? view.states[0];
  const narrowed = [...address].filter(([name, value]) => !OWN.has(name) && value !== '');
  const search = address.get('search') ?? '';
  return {
    ...state?.filters,
    ...Object.fromEntries(narrowed),
    ...(search ? { search } : {}),
    ...(office ? { office } : {}),
    sort: address.get('sort') ?? view.sort,
  };
}

interface Props {
  readonly view: string;
  /** Stands as a part of another page. */
  readonly isPart?: boolean;
}

/** A page of the register that the address asks for, and the way to change what it asks. */
function useRegister(name: string, columns: readonly string[]) {
  const view = viewNamed(name);
  const { office } = useWho();
  const [address, setAddress] = useSearchParams();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<readonly RegisterLine[]>([]);
  const query = queryOf(view, address, office);
  const asked = JSON.stringify(query);
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current === asked) return;
    lastAsked.current = asked;
    setCursors([]);
    setSelected([]);
  }, [asked]);
  const after = cursors.at(-1);
  // What a line is called by comes along, whether it is shown or not.
  const own = columnsOf(view).some(({ name: one }) => one === 'fileNumber') ? ['fileNumber'] : [];
  const wanted = [...new Set([...columns, ...own])].join(',');
  const page = useQuery({
    queryKey: ['register', view.kind, query, after, wanted],
    queryFn: () =>
      registerPage(view.kind, {
        ...query,
        columns: wanted,
        limit: String(PAGE),
        ...(after ? { after } : {}),
      }),
    placeholderData: keepPreviousData,
  });
  const change = (parameter: string, value: string): void =>
    setAddress(
      (earlier) => {
        const next = new URLSearchParams(earlier);
        if (value) next.set(parameter, value);
        else next.delete(parameter);
        return next;
      },
      { replace: true },
    );
  return { name, view, address, query, change, page, cursors, setCursors, selected, setSelected };
}
type Register = ReturnType<typeof useRegister>;

/** A register as a list: its states, its search, its columns; what it shows stands in the address. */
export default function RegisterPage({ view: name, isPart = false }: Props) {
  const [columns, setColumns] = useState(() => chosenColumns(name, viewNamed(name).columns));
  const register = useRegister(name, columns);
  const { view, address, change, page, selected, setSelected } = register;
  const mayRecord = useRight('case.record');
  const opening = view.opens !== undefined && address.get('new') === view.opens ? view.opens : null;
  return (
    <section className="register">
      <div className="head">
        {isPart ? <h2>{t(view.title)}</h2> : <h1>{t(view.title)}</h1>}
        {view.opens && mayRecord && (
          <Button type="primary" onClick={() => change('new', view.opens ?? '')}>
            {t(OPENINGS[view.opens] ?? '登记')}
          </Button>
        )}
      </div>
      <States register={register} />
      {view.kind === 'resettlements' && (address.get('state') ?? 'pickup') === 'pickup' && <PickupBoard />}
      <Tools register={register} columns={columns} onColumns={setColumns} />
      <Failure error={page.error} />
      {selected.length > 0 && <Batch kind={view.kind} lines={selected} onDone={() => setSelected([])} />}
      <Page register={register} columns={columns} mayRecord={mayRecord} />
      {opening && (
        <Suspense fallback={null}>
          <OpenFile path={opening} onClose={() => change('new', '')} />
        </Suspense>
      )}
    </section>
  );
}

function States({ register: { view, address, change } }: { readonly register: Register }) {
  const current = address.get('state') ?? view.states[0]?.key;
  return (
    <div className="states" role="group" aria-label={t('状态')}>
      {view.states.map(({ key, title }) => (
        <button key={key} type="button" aria-pressed={key === current} onClick={() => change('state', key)}>
          {t(title)}
        </button>
      ))}
    </div>
  );
}

interface ToolsProps {
  readonly register: Register;
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

function Tools({ register, columns, onColumns }: ToolsProps) {
  const { name, view, address, query, change, page } = register;
  const [failure, setFailure] = useState<unknown>(null);
  const exported = (): void => {
    const asks = new URLSearchParams({ ...query, columns: columns.join(',') });
    save(`exports/registers/${view.kind}?${asks.toString()}`).then(() => setFailure(null), setFailure);
  };
  const { data } = page;
  return (
    <>
      <div className="tools">
        {view.isSearched && (
          <Search value={address.get('search') ?? ''} onSearch={(words) => change('search', words)} />
        )}
        <Narrowing view={view} address={address} onChange={change} />
        <ColumnChoice name={name} all={columnsOf(view)} chosen={columns} onChange={onColumns} />
        <SavedViews name={name} />
        <Button onClick={exported}>{t('导出所见')}</Button>
        <output aria-live="polite">
          {data && t(data.isMore ? '超过 {n} 件' : '共 {n} 件', { n: data.total })}
        </output>
      </div>
      <Failure error={failure} />
    </>
  );
}

const columnsOf = ({ kind }: View): readonly RegisterColumn[] => REGISTER_COLUMNS[kind] ?? [];
/** Registers of which several lines are dealt with at once. */
const TOGETHER = new Set(['cases', 'leaves']);

interface PageProps {
  readonly register: Register;
  readonly columns: readonly string[];
  readonly mayRecord: boolean;
}

function Page({ register, columns, mayRecord }: PageProps) {
  const { view, page, cursors, setCursors, selected, setSelected } = register;
  const navigate = useNavigate();
  if (page.isPending) return <Waiting lines={12} />;
  const items = page.data?.items ?? [];
  if (items.length === 0 && cursors.length === 0)
    return page.error ? null : <p className="nothing">{t('没有符合条件的。')}</p>;
  const all = columnsOf(view);
  const shown = columns.flatMap((column) => all.find((one) => one.name === column) ?? []);
  const choosing = { chosen: selected, onChoose: setSelected, nameOf };
  const next = page.data?.next;
  return (
    <>
      <Lines
        label={t(view.title)}
        columns={shown.map(columnOf)}
        lines={items}
        keyOf={keyOf}
        {...(mayRecord && TOGETHER.has(view.kind) ? { choosing } : {})}
        onOpen={({ streamId }) => {
          const { path, id } = filePlace(streamId);
          void navigate(`/files/${path}/${id}`);
        }}
      />
      <div className="pages">
        <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
          {t('上一页')}
        </Button>
        <span>{t('第 {n} 页', { n: cursors.length + 1 })}</span>
        <Button disabled={!next} onClick={() => setCursors([...cursors, next ?? ''])}>
          {t('下一页')}
        </Button>
      </div>
    </>
  );
}

/** What the button says that opens a file of each kind. */
const OPENINGS: Readonly<Record<string, string>> = {
  cases: '接收入矫',
  assessments: '登记委托',
  resettlements: '登记帮教对象',
  'incoming-transfers': '登记征求意见函',
  'family-aids': '登记救助申请',
};

const TYPING_MS = 40;

function Search({ value, onSearch }: { readonly value: string; readonly onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      className="search"
      type="search"
      allowClear
      aria-label={t('找人')}
      placeholder={t('姓名、拼音首字母、证件后四位、档案号')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
