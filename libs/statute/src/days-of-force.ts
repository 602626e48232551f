import type { Day } from './day.js';

/** Days on which texts were in force, both included; null is open-ended. Rules, rungs and articles that are cited go by them. */

export const MEASURES_2012 = { from: '2012-03-01', to: '2020-06-30' } as const;
/** 社区矫正法 and 社区矫正法实施办法 replaced the measures of 2012. */
export const SINCE_2020 = { from: '2020-07-01', to: null } as const;
/** 意见2026 (司发通〔2026〕8号) was in force on the day of its notice and ended that of 2016. */
export const OPINION_2026_FROM: Day = '2026-02-21';
export const SINCE_2026 = { from: OPINION_2026_FROM, to: null } as const;
export const UNTIL_2026 = { from: '1900-01-01', to: '2026-02-20' } as const;
/** 治安管理处罚法 as revised in 2025. */
export const SINCE_PENALTY_LAW_2025 = { from: '2026-01-01', to: null } as const;
export const UNTIL_PENALTY_LAW_2025 = { from: SINCE_2020.from, to: '2025-12-31' } as const;
export const ALWAYS = { from: '1900-01-01', to: null } as const;
