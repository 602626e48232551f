import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { enteredNotices } from '#application';
import { BadInput } from '#database';
import { HistoryUnavailable, type EventStore } from '#event-store';
import { rebuild, storedLaw, storeLaw, type RowVault, type StoredLaw } from '#read-models';
import {
  calendarWith,
  KNOWN_NOTICES,
  lawOf,
  OBLIGATION_RULES,
  overlaid,
  standingHolidays,
  type HolidayNotice,
  type Law,
  type OverlayFault,
  type Rulebook,
  type WorkingCalendar,
} from '#statute';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new BadInput(`读不到规则文件 ${path}，请检查 RULES_FILE。`);
  }
};

/** The line on which something stands, or on which what should hold it does. */
function lineOf(document: Document, lines: LineCounter, path: OverlayFault['path']): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

/** A county's rules from a YAML or JSON file. @throws BadInput naming file, line and reason of every fault */
export function readRuleFile(path: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(read(path), { lineCounter: lines, prettyErrors: false });
  const refuse = (faults: readonly { line: number; message: string }[]): never => {
    const listed = faults.map(({ line, message }) => `${path}:${line}：${message}`);
    throw new BadInput(`规则文件有误，没有启用：\n${listed.join('\n')}`);
  };
  if (document.errors.length > 0) {
    refuse(
      document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        message: `不是有效的 YAML 或 JSON（${message}）。`,
      })),
    );
  }
  const content = document.toJS() as unknown;
  const { faults } = overlaid(OBLIGATION_RULES, content);
  if (faults.length > 0) {
    refuse(faults.map(({ path: at, message }) => ({ line: lineOf(document, lines, at), message })));
  }
  return content;
}

const STANDING = Array.from({ length: 61 }, (_, index) => standingHolidays(2000 + index));
const KNOWN_DAYS = [[...KNOWN_NOTICES.daysOff], [...KNOWN_NOTICES.daysWorked], STANDING];

/** The law with a county's rules and the notices of days off that were entered; of one edition where all of it is the same. */
function lawWith(local: unknown, notices: readonly HolidayNotice[]): Law {
  const theirs = local === null ? null : overlaid(OBLIGATION_RULES, local);
  // As they are told and not as they are stored, which puts their parts in another order.
  const days = notices.map(({ year, documentNumber, daysOff, daysWorked }) => [
    year,
    documentNumber,
    daysOff,
    daysWorked,
  ]);
  const told = JSON.stringify([OBLIGATION_RULES, theirs?.offices, theirs?.rules, KNOWN_DAYS, days]);
  const edition = createHash('sha256').update(told).digest('hex').slice(0, 16);
  return lawOf(theirs, edition, calendarWith(notices));
}

/** The law that a process goes by; whoever holds it goes by another edition from the moment on that the rows do. */
class LawInUse implements Law {
  constructor(private now: Law) {}

  become(law: Law): void {
    this.now = law;
  }

  get calendar(): WorkingCalendar {
    return this.now.calendar;
  }

  get edition(): string {
    return this.now.edition;
  }

  get rulebooks(): readonly Rulebook[] {
    return this.now.rulebooks;
  }

  rulesOf(office: string): Rulebook {
    return this.now.rulesOf(office);
  }
}

const WAIT_MS = 200;
/** How soon it is tried again while the history is away; a call waits for it by itself already. */
const AGAIN_MS = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface RowsAndHistory {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly readModels: DataSource;
  readonly vault: RowVault;
}

/** The rules to go by, with the county's part of them and the notices as they are stored. */
interface Chosen {
  readonly law: Law;
  readonly local: unknown;
  readonly notices: readonly HolidayNotice[];
}

type Say = (text: string) => void;

/** Makes the rows anew where they are by another edition. @throws HistoryUnavailable */
async function settled(parts: RowsAndHistory, choose: () => Promise<Chosen>, say: Say): Promise<Law> {
  const { pool, store, readModels, vault } = parts;
  for (;;) {
    const { law, ...chosen } = await choose();
    if ((await storedLaw(readModels))?.edition === law.edition) return law;
    const stored = { edition: law.edition, ...chosen };
    if ((await store.head()) === 0) {
      await storeLaw(readModels, stored);
      return law;
    }
    say('期限规则或者放假安排有变化，正在按现行的重新计算各档案的期限……');
    if (await rebuild(pool, { store, law, vault }, [], undefined, (client) => storeLaw(client, stored)))
      return law;
    // Another process is at it already.
    await pause(WAIT_MS);
  }
}

