/**
 * Coming in and going out, under /api/sign-in. Whatever is wrong with a code is answered alike, and so are addresses that are
 * known and those that are not; nothing is done by GET but the way back from a provider of identities.
 */
import { APIError } from 'better-auth/api';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountOf } from '../access/rights.ts';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid, NotAllowed, Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import { SIGN_IN } from './auth.ts';
import { signInClaimHost } from './sign-in.queries.ts';
import type { SignIn } from './sign-in.ts';

type SignInRouteParts = {
  signIn: SignIn;
  viewerOf: ViewerOf;
  addressOf(context: Context): string | undefined;
};

const BODY_MOST = 4_096;

export function signInRoutes({ signIn, viewerOf, addressOf }: SignInRouteParts): Hono {
  const { auth, limits } = signIn;
  const routes = new Hono();
  const client: ClientOf = (context) => addressOf(context) ?? 'unknown';
  routes.use(`${SIGN_IN}/*`, async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  routes.use(`${SIGN_IN}/*`, bodyLimit({ maxSize: BODY_MOST, onError: tooLarge }));

  // A form of another site cannot send JSON without asking first, and where it comes from was looked at before.
  routes.post(`${SIGN_IN}/code`, async (context) => {
    const email = emailIn(await bodyOf(context));
    // Whoever is shown a code needs no mailbox: beyond this machine, that would open every account to everybody.
    if (!signIn.codes) throw new NotAllowed(sentence('signIn.noCodes'));
    await limits.code(client(context), email);
    await auth.api
      .sendVerificationOTP({ body: { email, type: 'sign-in' }, headers: context.req.raw.headers })
      .catch(asNoAddress);
    const code = signIn.codes === 'SHOWN' ? signIn.shown(email) : undefined;
    return context.json({ isSent: true, ...(code !== undefined && { code }) }, 202);
  });

  routes.post(`${SIGN_IN}/lost`, async (context) =>
    context.json({ isLost: signIn.isLost(emailIn(await bodyOf(context))) }),
  );

  routes.post(`${SIGN_IN}/session`, async (context) => {
    const body = await bodyOf(context);
    const [email, otp] = [
      emailIn(body),
      String(body.code ?? '')
        .replace(/\D/g, '')
        .slice(0, 12),
    ];
    await limits.attempt(client(context));
    const answer = await auth.api
      .signInEmailOTP({ body: { email, otp }, headers: context.req.raw.headers, asResponse: true })
      .catch(asRefusal);
    if (!answer.ok) throw wrongCode();
    passCookies(answer, context);
    return context.json({ isSignedIn: true });
  });

  routes.post(`${SIGN_IN}/out`, async (context) => {
    await bodyOf(context);
    const answer = await auth.api.signOut({ headers: context.req.raw.headers, asResponse: true });
    passCookies(answer, context);
    return context.json({ isSignedIn: false });
  });

  routes.post(`${SIGN_IN}/set-up`, async (context) => {
    const body = await bodyOf(context);
    const account = accountOf(viewerOf(context));
    await limits.setUp(client(context));
    if (!signIn.isSetUpCode(String(body.code ?? ''))) throw new Invalid(sentence('signIn.setUpCode'));
    const [claimed] = await signIn.database.transaction('sign-in/claim-host', 10_000, (run) =>
      run(signInClaimHost, { account: account.id }),
    );
    if (!claimed) throw new Invalid(sentence('signIn.setUpCode'));
    signIn.hasHost();
    return context.json({ isHost: true });
  });

  routes.get(`${SIGN_IN}/ways`, (context) =>
    context.json({
      codes: signIn.codes ?? null,
      provider: signIn.provider?.name ?? null,
      needsHost: signIn.needsHost(),
    }),
  );
  if (signIn.provider) byProvider(routes, signIn, signIn.provider.id, client);
  return routes;
}

/** To a provider of identities and back, always to our own page: no address to return to is taken from a request. */
function byProvider(routes: Hono, { auth, limits, publicUrl }: SignIn, id: string, client: ClientOf): void {
  const back = `${SIGN_IN}/callback/${id}`;
  routes.post(`${SIGN_IN}/provider`, async (context) => {
    await bodyOf(context);
    await limits.attempt(client(context));
    const [callbackURL, errorCallbackURL] = ['/sign-in?done', '/sign-in?failed'];
    const answer = await auth.api
      .signInSocial({
        body: { provider: id, callbackURL, errorCallbackURL, disableRedirect: true },
        ...{ headers: context.req.raw.headers, asResponse: true },
      })
      .catch(asRefusal);
    if (!answer.ok) throw new Unavailable(sentence('signIn.providerAway'), 10);
    passCookies(answer, context);
    const { url } = (await answer.json()) as { url?: string };
    return context.json({ url });
  });
  routes.get(back, (context) => {
    const { search } = new URL(context.req.url);
    return auth.handler(new Request(`${publicUrl}${back}${search}`, { headers: context.req.raw.headers }));
  });
}

type ClientOf = (context: Context) => string;

function passCookies(answer: Response, context: Context): void {
  for (const cookie of answer.headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true });
}

const wrongCode = () => new Invalid(sentence('signIn.code'));

/** What better-auth refuses as an answer, not as an error. */
function asRefusal(error: unknown): Response {
  if (error instanceof APIError) return new Response(null, { status: 400 });
  throw error;
}

/** It takes fewer signs in an address than mails can have. */
function asNoAddress(error: unknown): never {
  throw error instanceof APIError ? new Invalid(sentence('signIn.address')) : error;
}

const tooLarge = () => {
  throw new Invalid(sentence('request.json'));
};

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Invalid(sentence('request.json'));
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) throw new Invalid(sentence('request.json'));
  return body as Record<string, unknown>;
}

function emailIn(body: Record<string, unknown>): string {
  const email = typeof body.email === 'string' ? singleAddress(body.email) : undefined;
  if (email === undefined) throw new Invalid(sentence('signIn.address'));
  return email;
}
