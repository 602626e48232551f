import { fold, AGGREGATES, type CorrectionCase, type ResettlementCommand } from '#casework';
import { Batches, VersionConflict, type EventStore, type RecordedEvent } from '#event-store';
import { OrderRefused, type CommandExecutor, type Order } from './command-executor.js';
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

/**
 * Orders what follows from facts recorded here; an import brings its own rows. Each step can be repeated: an order
 * carries the id of the fact that it follows from.
 */
export class FollowUps {
  constructor(
    private readonly store: EventStore,
    private readonly executor: CommandExecutor,
  ) {}

  /** Up to the end of the history; resolves to the position reached. */
  async after(position: number): Promise<number> {
    const head = await this.store.head();
    for (let at = position; at < head;) {
      const page = await this.store.readAll(at, PAGE, 'unbatched');
      for (const event of page) await this.follow(event);
      if (page.length < PAGE) return head;
      at = page.at(-1)?.position ?? head;
    }
    return Math.max(head, position);
  }

  private async follow(event: RecordedEvent): Promise<void> {
    const followUp = FOLLOW_UPS[event.type];
    if (!followUp) return;
    const batches = await new Batches(this.store).refresh();
    const history = (await this.store.readStream(event.streamId)).filter((one) =>
      batches.counts(one, Number.MAX_SAFE_INTEGER),
    );
    for (const order of followUp(event, history)) await this.carryOut(order);
  }

  private async carryOut(order: Order): Promise<void> {
    for (let left = TRIES; ; left--) {
      try {
        await this.executor.execute(order);
        return;
      } catch (error) {
        // Refused, because somebody did it by hand: then it is done.
        if (error instanceof OrderRefused) return;
        if (!(error instanceof VersionConflict) || left === 0) throw error;
      }
    }
  }
}
