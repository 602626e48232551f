import { dayIn, type Day } from '#statute';
import type { BreachEvents } from './breaches.js';
import type { Fact } from './decision.js';

/**
 * Records: how facts that already happened enter a case, as an office's ledger holds them. A record is a
 * flat set of fields with a number of its own; every field belongs to the fact that first told it.
 * A fact is recorded even when unlawful; what was recorded changes only by a further record.
 */
export type FieldValue = string | number | boolean;
export type RecordFields = Readonly<Record<string, FieldValue | undefined>>;

/** Which fact tells which fields; `day` is the field that dates it, without which it did not happen yet. */
export interface FactShape {
  readonly type: string;
  /** Where the fact calls the record's number otherwise than the record does. */
  readonly idFor?: (stated: RecordFields) => string;
  /** Where another field than `day` shows that it happened: such a fact may be undated, and then is dated today. */
  readonly mark?: string;
  /** Where the fields decide which fact it is: a release is one fact, a termination another. */
  readonly typeFor?: (stated: RecordFields) => string;
  readonly day: string;
  readonly fields: readonly string[];
}

/** One kind of record of an aggregate. */
export interface RecordShape {
  readonly kind: string;
  /** The field that numbers it inside its aggregate; null where there is at most one. */
  readonly id: string | null;
  /** In the order in which they happen. */
  readonly facts: readonly FactShape[];
  /** Fields that no fact needs: noted when known, by a supplement. */
  readonly notes?: readonly string[];
}

export interface RecordTarget {
  readonly record: string;
  readonly ref: string | null;
}

/** Further records about records, the same in every aggregate. */
export interface RecordKeepingEvents extends BreachEvents {
  /** A field left empty so far is filled in (补录). */
  RecordSupplemented: RecordTarget & { readonly fields: RecordFields };
  /** A wrong field is put right (更正); the earlier value stays in the history. */
  RecordCorrected: RecordTarget & {
    readonly fields: RecordFields;
    readonly reason: string;
    /** The document of the body that corrects its own decision. */
    readonly documentNumber?: string;
  };
  /** A record that should not be there no longer counts (作废). */
  RecordVoided: RecordTarget & { readonly reason: string };
  /** The keys of the file are destroyed: what it says of people can be read by nobody; that it was stays. */
  PersonalDataDestroyed: { readonly destroyedOn: Day; readonly basis: string };
}

/** Whether a further record says anew whose file it is, by the number of his document. */
export const namesPersonAnew = (data: unknown): boolean =>
  (data as { readonly fields?: RecordFields }).fields?.['idNumber'] !== undefined;

/** A recorded field that a later ledger states otherwise. */
export interface FieldConflict {
  readonly field: string;
  readonly recorded: FieldValue;
  readonly stated: FieldValue;
}

export interface RecordingResult {
  readonly facts: readonly Fact[];
  readonly conflicts: readonly FieldConflict[];
}

const given = (value: FieldValue | undefined): value is FieldValue => value !== undefined && value !== '';

const pick = (from: RecordFields, fields: readonly string[]): Record<string, FieldValue> => {
  const picked: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = from[field];
    if (given(value)) picked[field] = value;
  }
  return picked;
};

function shapeOfFields(shape: RecordShape): string[] {
  return [...shape.facts.flatMap((fact) => fact.fields), ...(shape.notes ?? [])];
}

const refOf = (shape: RecordShape, fields: RecordFields): string | null =>
  shape.id === null ? null : String(fields[shape.id] ?? '');

/** Which record of its kind these fields are about. */
export const targetOf = (shape: RecordShape, fields: RecordFields): RecordTarget => ({
  record: shape.kind,
  ref: refOf(shape, fields),
});

/** Facts that `stated` tells and `known` does not; `told` collects the fields they tell. */
function newFacts(
  shape: RecordShape,
  known: RecordFields,
  stated: RecordFields,
  today: Day,
  told: Set<string>,
): Fact[] {
  return shape.facts.flatMap((fact): Fact[] => {
    const idField = fact.idFor?.(stated) ?? shape.id;
    const idPart = idField === null ? {} : { [idField]: refOf(shape, stated) };
    const mark = fact.mark ?? fact.day;
    if (!given(stated[mark]) || given(known[mark])) return [];
    const unknown = fact.fields.filter((field) => !given(known[field]));
    const data = pick(stated, unknown);
    for (const field of Object.keys(data)) told.add(field);
    const type = fact.typeFor?.(stated) ?? fact.type;
    return [{ type, occurredOn: dayIn(String(stated[fact.day] ?? today)), data: { ...idPart, ...data } }];
  });
}

const conflictsBetween = (
  fields: readonly string[],
  known: RecordFields,
  stated: RecordFields,
): FieldConflict[] =>
  fields.flatMap((field): FieldConflict[] => {
    const [was, is] = [known[field], stated[field]];
    return given(was) && given(is) && was !== is ? [{ field, recorded: was, stated: is }] : [];
  });

/**
 * What must be recorded so that the record says what `stated` says: facts that are new, supplements for
 * fields that were empty, and, only with `correctionReason`, corrections of fields that differ (else they are
 * conflicts). Stating the same again gives nothing.
 */
export function recordFacts(
  shape: RecordShape,
  recorded: RecordFields | null,
  stated: RecordFields,
  today: Day,
  correctionReason: string | null,
): RecordingResult {
  const known = recorded ?? {};
  const target = targetOf(shape, stated);
  const told = new Set<string>();
  const facts = newFacts(shape, known, stated, today, told);
  const fields = shapeOfFields(shape);
  const empty = fields.filter((field) => !told.has(field) && !given(known[field]));
  const supplement = pick(stated, empty);
  if (Object.keys(supplement).length > 0) {
    const occurredOn = facts[0]?.occurredOn ?? firstKnownDay(shape, { ...stated, ...known }) ?? today;
    facts.push({ type: 'RecordSupplemented', occurredOn, data: { ...target, fields: supplement } });
  }
  const conflicts = conflictsBetween(fields, known, stated);
  if (correctionReason && conflicts.length > 0) {
    const corrected = Object.fromEntries(conflicts.map((conflict) => [conflict.field, conflict.stated]));
    const data = { ...target, fields: corrected, reason: correctionReason };
    return { facts: [...facts, { type: 'RecordCorrected', occurredOn: today, data }], conflicts: [] };
  }
  return { facts, conflicts };
}

/** A supplement happened when the record it completes did. */
function firstKnownDay(shape: RecordShape, fields: RecordFields): Day | undefined {
  const days = shape.facts.map((fact) => fields[fact.day]).filter(given);
  return days.length > 0 ? dayIn(String(days[0])) : undefined;
}
