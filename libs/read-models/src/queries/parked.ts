import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Confidentiality } from '#casework';
import { ExplainedFailure } from '#database';
import { PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import type { ParkedFile } from '../projection/parked-files.js';

/** A file that the registers and figures leave out, and since when. */
export interface ParkedEntry extends ParkedFile {
  readonly since: string;
}

interface Row {
  readonly stream_id: string;
  readonly office: string;
  readonly file_number: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly position: string;
  readonly reason: string;
  readonly since: Date;
}

const entryOf = (row: Row): ParkedEntry => ({
  streamId: row.stream_id,
  office: row.office,
  fileNumber: row.file_number,
  confidentiality: row.confidentiality,
  position: Number(row.position),
  reason: row.reason,
  since: row.since.toISOString(),
});

const SELECT = `select stream_id, office, file_number, confidentiality, position, reason, since from ${READ_SCHEMA}.${PARKED}`;

/** The files that cannot be shown, the longest first; all of them, also those that nobody may know. */
export async function parkedFiles(pool: Pool): Promise<ParkedEntry[]> {
  const { rows } = await pool.query<Row>(`${SELECT} order by position, stream_id`);
  return rows.map(entryOf);
}

/** One of them by its stream. */
export async function parkedFile(source: DataSource, streamId: string): Promise<ParkedEntry | null> {
  const rows = await source.query<Row[]>(`${SELECT} where stream_id = $1`, [streamId]);
  return rows[0] ? entryOf(rows[0]) : null;
}

/** Those of them that staff know by a number. */
export async function parkedByNumber(
  source: DataSource,
  number: string,
  office?: string,
): Promise<ParkedEntry | null> {
  const rows = await source.query<Row[]>(
    `${SELECT} where file_number = $1 and ($2::text is null or office = $2)`,
    [number, office ?? null],
  );
  return rows[0] ? entryOf(rows[0]) : null;
}

/** How many files of these offices are in no register, list or figure; without offices: of all. */
export async function notCounted(source: DataSource, offices?: readonly string[]): Promise<number> {
  const rows = await source.query<{ n: number }[]>(
    `select count(*)::integer as n from ${READ_SCHEMA}.${PARKED} where $1::text[] is null or office = any($1)`,
    [offices ?? null],
  );
  return rows[0]?.n ?? 0;
}

/** Which files these are, whoever may know them. */
export async function parkedStreams(source: DataSource): Promise<ReadonlySet<string>> {
  const rows = await source.query<{ stream_id: string }[]>(`select stream_id from ${READ_SCHEMA}.${PARKED}`);
  return new Set(rows.map(({ stream_id }) => stream_id));
}

/** Those of some offices. */
export async function parkedOf(source: DataSource, offices: readonly string[]): Promise<ParkedEntry[]> {
  const rows = await source.query<Row[]>(`${SELECT} where office = any($1) order by position, stream_id`, [
    offices,
  ]);
  return rows.map(entryOf);
}

/** Whether the sums hold a file that is left out of the registers. */
export async function hasUncountable(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`select from ${READ_SCHEMA}.${PARKED} where is_counted limit 1`);
  return (rowCount ?? 0) > 0;
}

const WAY_OUT =
  '登记没有丢失。请更正有误的记录，更正后自动恢复显示；仍不能显示的，请管理服务器的人用 cli parked 查看原因，处理后用 cli parked retry 再试。';

/** A file was asked for that is recorded and cannot be shown. */
export class FileParked extends ExplainedFailure {
  constructor(readonly file: Omit<ParkedFile, 'position'>) {
    super(`档案已登记，但暂时不能显示，也暂未计入名册和数字：${file.reason}。${WAY_OUT}`);
    this.name = 'FileParked';
  }
}
