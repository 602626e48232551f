import config from './jest.config.mjs';

// One after the other: each of them keeps the machine busy by itself, and some measure how long it takes to come back.
export default { ...config, testRegex: '\\.long\\.spec\\.ts$', maxWorkers: 1, testTimeout: 1_800_000 };
