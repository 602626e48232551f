import { addDays, addMonths } from '#statute';

export interface Asked {
  readonly from: string;
  readonly to: string;
}

/** Periods that offices report on; `today` decides which is meant. */
export function usualPeriods(today: string): readonly (Asked & { readonly title: string })[] {
  const year = Number(today.slice(0, 4));
  const month = `${today.slice(0, 7)}-01`;
  const quarter = `${year}-${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  const whole = (title: string, from: string, months: number): Asked & { readonly title: string } => ({
    title,
    from,
    to: addDays(addMonths(from, months), -1),
  });
  return [
    whole('今年', `${year}-01-01`, 12),
    whole('去年', `${year - 1}-01-01`, 12),
    whole('本季', quarter, 3),
    whole('本月', month, 1),
    whole('上月', addMonths(month, -1), 1),
  ];
}

/** The same days of another year. */
export function inYear(period: Asked, by: number): Asked {
  return {
    from: addMonths(period.from, by * 12),
    to: addDays(addMonths(addDays(period.to, 1), by * 12), -1),
  };
}
