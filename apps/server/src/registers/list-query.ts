import { isStorable } from '#casework';
import { isSearched, LIST_SORTS, listFilters, type ColumnType, type ListQuery } from '#read-models';
import type { RegisterKind } from '#register';
import { isDay } from '#statute';
import { badRequests } from '../http/validation.js';
import { readCursor } from './cursor.js';

export type Told = Readonly<Record<string, string | undefined>>;
type Filter = ListQuery['filters'][number];

/** Parameters that are no columns. */
const OWN = new Set(['columns', 'office', 'search', 'sort', 'after', 'limit', 'waitFor']);
const LONGEST_SEARCH = 60;
const COMPARISON = { From: '>=', To: '<=' } as const;
const EMPTY = /^(.+)Empty$/;

interface Reading {
  readonly holds: (value: string) => boolean;
  readonly shape: string;
}

const READINGS: Readonly<Record<ColumnType, Reading>> = {
  text: { holds: isStorable, shape: '含有不能使用的字符' },
  date: { holds: isDay, shape: '应为 YYYY-MM-DD 形式的日期' },
  boolean: { holds: (value) => value === 'true' || value === 'false', shape: '应为 true 或 false' },
  integer: { holds: (value) => /^-?\d{1,9}$/.test(value), shape: '应为整数' },
  jsonb: { holds: () => false, shape: '不能用来筛选' },
};

/** The type of a column that can be asked for; what every object has is none. */
function typeOf(kind: RegisterKind, column: string): ColumnType | undefined {
  const filters = listFilters(kind);
  return Object.hasOwn(filters, column) ? filters[column] : undefined;
}

/** A parameter as a filter, or what is wrong with it. */
function filterOf(kind: RegisterKind, name: string, value: string): Filter | string {
  const [, emptied] = EMPTY.exec(name) ?? [];
  if (emptied !== undefined && typeOf(kind, emptied) !== undefined)
    return value === 'true' || value === 'false'
      ? [emptied, value === 'true' ? 'is' : 'is not', null]
      : `${name} 应为 true 或 false。`;
  const [, column = name, end] = /^(.+?)(From|To)$/.exec(name) ?? [];
  const type = typeOf(kind, column);
  if (type === undefined) return `没有“${name}”这个筛选条件。`;
  const { holds, shape } = READINGS[type];
  if (!holds(value)) return `${name} ${shape}。`;
  if (end === undefined) return [column, '=', value];
  return type === 'date'
    ? [column, COMPARISON[end as keyof typeof COMPARISON], value]
    : `只有日期可以用 ${end} 限定。`;
}

function filtersOf(kind: RegisterKind, told: Told): { filters: Filter[]; faults: [string, string][] } {
  const filters: Filter[] = [];
  const faults: [string, string][] = [];
  for (const [name, value] of Object.entries(told)) {
    if (OWN.has(name) || value === undefined || value === '') continue;
    const filter = typeof value === 'string' ? filterOf(kind, name, value) : `${name} 只能有一个。`;
    if (typeof filter === 'string') faults.push([name, filter]);
    else filters.push(filter);
  }
  return { filters, faults };
}

function positionOf(
  kind: RegisterKind,
  sort: string,
  after: string | undefined,
): ListQuery['after'] | undefined {
  if (!after) return null;
  const position = readCursor(after, sort);
  const isMisread = typeOf(kind, sort) === 'date' && !isDay(position?.[0] ?? '');
  return isMisread ? undefined : position;
}

function searchOf(kind: RegisterKind, told: unknown, faults: [string, string][]): string {
  const fault = (message: string): string => {
    faults.push(['search', message]);
    return '';
  };
  if (typeof told !== 'string') return fault('search 只能有一个。');
  if (told === '') return '';
  if (!isSearched(kind)) return fault('这本名册不能按人检索，请检索档案名册。');
  if (!READINGS.text.holds(told)) return fault('search 含有不能使用的字符。');
  return told.length > LONGEST_SEARCH ? fault(`search 最长 ${LONGEST_SEARCH} 个字符。`) : told;
}

/** What a list is asked for. @throws everything that is wrong with it, at once */
export function readListQuery(kind: RegisterKind, told: Told): Omit<ListQuery, 'offices' | 'limit'> {
  const { filters, faults } = filtersOf(kind, told);
  const sorts = LIST_SORTS[kind];
  const asked = told['sort'] ?? sorts[0] ?? '';
  const sort = asked.replace(/^-/, '');
  if (!sorts.includes(sort)) faults.push(['sort', `sort 应为 ${sorts.join('、')}，前加 - 为倒序。`]);
  const after = positionOf(kind, sort, told['after']);
  if (after === undefined) faults.push(['after', 'after 应为上一页答复中的 next，并且 sort 不变。']);
  const search = searchOf(kind, told['search'] ?? '', faults);
  if (faults.length > 0) throw badRequests(faults);
  return { sort, descending: asked.startsWith('-'), after: after ?? null, filters, search };
}

/** What is put on record of a list that was looked at: that somebody was looked for, and not who, which is not sealed there. */
export const listInWords = (
  kind: RegisterKind,
  { filters, search }: Pick<ListQuery, 'filters' | 'search'>,
): string => [kind, ...filters.map((filter) => filter.join('')), ...(search ? ['按人检索'] : [])].join(' ');
