// Builds the console and puts a compressed copy beside each file, for whoever takes it so.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './install.mjs';

await build({ configFile: join(ROOT, 'apps', 'console', 'vite.config.ts'), logLevel: 'warn' });
const folder = join(ROOT, 'dist', 'console', 'assets');
for (const name of readdirSync(folder)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, quality));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
