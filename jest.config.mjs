import { leftOutHere } from './scripts/needs.mjs';

export default {
  // Half of a suite's time is waiting for processes of its own: as many at once as there are cores.
  maxWorkers: '100%',
  // What a suite loads as modules is never given back: past this a worker is started anew, and collects less.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/scripts/test-order.mjs',
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testRegex: '\\.(unit|int|e2e)\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', ...leftOutHere().flatMap(({ suites }) => suites)],
  reporters: ['default', '<rootDir>/scripts/left-out-reporter.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { module: { type: 'es6' } }] },
  // A test that hangs must end; one on a busy machine must not. What it takes is measured elsewhere.
  testTimeout: 600_000,
};
