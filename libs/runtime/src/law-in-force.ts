import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { BadInput } from '#database';
import { HistoryUnavailable, type EventStore } from '#event-store';
import { rebuild, storedLaw, storeLaw, type RowVault } from '#read-models';
import { lawOf, OBLIGATION_RULES, overlaid, type Law, type OverlayFault } from '#statute';

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

function withLocal(local: unknown): Law {
  const theirs = local === null ? null : overlaid(OBLIGATION_RULES, local);
  const told = JSON.stringify([OBLIGATION_RULES, theirs?.offices, theirs?.rules]);
  return lawOf(theirs, createHash('sha256').update(told).digest('hex').slice(0, 16));
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

/** The rules that a start goes by, and the county's part of them as it is stored. */
interface Chosen {
  readonly law: Law;
  readonly local: unknown;
}

export interface LawInForce {
  readonly law: Law;
  /** False while rows are still those of another edition, because the history they are made from is away. */
  isSettled(): boolean;
  /** Nothing is tried any more. */
  stop(): void;
}

type Say = (text: string) => void;

/** Makes the rows anew where they are by another edition. @throws HistoryUnavailable */
async function settled(parts: RowsAndHistory, choose: () => Promise<Chosen>, say: Say): Promise<Law> {
  const { pool, store, readModels, vault } = parts;
  for (;;) {
    const { law, local } = await choose();
    if ((await storedLaw(readModels))?.edition === law.edition) return law;
    const empty = (await store.head()) === 0;
    if (!empty) say('期限规则有变化，正在按现行规则重新计算各档案的期限……');
    if (empty || (await rebuild(pool, { store, law, vault }))) {
      await storeLaw(readModels, { edition: law.edition, local });
      return law;
    }
    // Another process is at it already.
    await pause(WAIT_MS);
  }
}

/** The same until it is done, however long the history is away. */
function settling(parts: RowsAndHistory, choose: () => Promise<Chosen>, law: Law, say: Say): LawInForce {
  let [isDone, isStopped] = [false, false];
  let said = '';
  const sayOnce: Say = (text) => {
    if (text !== said) say(text);
    said = text;
  };
  const loop = async (): Promise<void> => {
    while (!isDone && !isStopped) {
      try {
        // Where somebody stored other rules meanwhile, those hold, and the projector says so.
        isDone =
          (await choose()).law.edition !== law.edition || Boolean(await settled(parts, choose, sayOnce));
      } catch (error) {
        if (!isStopped && !(error instanceof HistoryUnavailable))
          sayOnce(error instanceof Error ? error.message : String(error));
        await pause(AGAIN_MS);
      }
    }
  };
  void loop();
  return {
    law,
    isSettled: () => isDone,
    stop: () => void (isStopped = true),
  };
}

/**
 * The law in force: the national rules with the county's file, or with the rules that an earlier start stored
 * where no file is named (so that every tool judges alike); `none` takes them out. Rows that another edition of the
 * law had made are made anew before anybody sees them; while the history is away they are shown as they are, and made
 * anew as soon as it is back.
 */
export async function lawInForce(
  parts: RowsAndHistory,
  ruleFile: string | undefined,
  say: Say,
): Promise<LawInForce> {
  const named = ruleFile === undefined || ruleFile === 'none' ? null : readRuleFile(ruleFile);
  const choose = async (): Promise<Chosen> => {
    const local: unknown =
      ruleFile === undefined ? ((await storedLaw(parts.readModels))?.local ?? null) : named;
    return { law: withLocal(local), local };
  };
  try {
    const law = await settled(parts, choose, say);
    return { law, isSettled: () => true, stop: () => undefined };
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error;
    say(`${error.message}各档案的期限待其恢复后按现行规则重新计算，在此之前名册保持原样。`);
    return settling(parts, choose, (await choose()).law, say);
  }
}
