import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { SystemWarning } from '#reminders';

/** How full the disk of the data folder is. */
export interface DiskHealth {
  readonly usedPercent: number;
  readonly freeMegabytes: number;
  /** `warning` from 80 per cent on, `urgent` from 90. */
  readonly level: 'ok' | 'warning' | 'urgent';
}

const [WARNING, URGENT] = [80, 90];
const MEGABYTE = 1_048_576;

const levelOf = (percent: number): DiskHealth['level'] =>
  percent >= URGENT ? 'urgent' : percent >= WARNING ? 'warning' : 'ok';

export type DiskSizes = Pick<StatsFs, 'blocks' | 'bfree' | 'bavail' | 'bsize'>;

/** Of the space that we may use. */
export function diskHealth({ blocks, bfree, bavail, bsize }: DiskSizes): DiskHealth {
  const used = blocks - bfree;
  const percent = used + bavail > 0 ? (used / (used + bavail)) * 100 : 0;
  return {
    usedPercent: Math.floor(percent),
    freeMegabytes: Math.floor((bavail * bsize) / MEGABYTE),
    level: levelOf(percent),
  };
}

/** Null where there is no such folder. */
export const diskOf = (folder: string): Promise<DiskHealth | null> =>
  statfs(folder).then(diskHealth, () => null);

/** What people read about it; null while there is room enough. */
export function diskWarning({ usedPercent, freeMegabytes, level }: DiskHealth): string | null {
  if (level === 'ok') return null;
  const soon = level === 'urgent' ? '写满之前请尽快' : '请';
  return `数据磁盘已用 ${usedPercent}%，还剩 ${freeMegabytes} MB；${soon}清理或扩大磁盘，写满后只能查询、不能登记。`;
}

/** What of this machine whoever keeps the system is told by mail. */
export function machineWarnings(disk: DiskHealth | null): SystemWarning[] {
  const text = disk && diskWarning(disk);
  return disk && text
    ? [{ code: `disk-${disk.level}-${hostname()}`, text: `服务器 ${hostname()}：${text}` }]
    : [];
}
