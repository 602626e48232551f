import { currentVersion, type Upcasts } from '#event-store';

/**
 * How older shapes of events become today's. To change an event's data: add the step from the old shape to the
 * new one here (its place in the list is its version), a golden file of the old shape under `test/golden`, and
 * change the type. What was recorded is never rewritten.
 */
export const UPCASTS: Upcasts = {};

/** The version of the shape in which an event type is written today. */
export const schemaVersionOf = (type: string): number => currentVersion(UPCASTS, type);
