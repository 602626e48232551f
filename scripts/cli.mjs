import { build, install } from './install.mjs';

install();
build();
await import('../dist/apps/cli/src/main.js');
