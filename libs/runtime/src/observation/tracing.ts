import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { ExplainedFailure } from '#database';

const tracer = () => trace.getTracer('community-correction');

/** Sends traces to a collector from here on. Returns what sends the rest and stops. Without it nothing is traced, at no cost. */
export async function startTracing(endpoint: string, serviceName: string): Promise<() => Promise<void>> {
  // Loaded only where it is wanted.
  const [{ NodeTracerProvider }, { BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]).catch((error: unknown) => {
      throw new ExplainedFailure('链路追踪的组件不能加载。', String(error));
    });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  });
  provider.register();
  return () => provider.shutdown();
}

function ended(span: Span, error?: unknown): void {
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** A piece of work as a span of the trace that it belongs to. What it says of people does not go into a trace. */
export function traced<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      const result = await work();
      ended(span);
      return result;
    } catch (error) {
      ended(span, error);
      throw error;
    }
  });
}

/** A request's span, child of its caller's trace where it brings one. */
export function requestSpan(
  name: string,
  headers: Readonly<Record<string, unknown>>,
): { span: Span; inside: Context } {
  const caller = propagation.extract(ROOT_CONTEXT, headers);
  const span = tracer().startSpan(name, { kind: SpanKind.SERVER }, caller);
  return { span, inside: trace.setSpan(caller, span) };
}

export const runInside = (inside: Context, work: () => void): void => context.with(inside, work);

/** The trace that is under way, as it travels with an event to whoever projects it; absent where nothing is traced. */
export function traceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'];
}

/** Work that was set off in traces elsewhere, as a span of each of them. */
export function tracedInEach(
  name: string,
  parents: ReadonlySet<string>,
  startedAt: number,
  attributes: Attributes,
): void {
  for (const parent of parents) {
    const caller = propagation.extract(ROOT_CONTEXT, { traceparent: parent });
    tracer().startSpan(name, { kind: SpanKind.CONSUMER, startTime: startedAt, attributes }, caller).end();
  }
}
