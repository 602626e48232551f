import { Controller, Inject, Req, Res, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  catchError,
  concatMap,
  EMPTY,
  filter,
  finalize,
  interval,
  map,
  merge,
  Subject,
  takeUntil,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import type { SignedIn, Viewer } from '#access';
import { aggregateOf } from '#casework';
import type { RecordedEvent, Subscription } from '#event-store';
import type { Runtime } from '#runtime';
import { Gate } from '../access/gate.js';
import { signedInBy } from '../access/signed-in-by.js';
import { Asking, Requires, type KnownRequest } from '../access/requires.js';
import { QueryOperation } from '../http/api-docs.js';
import { RUNTIME } from '../http/order-desk.js';
import type { Shares } from '../http/shares.js';
import { STREAM_COUNT, streamPlaces, type StreamCount } from './stream-places.js';

/** A browser comes back by itself, and the console asks for its lists anew; whoever was signed out is not let in. */
const LONGEST_MS = 5 * 60_000;
const HEARTBEAT_MS = 20_000;
/** How often it is asked whether who listens may still do so. */
const ASKED_MS = 5_000;
/** What waits for a browser that does not read; it then comes back as above. What it missed is not told again. */
const MOST_WAITING = 64 * 1024;
/** So long an ended stream may take to be read to its end. */
const LINGER_MS = 5_000;

/** That something changed, for lists that show themselves anew; never what, so nothing is told that a list would hide. */
@ApiTags('系统')
@Controller('api/v1/live')
export class LiveController implements OnModuleDestroy {
  private readonly changes = new Subject<readonly RecordedEvent[]>();
  private readonly closing = new Subject<void>();
  private following: Promise<Subscription> | null = null;
  private readonly places: Shares;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly gate: Gate,
    @Inject(STREAM_COUNT) most: StreamCount,
  ) {
    this.places = streamPlaces(most);
  }

  @Sse(undefined, { maxPendingDataLength: MOST_WAITING })
  @Requires('case.read')
  @ApiProduces('text/event-stream')
  @QueryOperation('变化通知（server-sent events）：哪份档案有了新的记录；列表据此刷新')
  async live(
    @Asking() viewer: Viewer,
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
  ): Promise<Observable<MessageEvent>> {
    this.placeFor(viewer, reply);
    await (this.following ??= this.follow().catch((error: unknown) => {
      // Who comes next asks anew.
      this.following = null;
      throw error;
    }));
    // Rights may change while he listens.
    let known = viewer;
    const told = this.changes.pipe(
      concatMap((events) => this.open(known, events)),
      concatMap((events) => events),
      map(({ streamId, position, metadata }) => ({
        type: 'changed',
        id: String(position),
        data: { kind: aggregateOf(streamId), id: streamId.slice(-36), office: metadata.office, position },
      })),
    );
    const beats = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'beat', data: {} })));
    return merge(told, beats).pipe(
      takeUntil(
        merge(
          this.closing,
          timer(LONGEST_MS),
          this.noMore(request, (now) => (known = now)),
        ),
      ),
      // Where it cannot be asked what is sealed nothing more is told; the browser comes back.
      catchError(() => EMPTY),
      finalize(() => endUnread(reply)),
    );
  }

  /** Given back when the connection is done with it, not when we are: a browser that does not read keeps memory. */
  private placeFor({ accountId }: Viewer, { raw }: FastifyReply): void {
    const leave = this.places.take(accountId);
    raw.once('close', leave);
    if (raw.destroyed) leave();
  }

  /** Those of files that are there for who listens. */
  private async open(viewer: Viewer, events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    const offices = viewer.officesFor('case.read');
    const own = events.filter(
      ({ streamId, metadata }) => offices.has(metadata.office) && aggregateOf(streamId) !== undefined,
    );
    if (own.length === 0) return [];
    const sealed = await this.gate.sealedAmong(
      viewer,
      own.map(({ streamId }) => streamId),
    );
    return own.filter(({ streamId }) => !sealed.has(streamId));
  }

  /** Tells when who listens may do so no more: the account was disabled, signed out, or lost the right. */
  private noMore(request: KnownRequest, tell: (viewer: Viewer) => void): Observable<SignedIn | null> {
    return interval(ASKED_MS).pipe(
      concatMap(() => signedInBy(this.runtime, request)),
      tap((known) => known && tell(known.viewer)),
      filter((known) => known?.viewer.has('case.read') !== true),
    );
  }

  private async follow(): Promise<Subscription> {
    const { store } = this.runtime;
    const subscription = store.subscribe(await store.head(), (events) => {
      this.changes.next(events.filter(({ metadata }) => metadata.batchId === undefined));
      return Promise.resolve();
    });
    // A lost database ends the streams; browsers come back, and the next one follows anew.
    subscription.done.catch(() => {
      this.following = null;
      this.closing.next();
    });
    return subscription;
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.next();
    await (await this.following?.catch(() => null))?.stop();
  }
}

/** Who reads nothing would keep the connection of a stream that has ended. */
function endUnread({ raw }: FastifyReply): void {
  const timer = setTimeout(() => raw.destroy(), LINGER_MS);
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
  if (raw.destroyed || raw.writableFinished) clearTimeout(timer);
}
