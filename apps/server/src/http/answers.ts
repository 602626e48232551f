import type { Account, Assignment, Opening, RecordedLook, Standing, TokenEntry } from '#access';
import type { EnteredNotice } from '#application';
import type { CorrectionCase, ReportedDecision, Refusal } from '#casework';
import type { FigureRow } from '#documents';
import type { HistoryEnd } from '#event-store';
import type { LedgerConflict, LedgerError, LedgerIrregularity, RawRow } from '#ledger';
import type { AgendaLine, CalendarDay, CaseFile, ComplianceLine, OverdueLine } from '#read-models';
import type { DeliveryView, InboxItem, ListedRecipient } from '#reminders';
import type { HealthReport } from '#runtime';
import type { Counted, MonthlyForm, Report } from '#statistics';
import type { HolidayNotice, ObligationRule, Term } from '#statute';
import type { Change } from '../ledgers/effect.js';
import type { Action } from '../orders/actions.js';
import type { OrderForm } from '../orders/forms.js';

/**
 * What each question is answered with. The description of the interface, and with it the typed client, is made from
 * these by `npm run api-client`; the controllers are checked against them by the compiler.
 */

/** Some of many: `next` asks for those after them. */
interface Items<Item> {
  readonly items: readonly Item[];
}
interface PageOf<Item> extends Items<Item> {
  readonly next: string | null;
}
/** An answer in which files are missing that cannot be shown; absent where there are none. */
interface Missing {
  /** How many of the offices that were asked about: 有n份档案暂未计入. Which and why: `parked`. */
  readonly notCounted?: number;
  /** Why this may not be of this moment, for staff; absent where it is. */
  readonly notCurrent?: string;
}
/** A line as the register has it; its columns are those of its kind. */
export type RegisterLine = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly streamId: string;
  readonly office: string;
  readonly ref: string;
};

export interface MeAnswer {
  /** What changes ask for in `x-csrf-token`; null for a token. */
  readonly csrf: string | null;
  readonly account: string;
  readonly person: string;
  readonly standing: Standing;
  readonly seesRestricted: boolean;
  readonly assignments: readonly Assignment[];
  /** The rights that follow from the roles. */
  readonly rights: readonly string[];
  /** The offices whose files may be read. */
  readonly offices: readonly string[];
  /** The bodies in whose name decisions may be taken. */
  readonly decides: readonly string[];
  /** What others did with this account in the last thirty days, the last first; the same is told once. */
  readonly changes: readonly AccountChange[];
}
export interface AccountChange {
  readonly at: Date;
  readonly account: string;
  readonly act: string;
  /** Null also where there were too many different ones to tell each. */
  readonly reason: string | null;
  /** How many times the same. */
  readonly times: number;
}
export interface CaseloadAnswer
  extends PageOf<Readonly<Record<string, unknown>> & { readonly id: string }>, Missing {
  readonly on: string;
}
export interface RegisterAnswer extends PageOf<RegisterLine>, Missing {
  readonly total: number;
  /** There are more than `total`. */
  readonly isMore: boolean;
}
export type CaseDetails = Pick<
  CorrectionCase,
  | 'leaves'
  | 'transfers'
  | 'sanctions'
  | 'reoffences'
  | 'supervisionGaps'
  | 'absences'
  | 'group'
  | 'plan'
  | 'ending'
