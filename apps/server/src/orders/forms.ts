import { STEPS, STEP_KINDS, type StepDefinition, type StepType } from '#casework';
import { GRAVITY } from '#statute';
import { formOf, type FormField } from '../http/fields.js';
import { bodyOf, ORDERS } from './order-controllers.js';
import type { OrderRow } from './order-row.js';

/** An order as somebody fills it in. */
export interface OrderForm {
  /** The row's route below `/api/v1/`, with `:id` and other parameters in their places. */
  readonly path: string;
  /** Which step, where the route takes many. */
  readonly step?: string;
  readonly title: string;
  /** Under which heading staff look for it. */
  readonly group: string;
  readonly right: string;
  readonly article?: string;
  readonly fields: readonly FormField[];
  /** What the order says the same each time. */
  readonly fixed?: Readonly<Record<string, string>>;
}

const STEPS_PATH = 'cases/:id/steps';

const formOfRow = (row: OrderRow): OrderForm => ({
  path: row.path,
  title: row.summary.replace(/（.*）$/, ''),
  group: row.tag,
  right: row.right,
  fields: formOf(bodyOf(row)),
});

type Shown = Omit<Partial<FormField>, 'optional'>;

/** Of the fields that some step has, those of this one, each with its own words. */
function fieldsOf(type: StepType, rule: StepDefinition, all: readonly FormField[]): FormField[] {
  const kinds = STEP_KINDS[type];
  const shown: Readonly<Record<string, Shown>> = {
    kind: kinds ? { kind: 'term', words: kinds } : {},
    gravity: { kind: 'term', words: GRAVITY },
    ref: rule.begins ? { title: '编号' } : {},
  };
  const needed = new Set<string>([
    'on',
    ...(rule.needs ?? []),
    ...(rule.begins || rule.about ? ['ref'] : []),
  ]);
  const may = new Set<string>(rule.may ?? []);
  return all
    .filter(({ name }) => needed.has(name) || name === 'note' || may.has(name))
    .map((field) => ({ ...field, ...shown[field.name], optional: !needed.has(field.name) }));
}

/** Each step is a form of its own: nobody looks for "a step". */
function formsOfSteps(row: OrderRow): OrderForm[] {
  const all = formOf(bodyOf(row));
  return (Object.keys(STEPS) as StepType[]).flatMap((type) => {
    const rule: StepDefinition = STEPS[type];
    // What a body decides has a form of its own for who decides.
    if (rule.apart ?? rule.decidedBy) return [];
    return [
      {
        ...formOfRow(row),
        step: type,
        title: rule.title,
        article: rule.article,
        fields: fieldsOf(type, rule, all),
        fixed: { step: type },
      },
    ];
  });
}

/** Every order as a form, in the order in which a case meets them. */
export const ORDER_FORMS: readonly OrderForm[] = ORDERS.flatMap((row) =>
  row.path === STEPS_PATH ? formsOfSteps(row) : [formOfRow(row)],
);
