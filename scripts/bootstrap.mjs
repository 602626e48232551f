import { build, install } from './install.mjs';

install();
if (!process.argv.includes('--modules-only')) build();
