import type { DataSource } from 'typeorm';
import { aggregateOf } from '#casework';
import { provisionalYears, reasonOf } from '#obligations';
import {
  REGISTER_KINDS,
  type CaseRow,
  type ObligationRow,
  type PersonFile,
  type RegisterKind,
  type RegisterRows,
} from '#register';
import { dayOfStock, figureNamed, gapCandidates, lastCounted, OVERDUE, type Period } from '#statistics';
import { daysBetween, PARTY, wordOf, type Law } from '#statute';
import { searchWords } from '#protection';
import { isTold, type RowVault } from '../sealing/row-vault.js';
import { REGISTER_ENTITIES } from '../schema/entities.js';
import { notSealed } from './kept.js';
import { parkedOf } from './parked.js';

type Figure = NonNullable<ReturnType<typeof figureNamed>>;

/** Where rows are stored, how they are opened, and the law that says what they mean. */
export interface RegisterSources {
  readonly readModels: DataSource;
  readonly vault: RowVault;
  readonly law: Law;
}

/** A file of somebody that is on record. */
export type PersonsFile = PersonFile & { readonly streamId: string };

export const personFileOf = (row: CaseRow): PersonsFile => ({
  streamId: row.streamId,
  fileNumber: row.fileNumber,
  name: isTold(row.name) ? row.name : null,
  since: row.enrolledOn ?? row.effectiveOn,
  until: row.departedOn,
});

/** The registers of some offices, as the projection holds them. */
export class Registers {
  private readonly source: DataSource;
  private readonly vault: RowVault;
  private readonly law: Law;

  constructor(
    { readModels, vault, law }: RegisterSources,
    private readonly offices: readonly string[],
  ) {
    this.source = readModels;
    this.vault = vault;
    this.law = law;
  }

  private query<Kind extends RegisterKind>(kind: Kind) {
    return this.source
      .getRepository(REGISTER_ENTITIES[kind])
      .createQueryBuilder('line')
      .where('line.office = any(:offices)', { offices: this.offices });
  }

  /** Every row of every register, in the order of numbers; for exports. */
  async all(): Promise<RegisterRows> {
    const rows = await Promise.all(
      REGISTER_KINDS.map(async (kind) => {
        const query = this.query(kind).orderBy('line.office');
        if (kind === 'cases') query.addOrderBy('line.fileNumber');
        const rows = await query.addOrderBy('line.ref').getMany();
        return [kind, await this.vault.opened(kind, rows)] as const;
      }),
    );
    return Object.fromEntries(rows) as unknown as RegisterRows;
  }

  /** File numbers with their day of enrolment, and the end of the term as the documents say it. */
  async files(): Promise<Map<string, { enrolledOn: string | null; termEnd: string | null } | null>> {
    const rows = await this.query('cases')
      .select([
        'line.streamId',
        'line.ref',
        'line.fileNumber',
        'line.enrolledOn',
        'line.termEnd',
        'line.statedTermEnd',
      ])
      .getMany();
    // Those that cannot be shown are on record all the same.
    const parked = (await parkedOf(this.source, this.offices)).flatMap(({ streamId, fileNumber }) =>
      fileNumber !== null && aggregateOf(streamId) === 'correction' ? [[fileNumber, null] as const] : [],
    );
    return new Map([
      ...parked,
      ...rows.map(
        ({ fileNumber, enrolledOn, termEnd, statedTermEnd }) =>
          [fileNumber, { enrolledOn, termEnd: statedTermEnd ?? termEnd }] as const,
      ),
    ]);
  }

  /** The files of people with these documents: which, whose, and when they were open. */
  async filesOfPersons(
    idNumbers: readonly string[],
    closed: ReadonlySet<string>,
  ): Promise<Map<string, PersonsFile[]>> {
    const documents = new Map(idNumbers.map((idNumber) => [this.vault.personOf(idNumber), idNumber]));
    const found = new Map<string, PersonsFile[]>();
    const keys = [...documents.keys()];
    for (let at = 0; at < keys.length; at += PERSONS_AT_ONCE) {
      const some = keys.slice(at, at + PERSONS_AT_ONCE);
      const query = this.query('cases').andWhere('line.personKey = any(:some)', { some });
      const rows = await query.orderBy('line.enrolledOn').addOrderBy('line.fileNumber').getMany();
      for (const row of await this.vault.opened('cases', rows)) {
        const document = documents.get(row.personKey);
        if (document === undefined || closed.has(row.streamId)) continue;
        const files = found.get(document);
        if (files) files.push(personFileOf(row));
        else found.set(document, [personFileOf(row)]);
      }
    }
    return found;
  }

