import type { Circumstances, Decision, Fact } from './decision.js';
import { accept, refuse } from './decision.js';
import {
  recordFacts,
  targetOf,
  type FieldConflict,
  type RecordFields,
  type RecordShape,
  type RecordTarget,
} from './record-keeping.js';

/** The three ways in which records are kept, the same in every aggregate. */
export type RecordCommand =
  | {
      readonly type: 'StateRecord';
      readonly record: string;
      readonly fields: RecordFields;
      readonly correctionReason?: string;
    }
  | (RecordTarget & {
      readonly type: 'CorrectRecord';
      readonly fields: RecordFields;
      readonly reason: string;
    })
  | (RecordTarget & { readonly type: 'VoidRecord'; readonly reason: string });

type Shapes = Readonly<Record<string, RecordShape>>;
type Lookup = (target: RecordTarget) => RecordFields | null;

const unknownRecord = (target: RecordTarget): Decision<Fact> =>
  refuse({
    code: 'unknown-record',
    article: '业务规则',
    message: `没有可以更正或作废的记录“${target.ref ?? target.record}”。`,
    instead: '请核对记录的种类和编号；尚未登记的，先登记。',
  });

const withoutReason = (reason: string): boolean => reason.trim() === '';
const REASON_MISSING = {
  code: 'reason-missing',
  article: '业务规则',
  field: 'reason',
  message: '更正和作废都要写明理由。',
  instead: '请填写理由。',
} as const;

/** Decides a record command; facts are accepted as they are, corrections and voidings need a reason. */
export function decideRecord(
  shapes: Shapes,
  lookup: Lookup,
  command: RecordCommand,
  now: Circumstances,
): Decision<Fact> {
  const shape = shapes[command.record];
  if (!shape) return unknownRecord({ record: command.record, ref: null });
  if (command.type === 'StateRecord') {
    const recorded = lookup(targetOf(shape, command.fields));
    return accept(
      ...recordFacts(shape, recorded, command.fields, now.today, command.correctionReason ?? null).facts,
    );
  }
  const target = { record: command.record, ref: command.ref };
  const recorded = lookup(target);
  if (!recorded || Object.keys(recorded).length === 0) return unknownRecord(target);
  if (withoutReason(command.reason)) return refuse(REASON_MISSING);
  if (command.type === 'VoidRecord') {
    return accept({
      type: 'RecordVoided',
      occurredOn: now.today,
      data: { ...target, reason: command.reason },
    });
  }
  const known = new Set([...shape.facts.flatMap((fact) => fact.fields), ...(shape.notes ?? [])]);
  const unknown = Object.keys(command.fields).filter((field) => !known.has(field));
  if (unknown.length > 0) {
    return refuse(
      ...unknown.map((field) => ({
        code: 'unknown-field',
        article: '业务规则',
        field,
        message: `这种记录没有“${field}”这一项。`,
        instead: '请只更正这种记录已有的各项。',
      })),
    );
  }
  const data = { ...target, fields: command.fields, reason: command.reason };
  return accept({ type: 'RecordCorrected', occurredOn: now.today, data });
}

export function conflictsOf(
  shapes: Shapes,
  lookup: Lookup,
  command: { type: string },
): readonly FieldConflict[] {
  if (command.type !== 'StateRecord') return [];
  const { record, fields } = command as Extract<RecordCommand, { type: 'StateRecord' }>;
  const shape = shapes[record];
  return shape ? recordFacts(shape, lookup(targetOf(shape, fields)), fields, '', null).conflicts : [];
}
