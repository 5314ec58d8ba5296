/** GraphiQL for those who may change things: the schema with its descriptions, and a place to try queries. */
import { Hono, type MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { may, type ViewerOf } from '../access/viewer.ts';
import { NotAllowed } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { POLICY } from './entry.ts';

export const GRAPHIQL = '/graphiql';

/** The page is one inline script and its editor adds styles as it runs; it takes nothing from other sites either. */
export const graphiqlHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    ...POLICY,
    scriptSrc: [NONCE],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

export function graphiqlPage(viewerOf: ViewerOf): Hono {
  const app = new Hono();
  app.get(GRAPHIQL, async (context) => {
    if (!may(viewerOf(context), 'curate')) {
      throw new NotAllowed(sentence('graphiql.notAllowed'));
    }
    // Nine megabytes that most servers never need.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const nonce = String(context.get('secureHeadersNonce' as never));
    const page = renderGraphiQL({
      title: 'Maillage GraphiQL',
      endpoint: '/graphql',
      headers: JSON.stringify({ 'graphql-preflight': '1' }),
      subscriptionsProtocol: 'SSE',
      defaultQuery: QUERY,
    });
    context.header('Cache-Control', 'no-store');
    return context.html(page.replace('<script>', `<script nonce="${nonce}">`));
  });
  return app;
}

const QUERY = `# Every type and field says what it is: open the documentation at the left.
# docs/api.md has ten useful queries.
{
  ecosystems {
    nodes { slug name counts { stakeholders missions } }
  }
}
`;
