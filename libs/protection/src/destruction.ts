import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { AGGREGATES, aggregateOf, fold, isFinished, isPersonal, personalKind } from '#casework';
import { BadInput, inTransaction } from '#database';
import type { EventStore, RecordedEvent } from '#event-store';
import { birthIn, DESTROYED, destroyedNumber, type Day } from '#statute';
import type { Keyring, Remains } from './keyring.js';
import { parted } from './personal-part.js';

/** Why, when and by whom. */
export interface DestructionOrder {
  readonly on: Day;
  /** The provision or decision that it rests on; stays on record. */
  readonly basis: string;
  readonly actor: string;
}

/** The files of whoever a file is about, itself included; found by the digest of the identity number. */
export async function filesOfPerson(pool: Pool, streamId: string): Promise<string[]> {
  const { rows } = await pool.query<{ stream_id: string }>(
    `select $1 as stream_id union
     select other.stream_id from protection.persons own join protection.persons other using (token)
      where own.stream_id = $1`,
    [streamId],
  );
  return rows.map(({ stream_id }) => stream_id).sort();
}

/** Gives what was written once the same mark each time it was written, so that who was counted once still is. */
class Marks {
  private readonly marks = new Map<string, string>();

  of(text: string): string {
    let mark = this.marks.get(text);
    if (mark === undefined) this.marks.set(text, (mark = randomBytes(6).toString('base64url')));
    return mark;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function placeholder(field: string, value: unknown, marks: Marks): unknown {
  const kind = personalKind(field);
  if (kind === 'people') return [];
  if (typeof value !== 'string') return DESTROYED;
  if (kind === 'identity-number') return destroyedNumber(birthIn(value), marks.of('the person'));
  return kind === 'name' ? `${DESTROYED}${marks.of(value)}` : DESTROYED;
}

const placeholders = (personal: Fields, marks: Marks): Fields =>
  Object.fromEntries(
    Object.entries(personal).map(([field, value]) => [
      field,
      field === 'fields' ? placeholders(value as Fields, marks) : placeholder(field, value, marks),
    ]),
  );

function remainsOf(events: readonly RecordedEvent[], marks: Marks): Remains {
  const remains: Record<string, Fields> = {};
  for (const { id, data } of events) {
    const { personal } = parted(data, isPersonal);
    if (personal !== null) remains[id] = placeholders(personal, marks);
  }
  return remains;
}

/** A case that goes on needs what it says. @throws BadInput */
function refuseOpenCase(streamId: string, events: readonly RecordedEvent[]): void {
  const name = aggregateOf(streamId);
  if (!name) throw new BadInput('这不是档案。');
  if (!isFinished(name, fold(AGGREGATES[name], events))) {
    throw new BadInput('同一人还有没有办结的档案，个人信息不能销毁；请先办结。');
  }
}

/**
 * Destroys the keys of these files of one person: what they say of people is gone in the history, in the registers and,
 * once the master key is changed too (`rotateMaster`), in every copy of the database. What the figures need stays: that
 * it was one person, and the births. That it was done, when and on what basis is a fact of each file.
 * @param store of sealed events, read in the shapes in which they were recorded
 * @throws BadInput while a case goes on
 */
export async function destroyFiles(
  { pool, store, keyring }: { readonly pool: Pool; readonly store: EventStore; readonly keyring: Keyring },
  streamIds: readonly string[],
  order: DestructionOrder,
): Promise<void> {
  const files = await store.readStreams(streamIds);
  for (const { streamId, events } of files) refuseOpenCase(streamId, events);
  const marks = new Marks();
  await inTransaction(pool, async (client) => {
    for (const { streamId, events } of files) {
      await client.query(
        'insert into protection.destroyed (stream_id, remains) values ($1, $2) on conflict do nothing',
        [streamId, JSON.stringify(remainsOf(events, marks))],
      );
    }
    await client.query('delete from protection.keys where stream_id = any($1)', [streamIds]);
    await client.query('delete from protection.persons where stream_id = any($1)', [streamIds]);
  });
  keyring.forget(streamIds);
  for (const { streamId, events } of files) await tell(store, streamId, events, order);
}

/** The fact itself, once. */
async function tell(
  store: EventStore,
  streamId: string,
  events: readonly RecordedEvent[],
  { on, basis, actor }: DestructionOrder,
): Promise<void> {
  if (events.some(({ type }) => type === 'PersonalDataDestroyed')) return;
  const commandId = randomUUID();
  const event = {
    id: randomUUID(),
    type: 'PersonalDataDestroyed',
    data: { destroyedOn: on, basis },
    metadata: {
      schemaVersion: 1,
      occurredOn: on,
      office: events[0]?.metadata.office ?? '',
      actor,
      commandId,
      causationId: commandId,
      correlationId: commandId,
    },
  };
  await store.append({ streamId, expected: 'any', events: [event] });
}
