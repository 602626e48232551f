import { fold, AGGREGATES, type CorrectionCase, type ResettlementCommand } from '#casework';
import { Batches, EventUnreadable, VersionConflict, type EventStore, type RecordedEvent } from '#event-store';
import { CaseUnreadable, OrderRefused, type CommandExecutor, type Order } from './command-executor.js';
import { streamOf } from './stable-id.js';

const PAGE = 1_000;
const TRIES = 3;

type FollowUp = (event: RecordedEvent, history: readonly RecordedEvent[]) => readonly Order[];

const ordered = (event: RecordedEvent, streamId: string, commands: readonly ResettlementCommand[]): Order[] =>
  commands.map((command, index) => ({
    aggregate: 'resettlement',
    streamId,
    office: event.metadata.office,
    opens: index === 0,
    actor: event.metadata.actor,
    commandId: `follow-up/${event.id}/${index}`,
    command,
  }));

/** The resettlement file of somebody handed over from correction: all it needs is known already (办法53). */
const openResettlement: FollowUp = (event, history) => {
  const { handedOverOn } = event.data as { handedOverOn: string };
  const { particulars, ending } = fold(AGGREGATES.correction, history) as CorrectionCase;
  if (!particulars) return [];
  const { fileNumber, name, sex, idNumber, address } = particulars;
  const number = `帮教-${fileNumber}`;
  return ordered(event, streamOf('resettlement', event.metadata.office, number), [
    {
      type: 'RegisterReleasedPerson',
      resettlementNumber: number,
      name,
      sex,
      idNumber,
      address,
      source: 'correction',
      correctionFileNumber: fileNumber,
      ...(ending.endedOn ? { releasedOn: ending.endedOn } : {}),
    },
    { type: 'OpenResettlementFile', openedOn: handedOverOn },
  ]);
};

/** What follows from a fact by itself, in another case; a row a kind of fact. */
const FOLLOW_UPS: Readonly<Record<string, FollowUp>> = { HandedOverToResettlement: openResettlement };

export const hasFollowUp = ({ type }: { readonly type: string }): boolean => type in FOLLOW_UPS;

/** How far facts were followed, and the files in which something could not be followed because they cannot be read. */
export interface Followed {
  readonly reached: number;
  readonly waiting: readonly string[];
}

/**
 * Orders what follows from facts recorded here; an import brings its own rows. Each step can be repeated: an order
 * carries the id of the fact that it follows from.
 */
export class FollowUps {
  constructor(
    private readonly store: EventStore,
    private readonly executor: CommandExecutor,
  ) {}

  /** Up to the end of the history. */
  async after(position: number): Promise<Followed> {
    const waiting = new Set<string>();
    for (let at = position; ;) {
      const { events, to, more } = await this.store.readPage(at, PAGE, 'unbatched');
      for (const event of events) if (!(await this.follow(event))) waiting.add(event.streamId);
      at = to;
      if (!more) return { reached: at, waiting: [...waiting] };
    }
  }

  /** All that follows in one file; false while it cannot be read. */
  async inFile(streamId: string): Promise<boolean> {
    const [slice] = await this.store.readStreams([streamId]);
    for (const event of slice?.events ?? [])
      if (event.metadata.batchId === undefined && !(await this.follow(event))) return false;
    return true;
  }

  /** False where the file cannot be read. */
  private async follow(event: RecordedEvent): Promise<boolean> {
    const followUp = FOLLOW_UPS[event.type];
    if (!followUp) return true;
    const batches = await new Batches(this.store).refresh();
    const orders = await this.ordersAfter(event, followUp, batches);
    for (const order of orders ?? []) await this.carryOut(order);
    return orders !== null;
  }

  private async ordersAfter(
    event: RecordedEvent,
    followUp: FollowUp,
    batches: Batches,
  ): Promise<readonly Order[] | null> {
    let history: readonly RecordedEvent[];
    try {
      history = await this.store.readStream(event.streamId);
    } catch (error) {
      if (error instanceof EventUnreadable) return null;
      throw error;
    }
    const counting = history.filter((one) => batches.counts(one, Number.MAX_SAFE_INTEGER));
    try {
      return followUp(event, counting);
    } catch {
      // Pure: it is what the file says that cannot be followed.
      return null;
    }
  }

  private async carryOut(order: Order): Promise<void> {
    for (let left = TRIES; ; left--) {
      try {
        await this.executor.execute(order);
        return;
      } catch (error) {
        // Refused, because somebody did it by hand: then it is done.
        if (error instanceof OrderRefused) return;
        // What was opened from it cannot be read: that file is named with those that cannot be shown.
        if (error instanceof CaseUnreadable) return;
        if (!(error instanceof VersionConflict) || left === 0) throw error;
      }
    }
  }
}
