import { build, install } from './install.mjs';

install({ everything: false });
build();
await import('../dist/programs/server.js');
