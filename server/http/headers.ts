import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { Invalid, NotAllowed, refusalIn } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence } from '../language/sentence.ts';
import { isLoopback } from '../settings.ts';

/**
 * Everything the page uses comes from this server. Styles that the component library adds at run time carry the
 * nonce of the page; no script is inline.
 */
export const POLICY = {
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
};

export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: POLICY,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  // HTTPS is the business of whatever stands in front of this server.
  strictTransportSecurity: false,
});

/**
 * Lets through what the client sends: JSON, with a header that no page of another site can add without asking first.
 * Forms and plain text need no such asking, whatever they carry.
 */
export const onlyAsClientsSend: MiddlewareHandler = async (context, next) => {
  if (!context.req.header('graphql-preflight')) {
    throw new NotAllowed(sentence('request.preflight'));
  }
  const type = context.req.header('content-type') ?? '';
  if (context.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(type)) {
    const refusal = new Invalid(sentence('request.json'));
    return context.json({ error: refusalIn(refusal, languageFor(context.req.raw)) }, 415);
  }
  return next();
};

/** What a proxy adds to the requests that it passes on. Most can be told not to: a sign that is missing proves nothing. */
const FORWARDED =
  /^(forwarded|via|x-forwarded-.+|x-original-(host|forwarded-for)|x-real-ip|(x|true|cf|fly|x-cluster)-client-ip|cf-connecting-ip|tailscale-.+)$/;

/**
 * Refuses requests that say themselves that they came through a proxy: whoever sent them does not sit at this machine,
 * although the address that they come from says so.
 */
export const onlyFromHere: MiddlewareHandler = async (context, next) => {
  const header = Object.keys(context.req.header()).find((name) => FORWARDED.test(name));
  if (header) throw new NotAllowed(sentence('request.proxied', { header }));
  await next();
};

/**
 * Refuses requests that name another host, and changes that come from another site's page. Without this, a web page
 * could make a browser on this machine act as its facilitator (DNS rebinding, cross-site requests).
 */
export function sameSite(publicUrl: string | undefined): MiddlewareHandler {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;
  // Never the public one alone: a server that believed it would hand its facilitator to whoever can send a header.
  const known = (host: string) => isLoopback(host.replace(/:\d+$/, ''));
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!known(host)) {
      throw new NotAllowed(sentence('request.host'));
    }
    const origin = context.req.header('origin');
    // A page without an origin of its own says "null", which is no address and so has no host.
    const from = origin && (URL.parse(origin)?.host ?? 'nowhere');
    if (from && from !== host && from !== publicHost) {
      throw new NotAllowed(sentence('request.otherSite'));
    }
    await next();
  };
}
