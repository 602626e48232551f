import { Body, Controller, Param, ParseUUIDPipe, Post, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OrderRefused, stableId, streamOf } from '#application';
import { readIdentityNumber } from '#statute';
import type { Viewer } from '#access';
import type { AggregateName } from '#casework';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { DEFAULT_OFFICE } from '../default-office.js';
import { OrderOperation } from '../http/api-docs.js';
import type { CheckAnswer } from '../http/answers.js';
import { OrderDesk, OrderEnvelope, type Envelope, type Given, type Receipt } from '../http/order-desk.js';
import { badRequest } from '../http/validation.js';
import { CORRECTION_ORDERS } from './correction-orders.js';
import { DECISION_ORDERS } from './decision-orders.js';
import type { OrderRow } from './order-row.js';
import { OTHER_ORDERS } from './other-orders.js';
import { RECORD_ORDERS } from './record-orders.js';
import { SamePerson } from './same-person.js';

export const ORDERS: readonly OrderRow[] = [
  ...CORRECTION_ORDERS,
  ...DECISION_ORDERS,
  ...OTHER_ORDERS,
  ...RECORD_ORDERS,
];

type Body = Readonly<Record<string, unknown>>;
type Answer = Promise<Receipt & Record<string, unknown>>;

/** An order that several kinds of case know, or that several routes give, is told apart by its place. */
const nameOf = ({ name, type, aggregate, fixed }: OrderRow): string =>
  name ?? fixed?.['step'] ?? (RECORD_COMMANDS.has(type) ? `${type}Of${pascal(aggregate)}` : type);
const RECORD_COMMANDS = new Set(['CorrectRecord', 'VoidRecord']);
const pascal = (text: string): string =>
  text.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());

/** A class with the row's fields, for Nest to check by and to describe. */
const BODIES = new Map<OrderRow, Type<object>>();

export function bodyOf(row: OrderRow): Type<object> {
  const known = BODIES.get(row);
  if (known) return known;
  const { fields } = row;
  const name = `${nameOf(row)}Dto`;
  const made = { [name]: class {} }[name] as Type<object>;
  const target = made.prototype as object;
  for (const [name, decorate] of Object.entries(fields)) {
    Reflect.defineMetadata('design:type', Object, target, name);
    decorate(target, name);
  }
  BODIES.set(row, made);
  return made;
}

/** The identity number in capitals, and not against the sex that is told beside it. */
function checkedPerson(body: Body): Body {
  const { idNumber, sex } = body;
  if (typeof idNumber !== 'string') return body;
  const reading = readIdentityNumber(idNumber);
  if (reading.ok && typeof sex === 'string' && reading.sex !== sex)
    throw badRequest('sex', '性别与身份证号不符。');
  return { ...body, idNumber: idNumber.toUpperCase() };
}

/** The order with a number made for it where it needs one and has none. */
function numbered({ makes, type }: OrderRow, id: string, body: Body, { commandId }: Envelope): Body {
  if (!makes || body[makes.field] !== undefined) return body;
  const year = String(body[makes.year]).slice(0, 4);
  return { ...body, [makes.field]: `${makes.prefix}${year}-${stableId(type, id, commandId).slice(0, 8)}` };
}

function givenBy(row: OrderRow, viewer: Viewer, id: string, told: Body, envelope: Envelope): Given {
  const { aggregate, type, opensBy, right, reads, fixed } = row;
  const ordering = { viewer, right };
  const body = checkedPerson(told);
  if (opensBy === undefined) {
    const command = { ...numbered(row, id, reads?.(body) ?? body, envelope), ...fixed };
    return { aggregate, id, command: { type, ...command }, envelope, ordering };
  }
  const { office = DEFAULT_OFFICE, ...command } = body as { office?: string };
  const opened = streamOf(aggregate, office, String((command as Body)[opensBy]));
  return {
    aggregate,
    id: opened.slice(aggregate.length + 1),
    command: { type, ...command },
    envelope,
    ordering,
    opening: { office, opens: true },
  };
}

