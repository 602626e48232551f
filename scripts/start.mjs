import { build, install } from './install.mjs';

install({ everything: false });
build();
await import('../dist/apps/server/src/main.js');
