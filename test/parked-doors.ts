const PERIOD = 'from=2023-01-01&to=2023-12-31';
/** Every answer that a file which is left out could change. */
export const COUNTED = [
  'cases',
  'registers/cases',
  'registers/obligations?limit=5',
  'obligations/overdue',
  'obligations/agenda',
  `obligations/compliance?${PERIOD}`,
  `obligations/compliance/report-in/opened?${PERIOD}`,
  `figures?${PERIOD}`,
  `figures?${PERIOD}&knownAt=2099-01-01T00:00:00Z`,
  `figures/enrolled/files?${PERIOD}`,
  `figures/series?from=2023-01&to=2023-06`,
  'figures/monthly?month=2023-05',
  'figures/monthly/files?month=2023-05&cell=本月在册',
] as const;
/** And every workbook and document. */
export const EXPORTS = [
  'exports/registers/cases',
  `exports/figures?${PERIOD}&format=xlsx`,
  `exports/figures?${PERIOD}&format=docx`,
  'exports/monthly?month=2023-05',
] as const;

/** What is read besides, and why no file can be missing in it. One that is new stands here, or above. */
export const UNCHANGED: Readonly<Record<string, string>> = {
  accounts: 'staff',
  areas: 'offices, and how many of their files are parked',
  'assessments/{id}': 'one file, which says itself that it is parked',
  'calendar/{year}': 'days off',
  'cases/{id}': 'one file, which says itself that it is parked',
  'cases/{id}/readers': 'who read one file',
  'family-aids/{id}': 'one file, which says itself that it is parked',
  forms: 'what can be recorded',
  health: 'counts the files that are parked by itself',
  'health/live': 'no file',
  'health/ready': 'no file',
  inbox: 'messages as they were sent',
  'incoming-transfers/{id}': 'one file, which says itself that it is parked',
  'ledgers/{id}': 'the rows that were brought, each with its fault',
  'ledgers/{id}/rows': 'the rows that were brought, each with its fault',
  live: 'which files changed',
  looks: 'who read what',
  'obligations/rules': 'law',
  parked: 'is the list of what is missing',
  'reminders/deliveries': 'messages as they were sent',
  'reminders/recipients': 'staff',
  'resettlements/{id}': 'one file, which says itself that it is parked',
  session: 'who is signed in',
  'session/outside': 'signing in',
  'session/outside/callback': 'signing in',
  tokens: 'other systems',
};
