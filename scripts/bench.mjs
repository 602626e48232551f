import { build, install } from './install.mjs';

install({ everything: true });
build();
await import('../dist/bench/src/main.js');
