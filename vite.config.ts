// Builds the page for all hosts: no inline scripts, styles or data addresses, so that it runs under their strict policy.

import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contentPlugin } from './scripts/content-plugin.ts';

const content = join(import.meta.dirname, 'content');

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  plugins: [react(), contentPlugin(content)],
  // The variants for workers do without the DOM: the one of the Markdown parser's entity decoder would set innerHTML,
  // which the page's Trusted Types refuse and a worker does not have.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  worker: { format: 'es', plugins: () => [contentPlugin(content)] },
  build: {
    outDir: join(import.meta.dirname, 'build', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    // The polyfill is an inline script, and Chromium needs none.
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
  },
});