export async function carryOut(
  desk: OrderDesk,
  row: OrderRow,
  viewer: Viewer,
  id: string,
  told: Body,
  envelope: Envelope,
): Answer {
  const given = givenBy(row, viewer, id, told, envelope);
  const receipt = await desk.carryOut(given);
  const { makes } = row;
  return { ...receipt, ...(makes ? { [makes.field]: given.command[makes.field] } : {}) };
}

/** A person's way through correction begins with these. */
const BEGINS: ReadonlySet<AggregateName> = new Set(['assessment', 'correction', 'incoming-transfer']);

/** What the order would do, or why it would be refused: neither is a fault of who asks. */
async function check(
  desk: OrderDesk,
  row: OrderRow,
  viewer: Viewer,
  id: string,
  told: Body,
  envelope: Envelope,
  known: (command: Body) => Promise<readonly string[]>,
): Promise<CheckAnswer> {
  const given = givenBy(row, viewer, id, told, envelope);
  try {
    const { state, today, executed } = await desk.check(given);
    const { version, events } = executed;
    const notes = [...(row.advises?.(state, given.command, today) ?? []), ...(await known(given.command))];
    return { accepted: true, version, events, notes, violations: [] };
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error;
    return { accepted: false, version: null, events: [], notes: [], violations: error.refusals };
  }
}

/** A controller with one route, as if it had been written out: parameters of the path, the body, the envelope. */
function controllerOf(row: OrderRow): Type<unknown> {
  const params = [...row.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name));
  class OneOrder {
    constructor(
      private readonly desk: OrderDesk,
      private readonly samePerson: SamePerson,
    ) {}

    order(...given: unknown[]): Answer | Promise<CheckAnswer> {
      const named = Object.fromEntries(params.map((name, index) => [name, given[index]]));
      const { id = '', ...own } = named as Record<string, string>;
      const [body, envelope, viewer, reply, request] = given.slice(params.length) as [
        Body,
        Envelope,
        Viewer,
        FastifyReply,
        KnownRequest,
      ];
      const told = { ...own, ...body };
      if (!envelope.isCheck) return carryOut(this.desk, row, viewer, id, told, envelope);
      void reply.status(200);
      const known = async ({ idNumber }: Body): Promise<readonly string[]> =>
        row.opensBy !== undefined && BEGINS.has(row.aggregate) && typeof idNumber === 'string'
          ? this.samePerson.notes(viewer, request, idNumber)
          : [];
      return check(this.desk, row, viewer, id, told, envelope, known);
    }
  }
  const proto = OneOrder.prototype;
  const method = Object.getOwnPropertyDescriptor(proto, 'order') as TypedPropertyDescriptor<unknown>;
  params.forEach((name, index) =>
    Param(name, ...(name === 'id' ? [ParseUUIDPipe] : []))(proto, 'order', index),
  );
  Body()(proto, 'order', params.length);
  OrderEnvelope()(proto, 'order', params.length + 1);
  Asking()(proto, 'order', params.length + 2);
  Res({ passthrough: true })(proto, 'order', params.length + 3);
  Req()(proto, 'order', params.length + 4);
  Reflect.defineMetadata(
    'design:paramtypes',
    [...params.map(() => String), bodyOf(row), Object, Object, Object, Object],
    proto,
    'order',
  );
  Post()(proto, 'order', method);
  OrderOperation(row.summary)(proto, 'order', method);
  Requires(row.right)(proto, 'order', method);
  Controller(`api/v1/${row.path}`)(OneOrder);
  ApiTags(row.tag)(OneOrder);
  Reflect.defineMetadata('design:paramtypes', [OrderDesk, SamePerson], OneOrder);
  Object.defineProperty(OneOrder, 'name', { value: `${nameOf(row)}Controller` });
  return OneOrder;
}

export const ORDER_CONTROLLERS: readonly Type<unknown>[] = ORDERS.map(controllerOf);
