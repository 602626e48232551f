const OPINION = '司发通〔2026〕8号';
const NOT_AGAIN =
  '没有居住地变更、保证人更换等新情况的，出具意见六个月内不再重复委托；重复委托的，请与委托机关沟通';

/**
 * What to think of before an assessment is taken on (意见2026第1、5条): whether there is anything new can be told by a
 * person only, so it stops nothing.
 */
export function assessmentAdvice(intendedCategory: unknown): string[] {
  const isParoleOrRelease = intendedCategory === 'parole' || intendedCategory === 'temporary_release';
  return [
    isParoleOrRelease
      ? `${NOT_AGAIN}（${OPINION}第5条）。`
      : `同一案件没有新事实、新情况的，不再重复委托；重复委托的，请与委托机关沟通（${OPINION}第5条）。`,
    `决定机关已经作出判决、裁定或者决定的，不再出具调查评估意见（${OPINION}第5条）。`,
    ...(intendedCategory === 'parole' ? [`拟裁定假释的，应当委托调查评估（${OPINION}第1条）。`] : []),
  ];
}
