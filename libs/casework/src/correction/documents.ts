import { DOCUMENT } from '#statute';
import type { Ordered } from './commands.js';
import type { CorrectionCase } from './state.js';

/** What only a temporary release has among its documents (意见2026第9条). */
const OF_TEMPORARY_RELEASE: ReadonlySet<string> = new Set(['diagnosis', 'guarantee']);

/** The documents that must have come, in the words of the list (办法15、16, 意见2026第8、9条). */
export function documentsOf({ particulars }: CorrectionCase): string[] {
  const isReleased = particulars?.category === 'temporary_release';
  return Object.entries(DOCUMENT)
    .filter(([kind]) => kind !== 'none_came' && (isReleased || !OF_TEMPORARY_RELEASE.has(kind)))
    .map(([, { zh }]) => zh);
}

/** What to check before documents are put on record as missing. */
export function documentsAdvice(state: CorrectionCase, { step }: Partial<Ordered<'TakeStep'>>): string[] {
  if (step !== 'DocumentsFoundMissing') return [];
  const article = state.particulars?.category === 'temporary_release' ? '第9条' : '第8条';
  return [
    `请逐项核对应当送达的文书和材料：${documentsOf(state).join('、')}（社区矫正法实施办法第十五条、第十六条，司发通〔2026〕8号${article}）。缺少不止一项的，在“种类”中选一项，其余写入“说明”。`,
    '登记后先为对象办理登记接收，并在当日通知决定机关，决定机关应当在五日内送达或者补齐（社区矫正法实施办法第十六条）。',
  ];
}
