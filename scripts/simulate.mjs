import { build, install } from './install.mjs';

install();
build();
await import('../dist/bench/src/simulate.js');
