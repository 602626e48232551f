// Writes the table of settings into the README, from the rows that the product reads them by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { build, ROOT } from './install.mjs';

build();
const { settingsTable } = await import('../dist/libs/configuration/src/index.js');
const path = join(ROOT, 'README.md');
const text = readFileSync(path, 'utf8');
const [from, to] = ['<!-- settings -->', '<!-- /settings -->'];
const [before, after] = [text.slice(0, text.indexOf(from) + from.length), text.slice(text.indexOf(to))];
const options = { ...(await prettier.resolveConfig(path)), parser: 'markdown' };
writeFileSync(path, await prettier.format(`${before}\n\n${settingsTable()}\n\n${after}`, options));
