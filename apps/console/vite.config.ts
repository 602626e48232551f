import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot('apps/console'),
  base: '/',
  plugins: [react()],
  resolve: {
    // The law as data and the registers' columns are the same here and at the server.
    alias: Object.fromEntries(
      ['statute', 'casework', 'obligations', 'register', 'api-client'].map((room) => [
        `#${room}`,
        fromRoot(`libs/${room}/src/index.ts`),
      ]),
    ),
  },
  build: {
    outDir: fromRoot('dist/console'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16'],
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    // Of the law only what a page uses: the calendar of days off, which is read from a file, stays at the server.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/') },
      external: ['node:module'],
    },
  },
});