> & {
  /** Decisions of other bodies that were told here, and whether the body confirmed them. */
  readonly decisions: readonly Omit<ReportedDecision, 'before'>[];
};
export interface FileAnswer extends CaseFile {
  readonly id: string;
  /** The records inside a correction file. */
  readonly details?: CaseDetails;
  /** What can be done with the file, and what not and why. */
  readonly actions: readonly Action[];
}
/** What the file knows of these. */
export interface RevealAnswer {
  readonly name?: string;
  readonly idNumber?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly prisonerName?: string;
  readonly beneficiaryName?: string;
  readonly otherParentName?: string;
  readonly guardianName?: string;
}
export type OpeningAnswer = Opening;
export type ReadersAnswer = Items<RecordedLook>;
export type LooksAnswer = PageOf<RecordedLook>;
export interface FiguresAnswer extends Omit<Report, 'caseload' | 'enrolledBy'> {
  readonly caseload: Omit<Report['caseload'], 'minors' | 'byAge'> & {
    readonly minors: number | null;
    readonly byAge: Report['caseload']['byAge'] | null;
  };
  readonly enrolledBy: Omit<Report['enrolledBy'], 'minors'> & { readonly minors: number | null };
  /** Figures that are not told because they would tell who somebody is. */
  readonly suppressed?: readonly string[];
  /** The yearly table, line by line. */
  readonly rows: readonly FigureRow[];
  readonly paragraph: string;
}
export interface SeriesAnswer extends Items<MonthOfSeries>, Missing {}
export interface MonthOfSeries {
  /** `YYYY-MM`. */
  readonly month: string;
  /** On the books at its end. */
  readonly caseload: number;
  readonly enrolled: number;
  /** Released, terminated or moved away. */
  readonly left: number;
  readonly leavesDue: number;
  readonly returnedOnTime: number;
}
/** Its keys are the table's own words; null is 未填, and of ages not told since it would tell who somebody is. */
export type MonthlyAnswer = MonthlyForm;
export interface MonthlyFilesAnswer extends Items<Counted>, Missing {
  readonly cell: string;
  /** As many as the cell says; null where nothing that is recorded can tell (未填). */
  readonly count: number | null;
}
export interface FigureFilesAnswer extends Items<Counted>, Missing {
  readonly name: string;
  readonly count: number;
}
/** A duty with whom it is about. */
export type NamedAgendaLine = AgendaLine & { readonly name: string };
export interface AgendaAnswer extends Missing {
  readonly on: string;
  readonly overdue: readonly NamedAgendaLine[];
  readonly today: readonly NamedAgendaLine[];
  /** After today, to the end of Sunday. */
  readonly thisWeek: readonly NamedAgendaLine[];
  /** After this week, to the thirtieth day from today. */
  readonly next30Days: readonly NamedAgendaLine[];
}
export interface OverdueAnswer extends Items<OverdueLine>, Missing {
  readonly on: string;
}
export interface ComplianceAnswer extends Items<ComplianceLine>, Missing {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}
export interface ComplianceFilesAnswer extends Items<Counted>, Missing {}
/** A file that is recorded and cannot be shown; all others are. */
export interface ParkedLine {
  readonly id: string;
  readonly office: string;
  /** Null where it is not known, or not to be known. */
  readonly fileNumber: string | null;
  /** Of the event from which on it cannot be shown. */
  readonly position: number;
  readonly reason: string;
  /** ISO. */
  readonly since: string;
}
export type ParkedAnswer = Items<ParkedLine>;
export interface RetriedAnswer {
  /** Files that can be shown again. */
  readonly shown: number;
  readonly parked: number;
}
export interface FormsAnswer {
  readonly items: readonly OrderForm[];
}
/** What an order would do, told without doing it. */
export interface CheckAnswer {
  readonly accepted: boolean;
  /** The version the file is at; null where it would be refused. */
  readonly version: number | null;
  readonly events: readonly { readonly type: string; readonly occurredOn: string }[];
  /** What somebody who fills this in wants to know. */
  readonly notes: readonly string[];
  /** Why it would be refused. */
  readonly violations: readonly Refusal[];
}
interface LedgerReport {
  /** Rows that tell something new, by sheet. */
  readonly imported: Readonly<Record<string, number>>;
  readonly unchanged: number;
  /** The first of those that are told one by one, and how many there are. */
  readonly rejected: readonly LedgerError[];
  readonly rejectedTotal: number;
  readonly irregularities: readonly LedgerIrregularity[];
  readonly irregularitiesTotal: number;
  readonly conflicts: readonly Omit<LedgerConflict, 'streamId'>[];
  readonly conflictsTotal: number;
  /** Decisions of other bodies, which wait for their confirmation. */
  readonly awaiting: number;
  readonly unknownSheets: readonly string[];
}
export interface LedgerAnswer {
  readonly id: string;
  readonly office: string;
  readonly sheets: readonly {
    readonly title: string;
    readonly titles: readonly string[];
    readonly rows: number;
    readonly isKnown: boolean;
  }[];
  readonly state: 'read' | 'importing' | 'done' | 'failed' | 'undoing' | 'undone';
  readonly done: number;
  readonly total: number;
  readonly report: LedgerReport | null;
  /** How many records it brought, and how many of them could not be taken back. */
  readonly brought: number;
  readonly kept: number;
  readonly failure: string | null;
}
export type LedgerRowsAnswer = Items<RawRow>;
export interface LedgerPreviewAnswer extends LedgerReport {
  readonly changes: readonly { readonly year: number; readonly items: readonly Change[] }[];
}
export interface RuleLine extends Pick<
  ObligationRule,
  | 'id'
  | 'code'
  | 'title'
  | 'article'
  | 'rank'
  | 'source'
  | 'grade'
  | 'inference'
  | 'force'
  | 'opens'
  | 'discharges'
  | 'urgency'
