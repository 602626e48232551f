import type { Grade } from './deadlines/rule.js';

/** Articles of 社区矫正实施办法（2012） whose words were seen, in quotations; the others are known by their number only. */
const SEEN = ['四', '五', '六', '七', '十三', '十四', '二十五', '三十'].map((number) => `第${number}条`);
const ARTICLE = /第[一二三四五六七八九十]+条/gu;
const UNSEEN = '（条文待核对）';

/** Marks an article whose words nobody here has read. */
export const unseen = (article: string): string => `${article}${UNSEEN}`;

/** An article of the measures of 2012 as it is cited: marked where its words were not seen. */
export function ofMeasures2012(article: string): string {
  const cited = `社区矫正实施办法（2012）${article}`;
  const named = article.match(ARTICLE) ?? [];
  return named.every((one) => SEEN.includes(one)) ? cited : unseen(cited);
}

/** How far an article that is cited in one line was compared; the weakest of what it names. */
export function gradeOfArticle(article: string): Grade {
  if (article.includes(UNSEEN)) return 'norm';
  return /（2012|治安管理处罚法|司发通〔20(23|26)〕|监狱法/u.test(article) ? 'collected' : 'text';
}
