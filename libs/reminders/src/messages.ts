import type { Pool, PoolClient } from 'pg';
import type { Day } from '#statute';
import type { Recipient } from './recipients.js';

/** One message by one channel. */
export interface Delivery {
  readonly messageId: string;
  readonly channel: string;
}

/** A delivery that the queue is to wake somebody for; the instant in milliseconds. */
export interface Outgoing extends Delivery {
  readonly nextAt: number;
}

export interface Message {
  readonly messageId: string;
  readonly kind: 'urgent' | 'digest' | 'weekly' | 'system';
  readonly day: Day;
  readonly subject: string;
  readonly body: string;
  /** The deadline it is about, where it is about one. */
  readonly about?: { readonly streamId: string; readonly ref: string; readonly dueOn: Day };
}

/** Adds a message with a delivery for each of a person's channels; nothing where it was added before. */
export async function addMessage(
  client: Pool | PoolClient,
  person: Recipient,
  message: Message,
  at: number,
  now: number,
): Promise<Outgoing[]> {
  const { messageId, kind, day, subject, body, about } = message;
  const { rowCount } = await client.query(
    `insert into reminders.messages values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      messageId,
      person.id,
      kind,
      day,
      subject,
      body,
      new Date(now),
      about?.streamId ?? null,
      about?.ref ?? null,
      about?.dueOn ?? null,
    ],
  );
  if (rowCount === 0) return [];
  const channels = [
    ['email', person.email],
    ['webhook', person.webhook],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
  for (const [channel, address] of channels) {
    await client.query(
      `insert into reminders.deliveries (message_id, channel, address, next_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [messageId, channel, address, new Date(at)],
    );
  }
  return channels.map(([channel]) => ({ messageId, channel, nextAt: at }));
}
