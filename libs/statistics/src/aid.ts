import type { FamilyAidRow } from '#register';
import type { Period } from './period.js';
import type { AidStandard, Report } from './report.js';

/**
 * Tells whom a row is about: one person may have several, before and after a change of amount, or of both parents. By
 * name and birth; where a row tells no birth, as another one of the same prisoner does.
 */
export function beneficiariesOf(aids: readonly FamilyAidRow[]): (row: FamilyAidRow) => string {
  const ofFamily = ({ prisonerName, beneficiaryName }: FamilyAidRow): string =>
    JSON.stringify([prisonerName, beneficiaryName]);
  const births = new Map<string, string>();
  for (const row of aids) if (row.beneficiaryBirth !== null) births.set(ofFamily(row), row.beneficiaryBirth);
  return (row) => {
    const birth = row.beneficiaryBirth ?? births.get(ofFamily(row));
    return birth === undefined ? ofFamily(row) : JSON.stringify([row.beneficiaryName, birth]);
  };
}

/** What somebody is paid a month; null where no amount is recorded. */
type Standard = Omit<AidStandard, 'people'>;

/**
 * What a person is paid in the last month of the period in which anything is paid: so a standard that followed another
 * one is not added to it. Of one kind of aid the later standard replaces the one before.
 */
function standardOf(own: readonly FamilyAidRow[], lastOfPeriod: string): Standard {
  const until = ({ lastMonth }: FamilyAidRow): string =>
    lastMonth === null || lastMonth > lastOfPeriod ? lastOfPeriod : lastMonth;
  const from = ({ firstMonth }: FamilyAidRow): string => firstMonth ?? '';
  const month = own.map(until).sort().at(-1) ?? lastOfPeriod;
  const paid = own.filter((row) => from(row) <= month && until(row) === month);
  const replaced = (row: FamilyAidRow): boolean =>
    paid.some((other) => other.aidType === row.aidType && from(other) > from(row));
  const current = paid.filter((row) => !replaced(row));
  const amounts = current.flatMap(({ monthlyFen }) => monthlyFen ?? []);
  if (amounts.length === 0) return { monthlyFen: null };
  const monthlyFen = amounts.reduce((sum, fen) => sum + fen, 0);
  return amounts.length < current.length ? { monthlyFen, andMore: true } : { monthlyFen };
}

const lowestFirst = (a: AidStandard, b: AidStandard): number =>
  (a.monthlyFen ?? Infinity) - (b.monthlyFen ?? Infinity);

/** The aid of a period; `aids`: those approved by `asOf` with a month of payment in it. */
export function aidFigures(aids: readonly FamilyAidRow[], { to }: Period): Report['familyAid'] {
  const people = new Map<string, FamilyAidRow[]>();
  const keyOf = beneficiariesOf(aids);
  for (const row of aids) {
    const key = keyOf(row);
    const own = people.get(key);
    if (own) own.push(row);
    else people.set(key, [row]);
  }
  const standards = new Map<string, AidStandard>();
  let monthlyTotalFen = 0;
  for (const own of people.values()) {
    const standard = standardOf(own, to.slice(0, 7));
    monthlyTotalFen += standard.monthlyFen ?? 0;
    const key = JSON.stringify(standard);
    standards.set(key, { ...standard, people: (standards.get(key)?.people ?? 0) + 1 });
  }
  return {
    beneficiaries: people.size,
    monthlyTotalFen,
    standards: [...standards.values()].sort(lowestFirst),
    prisoners: [...new Set(aids.map(({ prisonerName }) => prisonerName))],
  };
}
