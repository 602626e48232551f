import { usualPlaces } from '../../scripts/needs.mjs';
import LeftOutReporter from '../../scripts/left-out-reporter.mjs';

describe('an installed browser is looked for at its usual place', () => {
  it.each([
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' },
      'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'darwin',
      { HOME: '/Users/li' },
      '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/snap/bin/chromium'],
    ['linux', {}, '/usr/bin/google-chrome'],
  ] as const)('of %s with %j', (platform, env, place) => {
    expect(usualPlaces(platform, env)).toContain(place);
  });
});

describe('what was left out', () => {
  const leftOut = [{ what: 'the tests on Redis: no redis-server here', how: 'apt-get install redis-server' }];
  const run = (isCI: boolean, numPendingTests: number, numTodoTests = 0) => {
    const said: string[] = [];
    const reporter = new LeftOutReporter(null, {
      leftOut,
      isCI,
      say: (text) => void said.push(text),
      atEnd: (work) => work(),
    });
    reporter.onRunComplete(null, { numPendingTests, numTodoTests });
    return { said: said.join(''), error: reporter.getLastError() };
  };

  it('is said in one line, with how to have it', () => {
    const { said, error } = run(false, 3);
    expect(said.trim().split('\n')).toEqual([
      '!!! LEFT OUT: the tests on Redis: no redis-server here. To have them: apt-get install redis-server',
    ]);
    expect(error).toBeUndefined();
  });

  it('fails a run in CI, be it skipped or only planned', () => {
    expect(run(true, 1).error?.message).toBe('1 tests were skipped');
    expect(run(true, 0, 1).error).toBeDefined();
    expect(run(true, 0).error).toBeUndefined();
  });
});
