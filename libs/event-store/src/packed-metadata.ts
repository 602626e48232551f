import type { EventMetadata } from './port.js';

/** Metadata as it is stored. */
export type Packed = Omit<EventMetadata, 'causationId' | 'correlationId'> &
  Partial<Pick<EventMetadata, 'causationId' | 'correlationId'>>;

/** Most events are caused by their own command: what would be written three times is written once. */
export function packed(metadata: EventMetadata): Packed {
  const { causationId, correlationId, ...rest } = metadata;
  return {
    ...rest,
    ...(causationId === metadata.commandId ? {} : { causationId }),
    ...(correlationId === metadata.commandId ? {} : { correlationId }),
  };
}

/** As it was before it was packed; the same object, which is nobody else's, because copying it costs more than reading it. */
export function unpacked(metadata: Packed): EventMetadata {
  const whole: { causationId?: string; correlationId?: string } = metadata;
  whole.causationId ??= metadata.commandId;
  whole.correlationId ??= metadata.commandId;
  return metadata as EventMetadata;
}
