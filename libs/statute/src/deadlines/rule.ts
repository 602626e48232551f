import type { Day } from '../day.js';
import type { Party, Role, Term } from '../terms.js';
import type { Milestone } from './milestones.js';
import type { ReminderSteps } from './reminder-steps.js';

/**
 * How the last day is found. `after-opening`: so many days, working days, months or clock hours after the
 * opening, whose own day or hour is not counted; `rolls` moves a last day that is a day off to the next working
 * day (刑诉法105). Hours run from the time that the opening carries as `at`. `on-date` / `before-date`: a date that
 * the opening milestone carries, or so many days or months before it. `each`: again and again to the end of every week or
 * month, or every so many months, until the opening's `until`; each period is an obligation of its own.
 */
export type DueRule =
  | {
      readonly kind: 'after-opening';
      readonly count: number;
      readonly unit: 'day' | 'working-day' | 'month' | 'hour';
      readonly rolls: boolean;
      readonly agreed?: string;
      /** A day that the opening may carry: if it comes before the last day is over, this opening owes nothing. */
      readonly waits?: string;
    }
  | { readonly kind: 'on-date'; readonly date: string }
  | {
      readonly kind: 'before-date';
      readonly date: string;
      readonly days: number;
      /** So many months instead of days. */
      readonly unit?: 'month';
    }
  | { readonly kind: 'each'; readonly period: Period };

/** `week` ends on Sunday, `month` on its last day; a number of months counts from the opening day. */
export type Period = 'week' | 'month' | number;

/** What missing a deadline leads to; the system proposes it, a person does it. */
export type Consequence =
  'ladder' | 'search' | 'tell-police-and-procuratorate' | 'tell-procuratorate' | 'urge';

/** Facts that a milestone must carry; a list means one of them. */
export type Condition = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * How far the words of an article were compared. `text`: with the published text; `collected`: with one public
 * collection or with quotations, to be compared with the official text before an authority relies on it; `norm`: no
 * national text gives it, it is the practice of a place or an office.
 */
export type Grade = keyof typeof GRADES;

export const GRADES = {
  text: { zh: '条文已与公布文本核对', en: 'compared with the published text' },
  collected: {
    zh: '条文据公开汇编，待与官方文本核对',
    en: 'from a public collection, to be compared with the official text',
  },
  norm: { zh: '工作规范，不是法定期限', en: 'a norm of practice, not law' },
} as const satisfies Readonly<Record<string, Term>>;

export interface ObligationRule {
  /** The row's own name. It never changes and is never given to another row: histories name what was missed by it. */
  readonly id: string;
  /** The duty; rows of one duty differ in their days of force or in what opens them. */
  readonly code: string;
  readonly title: Term;
  readonly opens: Milestone;
  /** The rule opens only where the opening milestone carries these facts. */
  readonly onlyIf?: Condition;
  readonly due: DueRule;
  /** The first of these that happens meets the duty. */
  readonly discharges: readonly Milestone[];
  /** A later milestone that shows the duty was done on a day nobody wrote down: then it is not judged. */
  readonly shownDoneBy?: Milestone;
  /** The same, but only where a ledger told that milestone: it has no column for the day on which this was done. */
  readonly toldDoneBy?: Milestone;
  readonly owedBy: Party;
  /** Who is reminded, and who besides is told once the last day has passed. */
  readonly tells: readonly Role[];
  readonly tellsWhenLate: readonly Role[];
  readonly reminders: ReminderSteps;
  /** `loud` goes out at once and not with the digest; `loudest` also through quiet hours and to everybody told. */
  readonly urgency: 'ordinary' | 'loud' | 'loudest';
  readonly breachLeadsTo: readonly Consequence[];
  readonly article: string;
  /** `statutory` binds everywhere; `norm` is a local or office rule and is never shown as law. */
  readonly rank: 'statutory' | 'norm';
  /** The document that the article stands in, with its number and the day it came into force. */
  readonly source: string;
  readonly grade: Grade;
  /** What the text does not say and the system only infers from it, in the words that staff read. */
  readonly inference?: string;
  /** In force for openings on these days, both included; null is open-ended. */
  readonly force: { readonly from: Day; readonly to: Day | null };
  /** In force by the last day and not by the opening: what is owed at the end of a term long after it was opened. */
  readonly forceOn?: 'due';
  /** Doing it late is an irregularity of a recorded past (`late`), missing it is one too (`late-or-missing`). */
  readonly irregular: 'never' | 'late' | 'late-or-missing';
  /** Owed also after the case has ended: the ending itself opens it, or it is an organ's and does not presuppose that correction goes on. */
  readonly outlivesCase?: true;
  /** Ends by itself on its last day: there is something to be reminded of, but nothing to be missed. */
  readonly expires?: true;
  /**
   * A ledger does not carry the date that would meet it: where one told the opening, it is owed only if its last day
   * lies on or after the day on which the ledger came in.
   */
  readonly fromActs?: true;
  /** As `fromActs`, and so for what the first edition of the product recorded, which could not record its discharge. */
  readonly sinceSecondEdition?: true;
  /** With `late-or-missing`: the missing case counts only where the opening milestone carries these facts. */
  readonly missingOnlyIf?: Condition;
}

/** The day on which the product began to record what the duties with `sinceSecondEdition` are met by. */
export const SECOND_EDITION: Day = '2026-11-28';

/** Whether a rule, or a rung of the ladder, is in force on that day, both end days of its force included. */
export const inForce = ({ force }: Pick<ObligationRule, 'force'>, on: Day): boolean =>
  force.from <= on && (force.to === null || on <= force.to);
