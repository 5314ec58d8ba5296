/** How people sign in, as far as it is chosen from outside: read and checked with everything else (settings.ts). */
import { StartError } from './errors.ts';
import { sentence } from './language/sentence.ts';
import { isLoopback } from './loopback.ts';

/** How codes are mailed. */
export type MailSettings = { url: string; from: string };

/** A provider of identities that speaks OpenID Connect, matched by issuer and subject. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

export type SignInSettings = {
  mail: MailSettings | undefined;
  /** Whether who asks for a code is shown it, in the terminal and on the page: on this machine alone, where none is mailed. */
  showsCodes: boolean;
  oidc: OidcSettings | undefined;
  /** What cookies and codes are signed with; undefined: kept in a file of the data folder. */
  secret: string | undefined;
  /** How many proxies stand in front, each of which adds the address that it was reached from; 0 believes none. */
  proxies: number;
};

export const SIGN_IN_OPTIONS = {
  signIn: {
    flag: 'sign-in',
    switch: true,
    text: 'people sign in on this machine too, instead of being its facilitator',
  },
  smtp: { env: 'SMTP_URL', text: 'where mails are handed in (smtp://user:password@host:587, smtps://...)' },
  mailFrom: { env: 'MAIL_FROM', text: 'whom mails are from (Maillage <maillage@example.org>)' },
  oidcIssuer: { env: 'OIDC_ISSUER', text: 'a provider of identities (https://id.example.org)' },
  oidcClient: { env: 'OIDC_CLIENT_ID', text: 'how this server is called there' },
  oidcSecret: { env: 'OIDC_CLIENT_SECRET', text: 'its secret there' },
  oidcName: { env: 'OIDC_NAME', text: 'what its button is called [the host of its address]' },
  secret: {
    env: 'SECRET',
    text: 'what sessions are signed with, 32 characters or more [a file of the data folder]',
  },
  proxies: { env: 'TRUST_PROXY', fallback: '0', text: 'how many proxies stand in front of this server' },
} as const;

type Read = (name: keyof typeof SIGN_IN_OPTIONS) => string | undefined;
type Reached = { host: string; publicUrl: string | undefined; hasDataDir: boolean };

/** Throws `StartError` for what is lacking or contradicts itself. */
export function readSignIn(read: Read, { host, publicUrl, hasDataDir }: Reached): SignInSettings | undefined {
  const isBeyond = !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));
  if (!isBeyond && read('signIn') === undefined) return undefined;
  if (isBeyond && publicUrl === undefined) throw new StartError(sentence('start.publicUrlLacking', { host }));
  const [mail, oidc] = [mailOf(read('smtp'), read('mailFrom')), oidcOf(read)];
  if (isBeyond && !mail && !oidc) throw new StartError(sentence('start.noMail'));
  const secret = read('secret');
  if (secret !== undefined && secret.length < 32) throw new StartError(sentence('start.secretShort'));
  if (secret === undefined && !hasDataDir) throw new StartError(sentence('start.secretLacking'));
  return { mail, showsCodes: !isBeyond && !mail, oidc, secret, proxies: proxiesOf(read('proxies')) };
}

function mailOf(smtp: string | undefined, from: string | undefined): MailSettings | undefined {
  if (smtp === undefined) return undefined;
  const url = URL.parse(smtp);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname)
    throw new StartError(sentence('start.smtp'));
  if (from === undefined || !/^[^\r\n,;]*[^\s@,;<]+@[^\s@,;>]+>?$/.test(from))
    throw new StartError(sentence('start.mailFrom', { given: from ?? '' }));
  return { url: smtp, from };
}

function oidcOf(read: Read): OidcSettings | undefined {
  const [issuer, clientId, clientSecret] = [read('oidcIssuer'), read('oidcClient'), read('oidcSecret')];
  if (issuer === undefined) return undefined;
  const url = URL.parse(issuer);
  const isFit = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isFit) throw new StartError(sentence('start.oidcIssuer', { given: issuer }));
  if (!clientId || !clientSecret) throw new StartError(sentence('start.oidcClient'));
  return { issuer, clientId, clientSecret, name: read('oidcName') ?? url.hostname };
}

function proxiesOf(given: string | undefined): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 0 && count <= 10) return count;
  const facts = { name: 'TRUST_PROXY', given: String(given), least: 0, most: 10 };
  throw new StartError(sentence('start.wholeNumber', facts));
}
