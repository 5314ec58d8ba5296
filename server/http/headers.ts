import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { NotAllowed } from '../errors.ts';
import { isLoopback } from '../settings.ts';

/**
 * Everything the page uses comes from this server. Styles that the component library adds at run time carry the
 * nonce of the page; no script is inline.
 */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  // HTTPS is the business of whatever stands in front of this server.
  strictTransportSecurity: false,
});

/**
 * Refuses requests that name another host, and changes that come from another site's page. Without this, a web page
 * could make a browser on this machine act as its facilitator (DNS rebinding, cross-site requests).
 */
export function sameSite(publicUrl: string | undefined): MiddlewareHandler {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;
  const known = (host: string) => host === publicHost || isLoopback(host.replace(/:\d+$/, ''));
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!known(host)) {
      throw new NotAllowed(
        'This server does not answer under that name: set PUBLIC_URL to the address people use.',
      );
    }
    const origin = context.req.header('origin');
    if (origin && URL.parse(origin)?.host !== host && URL.parse(origin)?.host !== publicHost) {
      throw new NotAllowed('This request comes from a page of another site: open Maillage itself.');
    }
    await next();
  };
}
