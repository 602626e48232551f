import type { FamilyAidRow } from '#register';
import type { Period } from './period.js';
import type { AidStandard, Report } from './report.js';

/** One person may have two aid rows, before and after a change of amount; the people are counted once. */
export const beneficiaryKey = ({ prisonerName, beneficiaryName, beneficiaryBirth }: FamilyAidRow): string =>
  JSON.stringify([prisonerName, beneficiaryName, beneficiaryBirth]);

/**
 * What a person is paid in the last month of the period in which anything is paid: so a standard that followed another
 * one is not added to it. Of one kind of aid the later standard replaces the one before; null where no amount is recorded.
 */
function standardOf(own: readonly FamilyAidRow[], lastOfPeriod: string): number | null {
  const until = ({ lastMonth }: FamilyAidRow): string =>
    lastMonth === null || lastMonth > lastOfPeriod ? lastOfPeriod : lastMonth;
  const from = ({ firstMonth }: FamilyAidRow): string => firstMonth ?? '';
  const month = own.map(until).sort().at(-1) ?? lastOfPeriod;
  const paid = own.filter((row) => from(row) <= month && until(row) === month);
  const replaced = (row: FamilyAidRow): boolean =>
    paid.some((other) => other.aidType === row.aidType && from(other) > from(row));
  const amounts = paid.filter((row) => !replaced(row)).flatMap(({ monthlyFen }) => monthlyFen ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, fen) => sum + fen, 0);
}

const lowestFirst = (a: AidStandard, b: AidStandard): number =>
  (a.monthlyFen ?? Infinity) - (b.monthlyFen ?? Infinity);

/** The aid of a period; `aids`: those approved by `asOf` with a month of payment in it. */
export function aidFigures(aids: readonly FamilyAidRow[], { to }: Period): Report['familyAid'] {
  const people = new Map<string, FamilyAidRow[]>();
  for (const row of aids) {
    const key = beneficiaryKey(row);
    const own = people.get(key);
    if (own) own.push(row);
    else people.set(key, [row]);
  }
  const standards = new Map<number | null, number>();
  let monthlyTotalFen = 0;
  for (const own of people.values()) {
    const standard = standardOf(own, to.slice(0, 7));
    monthlyTotalFen += standard ?? 0;
    standards.set(standard, (standards.get(standard) ?? 0) + 1);
  }
  return {
    beneficiaries: people.size,
    monthlyTotalFen,
    standards: [...standards].map(([monthlyFen, n]) => ({ monthlyFen, people: n })).sort(lowestFirst),
    prisoners: [...new Set(aids.map(({ prisonerName }) => prisonerName))],
  };
}
