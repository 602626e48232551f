import type { Day } from '#statute';
import type { Unreadable } from './unreadable.js';

/** What an event says beside its data; travels with it for ever. */
export interface EventMetadata {
  /** Version of the data's shape; older ones are upcast when read. */
  readonly schemaVersion: number;
  /** The business day it happened on, in Asia/Shanghai; decides every figure and deadline. */
  readonly occurredOn: Day;
  readonly office: string;
  /** Who recorded it. */
  readonly actor: string;
  /** The command that caused it; for HTTP the Idempotency-Key. */
  readonly commandId: string;
  /** A digest of that command, so that a key used again with another body is noticed. */
  readonly commandDigest?: string;
  readonly causationId: string;
  readonly correlationId: string;
  /** The unit of work it belongs to; such an event counts only once its batch is completed. */
  readonly batchId?: string;
  /** The office's day on which it was recorded; events of the first edition of the product do not say it. */
  readonly recordedOn?: Day;
  /** The trace that it was recorded in (W3C Trace Context), where traces are taken. */
  readonly traceparent?: string;
}

export interface NewEvent {
  /** UUID; appending the same id again to the same stream changes nothing. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

export interface RecordedEvent extends NewEvent {
  readonly streamId: string;
  /** 1 for the first event of a stream, without gaps. */
  readonly version: number;
  /** 1 for the first event of the store; ascending in the order in which events became readable. */
  readonly position: number;
  /** ISO instant at which the store took it; never decreases with position. */
  readonly recordedAt: string;
  /** Why `data` says nothing: what was recorded cannot be read. Only where several files are read at once. */
  readonly unreadable?: Unreadable;
}

/** The version a stream must have for an append to succeed; `any` takes whatever is there. */
export type ExpectedVersion = number | 'any';

export interface Append {
  readonly streamId: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
}

export interface Appended {
  /** Version of the last event of this append. */
  readonly version: number;
  readonly position: number;
  /** True when these very events had been appended before. */
  readonly repeated: boolean;
}

/** The stream has another version than expected: somebody else was first. */
export class VersionConflict extends Error {
  constructor(
    readonly streamId: string,
    readonly expected: ExpectedVersion,
    readonly actual: number,
  ) {
    super(`stream ${streamId} is at version ${actual}, not ${expected}`);
    this.name = 'VersionConflict';
  }
}

export interface ReadStreamOptions {
  /** First version to read; forwards from 1, backwards from the last when left out. */
  readonly from?: number;
  readonly backwards?: boolean;
  readonly limit?: number;
}

/** A part of the history, and how far it goes. */
export interface HistoryPage {
  readonly events: readonly RecordedEvent[];
  /** Every event after the one asked from and up to here was looked at, also those that were not wanted. */
  readonly to: number;
  /** Whether more was there when it was read. */
  readonly more: boolean;
}

export interface StreamSlice {
  readonly streamId: string;
  readonly events: readonly RecordedEvent[];
}

export interface Subscription {
  /** Resolves when the subscription stopped; rejects with the handler's error, after which nothing was skipped. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** A fault found in the history. */
export interface HistoryFault {
  readonly position: number;
  readonly streamId: string | null;
  readonly fault: 'gap' | 'version' | 'altered' | 'truncated' | 'seam';
  readonly message: string;
}

/**
 * The operations a store of events must have. Every adapter passes `testing/event-store.contract.ts`.
 * Nothing here needs several streams to be appended atomically.
 */
export interface EventStore {
  /** Where the history lives, as `historyPlace` tells it: null in the database. */
  readonly place: string | null;
  /** @throws VersionConflict */
  append(append: Append): Promise<Appended>;
  /** Appends in order; where the store can, in few transactions. Each append succeeds or throws on its own stream. */
  appendAll(appends: readonly Append[]): Promise<readonly Appended[]>;
  /** @throws EventUnreadable, once what is sealed is opened */
  readStream(streamId: string, options?: ReadStreamOptions): Promise<RecordedEvent[]>;
  /** Whole streams, each forwards; streams without events are left out. */
  readStreams(streamIds: readonly string[]): Promise<StreamSlice[]>;
  /** Events after a position, ascending, at most `limit`; with `unbatched` those of no batch. */
  readAll(after: number, limit: number, only?: 'unbatched'): Promise<RecordedEvent[]>;
  /**
   * The same, with how far it goes: a checkpoint may be put there. What a store cannot give yet, because who answers
   * lags behind, is not passed over.
   */
  readPage(after: number, limit: number, only?: 'unbatched'): Promise<HistoryPage>;
  /** The streams that events of a batch were appended to. */
  streamsOfBatch(batchId: string): Promise<string[]>;
  /** Every stream once, whole, in pages; for rebuilding. Events after `upTo` are left out. */
  scanStreams(upTo: number): AsyncIterable<readonly StreamSlice[]>;
  /**
   * Position of the last event; 0 for an empty store. Never before what is known to have been acknowledged: who answers
   * with less is asked again. @throws HistoryUnavailable
   */
  head(): Promise<number>;
  /**
   * The same, but a history that stays shorter than what was acknowledged is taken as it is from here on, as after a
   * backup was restored. For making the registers anew.
   */
  acceptEnd(): Promise<number>;
  /** How many events the history has up to a position. */
  eventsUpTo(position: number): Promise<number>;
  /** Position of the last event recorded at or before an instant. */
  positionAt(instant: string): Promise<number>;
  /** Calls the handler with every event after a position, in order, one batch at a time, and goes on as events come. */
  subscribe(after: number, handler: (events: readonly RecordedEvent[]) => Promise<void>): Subscription;
  /** Runs work that one process at a time may do; `null` when another one is at it. */
  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null>;
  /**
   * Puts on record, outside of the history, how it stands, where the store itself keeps no chain; for whoever leads, now
   * and then. What is altered after that shows.
   */
  witness(): Promise<void>;
  /** The digest of all up to the event at a position, in hexadecimal; null where there is no such event. */
  linkAt(position: number): Promise<string | null>;
  /** Proves the history unbroken and unaltered, or names where it is not. */
  verify(): Promise<HistoryFault[]>;
}