/** What the history tells of notices. Who entered one and when changes no deadline. @throws HistoryUnavailable */
async function noticesIn({ store }: RowsAndHistory): Promise<readonly HolidayNotice[]> {
  return (await enteredNotices(store)).map(({ enteredAt: _at, enteredBy: _by, ...notice }) => notice);
}

/** The law that a process goes by, and how it becomes another one while the process runs. */
export class LawInForce {
  private readonly inUse: LawInUse;
  private isDone = true;
  private isStopped = false;
  private running: Promise<boolean> | null = null;

  constructor(
    private readonly parts: RowsAndHistory,
    private readonly localOf: (stored: unknown) => unknown,
    /** The county's rules that this process started with: by others only a new start goes. */
    private readonly local: unknown,
    private readonly say: Say,
  ) {
    this.inUse = new LawInUse(lawWith(local, []));
  }

  get law(): Law {
    return this.inUse;
  }

  /** False while rows are still those of another edition, because the history they are made from is away. */
  isSettled(): boolean {
    return this.isDone;
  }

  /** Nothing is tried any more. */
  stop(): void {
    this.isStopped = true;
  }

  private chosen(stored: StoredLaw | null, notices: readonly HolidayNotice[]): Chosen {
    const local = this.localOf(stored?.local);
    return { law: lawWith(local, notices), local, notices };
  }

  /** At a start, which does not wait for the history: what the rows do not know of yet is settled by who makes these. */
  private readonly atStart = async (): Promise<Chosen> => {
    const stored = await storedLaw(this.parts.readModels);
    return this.chosen(stored, stored ? stored.notices : await noticesIn(this.parts));
  };

  private readonly anew = async (): Promise<Chosen> =>
    this.chosen(await storedLaw(this.parts.readModels), await noticesIn(this.parts));

  async start(): Promise<this> {
    try {
      this.inUse.become((await this.atStart()).law);
      this.inUse.become(await settled(this.parts, this.atStart, this.say));
    } catch (error) {
      if (!(error instanceof HistoryUnavailable)) throw error;
      this.say(`${error.message}各档案的期限待其恢复后按现行规则重新计算，在此之前名册和统计可能不全。`);
      this.isDone = false;
      void this.untilSettled();
    }
    return this;
  }

  /** However long the history is away. */
  private async untilSettled(): Promise<void> {
    let said = '';
    const sayOnce: Say = (text) => {
      if (text !== said) this.say(text);
      said = text;
    };
    while (!this.isDone && !this.isStopped) {
      try {
        this.inUse.become(await settled(this.parts, this.atStart, sayOnce));
        this.isDone = true;
      } catch (error) {
        if (!this.isStopped && !(error instanceof HistoryUnavailable))
          sayOnce(error instanceof Error ? error.message : String(error));
        await pause(AGAIN_MS);
      }
    }
  }

  /**
   * Makes the rows anew where a notice of days off was entered since; whether there was one. At the start nothing, as that
   * is under way then. @throws HistoryUnavailable
   */
  settle(): Promise<boolean> {
    if (!this.isDone) return Promise.resolve(false);
    return (this.running ??= this.settleAnew().finally(() => (this.running = null)));
  }

  private async settleAnew(): Promise<boolean> {
    if (!(await this.adopt())) return false;
    const { edition } = this.inUse;
    this.inUse.become(await settled(this.parts, this.anew, this.say));
    return this.inUse.edition !== edition;
  }

  /** Goes by the law that the rows are by now; false where that has other rules than this process. */
  async adopt(): Promise<boolean> {
    const stored = await storedLaw(this.parts.readModels);
    if (!stored || stored.edition === this.inUse.edition) return true;
    if (!isDeepStrictEqual(stored.local, this.local)) return false;
    const { law } = this.chosen(stored, stored.notices);
    if (law.edition !== stored.edition) return false;
    this.inUse.become(law);
    return true;
  }
}

/**
 * The law in force: the national rules with the county's file, or with the rules that an earlier start stored
 * where no file is named (so that every tool judges alike); `none` takes them out; and the notices of days off that were
 * entered. Rows that another edition of the law had made are made anew before anybody sees them; while the history is away
 * they are shown as they are, and made anew as soon as it is back.
 */
export async function lawInForce(
  parts: RowsAndHistory,
  ruleFile: string | undefined,
  say: Say,
): Promise<LawInForce> {
  const named = ruleFile === undefined || ruleFile === 'none' ? null : readRuleFile(ruleFile);
  const localOf = (stored: unknown): unknown => (ruleFile === undefined ? (stored ?? null) : named);
  const local = localOf((await storedLaw(parts.readModels))?.local);
  return new LawInForce(parts, localOf, local, say).start();
}
