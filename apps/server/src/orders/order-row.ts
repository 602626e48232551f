import type { Right } from '#access';
import type {
  AggregateName,
  AssessmentCommand,
  CorrectionCommand,
  FamilyAidCommand,
  IncomingTransferCommand,
  ResettlementCommand,
} from '#casework';
import type { Day } from '#statute';

/** The orders of each kind of case; a row that names an order its case does not know does not compile. */
interface Commands {
  readonly correction: CorrectionCommand;
  readonly assessment: AssessmentCommand;
  readonly resettlement: ResettlementCommand;
  readonly 'family-aid': FamilyAidCommand;
  readonly 'incoming-transfer': IncomingTransferCommand;
}

export type Fields = Readonly<Record<string, PropertyDecorator>>;

/**
 * An order as HTTP takes it. The route, its checks and its place in the description of the interface follow from
 * the row; `:id` in a path is the case, any other parameter is a field of the order.
 */
export interface OrderRow {
  readonly aggregate: AggregateName;
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly type: string;
  /** Where several rows give the same order: what this one is told apart by. */
  readonly name?: string;
  readonly summary: string;
  readonly tag: string;
  readonly fields: Fields;
  /** What it asks for; most orders put a fact on record. */
  readonly right: Right;
  /** It opens a case, which this field numbers in its office. */
  readonly opensBy?: string;
  /** What the order says beside the body, the same each time. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** What somebody who fills it in wants to know, from the case and what is filled in so far. */
  readonly advises?: (
    state: unknown,
    command: Readonly<Record<string, unknown>>,
    today: Day,
  ) => readonly string[];
  /** Reads the body further than its fields do. @throws what a bad request is answered with */
  readonly reads?: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** A number made where none is given: the same for the same request, however often it comes. */
  readonly makes?: { readonly field: string; readonly prefix: string; readonly year: string };
}

type More = Partial<Pick<OrderRow, 'name' | 'opensBy' | 'makes' | 'right' | 'fixed' | 'reads' | 'advises'>>;
type MakeRow<Name extends AggregateName> = (
  path: string,
  type: Commands[Name]['type'],
  summary: string,
  fields: Fields,
  more?: More,
) => OrderRow;

/** Rows of one kind of case under one heading, below one path. */
export const rowsOf =
  <Name extends AggregateName>(aggregate: Name, tag: string, base: string): MakeRow<Name> =>
  (path, type, summary, fields, more = {}) => ({
    aggregate,
    tag,
    path: path === '' ? base : `${base}/${path}`,
    type,
    summary,
    fields,
    right: 'case.record',
    ...more,
  });
