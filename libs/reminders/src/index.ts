export { type Channel, type ChannelSettings } from './channels.js';
export { Deliveries, type DeliveryView } from './deliveries.js';
export * from './inbox.js';
export * from './obligations-clock.js';
export { openWakeUps, type QueueSettings } from './queue.js';
export * from './recipients.js';
export { undeliveredWarnings, type SystemWarning } from './keepers.js';
export { prepareReminders } from './schema.js';
