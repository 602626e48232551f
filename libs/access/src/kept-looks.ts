/** So many may be kept while the disk is full; past that nothing is shown any more. */
const MOST = 10_000;
const TRY_AGAIN_MS = 2_000;

/**
 * Looks that a full disk keeps from being written: they are written as soon as there is room, so that work can go on
 * by reading meanwhile. What ends in order writes them before; a process that is killed loses them.
 */
export class KeptLooks<Line> {
  private lines: Line[] = [];
  private timer: NodeJS.Timeout | null = null;
  private trying: Promise<void> = Promise.resolve();

  constructor(private readonly write: (lines: readonly Line[]) => Promise<void>) {}

  /** False where there are too many already. */
  keep(lines: readonly Line[]): boolean {
    if (this.lines.length + lines.length > MOST) return false;
    this.lines.push(...lines);
    this.timer ??= setInterval(() => void (this.trying = this.tryAgain()), TRY_AGAIN_MS).unref();
    return true;
  }

  /** Written before the database is left. @returns how many could not be */
  async flush(): Promise<number> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.trying;
    await this.tryAgain();
    return this.lines.length;
  }

  private async tryAgain(): Promise<void> {
    const lines = this.lines;
    if (lines.length === 0) return;
    this.lines = [];
    try {
      await this.write(lines);
    } catch {
      this.lines = [...lines, ...this.lines];
      return;
    }
    if (this.lines.length > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
