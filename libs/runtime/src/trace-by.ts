import type { Configuration } from '#configuration';
import { startTracing } from './observation/tracing.js';
import type { ProcessLife } from './process-life.js';

/** Takes traces where a collector is set, until the process ends. To be called before anything else is opened. */
export async function traceBy(configuration: Configuration, life: ProcessLife): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name } = configuration;
  if (endpoint === undefined) return;
  const stop = await startTracing(endpoint, `${name}-${configuration.SERVER_ROLE}`);
  life.atEnd(stop);
}
