import type { HistoryFault, RecordedEvent } from '../port.js';
import { NOTHING, passed, type Anchor } from './anchors.js';

/** What a walk through the history has seen so far. */
class Walk {
  readonly faults: HistoryFault[] = [];
  private at = NOTHING;
  private readonly versions = new Map<string, number>();
  private next = 0;

  constructor(private readonly anchors: readonly Anchor[]) {}

  step(event: RecordedEvent): void {
    this.miss(event.position);
    const version = (this.versions.get(event.streamId) ?? 0) + 1;
    if (event.version !== version) {
      this.fault(event.position, event.streamId, 'version', `该卷宗缺第 ${version} 号记录。`);
    }
    this.versions.set(event.streamId, event.version);
    this.at = passed(this.at, event);
    const anchor = this.anchors[this.next];
    if (anchor?.position !== event.position) return;
    this.next++;
    if (!anchor.chain.equals(this.at.chain) || anchor.events !== this.at.events) {
      this.altered(anchor, event.streamId);
    }
    this.at = anchor;
  }

  /** Anchors whose own event is not there. */
  private miss(before: number): void {
    for (
      let anchor = this.anchors[this.next];
      anchor && anchor.position < before;
      anchor = this.anchors[this.next]
    ) {
      this.next++;
      this.fault(anchor.position, null, 'gap', `位置 ${anchor.position} 的记录缺失。`);
      this.at = anchor;
    }
  }

  private altered(anchor: Anchor, streamId: string): void {
    const since = this.anchors[this.next - 2]?.position ?? 0;
    const message = `位置 ${since} 之后至 ${anchor.position} 的记录与留存的校验不符，内容被改动过或有增减。`;
    this.fault(anchor.position, streamId, 'altered', message);
  }

  private fault(
    position: number,
    streamId: string | null,
    fault: HistoryFault['fault'],
    message: string,
  ): void {
    this.faults.push({ position, streamId, fault, message });
  }

  end(): void {
    const last = this.anchors.at(-1);
    if (this.next >= this.anchors.length || !last) return;
    this.fault(
      this.at.position,
      null,
      'truncated',
      `历史应到位置 ${last.position}，共 ${last.events} 条；现在只到位置 ${this.at.position}。`,
    );
  }
}

/** Walks the history once: no gap in the versions of a stream, and at each anchor the digest of all before it. */
export async function verifyHistory(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  anchors: readonly Anchor[],
): Promise<HistoryFault[]> {
  const walk = new Walk(anchors);
  for await (const page of pages) for (const event of page) walk.step(event);
  walk.end();
  return walk.faults;
}
