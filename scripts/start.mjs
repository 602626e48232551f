import { build, install } from './install.mjs';

install();
build();
await import('../dist/apps/server/src/main.js');
