import type { Context, MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { Invalid, type KnownError, NotAllowed, refusalIn } from '../errors.ts';
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

/** Answers with a refusal, in the reader's language. */
export function refuse(context: Context, error: KnownError, status: number): Response {
  return context.json({ error: refusalIn(error, languageFor(context.req.raw)) }, status as 400);
}

/**
 * Refuses what no part of the server could read: an address under a host that looks like one and is none, and a body
 * that says that it is compressed.
 */
export const onlyReadable: MiddlewareHandler = async (context, next) => {
  if (!URL.canParse(context.req.url)) return refuse(context, new Invalid(sentence('request.address')), 400);
  if (!/^(identity)?$/i.test(context.req.header('content-encoding') ?? '')) {
    return refuse(context, new Invalid(sentence('request.encoding')), 400);
  }
  return next();
};

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
    return refuse(context, new Invalid(sentence('request.json')), 415);
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
    const from = origin === undefined ? host : hostOf(origin);
    if (from === undefined || (from !== host && from !== publicHost)) {
      throw new NotAllowed(sentence('request.otherSite'));
    }
    await next();
  };
}

/** The host of a page's origin; undefined for what has none: `null`, a file, `data:`, `blob:`, `about:blank`. */
function hostOf(origin: string): string | undefined {
  const { protocol, host } = URL.parse(origin) ?? {};
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
