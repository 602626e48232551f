import { ORDER_FORMS } from '../apps/server/src/orders/forms.js';
import { ORDERS } from '../apps/server/src/orders/order-controllers.js';
import { APPROVER, orderOf, stepOf, STEPS, whatFirst, type StepType } from '../libs/casework/src/index.js';

/** What a refusal names must be called so where it is done. */
const TYPES = Object.keys(STEPS) as StepType[];
const DECIDED = TYPES.filter((type) => !['kind', undefined].includes(stepOf(type).decidedBy));
const ABOUT = [...new Set(TYPES.flatMap((type) => stepOf(type).about ?? []))];

it.each(DECIDED)('%s is decided by an order of that name', (type) => {
  const rows = ORDERS.filter(({ fixed }) => fixed?.['step'] === type);
  expect(rows.map(({ summary }) => summary)).toEqual([orderOf(type)]);
});

it.each(DECIDED.filter((type) => stepOf(type).approved))(
  '%s asks for who approved it by that name',
  (type) => {
    const form = ORDER_FORMS.find(({ title }) => title === orderOf(type));
    expect(form?.fields.find(({ name }) => name === 'note')?.title).toBe(APPROVER);
  },
);

it.each(ABOUT)('of what is about %s, what has to come first is named', (about) => {
  expect(whatFirst(about)).toMatch(/^(登记|办理).+/);
  const step = TYPES.find((type) => type === about);
  if (step) expect(whatFirst(about)).toContain(stepOf(step).title);
});
