/** Signing in, put together: who is asking, the routes, and what is done each day. */
import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { FindViewer } from '../access/viewer.ts';
import { storedLanguage } from '../language/language.ts';
import { createMailing, type Mailing } from '../mail/mail.ts';
import type { Database } from '../neo4j/database.ts';
import type { SignInSettings } from '../settings-sign-in.ts';
import { type Auth, cookieName, createAuth, providerId, type SentCode } from './auth.ts';
import { codeMail, linkTo, spaced } from './code-mail.ts';
import { createSignInLimits, type SignInLimits } from './limits.ts';
import { createLostCodes } from './lost-codes.ts';
import { sealed } from './secret.ts';
import { sessionsOf } from './sessions.ts';
import { signInForget, signInHasHost, signInLanguage } from './sign-in.queries.ts';

export type SignIn = {
  auth: Auth;
  findViewer: FindViewer;
  limits: SignInLimits;
  publicUrl: string;
  /** A provider of identities, and what its button says. */
  provider: { id: string; name: string } | undefined;
  /** How who asks for a code comes by it; undefined where a provider alone vouches for people. */
  codes: 'MAILED' | 'SHOWN' | undefined;
  /** A code that was just made for an address, where none is mailed: given once. */
  shown(email: string): string | undefined;
  /** Whether the last code for an address could not be mailed. */
  isLost(email: string): boolean;
  /** Whether this is the code by which the first host is known, as long as there is none. */
  isSetUpCode(code: string): boolean;
  /** Whether nobody runs this server yet, as far as this process knows. */
  needsHost(): boolean;
  /** Says that somebody runs it from now on. */
  hasHost(): void;
  /** Hands in mails; undefined where none is sent. */
  mailing: Mailing | undefined;
  database: Database;
  /** What is kept of a secret that is only ever compared. */
  sealed(token: string): string;
  close(): Promise<void>;
};

type SignInParts = {
  database: Database;
  settings: SignInSettings;
  publicUrl: string;
  secret: string;
  log: Logger;
  /** Says something in the terminal. */
  report(message: string): void;
  mailing?: Mailing;
};

/** Throws `Unavailable` when the database is away. */
export async function createSignIn(parts: SignInParts): Promise<SignIn> {
  const { database, settings, publicUrl, secret, log, report } = parts;
  const mailing = parts.mailing ?? (settings.mail && createMailing(settings.mail, log));
  const provider = settings.oidc && { id: providerId(settings.oidc.issuer), name: settings.oidc.name };
  const shown = new Map<string, string>();
  const lost = createLostCodes();
  /** In the language that the owner of the address chose, known or not: the answer waits for neither. */
  const mailed = async (mailing: Mailing, sent: SentCode) => {
    const [own] = await database.read(signInLanguage, { email: sent.email }).catch(() => []);
    const language = storedLanguage(own?.language) ?? sent.language;
    lost.forget(sent.email);
    mailing.send(codeMail(publicUrl, { ...sent, language }), () => lost.lose(sent.email));
  };
  const sendCode = (sent: SentCode) => {
    if (mailing) return void mailed(mailing, sent);
    shown.set(sent.email, sent.code);
    report(`Code for ${sent.email}: ${spaced(sent.code)} (${linkTo(publicUrl, sent)})`);
  };
  const seal = (token: string) => sealed(secret, token);
  const auth = createAuth({ database, publicUrl, secret, oidc: settings.oidc, sendCode, log });
  const [{ hasHost } = { hasHost: false }] = await database.read(signInHasHost, {});
  let setUpCode = hasHost ? undefined : newSetUpCode();
  if (setUpCode)
    report(
      `The first who signs in at ${publicUrl}/sign-in with the set-up code ${setUpCode} runs this server`,
    );
  return {
    ...{ auth, publicUrl, database, limits: createSignInLimits(), provider, mailing },
    findViewer: sessionsOf({ database, cookie: cookieName(publicUrl), sealed: seal }),
    sealed: seal,
    codes: mailing ? 'MAILED' : settings.showsCodes ? 'SHOWN' : undefined,
    shown: (email) => {
      const code = shown.get(email);
      shown.delete(email);
      return code;
    },
    isLost: lost.has,
    isSetUpCode: (code) => setUpCode !== undefined && plain(code) === plain(setUpCode),
    needsHost: () => setUpCode !== undefined,
    hasHost: () => {
      setUpCode = undefined;
    },
    close: async () => mailing?.close(),
  };
}

/** Sessions and codes that have expired are of no use to anybody. */
export async function forgetExpired(database: Database): Promise<void> {
  const now = new Date().toISOString();
  await database.transaction('sign-in/forget', 30_000, (run) => run(signInForget, { now }));
}

/** Letters and digits that are not taken for each other. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const newSetUpCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
