import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRun } from './kill-run.js';

it('five kills of the server under load lose and double nothing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kills-'));
  const run = await killRun(dataDir, 5, 4);
  expect(run).toMatchObject({ kills: 5, lost: 0, doubled: 0, faults: [] });
  expect(run.acknowledged).toBeGreaterThan(0);
  rmSync(dataDir, { recursive: true });
}, 900_000);
