import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFull } from './disk-full.js';
import { ExplainedFailure } from './explained-failure.js';
import { explainedMaking, makeNamedFolder } from './make-folder.js';
import { makeDataFolder } from './private-files.js';

const failed = (code: string): Error => Object.assign(new Error(`${code}: mkdir`), { code });

it.each([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['EROFS', '只读'],
  ['ENOTDIR', '同名的文件'],
  ['EEXIST', '同名的文件'],
  ['ENAMETOOLONG', '不接受这个名称'],
  ['ELOOP', '互相指向'],
  ['ENOENT', '系统不允许'],
])('%s is told in its own words, with a way out', (code, words) => {
  const told = explainedMaking(failed(code), '文件夹 /a');
  expect(told).not.toBeInstanceOf(DiskFull);
  expect(told.message).toMatch(/^不能建立文件夹 \/a：.*；可换一个位置。$/);
  expect(told.message).toContain(words);
});

it.each(['ENOSPC', 'EDQUOT'])('%s is told as a full disk', (code) => {
  const told = explainedMaking(failed(code), '文件夹 /a');
  expect(told).toBeInstanceOf(DiskFull);
  expect(told.message).toContain('磁盘已满');
});

it.each([
  ['a named folder', (path: string) => makeNamedFolder(path, 0o700)],
  ['a data folder', makeDataFolder],
])('%s below a file says that a file is in the way', (_what, make) => {
  const file = join(mkdtempSync(join(tmpdir(), 'make-folder-')), 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'data')]) {
    expect(() => make(path)).toThrow(ExplainedFailure);
    expect(() => make(path)).toThrow('同名的文件');
  }
});
