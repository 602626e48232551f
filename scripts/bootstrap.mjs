// npm start and npm run build: what the product needs. --modules-only: all that tests and lint need, nothing built.
import { build, install } from './install.mjs';

const isForDevelopment = process.argv.includes('--modules-only');
install({ everything: isForDevelopment });
if (!isForDevelopment) build();
