/** A page of the console: its place, what it is called, and which right it asks for. */
export interface Place {
  readonly path: string;
  /** In Chinese; said through `t`. */
  readonly title: string;
  readonly right: string;
  /** Pressed after `g`. */
  readonly key: string;
}

/** In the order in which they stand at the side. */
export const PLACES: readonly Place[] = [
  { path: '/today', title: '今日', right: 'case.read', key: 't' },
  { path: '/subjects', title: '对象', right: 'case.read', key: 's' },
  { path: '/leaves', title: '请销假', right: 'case.read', key: 'l' },
  { path: '/assessments', title: '调查评估', right: 'case.read', key: 'a' },
  { path: '/transfers', title: '执行地变更', right: 'case.read', key: 'm' },
  { path: '/sanctions', title: '奖惩', right: 'case.read', key: 'p' },
  { path: '/endings', title: '解除与终止', right: 'case.read', key: 'e' },
  { path: '/resettlements', title: '安置帮教', right: 'case.read', key: 'r' },
  { path: '/family-aids', title: '家属救助', right: 'case.read', key: 'f' },
  { path: '/figures', title: '统计', right: 'figures.read', key: 'n' },
  { path: '/ledger', title: '台账', right: 'case.record', key: 'x' },
  { path: '/inbox', title: '提醒', right: 'inbox.use', key: 'i' },
  { path: '/system', title: '系统', right: 'signed-in', key: 'y' },
  { path: '/help', title: '帮助', right: 'signed-in', key: 'h' },
];

export const placesFor = (rights: readonly string[]): readonly Place[] =>
  PLACES.filter(({ right }) => right === 'signed-in' || rights.includes(right));
