import { randomUUID } from 'node:crypto';
import { streamOf } from '#application';
import type { NewEvent } from '#event-store';
import type { TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { ENROL, OFFICE } from './office.js';

const streamOfFile = (fileNumber: string): string => streamOf('correction', OFFICE, fileNumber);

/** A file as an office opens it. */
export async function enrol(
  { executor }: TestRuntime,
  fileNumber: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ streamId: string; position: number; version: number }> {
  return executor.execute({
    aggregate: 'correction',
    streamId: streamOfFile(fileNumber),
    office: OFFICE,
    opens: true,
    actor: 'test',
    commandId: `enrol ${fileNumber}`,
    command: { ...ENROL, fileNumber, ...more } as { type: string },
  });
}

/** Puts an event on record that no order would give. */
export async function append(
  { store }: Pick<TestRuntime, 'store'>,
  streamId: string,
  type: string,
  data: unknown,
  metadata: Partial<NewEvent['metadata']> = {},
): Promise<number> {
  const event = {
    id: randomUUID(),
    type,
    data,
    metadata: {
      schemaVersion: 1,
      occurredOn: '2023-06-01',
      office: OFFICE,
      actor: 'test',
      commandId: randomUUID(),
      causationId: 'x',
      correlationId: 'x',
      ...metadata,
    },
  };
  return (await store.append({ streamId, expected: 'any', events: [event] })).position;
}

/** Text that no index makes shorter. */
const long = (): string => Array.from({ length: 200 }, () => randomUUID()).join('');

const correct =
  (fields: () => Readonly<Record<string, unknown>>) =>
  (runtime: TestRuntime, streamId: string): Promise<number> =>
    append(runtime, streamId, 'RecordCorrected', {
      record: 'particulars',
      ref: null,
      fields: fields(),
      reason: '试',
    });

/** Each makes a file impossible to show, in its own way. */
export const POISONS: Readonly<Record<string, (runtime: TestRuntime, streamId: string) => Promise<unknown>>> =
  {
    'an event of a kind that is not known': (runtime, streamId) =>
      append(runtime, streamId, 'SubjectAbducted', {}),
    'an event without what it must say': (runtime, streamId) =>
      append(runtime, streamId, 'LeaveRequested', null),
    'a number that is too long for an index': correct(() => ({ fileNumber: long() })),
    'a character that no table takes': correct(() => ({ fileNumber: '甲\u0000乙' })),
    'a day that there is not': correct(() => ({ enrolledOn: '2023-99-99' })),
    'a key that is gone': ({ owner, protection }, streamId) =>
      owner
        .query('delete from protection.keys where stream_id = $1', [streamId])
        .then(() => protection.keyring.forgetAll()),
    'a value that somebody altered': ({ owner }, streamId) =>
      owner.query(
        `update event_store.events set data = replace(data, '"sealed":"', '"sealed":"A') where stream_id = $1`,
        [streamId],
      ),
    'bytes that make no sense': ({ owner }, streamId) =>
      owner.query(`update event_store.events set data = '{' where stream_id = $1 and version = 2`, [
        streamId,
      ]),
  };
