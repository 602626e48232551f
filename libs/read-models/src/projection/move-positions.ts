import type { PoolClient } from 'pg';
import { revoke } from '#database';
import { READ_SCHEMA } from '../schema/entities.js';
import { forgetLeavePeople } from './leave-changes.js';
import { lockCheckpoint, moveCheckpoint, REGISTERS } from './projector.js';

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
  // What was counted before any of these changes is counted anew.
  await client.query(`update ${READ_SCHEMA}.leave_changes set position = $1`, [position]);
  await forgetLeavePeople(client);
  await revoke(client, REGISTERS);
}
