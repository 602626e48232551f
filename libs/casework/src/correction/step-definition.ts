import type { Day, Milestone, Organ } from '#statute';
import type { CaseStatus } from './state.js';

/**
 * Steps: dated facts of supervision that change nothing in the case but meet, open or count towards a duty. To
 * add one, add its row; the event, the order to take it, its checks and its milestone follow from the row.
 */
export interface StepData {
  readonly on: Day;
  /** The leave, transfer, order or proposal it is about; a new number where the step begins something. */
  readonly ref?: string;
  /** Last day of what it begins. */
  readonly until?: Day;
  /** The minute, `YYYY-MM-DDTHH:mm` in Asia/Shanghai, where the law counts hours. */
  readonly at?: string;
  /** Which of a closed list: a ground, a kind of breach, how a proposal was ruled on. */
  readonly kind?: string;
  /** How grave a breach was. */
  readonly gravity?: string;
  /** By how many months an interval is lengthened. */
  readonly months?: number;
  readonly note?: string;
  /** The document by which it was decided, where a body decides it. */
  readonly documentNumber?: string;
  /** Decided on paper before it was recorded (补录). */
  readonly fromPaper?: boolean;
}

export type StepField = 'until' | 'at' | 'kind' | 'gravity' | 'months' | 'note';

export interface StepDefinition {
  readonly title: string;
  readonly article: string;
  readonly milestone: Milestone | null;
  readonly in: readonly CaseStatus[];
  /** What `ref` numbers. `leave`, `transfer`, `sanction`: one of the case's own; `application`: a transfer not decided on; a step's name: what that step began. */
  readonly about?: 'leave' | 'application' | 'transfer' | 'sanction' | 'search' | (string & {});
  /** Begins something with a number of its own. */
  readonly begins?: true;
  /** At most once: in the case, or for what it is about. */
  readonly once?: true;
  /** Another step that must have been taken before, about the same. */
  readonly after?: string;
  readonly needs?: readonly StepField[];
  /** What may be told besides. */
  readonly may?: readonly StepField[];
  /** The body that decides it; nobody else takes it. `kind`: the body above that it names, from whose document it is told. */
  readonly decidedBy?: Organ | 'kind';
  /** What has run out by itself is nobody's to decide: from its last day on, whoever keeps the file tells that it is over. */
  readonly unlessOver?: true;
  /** `note` names who approved it: the head of the county justice department (法29). */
  readonly approved?: true;
  /** Taken by an order of its own, with a right of its own, and not among the steps of an office. */
  readonly apart?: true;
}

export const LIVE = ['registered', 'under_correction'] as const;
export const UNDER = ['under_correction'] as const;
/** What was left open is settled after the end too. */
export const SINCE = ['under_correction', 'transferred_out', 'released', 'terminated'] as const;
export const ENDED = ['released', 'terminated'] as const;
export const ANY = ['registered', 'under_correction', 'transferred_out', 'released', 'terminated'] as const;
export const MEASURES = '社区矫正法实施办法';
export const OPINION_2026 = '司发通〔2026〕8号';

/** Whether a step lengthens the interval of a report or of a review. */
export const isInterval = (type: string): boolean => type.endsWith('IntervalExtended');
