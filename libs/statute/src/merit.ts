/** What 办法33 and 刑法78 name, and how offices write it. */
const MERIT =
  /见义勇为|抢险|救灾|救火|灭火|救人|救助|施救|营救|抢救|扑救|突出表现|突出事迹|帮助他人|乐于助人|服务社会|志愿|立功|检举|揭发|协助(?:公安|抓|破)|抓获|制止|发明|创新|捐/;

/** Whether words of a commendation tell merit, for which nobody has to wait six months (办法33). */
export const tellsMerit = (words: string): boolean => MERIT.test(words);
