import { spawn } from 'node:child_process';
import { once } from 'node:events';

const PROGRAM = `
import { ProcessLife } from './dist/libs/runtime/src/process-life.js';
new ProcessLife();
const lost = Object.assign(new Error('nobody waits'), { detail: 'Key (name)=(张三)' });
void Promise.reject(lost);
setTimeout(() => { process.stdout.write('still here'); }, 200);
`;

it('a rejection that nobody waited for is logged and ends nothing', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect([code, out]).toEqual([0, 'still here']);
  expect(log).toContain('nobody waits');
  expect(log).not.toContain('张三');
});
