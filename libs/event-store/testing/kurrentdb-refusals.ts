import { Metadata, status } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';

/** Where a node is reached. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Why a node does not do what it is asked, in KurrentDB's own kinds. */
export type Refusal =
  /** It starts, ends, or nobody leads. */
  | { readonly refused: 'not-ready' }
  | { readonly refused: 'too-busy' }
  /** It does not lead, or is a replica that takes no appends; null where it does not know who leads. */
  | { readonly refused: 'not-leader' | 'read-only'; readonly leader: Endpoint | null }
  /** It was written, perhaps, and not committed in time. */
  | { readonly refused: 'timeout' }
  /** Nobody, or somebody who may not. */
  | { readonly refused: 'access-denied' }
  /** Name or password are wrong. */
  | { readonly refused: 'unauthenticated' }
  | { readonly refused: 'invalid-position' };

export type Failure = Error & { readonly code: number; readonly metadata?: Metadata };

export const failure = (code: number, message: string, metadata?: Metadata): Failure =>
  Object.assign(new Error(message), { code, ...(metadata ? { metadata } : {}) });

/** What tells KurrentDB's own errors apart travels beside the status. */
function told(pairs: Readonly<Record<string, string>>): Metadata {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(pairs)) metadata.set(key, value);
  return metadata;
}

function elsewhere(leader: Endpoint | null): Failure {
  if (leader === null) return failure(status.UNKNOWN, 'No leader info available in response');
  const metadata = told({
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
  return failure(status.NOT_FOUND, 'Leader info available', metadata);
}

/** As the status of a call. */
export function failureOf(refusal: Refusal): Failure {
  switch (refusal.refused) {
    case 'not-ready':
      return failure(status.UNAVAILABLE, 'Server Is Not Ready');
    case 'too-busy':
      return failure(status.UNAVAILABLE, 'Server Is Too Busy');
    case 'not-leader':
    case 'read-only':
      return elsewhere(refusal.leader);
    case 'timeout':
      return failure(status.ABORTED, 'Operation timed out: Prepare phase timeout.');
    case 'access-denied':
      return failure(status.PERMISSION_DENIED, 'Access Denied', told({ exception: 'access-denied' }));
    case 'unauthenticated':
      return failure(status.UNAUTHENTICATED, 'Unauthenticated');
    case 'invalid-position':
      // What 24.10 and 25.0 answer; they log the exception. Later ones say INVALID_ARGUMENT in some places.
      return failure(
        status.UNKNOWN,
        'Unexpected FilteredReadAllResult: Error >> Log record has non-positive length.',
      );
  }
}

const inBatch = (message: string, type?: string, bytes?: Uint8Array): statuses.Status => {
  const details = new any.Any();
  details.pack(bytes ?? new empty.Empty().serializeBinary(), type ?? 'google.protobuf.Empty');
  return new statuses.Status().setMessage(message).setDetails(details);
};

/** As the answer to one of many appends on one call; null where it ends the call instead. */
export function statusOf(refusal: Refusal): statuses.Status | null {
  switch (refusal.refused) {
    case 'not-ready':
      return inBatch('Server Is Not Ready');
    case 'too-busy':
      return inBatch('Server Is Busy');
    case 'not-leader':
    case 'read-only':
      return refusal.leader === null ? inBatch('No leader info available in response') : null;
    case 'timeout':
      return inBatch('Timeout', 'event_store.client.Timeout', new shared.Timeout().serializeBinary());
    case 'access-denied':
      return inBatch(
        'AccessDenied',
        'event_store.client.AccessDenied',
        new shared.AccessDenied().serializeBinary(),
      );
    case 'unauthenticated':
    case 'invalid-position':
      return null;
  }
}
