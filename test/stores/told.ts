import { Accounts, Tokens } from '#access';
import { aggregateOf } from '#casework';
import { caseFile, compliance, type CaseFile, type ComplianceLine, type OverdueLine } from '#read-models';
import { Recipients } from '#reminders';
import { verifyAll, type Runtime } from '#runtime';
import type { DutyPart } from '#statistics';
import type { OpenedStore } from './kept-store.js';

/** What a store tells: a tree of names whose leaves are compared one by one. */
export type Told = { readonly [name: string]: Told | string | number | boolean | null };

/** Everything that is kept of a store beside it, asked anew. */
export async function toldBy({ runtime, about }: OpenedStore): Promise<Told> {
  const of: Record<string, Told> = {};
  for (const office of about.offices) {
    for (const year of about.years) of[`${office} ${year}`] = await ofYear(runtime, office, year);
    for (const day of about.overdueOn)
      of[`${office} overdue on ${day}`] = await overdueOn(runtime, office, day);
    for (const month of about.months)
      of[`${office} table of ${month}`] = asTold(
        await runtime.figures.monthly({ month, asOf: about.today, office, knownAt: null }),
      );
  }
  return {
    verify: asTold(await verifyAll(runtime)),
    history: await ofHistory(runtime),
    registers: await ofRegisters(runtime, about.offices),
    people: await ofPeople(runtime),
    ...of,
    files: await ofFiles(runtime, about.offices, about.today),
  };
}

/** Lists become numbered names, so that a leaf has one name whatever it is in. */
function asTold(value: unknown): Told {
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]: [string, unknown]) => [
      name,
      one !== null && typeof one === 'object' ? asTold(one) : ((one ?? null) as string | number | null),
    ]),
  );
}

async function ofHistory({ store, database, historyIn }: Runtime): Promise<Told> {
  const events = await store.readAll(0, 1_000_000);
  const { rows } = await database.pool.query<{ chain: string }>(
    `select encode(chain, 'hex') as chain from event_store.head`,
  );
  const types = countBy(events, ({ type }) => type);
  const streams = new Set(events.map(({ streamId }) => streamId)).size;
  return { in: historyIn, head: await store.head(), chain: rows[0]?.chain ?? '', streams, types };
}

function countBy<Item>(items: readonly Item[], name: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function ofRegisters(runtime: Runtime, offices: readonly string[]): Promise<Told> {
  const all = await runtime.registers(offices).all();
  const lines = Object.fromEntries(
    Object.entries(all).map(([kind, rows]) => [kind, (rows as readonly unknown[]).length]),
  );
  const confidentiality = countBy(all.cases, (row) => String(row.confidentiality));
  return { ...lines, 'cases by confidentiality': confidentiality };
}

async function ofPeople({ database: { pool }, clock }: Runtime): Promise<Told> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::integer as n from access.looks');
  return {
    accounts: (await new Accounts(pool, clock).all()).length,
    tokens: (await new Tokens(pool, clock).all()).length,
    recipients: (await new Recipients(pool).all()).length,
    looks: rows[0]?.n ?? 0,
  };
}

async function ofYear({ figures, readModels, law }: Runtime, office: string, year: number): Promise<Told> {
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf: `${year + 1}-01-05` };
  const lines = await compliance(readModels, [office], law, period, period.asOf);
  return {
    figures: asTold(await figures.report({ period, office, knownAt: null })),
    compliance: byDuty(lines),
  };
}

/** Duties of one rule as it was kept, those of several summed, as they were told before rules had ids. */
function byDuty(lines: readonly ComplianceLine[]): Told {
  const told: Record<string, Told> = {};
  for (const line of lines) {
    const others = lines.filter(({ code, rule }) => code === line.code && rule !== line.rule);
    told[line.code] = others.length === 0 ? deadline(line) : summed([line, ...others]);
  }
  return told;
}

function summed(lines: readonly ComplianceLine[]): Told {
  const sum = (part: DutyPart): number => lines.reduce((all, line) => all + line[part], 0);
  return { opened: sum('opened'), onTime: sum('onTime'), late: sum('late'), open: sum('open') };
}

const deadline = ({ opened, onTime, late, open, onTimeRate, medianDays }: ComplianceLine): Told => ({
  opened,
  onTime,
  late,
  open,
  onTimeRate,
  medianDays,
});

async function overdueOn({ registers }: Runtime, office: string, day: string): Promise<Told> {
  const lines = await registers([office]).overdue(day);
  return { lines: lines.length, ...countBy(lines, overdueLine) };
}

const overdueLine = ({ code, fileNumber, dueOn, daysOverdue, owedBy }: OverdueLine): string =>
  `${fileNumber} ${code}: ${owedBy} ${dueOn}, ${daysOverdue}`;

/** Every file, opened: who it is about, how it stands, how much happened in it and is owed. */
async function ofFiles(runtime: Runtime, offices: readonly string[], today: string): Promise<Told> {
  const { cases, assessments, resettlements, familyAids, incomingTransfers } = await runtime
    .registers(offices)
    .all();
  const told: Record<string, Told> = {};
  for (const { streamId } of [
    ...cases,
    ...assessments,
    ...resettlements,
    ...familyAids,
    ...incomingTransfers,
  ]) {
    const file = await caseFile(runtime, { streamId }, today);
    if (file === null) throw new Error(`${streamId} is in a register and has no file`);
    told[`${file.fileNumber} (${aggregateOf(streamId)})`] = ofFile(file);
  }
  return told;
}

function ofFile({ record, status, confidentiality, facts, obligations, irregularities }: CaseFile): Told {
  const { name, prisonerName } = record as Readonly<Record<string, string | undefined>>;
  return {
    of: name ?? prisonerName ?? null,
    status,
    confidentiality,
    facts: facts.length,
    owed: obligations.length,
    irregularities: irregularities.length,
  };
}
