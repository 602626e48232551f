// Writes the types of the interface from the server's own description of it; with --check only compares.
// Needs a built tree: npm run build. What is answered is described first, from its types.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import openapiTS, { astToString } from 'openapi-typescript';
import { writeAnswers } from './answers.mjs';
import { build } from './install.mjs';

const FILE = 'libs/api-client/src/schema.ts';
const HEAD =
  '// Made from the description of the interface by `npm run api-client`; not to be changed by hand.\n';

if (!process.argv.includes('--check') && (await writeAnswers())) build();
const { describeApi } = await import('../dist/apps/server/src/describe-api.js');
const text = HEAD + astToString(await openapiTS(await describeApi()));
const style = JSON.parse(readFileSync('.prettierrc', 'utf8'));
const wanted = await format(text, { ...style, parser: 'typescript' });
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== wanted) {
    process.stderr.write(`${FILE} is not what the server describes; run npm run api-client\n`);
    process.exit(1);
  }
} else writeFileSync(FILE, wanted);