> {
  readonly owedBy: string;
  readonly gradeWords: Term;
  /** In words: what opens it, how long it runs, what meets it, who is reminded. */
  readonly opensWhen: string;
  readonly term: string;
  readonly metBy: readonly string[];
  readonly tells: readonly string[];
}
export type RulesAnswer = Items<RuleLine>;
export type InboxAnswer = PageOf<InboxItem>;
export type InboxItemAnswer = InboxItem;
export type AccountsAnswer = Items<Account>;
export type AccountAnswer = Account;
export interface NewAccountAnswer {
  readonly id: string;
  /** Shown this once. */
  readonly oneTimePassword: string;
}
export interface OneTimePasswordAnswer {
  /** Null where another administrator has to agree first; it is told to the one who does. */
  readonly oneTimePassword: string | null;
}
export interface CalendarAnswer {
  readonly year: number;
  /** `provisional`: the notice is not out or not entered; days are off by law only, and deadlines may still move. */
  readonly state: 'published' | 'provisional';
  /** Where it is from: the operator's entry, this release's own data, or the law alone. */
  readonly source: 'entered' | 'release' | 'law';
  /** Whether this release knows the year's notice: another one is entered in its place only with the reason said. */
  readonly isInRelease: boolean;
  /** Weekdays that are off, weekend days that are worked, and the days off by law. */
  readonly days: readonly CalendarDay[];
  /** What was entered for this year, the last one in force. */
  readonly notices: readonly Pick<EnteredNotice, 'documentNumber' | 'issuedOn' | 'enteredAt' | 'enteredBy'>[];
  /** False while deadlines are being counted anew by what was entered last. */
  readonly isApplied: boolean;
}
/** A notice as it was read. */
export interface NoticeAnswer extends HolidayNotice {
  /** What is unusual and worth a second look. */
  readonly remarks: readonly string[];
  /** How many running deadlines fall on another day by it. */
  readonly moved: number;
  /** Where it stands in the history; null where it was only checked. */
  readonly position: number | null;
}
export interface TakenBackAnswer {
  readonly year: number;
  /** Where it stands in the history. */
  readonly position: number;
}
export type AreasAnswer = Items<{ readonly name: string; readonly county: string | null }>;
export interface VerificationAnswer {
  readonly sound: boolean;
  readonly events: number;
  readonly faults: readonly string[];
  /** How the history ends, to be kept elsewhere; null while it is empty. */
  readonly end: HistoryEnd | null;
  /** Events from before sealing that still say something personal in clear; null where that cannot be told. */
  readonly inClear: number | null;
}
export type HealthAnswer = HealthReport;
export interface LiveAnswer {
  readonly status: 'ok';
}
export interface ReadyAnswer {
  readonly ready: boolean;
}
export type TokensAnswer = Items<TokenEntry>;
export interface GivenTokenAnswer {
  readonly id: string;
  /** Shown this once; null while another person has not confirmed it. */
  readonly token: string | null;
  readonly expiresAt: Date;
}
export type RecipientsAnswer = Items<ListedRecipient>;
export type DeliveriesAnswer = Items<DeliveryView>;
export interface SecondFactorAnswer {
  readonly secret: string;
  readonly uri: string;
}
export interface RecoveryCodesAnswer {
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
}
