/**
 * better-auth as this server uses it: a code by mail, and a provider of identities where one is set. Its own routes are not
 * reachable, but for the way back from a provider (sign-in.route.ts); roles and sessions are read by our own query.
 */
import { createHash } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Logger } from 'pino';
import type { Language } from '../language/language.ts';
import { languageIn } from '../language/reader.ts';
import type { Database } from '../neo4j/database.ts';
import type { OidcSettings } from '../settings-sign-in.ts';
import { neo4jAdapter } from './adapter.ts';
import { sealed } from './secret.ts';

/** Where sign-in is reached. */
export const SIGN_IN = '/api/sign-in';
/**
 * How a provider of identities is called in addresses and with each identity: by its issuer, so that a subject of one is never
 * taken for the same subject of another that was set later.
 */
export const providerId = (issuer: string): string =>
  `oidc-${createHash('sha256').update(issuer).digest('hex').slice(0, 12)}`;
/** How long a code is good for, and how long a session is. Seconds. */
export const CODE_LASTS = 600;
const SESSION_LASTS = 60 * 86_400;
const CODE_DIGITS = 8;
const CODE_ATTEMPTS = 5;

export type SentCode = { email: string; code: string; language: Language };

type AuthParts = {
  database: Database;
  /** How the server is reached, without a trailing slash: every link and every address that is believed comes from it. */
  publicUrl: string;
  secret: string;
  oidc: OidcSettings | undefined;
  sendCode(sent: SentCode): void;
  log: Logger;
};

/** The cookie of a session: bound to this host where the browser can be told to. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-maillage' : 'maillage';
}

export type Auth = ReturnType<typeof createAuth>;

export function createAuth({ database, publicUrl, secret, oidc, sendCode, log }: AuthParts) {
  const mailed = emailOTP({
    otpLength: CODE_DIGITS,
    expiresIn: CODE_LASTS,
    allowedAttempts: CODE_ATTEMPTS,
    storeOTP: { hash: async (code) => sealed(secret, code) },
    sendVerificationOTP: async ({ email, otp }, context) => {
      sendCode({ email, code: otp, language: languageIn(context?.headers?.get('accept-language')) });
    },
  });
  return betterAuth({
    ...{ appName: 'Maillage', baseURL: publicUrl, basePath: SIGN_IN, secret, trustedOrigins: [publicUrl] },
    database: neo4jAdapter(database, { sealed: (token) => sealed(secret, token) }),
    ...STORED,
    emailAndPassword: { enabled: false },
    // Counted by our own limits, by address and account: limits.ts.
    rateLimit: { enabled: false },
    // What went wrong at the provider is not repeated: it could be anybody's words.
    onAPIError: { errorURL: `${publicUrl}/sign-in?failed` },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level === 'error' ? 'warn' : 'debug']({ level }, message) },
    advanced: advanced(publicUrl),
    plugins: [mailed, ...(oidc ? [identityFrom(oidc)] : [])],
  });
}

/** How it is stored, and what of it is not: what a provider hands out is of no use to us once somebody is known. */
const STORED = {
  user: {
    modelName: 'Account',
    validateUserInfo: ({ user, source }) =>
      // Whose address a provider does not vouch for could be anybody's.
      source.method === 'oauth' && user.emailVerified !== true ? { error: 'email_not_verified' } : undefined,
  },
  session: { modelName: 'Session', expiresIn: SESSION_LASTS, disableSessionRefresh: true },
  account: { modelName: 'Identity', accountLinking: { enabled: true, trustedProviders: [] } },
  verification: { modelName: 'SignInCode', storeIdentifier: 'hashed' },
  databaseHooks: {
    account: {
      create: {
        before: async (identity) => ({
          data: { ...identity, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
      update: {
        before: async (identity) => ({
          data: { ...identity, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
  },
} satisfies Partial<BetterAuthOptions>;

function advanced(publicUrl: string): BetterAuthOptions['advanced'] {
  const secure = publicUrl.startsWith('https:');
  const attributes = { secure, httpOnly: true, sameSite: 'lax' as const, path: '/' };
  return {
    // With it, names of cookies would begin with __Secure-, which says less than __Host-.
    useSecureCookies: false,
    defaultCookieAttributes: attributes,
    cookiePrefix: 'maillage',
    cookies: { session_token: { name: cookieName(publicUrl), attributes } },
    ipAddress: { disableIpTracking: true },
  };
}

function identityFrom({ issuer, clientId, clientSecret, name }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        ...{ providerId: providerId(issuer), name, clientId, clientSecret, pkce: true },
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        accountSubject: ({ tokens, profile }) => {
          // Without a signed token the library would take the word of another answer, which is tied to no sign-in.
          if (!tokens.idToken || !profile.sub)
            throw new Error('the provider sent no token that says who this is');
          return profile.sub;
        },
        scopes: ['openid', 'email', 'profile'],
      },
    ],
  });
}