  /** Which files have records of these numbers in a register of files. */
  async recordsNumbered(
    kind: RegisterKind,
    numbers: readonly string[],
  ): Promise<Map<string, { streamId: string; fileNumber: string }[]>> {
    const found = new Map<string, { streamId: string; fileNumber: string }[]>();
    for (let at = 0; at < numbers.length; at += PERSONS_AT_ONCE) {
      const some = numbers.slice(at, at + PERSONS_AT_ONCE);
      const rows = await this.query(kind)
        .select(['line.streamId', 'line.ref', 'line.fileNumber'])
        .andWhere('line.ref = any(:some)', { some })
        .getMany();
      for (const { ref, streamId, fileNumber } of rows as unknown as NumberedRow[]) {
        const files = found.get(ref);
        if (files) files.push({ streamId, fileNumber });
        else found.set(ref, [{ streamId, fileNumber }]);
      }
    }
    return found;
  }

  /** The other files of whom a file is about, as far as who may read this one may be told of them. */
  async filesBeside({ streamId, personKey, idNumber, confidentiality }: CaseRow): Promise<PersonsFile[]> {
    const terms = searchWords(idNumber).flatMap((word) => word.terms);
    const query = this.query('cases')
      .andWhere('line.personKey = :personKey and line.streamId <> :streamId', { personKey, streamId })
      .andWhere('line.confidentiality in (:...told)', {
        told: confidentiality === 'minor' ? ['ordinary', 'minor'] : ['ordinary'],
      });
    if (terms.length > 0)
      query.andWhere('line.tokens @> :tokens::bigint[]', {
        tokens: `{${this.vault.tokensOf(terms).join(',')}}`,
      });
    const rows = await query.orderBy('line.enrolledOn').addOrderBy('line.fileNumber').getMany();
    return (await this.vault.opened('cases', rows)).map(personFileOf);
  }

  async findCase(fileNumber: string): Promise<CaseRow | null> {
    const query = this.query('cases').andWhere('line.fileNumber = :fileNumber', { fileNumber });
    const [row] = await this.vault.opened('cases', await query.limit(1).getMany());
    return row ?? null;
  }

  /** Those on the books at the close of a day that are listed, a page at a time in the order of file numbers. */
  listed(on: string, after: string, limit: number): Promise<CaseRow[]> {
    return this.caseload(on, after, limit, notSealed('cases'));
  }

  /** All of them, the sealed ones too; for counting. */
  async caseload(on: string, after: string, limit: number, which = 'true'): Promise<CaseRow[]> {
    const rows = await this.query('cases')
      .andWhere(which)
      .andWhere('line.enrolledOn <= :on and (line.departedOn is null or line.departedOn > :on)', { on })
      .andWhere('line.fileNumber > :after', { after })
      .orderBy('line.fileNumber')
      .limit(limit)
      .getMany();
    return this.vault.opened('cases', rows);
  }

  /** Obligations past due on a day and neither discharged nor lapsed by then, the longest overdue first. */
  async overdue(on: string): Promise<OverdueLine[]> {
    const rows = await this.query('obligations')
      .andWhere('line.dueOn < :on', { on })
      .andWhere('(line.doneOn is null or line.doneOn > :on)')
      .andWhere('(line.lapsedOn is null or line.lapsedOn > :on)')
      .orderBy('line.dueOn')
      .addOrderBy('line.fileNumber')
      .addOrderBy('line.code')
      .getMany();
    return rows.map((row) => overdueLine(row, this.law, on));
  }

  private async gapsIn(period: Period): Promise<RegisterRows> {
    const query = this.query('supervisionGaps')
      .andWhere('line.discoveredOn between :from and :to', gapCandidates(period))
      .orderBy('line.ref');
    const supervisionGaps = await this.vault.opened('supervisionGaps', await query.getMany());
    return { ...NOTHING, supervisionGaps };
  }

  private async stocked(
    { keys: [key = ''] }: Extract<Figure, { kind: 'stock' }>,
    on: string,
  ): Promise<Partial<RegisterRows>> {
    if (key.startsWith(OVERDUE)) return { obligations: await this.owedAt(key.slice(OVERDUE.length), on) };
    if (key === 'caseload.lost') return { cases: await this.withConduct() };
    return { cases: await this.caseload(on, '', Number.MAX_SAFE_INTEGER) };
  }

  /** Those of whom something is counted beside their registers. */
  private async withConduct(): Promise<CaseRow[]> {
    const cases = await this.query('cases').andWhere(`line.conduct <> '[]'`).orderBy('line.ref').getMany();
    return this.vault.opened('cases', cases);
  }

  /** Duties of a kind past their last day, or on it, and neither met nor lapsed at the close of a day. */
  private owedAt(code: string, on: string): Promise<ObligationRow[]> {
    return this.query('obligations')
      .andWhere('line.code = :code and line.dueOn <= :on', { code, on })
      .andWhere('(line.doneOn is null or line.doneOn > :on)')
      .andWhere('(line.lapsedOn is null or line.lapsedOn > :on)')
      .orderBy('line.dueOn')
      .addOrderBy('line.fileNumber')
      .getMany();
  }

