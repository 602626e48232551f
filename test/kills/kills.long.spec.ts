import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRun } from './kill-run.js';

const READY_P95_MS = 5_000;

it('seventy kills under the load of eight: nothing lost, nothing doubled, and soon ready again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kills-'));
  const run = await killRun(dataDir, 70, 8);
  rmSync(dataDir, { recursive: true });
  mkdirSync('data', { recursive: true });
  writeFileSync(join('data', 'kills.json'), `${JSON.stringify(run, null, 2)}\n`);
  const { p50, p95, max } = run.readyMs;
  process.stdout.write(
    `\n| kills | acknowledged | lost | doubled | ready p50 | p95 | max |\n|---|---|---|---|---|---|---|\n` +
      `| ${run.kills} | ${run.acknowledged} | ${run.lost} | ${run.doubled} | ${p50} ms | ${p95} ms | ${max} ms |\n`,
  );
  expect(run).toMatchObject({ lost: 0, doubled: 0, faults: [] });
  expect(p95).toBeLessThanOrEqual(READY_P95_MS);
}, 3_600_000);
