import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:4500';

/** Builds the browser's part into `dist/client`, which the server serves; `npx vite` serves it beside a running server. */
export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/client', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page's content security policy allows no data: font and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The folder client/graphql is served from the same address as what the server answers under /graphql.
  server: { proxy: { '^/graphql$': server, '/api': server, '/ready': server } },
});
