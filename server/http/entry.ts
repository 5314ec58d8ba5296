/**
 * What every request is asked before anything is done for it, and what every answer carries: one statement, for the routes
 * (server/http/app.ts) and for GraphQL, which is answered without them (server/http/graphql.ts).
 */
import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Asking } from '../access/viewer.ts';
import { Invalid, type KnownError, NotAllowed, Passing, refusalIn } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence } from '../language/sentence.ts';
import { isLoopback } from '../loopback.ts';

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

/** The same for an answer that is no page and shows nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The strict headers of an answer that is data. */
export async function dataHeaders(): Promise<[string, string][]> {
  const app = new Hono().use(strictHeaders).get('/', (context) => context.body(null));
  const { headers } = await app.request('/');
  headers.set('Content-Security-Policy', DATA_POLICY);
  return [...headers];
}

/** The id under which a request is logged: its own, unless it could break a line of a log. */
export function requestIdOf({ headers }: Asking): string {
  const own = headers.get('x-request-id');
  return own !== null && /^[\w\-=]{1,255}$/.test(own) ? own : randomUUID();
}

/** Why a request is answered with nothing else. */
export type Refusal = { error: KnownError; status: number };
type Check = (head: Asking) => Refusal | undefined;

const invalid = (error: Invalid, status: number): Refusal => ({ error, status });
const notAllowed = (error: NotAllowed): Refusal => ({ error, status: error.httpStatus });

/** What goes out with a refusal, in the reader's language. */
export function refusedWith(error: KnownError, head: Asking) {
  return {
    headers: {
      Vary: 'Accept-Language',
      ...(error instanceof Passing && { 'Retry-After': String(error.retryAfter) }),
    },
    body: { error: refusalIn(error, languageFor(head)) },
  };
}

/** Answers a route with a refusal. */
export function refuse(context: Context, error: KnownError, status: number = error.httpStatus): Response {
  const { headers, body } = refusedWith(error, context.req.raw);
  for (const [name, value] of Object.entries(headers))
    context.header(name, value, { append: name === 'Vary' });
  return context.json(body, status as 400);
}

/** Asks it of every request of the routes. */
export const asking =
  (check: Check): MiddlewareHandler =>
  async (context, next) => {
    const refusal = check(context.req.raw);
    return refusal ? refuse(context, refusal.error, refusal.status) : next();
  };

/**
 * Refuses what no part of the server could read: an address under a host that looks like one and is none, and a body
 * that says that it is compressed.
 */
export const unreadable: Check = ({ url, headers }) => {
  if (!URL.canParse(url)) return invalid(new Invalid(sentence('request.address')), 400);
  if (!/^(identity)?$/i.test(headers.get('content-encoding') ?? ''))
    return invalid(new Invalid(sentence('request.encoding')), 400);
  return undefined;
};

/**
 * Lets through what the client sends: JSON, with a header that no page of another site can add without asking first.
 * Forms and plain text need no such asking, whatever they carry.
 */
export const notAsClientsSend: Check = ({ method, headers }) => {
  if (!headers.get('graphql-preflight')) return notAllowed(new NotAllowed(sentence('request.preflight')));
  const type = headers.get('content-type') ?? '';
  if (method === 'POST' && !/^application\/json\s*(;|$)/i.test(type))
    return invalid(new Invalid(sentence('request.json')), 415);
  return undefined;
};

/**
 * How the server is reached, and whether people sign in: else everybody who reaches it is its facilitator. `showsCodes`: whoever reaches
 * it is shown the code of anybody.
 */
export type Reached = {
  publicUrl?: string | undefined;
  signsIn?: boolean;
  showsCodes?: boolean;
  /** It is the address for phones, where nobody is anybody but by what their own cookie carries. */
  isForPhones?: boolean;
};

/** What a proxy adds to the requests that it passes on. Most can be told not to: a sign that is missing proves nothing. */
const FORWARDED =
  /^(forwarded|via|x-forwarded-.+|x-original-(host|forwarded-for)|x-real-ip|(x|true|cf|fly|x-cluster)-client-ip|cf-connecting-ip|tailscale-.+)$/;

/**
 * Refuses requests that say themselves that they came through a proxy: whoever sent them does not sit at this machine,
 * although the address that they come from says so. Where people sign in by what is theirs, such headers change nothing (addressOf).
 */
export function proxied({ signsIn, showsCodes, isForPhones }: Reached): Check {
  return ({ headers }) => {
    if (isForPhones || (signsIn && !showsCodes)) return undefined;
    for (const header of headers.keys())
      if (FORWARDED.test(header)) return notAllowed(new NotAllowed(sentence('request.proxied', { header })));
    return undefined;
  };
}

/**
 * Refuses requests that name another host, and changes that come from another site's page. Without this, a web page
 * could make a browser on this machine act as its facilitator (DNS rebinding, cross-site requests).
 */
export function fromElsewhere({ publicUrl, signsIn, isForPhones }: Reached): Check {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;
  // Without sign-in never the public one: a server that believed it would hand its facilitator to whoever can send a header.
  const known = (host: string) =>
    isLoopback(host.replace(/:\d+$/, '')) ||
    (signsIn === true && host === publicHost) ||
    (isForPhones === true && isOfNetwork(host.replace(/:\d+$/, '')));
  return ({ headers }) => {
    const host = headers.get('host') ?? '';
    if (!known(host)) return notAllowed(new NotAllowed(sentence('request.host')));
    const origin = headers.get('origin');
    const from = origin === null ? host : hostOf(origin);
    return from === undefined || (from !== host && from !== publicHost)
      ? notAllowed(new NotAllowed(sentence('request.otherSite')))
      : undefined;
  };
}

/** How phones name a machine of their own network: no page of the web has such a name, whatever it resolves to. */
const isOfNetwork = (host: string): boolean =>
  isIP(host.replace(/^\[|\]$/g, '')) !== 0 || /^[a-z0-9-]+\.local$/i.test(host);

/** The host of a page's origin; undefined for what has none: `null`, a file, `data:`, `blob:`, `about:blank`. */
function hostOf(origin: string): string | undefined {
  const { protocol, host } = URL.parse(origin) ?? {};
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
