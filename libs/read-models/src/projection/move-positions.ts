import type { PoolClient } from 'pg';
import { revoke } from '#database';
import { PARKED } from '../schema/ddl.js';
import { READ_SCHEMA } from '../schema/entities.js';
import { forgetLeavePeople } from './leave-changes.js';
import { lockCheckpoint, moveCheckpoint, REGISTERS } from './projector.js';

const PARKED_AT = `select stream_id, position as at from ${READ_SCHEMA}.${PARKED}`;

/**
 * The registers go on from where they are when their history is moved: the same events stand at other positions. Who
 * projected until now reads the old ones, and projects no longer.
 */
export async function movePositions(
  client: PoolClient,
  mapped: (position: number) => Promise<number>,
): Promise<void> {
  const checkpoint = await lockCheckpoint(client);
  const position = await mapped(checkpoint);
  await moveCheckpoint(client, position);
  for (const { stream_id, at } of (await client.query<{ stream_id: string; at: string }>(PARKED_AT)).rows) {
    const moved = `update ${READ_SCHEMA}.${PARKED} set position = $2 where stream_id = $1`;
    await client.query(moved, [stream_id, await mapped(Number(at))]);
  }
  // What was counted before any of these changes is counted anew.
  await client.query(`update ${READ_SCHEMA}.leave_changes set position = $1`, [position]);
  await forgetLeavePeople(client);
  await revoke(client, REGISTERS);
}
