import type { OpenAPIObject } from '@nestjs/swagger';

/** A request that the description of the interface tells of, its body made of the examples of its fields. */
export interface Operation {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

function exampleOf(document: OpenAPIObject, schema: Schema): unknown {
  if (schema.$ref) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return exampleOf(document, (document.components?.schemas?.[name] ?? {}) as Schema);
  }
  if (schema.type === 'array') return [exampleOf(document, schema.items ?? {})];
  if (schema.example !== undefined) return schema.example;
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, exampleOf(document, field)]),
    );
  }
  return schema.type === 'number' ? 1 : '甲';
}

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(
      item as Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>,
    ).map(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return {
        key: `${method.toUpperCase()} ${path.replace('/api/v1/', '')}`,
        method: method.toUpperCase(),
        path,
        body: schema ? (exampleOf(document, schema) as object) : undefined,
      };
    }),
  );
}
