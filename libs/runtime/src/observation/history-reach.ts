import { HistoryRefused, REFUSED_WORDS } from '#event-store';
import type { Runtime } from '../runtime.js';

/** What is known of a moment ago is not asked again. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 2_000;
/** How long somebody who asks waits for a fresh answer; what was known before is good enough after that. */
const WAIT_MS = 300;

/** What lists and figures say while the history is away. */
const AWAY =
  '历史记录的数据库（KurrentDB）暂时连接不上：名册和统计为此前登记的内容，可能不是最新；暂时不能登记，恢复后自动继续。';
/** The same while it does not take our password, which somebody has to see to. */
const REFUSED = `${REFUSED_WORDS}：名册和统计为此前登记的内容，可能不是最新；暂时不能登记，请通知系统管理员。`;

const pause = (ms: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve(AWAY), ms).unref());

/** Whether the history is within reach, for whoever only reads what was made of it. */
export class HistoryReach {
  private said: string | null = null;
  private asked = -Infinity;
  private asking: Promise<void> | null = null;

  constructor(private readonly runtime: Pick<Runtime, 'store' | 'historyIn'>) {}

  /** The sentence for staff; null where nothing is missing. */
  async notCurrent(): Promise<string | null> {
    // In the database it is away when the registers are, and then nobody reads them.
    if (this.runtime.historyIn === 'postgresql') return null;
    if (performance.now() - this.asked >= FRESH_MS) this.asking ??= this.ask();
    if (this.asking && this.said === null) await Promise.race([this.asking, pause(WAIT_MS)]);
    return this.said;
  }

  private async ask(): Promise<void> {
    const answers = this.runtime.store.head().then(
      () => null,
      (error: unknown) => (error instanceof HistoryRefused ? REFUSED : AWAY),
    );
    this.said = await Promise.race([answers, pause(PATIENCE_MS)]);
    this.asked = performance.now();
    this.asking = null;
  }
}
