import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '#ledger';
import { ledgerOf, rowsIn, simulateLives, type Life } from '#simulation';
import { timed, type Result } from './measure.js';

/** Imports a workbook of about 100 000 rows in a process of its own, as the command line does, and reads its peak memory. */
export async function benchImport(url: string, folder: string, rows: number): Promise<Result[]> {
  const world = { from: '2021-01-01', until: '2024-12-31', offices: ['麻旺司法所'], seed: 20_230_101 };
  const lives: Life[] = [];
  let written = 0;
  for (let number = 1; written < rows; number++) {
    const own = simulateLives(number, world);
    written += own.flatMap((life) => Object.values(life.rows).flat()).length;
    lives.push(...own);
  }
  const sheets = ledgerOf(lives);
  const path = `${folder}/ledger.xlsx`;
  await writeWorkbook(path, sheets);
  const { ms, value } = await timed(() => runChild(url, path));
  const total = rowsIn(sheets);
  return [
    { name: 'ledger rows imported (.xlsx, to visible registers)', value: total, unit: '' },
    { name: 'import, whole process', value: ms / 1_000, unit: 's', goal: { most: 15 * (total / 100_000) } },
    { name: 'import', value: total / (ms / 1_000), unit: 'rows/s' },
    { name: 'import, peak resident memory', value: value.maxRssMb, unit: 'MB', goal: { most: 512 } },
  ];
}

function runChild(url: string, path: string): Promise<{ maxRssMb: number }> {
  const script = fileURLToPath(new URL('import-process.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--heap-growing-percent=50', script, path], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(output) as { maxRssMb: number })
        : reject(new Error(`import ended with ${code}`)),
    );
  });
}
