import { Inject, Injectable } from '@nestjs/common';
import { projectedPosition } from '#read-models';
import type { Runtime } from '#runtime';
import { isCountableDay, isMonth } from '#statute';
import { RUNTIME } from './order-desk.js';
import { badRequest, unavailable } from './validation.js';

const WAIT_MS = 10_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What every question needs: its parameters read, and its data as new as asked for. */
@Injectable()
export class ReadSide {
  constructor(@Inject(RUNTIME) readonly runtime: Runtime) {}

  day(name: string, value: string | undefined): string | undefined {
    if (value === undefined || value === '') return undefined;
    if (!isCountableDay(value)) throw badRequest(name, `${name} 应为 YYYY-MM-DD 形式的日期，自 1900 年起。`);
    return value;
  }

  required(name: string, value: string | undefined): string {
    const day = this.day(name, value);
    if (day === undefined) throw badRequest(name, `缺少 ${name}。`);
    return day;
  }

  month(name: string, value: string | undefined): string {
    if (value === undefined || !isMonth(value))
      throw badRequest(name, `${name} 应为 YYYY-MM 形式的月份，自 1900 年起。`);
    return value;
  }

  /** An instant with its zone. */
  instant(name: string, value: string | undefined): string | undefined {
    if (value === undefined || value === '') return undefined;
    if (!INSTANT.test(value) || !isCountableDay(value.slice(0, 10)) || Number.isNaN(Date.parse(value)))
      throw badRequest(name, `${name} 应为带时区的时刻，如 2024-01-05T09:30:00+08:00。`);
    return new Date(value).toISOString();
  }

  count(name: string, value: string | undefined, fallback: number, most: number): number {
    if (value === undefined || value === '') return fallback;
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1 || Number(value) > most)
      throw badRequest(name, `${name} 应为 1 至 ${most} 的整数。`);
    return Number(value);
  }

  /**
   * Waits until the registers show a position, so that who wrote reads what he wrote. Where that takes too long he is told
   * so: what he just recorded must not seem to be missing. @throws 503
   */
  async waitFor(value: string | undefined): Promise<void> {
    if (value === undefined || value === '') return;
    if (!/^\d{1,15}$/.test(value)) throw badRequest('waitFor', 'waitFor 应为答复中的 position。');
    if (Number(value) <= (await projectedPosition(this.runtime.database.pool))) return;
    const position = Math.min(Number(value), await this.runtime.store.head());
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      const late = unavailable('not-yet-shown', '刚登记的内容已经保存，但名册还没有更新到，请稍后再看。');
      timer = setTimeout(() => reject(late), WAIT_MS);
    });
    await Promise.race([this.runtime.projector.catchUpTo(position), tooLong]).finally(() =>
      clearTimeout(timer),
    );
  }
}
