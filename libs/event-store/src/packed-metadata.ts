import type { EventMetadata } from './port.js';

/** Metadata as it is stored. */
export type Packed = Omit<EventMetadata, 'causationId' | 'correlationId'> &
  Partial<Pick<EventMetadata, 'causationId' | 'correlationId'>>;

const OF_COMMAND = new Set(['causationId', 'correlationId']);

/** Most events are caused by their own command: what would be written three times is written once. A copy, field by field, because spreading costs ten times as much. */
export function packed(metadata: EventMetadata): Packed {
  const kept: Record<string, unknown> = {};
  for (const name in metadata) {
    const value = metadata[name as keyof EventMetadata];
    const isSaid = OF_COMMAND.has(name) && value === metadata.commandId;
    if (!isSaid) kept[name] = value;
  }
  return kept as unknown as Packed;
}

/** As it was before it was packed; the same object, which is nobody else's, because copying it costs more than reading it. */
export function unpacked(metadata: Packed): EventMetadata {
  const whole: { causationId?: string; correlationId?: string } = metadata;
  whole.causationId ??= metadata.commandId;
  whole.correlationId ??= metadata.commandId;
  return metadata as EventMetadata;
}
