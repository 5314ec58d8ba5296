import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

// Set once the file is found: a name that is not there yet must not be remembered as missing.
const keptForAYear: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
};

/** The built client: files with a hash in their name are kept for a year, the page itself is asked for each time. */
export function clientFiles(folder: string): Hono {
  const app = new Hono();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use('/assets/*', keptForAYear, serveStatic({ root: folder, precompressed: true }));
  app.use('/:file{[^/]+\\.(?:svg|png|ico|txt|webmanifest)}', serveStatic({ root: folder }));
  app.get('*', (context) => {
    if (/^\/(assets|api|graphql)(\/|$)/.test(context.req.path)) {
      throw new NotFound(sentence('address.nothing', { path: context.req.path }));
    }
    const nonce = context.get('secureHeadersNonce' as never) as string | undefined;
    context.header('Cache-Control', 'no-store');
    return context.html(page.replaceAll('__CSP_NONCE__', nonce ?? ''));
  });
  return app;
}
