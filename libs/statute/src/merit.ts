/** What 办法33 and 刑法78 name, and how offices write it; being good at something usual is no merit. */
const MERIT =
  /见义勇为|抢险|救灾|救火|灭火|救人|救起|施救|营救|抢救|扑救|救助(?:落水|被困|遇险|溺水|受伤|伤员|群众|他人|儿童|老人)|突出表现|突出事迹|帮助他人|(?<!志愿)服务社会(?!实践|活动|工作)|立功|检举|揭发|协助(?:公安|抓|破)|抓获/g;

const NOT =
  /(?:没有?|并非|不是|不属于|不具有|不具备|不存在|不构成|缺乏|无(?!偿|私|畏)|未(?!成年|满))[^，。；;,、：:\s]{0,8}$/u;
/** Accused or caught himself. */
const PASSIVE = /被[^，。；;,、：:\s]{0,6}$/u;
const BY_OTHERS = new Set(['检举', '揭发', '抓获']);

/**
 * Whether words of a commendation tell merit, for which nobody has to wait six months (办法33). For what a ledger tells
 * only: an order says it by a flag.
 */
export const tellsMerit = (words: string): boolean =>
  [...words.matchAll(MERIT)].some(({ 0: found, index }) => {
    const before = words.slice(0, index);
    return !NOT.test(before) && !(BY_OTHERS.has(found) && PASSIVE.test(before));
  });