  /** Rows that may count in a figure, found by their dates; what counts is decided by the figure's own definition. */
  candidates(figure: Figure, period: Period): Promise<RegisterRows> {
    return figure.kind === 'gaps' ? this.gapsIn(period) : this.datedIn(figure, period);
  }

  private async datedIn(figure: Exclude<Figure, { kind: 'gaps' }>, period: Period): Promise<RegisterRows> {
    const to = lastCounted(period);
    const within = { from: period.from, to: to < period.to ? to : period.to };
    const rows: Partial<Record<RegisterKind, readonly unknown[]>> = {};
    const collect = async (kind: RegisterKind, days: readonly string[]): Promise<void> => {
      const conditions = days.map((day) => `line.${day} between :from and :to`).join(' or ');
      const query = this.query(kind).andWhere(`(${conditions})`, within).orderBy('line.ref');
      rows[kind] = await this.vault.opened(kind, await query.getMany());
    };
    if (figure.kind === 'aid') {
      const aids = await this.query('familyAids').orderBy('line.ref').getMany();
      rows.familyAids = await this.vault.opened('familyAids', aids);
    } else if (figure.kind === 'stock') {
      Object.assign(rows, await this.stocked(figure, dayOfStock(figure.at, period)));
    } else if (figure.kind === 'people') {
      await collect(figure.register, [dayOfPeople(figure)]);
    } else if (OF_CONDUCT.test(figure.keys[0] ?? '')) {
      rows.cases = await this.withConduct();
    } else {
      const [kind, ...days] = daysOf(figure.keys);
      if (kind) await collect(kind as RegisterKind, days);
    }
    return { ...NOTHING, ...(rows as Partial<RegisterRows>) };
  }
}

/** Figures of what is found of people, which stands in their cases. */
const OF_CONDUCT = /^conduct\.(violations|contactLost)$/;

/** The register of a flow's rows, and the days by which they count. */
function daysOf([key = '']: readonly string[]): readonly string[] {
  return DAYS_OF[key] ?? DAYS_OF[key.split('.')[0] ?? ''] ?? [];
}

function dayOfPeople({ register, earlier }: Extract<Figure, { kind: 'people' }>): string {
  if (register === 'leaves') return 'startOn';
  return earlier ? 'discoveredOn' : 'committedOn';
}

interface NumberedRow {
  readonly ref: string;
  readonly streamId: string;
  readonly fileNumber: string;
}

/** As many people, or numbers, as one question names. */
const PERSONS_AT_ONCE = 5_000;

const NOTHING = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, []])) as unknown as RegisterRows;

/** For the first word of a flow figure's key: its register, and the days by which its rows count. */
const DAYS_OF: Readonly<Record<string, readonly string[]>> = {
  enrolled: ['cases', 'enrolledOn'],
  released: ['cases', 'departedOn'],
  terminated: ['cases', 'departedOn'],
  transferredOut: ['cases', 'departedOn'],
  residenceChanges: ['transfers', 'decidedOn'],
  leave: ['leaves', 'startOn', 'dueOn'],
  assessments: ['assessments', 'receivedOn', 'submittedOn'],
  sanctions: ['sanctions', 'decidedOn'],
  resettlement: ['resettlements', 'openedOn', 'releasedOn', 'pickedUpOn', 'groupFormedOn'],
  rules: ['obligations', 'openedOn', 'dueOn'],
  'conduct.absences': ['supervisionGaps', 'discoveredOn'],
  conduct: ['obligations', 'dueOn'],
};

/** A deadline that was missed, as the command line and lists show it. */
export interface OverdueLine {
  readonly streamId: string;
  readonly code: string;
  /** What staff call the rule. */
  readonly title: string;
  readonly fileNumber: string;
  readonly dueOn: string;
  /** Years whose notice of days off is not published: not empty, the last day was provisional. */
  readonly unpublishedYears: readonly number[];
  readonly daysOverdue: number;
  readonly article: string;
  readonly owedBy: string;
  /** Why it fell due on that day. */
  readonly reason: string;
}

function overdueLine(row: ObligationRow, law: Law, on: string): OverdueLine {
  const { streamId, code, fileNumber, dueOn } = row;
  const rule = law.rulesOf(row.office).withId(row.rule);
  return {
    streamId,
    code,
    title: rule?.title.zh ?? code,
    fileNumber,
    dueOn,
    unpublishedYears: rule ? provisionalYears(rule, row, law.calendar) : [],
    daysOverdue: daysBetween(dueOn, on),
    article: rule?.article ?? '',
    owedBy: wordOf(PARTY, rule?.owedBy ?? ''),
    reason: rule ? reasonOf(rule, row, law.calendar) : '',
  };
}
