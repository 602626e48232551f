import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isStorable } from '#casework';
import { badRequest } from './validation.js';

/** More fields than any form, more lines than any list of ours has; how many values there are was counted before. */
const MOST_FIELDS = 200;
export const MOST_ITEMS = 5_000;
const MOST_PARAMETERS = 50;
const LONGEST_NAME = 100;
/** As long as the longest text that anything is looked for by; a cursor holds several, and columns are many. */
const LONGEST_PARAMETER = 200;
/** What an identity provider sends back is as long as it likes. */
const FROM_ELSEWHERE = /\/session\/outside\/callback$/;
const LONGEST_FROM_ELSEWHERE = 4_000;
const LONGER_PARAMETERS: ReadonlyMap<string, number> = new Map([
  ['after', 2_000],
  ['columns', 2_000],
]);

const SHOWN = 40;
/** A name as it can be told again: whatever it is, it is short and can be printed. */
const told = (name: string): string =>
  isStorable(name)
    ? name.length > SHOWN
      ? `${name.slice(0, SHOWN).toWellFormed()}…`
      : name
    : '（含有不能使用的字符）';

const isKnownToAllObjects = (name: string): boolean => name in Object.prototype;

const UNSTORABLE = '含有不能使用的字符。';

/** What is wrong with a name; null when nothing is. */
function nameFault(name: string): string | null {
  if (!isStorable(name)) return `名称${UNSTORABLE}`;
  if (name.length > LONGEST_NAME) return `名称“${told(name)}”过长，最多 ${LONGEST_NAME} 个字符。`;
  return null;
}

interface Part {
  readonly at: string;
  readonly value: unknown;
}

/** The parts of one value, or what is wrong with it. Counted before anything is made of them. */
function partsOf({ at, value }: Part): readonly Part[] | string {
  if (typeof value === 'string') return isStorable(value) ? [] : UNSTORABLE;
  if (Array.isArray(value)) {
    if (value.length > MOST_ITEMS) return `有 ${value.length} 项，最多 ${MOST_ITEMS} 项。`;
    return value.map((one: unknown, index) => ({ at: `${at}[${index}]`, value: one }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  if (names.length > MOST_FIELDS) return `有 ${names.length} 个字段，最多 ${MOST_FIELDS} 个。`;
  for (const name of names) {
    const fault = nameFault(name);
    if (fault !== null) return fault;
  }
  return names.map((name) => ({
    at: at === '' ? name : `${at}.${name}`,
    value: (value as Readonly<Record<string, unknown>>)[name],
  }));
}

/** Level by level, so that the check itself cannot be exhausted; it ends at the first fault, whatever the size. */
function checkBody(body: unknown): void {
  let level: Part[] = [{ at: '', value: body }];
  while (level.length > 0) {
    const next: Part[] = [];
    for (const part of level) {
      const parts = partsOf(part);
      if (typeof parts === 'string') throw badRequest(told(part.at), `${told(part.at)}${parts}`);
      next.push(...parts);
    }
    level = next;
  }
}

function parameterFault(name: string, value: unknown, least: number): string | null {
  const fault = nameFault(name);
  if (fault !== null) return `查询条件的${fault}`;
  if (isKnownToAllObjects(name)) return `没有“${told(name)}”这个查询条件。`;
  if (typeof value !== 'string') return `查询条件“${told(name)}”只能有一个。`;
  if (!isStorable(value)) return `查询条件“${told(name)}”${UNSTORABLE}`;
  const longest = LONGER_PARAMETERS.get(name) ?? least;
  return value.length > longest ? `查询条件“${told(name)}”过长，最多 ${longest} 个字符。` : null;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** Where a request goes and what it asks for: read by everybody, and first of all. */
function checkAddress({ url, query, params, routeOptions }: FastifyRequest): void {
  if (!isDecodable(url)) throw badRequest('', '地址的编码有误，应为 UTF-8。');
  const asked = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>);
  if (asked.length > MOST_PARAMETERS) throw badRequest('', `查询条件过多，最多 ${MOST_PARAMETERS} 个。`);
  const least = FROM_ELSEWHERE.test(routeOptions.url ?? '') ? LONGEST_FROM_ELSEWHERE : LONGEST_PARAMETER;
  for (const [name, value] of asked) {
    const fault = parameterFault(name, value, least);
    if (fault !== null) throw badRequest(told(name), fault);
  }
  for (const value of Object.values((params ?? {}) as Readonly<Record<string, unknown>>))
    if (typeof value === 'string' && !isStorable(value)) throw badRequest('', `地址${UNSTORABLE}`);
}

/** Refuses what no request of ours looks like, wherever it stands, before anything else reads it. */
export function refuseOddRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request: FastifyRequest) => {
    checkAddress(request);
    return Promise.resolve();
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    // A workbook is no structure of ours.
    if (!(request.body instanceof Readable)) checkBody(request.body);
    return Promise.resolve();
  });
}
