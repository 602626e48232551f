import { SEAM_STREAM, type HistoryEnd, type HistorySealed } from '#event-store';
import type { Runtime } from './runtime.js';

type Asked = Pick<Runtime, 'store'>;

/** How the history ends now; what is kept of this elsewhere shows later whether anybody rewrote it or cut it off. Null: it is empty. */
export async function historyEnd({ store }: Asked): Promise<HistoryEnd | null> {
  const position = await store.head();
  const chain = await store.linkAt(position);
  return chain === null ? null : { position, chain };
}

/** What was kept of the history outside of it, as it is written: `594:9f2c…`. */
export const writtenEnd = ({ position, chain }: HistoryEnd): string => `${position}:${chain}`;

const WRITTEN = /^([1-9]\d{0,15}):([0-9a-f]{64})$/i;

/** Null where it is not one. */
export function readEnd(text: string): HistoryEnd | null {
  const [, position, chain] = WRITTEN.exec(text.trim()) ?? [];
  return position && chain ? { position: Number(position), chain: chain.toLowerCase() } : null;
}

/** In which of these kept ends the history is another one now, in words. */
export async function comparedWithKept(runtime: Asked, kept: readonly HistoryEnd[]): Promise<string[]> {
  const faults: string[] = [];
  for (const end of kept) {
    const chain = await runtime.store.linkAt(end.position);
    if (chain === end.chain) continue;
    const what =
      chain === null
        ? `历史中没有第 ${end.position} 条记录，末尾被截去`
        : `第 ${end.position} 条及以前的记录与留存的校验值不符，历史被改写过`;
    faults.push(`${what}：留存的是 ${writtenEnd(end)}。${await whyElse(runtime, end)}`);
  }
  return faults;
}

/** A history that was sealed anew has other links; what it says of itself is told, and not believed. */
async function whyElse({ store }: Asked, { position }: HistoryEnd): Promise<string> {
  const [seam] = await store.readStream(SEAM_STREAM, { backwards: true, limit: 1 });
  if (!seam || seam.position <= position) return '';
  const { before, by } = seam.data as HistorySealed;
  return `其后记载过一次重新封装（keys seal，${by}，原末端 ${writtenEnd(before)}）：如果确是本单位所做，请改用那时留存的新末端比对。`;
}
