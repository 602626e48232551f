// Writes what each question is answered with as JSON schemas, from the types in answers.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import TJS from 'typescript-json-schema';
import { ROOT } from './install.mjs';

const FROM = join(ROOT, 'apps/server/src/http/answers.ts');
const FILE = join(ROOT, 'apps/server/src/http/answers.schema.ts');
const HEAD = '// Made from the types in answers.ts by `npm run api-client`; not to be changed by hand.\n';

const SETTINGS = { required: true, ref: true, aliasRef: false, ignoreErrors: true };

/** Names of types can hold what a name in the description cannot. */
const plain = (name) =>
  decodeURIComponent(name)
    .replace(/import\([^)]*\)\./g, '')
    .replace(/\W+/g, '_')
    .replace(/_$/, '');

/** A record of any names: the generator leaves out what its values are. */
const open = (name, schema) =>
  schema.type === 'object' && !schema.properties
    ? { ...schema, additionalProperties: name.endsWith('number>') ? { type: 'number' } : {} }
    : schema;

/** The generator writes `#/definitions/X`; in the description of the interface they stand elsewhere. */
const placed = (definitions) =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      plain(name),
      JSON.parse(
        JSON.stringify(open(name, schema), (_key, value) =>
          typeof value?.$ref === 'string'
            ? { ...value, $ref: `#/components/schemas/${plain(value.$ref.replace('#/definitions/', ''))}` }
            : value,
        ),
      ),
    ]),
  );

export async function answersText() {
  const program = TJS.programFromConfig(join(ROOT, 'tsconfig.json'), [FROM]);
  const names = [...readFileSync(FROM, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)];
  const { definitions } = TJS.buildGenerator(program, SETTINGS).getSchemaForSymbols(
    names.map(([, name]) => name),
  );
  const style = JSON.parse(readFileSync(join(ROOT, '.prettierrc'), 'utf8'));
  const body = `export const ANSWERS = ${JSON.stringify(placed(definitions), null, 2)};\n`;
  return format(HEAD + body, { ...style, parser: 'typescript' });
}

/** @returns whether the file was another one */
export async function writeAnswers() {
  const text = await answersText();
  if (readFileSync(FILE, 'utf8') === text) return false;
  writeFileSync(FILE, text);
  return true;
}
