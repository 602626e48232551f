import { REGISTER_COLUMNS, type RegisterColumn, type RegisterKind } from '#register';
import { badRequest } from '../http/validation.js';

/** The columns that are asked for, in that order; all where none are. @throws HttpException naming what is none */
export function columnsAsked(kind: RegisterKind, told: string | undefined): readonly RegisterColumn[] {
  const all = REGISTER_COLUMNS[kind] ?? [];
  if (!told) return all;
  const names = told.split(',');
  const unknown = names.find((name) => !all.some((column) => column.name === name));
  if (unknown !== undefined) throw badRequest('columns', `没有“${unknown}”这一栏。`);
  return names.flatMap((name) => all.find((column) => column.name === name) ?? []);
}
