import v8 from 'node:v8';
import { build, install } from './install.mjs';

// A large ledger leaves much garbage; the heap is to be swept sooner rather than to grow to a gigabyte.
v8.setFlagsFromString('--heap-growing-percent=50');
install({ everything: false });
build();
await import('../dist/programs/cli.js');
