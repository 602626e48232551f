// Writes docs/law.md from the rows of the law; run it on what was just compiled: npm run law. A test compares them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { ROOT } from './install.mjs';

const { lawTable } = await import('../dist/libs/obligations/src/index.js');
const { eventTitle } = await import('../dist/libs/read-models/src/queries/event-titles.js');
const text = await prettier.format(lawTable(eventTitle), { parser: 'markdown', printWidth: 110 });
writeFileSync(join(ROOT, 'docs/law.md'), text);
