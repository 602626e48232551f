import {
  addDays,
  daysBetween,
  remindedBetween,
  remindedOn,
  stateCouncilCalendar,
  stepAfter,
  stepsBefore,
  USUAL,
  type Day,
  type ReminderSteps,
  type Step,
  type WorkingCalendar,
} from '../index.js';

const calendar = stateCouncilCalendar;

/** Day by day and deadline by deadline, as the product does not do it: what its tables are checked against. */
function latestStep(
  steps: ReminderSteps,
  dueOn: Day,
  after: Day,
  upTo: Day,
  calendar: WorkingCalendar,
): Step | null {
  for (let day = upTo; day > after; day = addDays(day, -1)) {
    const overdue = daysBetween(dueOn, day);
    const name =
      overdue > 0
        ? stepAfter(steps, overdue)
        : stepsBefore(steps, dueOn, calendar).find(({ on }) => on === day)?.name;
    if (name) return { name, on: day };
  }
  return null;
}

describe('the usual reminders', () => {
  it('come three working days before, a day before, on the day', () => {
    // 29 September to 6 October 2023 were off: the third working day before the 9th is 28 September.
    expect(stepsBefore(USUAL, '2023-10-09', calendar)).toEqual([
      { on: '2023-09-28', name: '-3w' },
      { on: '2023-10-08', name: '-1' },
      { on: '2023-10-09', name: '0' },
    ]);
  });
  it('go on every day overdue for a week, then weekly', () => {
    const days = Array.from({ length: 30 }, (_, index) => index + 1).filter((day) => stepAfter(USUAL, day));
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7, 14, 21, 28]);
  });
  it('are found for a day from the last days that it is a step of', () => {
    for (const day of ['2023-09-28', '2023-10-01', '2024-02-29', '2026-11-25']) {
      const found = remindedOn(USUAL, day, calendar);
      for (let ahead = -60; ahead < 30; ahead++) {
        const dueOn = addDays(day, ahead);
        const step = latestStep(USUAL, dueOn, addDays(day, -1), day, calendar);
        expect([dueOn, found.get(dueOn) ?? null]).toEqual([dueOn, step?.name ?? null]);
      }
    }
  });
  it('missed for a week, only the latest is left', () => {
    expect(latestStep(USUAL, '2023-06-08', '2023-06-04', '2023-06-12', calendar)).toEqual({
      on: '2023-06-12',
      name: '+4',
    });
    expect(latestStep(USUAL, '2023-06-20', '2023-06-04', '2023-06-12', calendar)).toBeNull();
    const found = remindedBetween(USUAL, '2023-06-04', '2023-06-12', calendar);
    expect([found.get('2023-06-08'), found.get('2023-06-20')]).toEqual(['+4', undefined]);
  });
});
