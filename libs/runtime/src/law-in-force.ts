import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { BadInput } from '#database';
import type { EventStore } from '#event-store';
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

interface RowsAndHistory {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly readModels: DataSource;
  readonly vault: RowVault;
}

/**
 * The law in force: the national rules with the county's file, or with the rules that an earlier start stored
 * where no file is named (so that every tool judges alike); `none` takes them out. Rows that another edition of the
 * law had made are made anew before anybody sees them.
 */
export async function lawInForce(
  { pool, store, readModels, vault }: RowsAndHistory,
  ruleFile: string | undefined,
  say: (text: string) => void,
): Promise<Law> {
  const named = ruleFile === undefined || ruleFile === 'none' ? null : readRuleFile(ruleFile);
  for (;;) {
    const stored = await storedLaw(readModels);
    const local: unknown = ruleFile === undefined ? (stored?.local ?? null) : named;
    const law = withLocal(local);
    if (stored?.edition === law.edition) return law;
    const empty = (await store.head()) === 0;
    if (!empty) say('期限规则有变化，正在按现行规则重新计算各档案的期限……');
    if (empty || (await rebuild(pool, { store, law, vault }))) {
      await storeLaw(readModels, { edition: law.edition, local });
      return law;
    }
    // Another process is at it already.
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
