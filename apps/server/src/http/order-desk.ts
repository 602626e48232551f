import { randomUUID } from 'node:crypto';
import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import {
  Command as CqrsCommand,
  CommandBus,
  CommandHandler,
  Query as CqrsQuery,
  QueryBus,
  QueryHandler,
  type Command,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { keptFrom, mayKnow, type Right, type Viewer } from '#access';
import type { Checked, Executed, Order, OrderedBy } from '#application';
import { confidentialityOf, type AggregateName, type StepType } from '#casework';
import type { Runtime } from '#runtime';
import { keptWith, type Kept } from '#read-models';
import { Gate } from '../access/gate.js';
import { RUNTIME } from './runtime-token.js';
import { badRequest } from './validation.js';

export { RUNTIME };

/** What a request says beside its body. */
export interface Envelope {
  readonly commandId: string;
  readonly expectedVersion?: number;
  /** Only asked what it would do. */
  readonly isCheck: boolean;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

function envelopeOf(request: FastifyRequest): Envelope {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) {
    throw badRequest('Idempotency-Key', 'Idempotency-Key 应为 1 至 200 个可见的英文字符。');
  }
  const { check } = request.query as { readonly check?: unknown };
  if (check !== undefined && check !== 'true' && check !== 'false')
    throw badRequest('check', 'check 应为 true 或 false。');
  const told = { commandId: key ?? randomUUID(), isCheck: check === 'true' };
  const match = request.headers['if-match'];
  if (match === undefined || match === '*') return told;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(match)?.[1];
  if (version === undefined) throw badRequest('If-Match', 'If-Match 应为档案的版本号，如 "3"。');
  return { ...told, expectedVersion: Number(version) };
}

/** Idempotency-Key and If-Match of the request, checked. */
export const OrderEnvelope = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  envelopeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** What an accepted order answers: the case's new version, and the position that a reader can wait for. */
export class Receipt {
  @ApiProperty({ description: '卷宗编号（UUID）', format: 'uuid' })
  id: string;
  @ApiProperty({ description: '档案的版本，用作 If-Match' })
  version: number;
  @ApiProperty({ description: '事件位置，查询时用作 waitFor' })
  position: number;
  @ApiProperty({ description: '登记的事实', example: [{ type: 'LeaveRequested', occurredOn: '2023-03-07' }] })
  events: { type: string; occurredOn: string }[];
}

/** Asks what an order would do. */
export class CheckOrder extends CqrsQuery<Checked> {
  constructor(readonly order: Order) {
    super();
  }
}

@QueryHandler(CheckOrder)
export class CheckOrderHandler implements IQueryHandler<CheckOrder> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  execute({ order }: CheckOrder): Promise<Checked> {
    return this.runtime.executor.check(order);
  }
}

/** An order on its way through the command bus. */
export class CarryOut extends CqrsCommand<Executed> {
  constructor(readonly order: Order) {
    super();
  }
}

@CommandHandler(CarryOut)
export class CarryOutHandler implements ICommandHandler<CarryOut> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  execute({ order }: CarryOut): Promise<Executed> {
    return this.runtime.executor.execute(order);
  }
}

/** Who gives the order, and by which of his rights. */
export interface Ordering {
  readonly viewer: Viewer;
  readonly right: Right;
}

/**
 * A person reaches the cases of his area; a minor's whoever may know the minor; one that is sealed nobody changes, but
 * who opened it with another person's consent may end its sealing or deal with queries about it (`unseals`).
 * `kept`: how the person's other files want this one to be kept.
 */
const orderedBy = (
  aggregate: AggregateName,
  { viewer, right }: Ordering,
  kept: Kept,
  unseals: boolean,
  { directory }: Pick<Runtime, 'directory'>,
): OrderedBy => ({
  reaches: (office, state) => {
    if (!viewer.may(right, office)) return false;
    const confidentiality = keptFrom(viewer, keptWith(kept, confidentialityOf(aggregate, state)));
    return mayKnow(viewer, confidentiality) || (unseals && confidentiality === 'sealed');
  },
  actsIn: (office) => viewer.may(right, office),
  organsIn: (office) => viewer.organsIn(office, right),
  decidesIn: (office) => viewer.organsIn(office, 'case.decide'),
  decidersIn: (office) => directory.decidersIn(office),
});

/** Steps that are taken on a sealed file. */
const ON_SEALED_FILES: ReadonlySet<string> = new Set<StepType>([
  'RecordUnsealed',
  'SealedQueryReceived',
  'SealedQueryAnswered',
]);

/** What an order is about and who gives it. */
export interface Given {
  readonly aggregate: AggregateName;
  readonly id: string;
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
  readonly envelope: Envelope;
  readonly ordering: Ordering;
  readonly opening?: Pick<Order, 'office' | 'opens'>;
}

/** Where controllers hand in orders. */
@Injectable()
export class OrderDesk {
  constructor(
    private readonly bus: CommandBus,
    private readonly questions: QueryBus,
    private readonly gate: Gate,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async carryOut(given: Given): Promise<Receipt> {
    const order = new CarryOut(await this.orderOf(given)) as Command<Executed> & CarryOut;
    const { version, position, events } = await this.bus.execute<CarryOut, Executed>(order);
    return { id: given.id, version, position, events: [...events] };
  }

  /** The same decision without the act; also the state it was made in. */
  async check(given: Given): Promise<Checked> {
    return this.questions.execute(new CheckOrder(await this.orderOf(given)));
  }

  private async orderOf({ aggregate, id, command, envelope, ordering, opening }: Given): Promise<Order> {
    const { isCheck: _, ...told } = envelope;
    const streamId = `${aggregate}-${id}`;
    const kept = await this.gate.keptAs(streamId, 'ordinary');
    const unseals =
      ON_SEALED_FILES.has(String(command['step'])) && (await this.gate.wasOpened(ordering.viewer, streamId));
    return {
      aggregate,
      streamId,
      actor: ordering.viewer.account,
      by: orderedBy(aggregate, ordering, kept, unseals, this.runtime),
      command,
      ...told,
      ...opening,
    };
  }
}
