/**
 * Whether the address of somebody shows that they speak for an institution: its domain is the very host of the website, without
 * www. Whatever could be mistaken for another is left to a facilitator: a part of a domain, letters beyond a to z (which look
 * alike, and which servers of mail and browsers read differently), providers of mailboxes, and hosts that many share.
 */
import providers from 'email-providers/all.json' with { type: 'json' };

/** Hosts on which anybody has a page: who works for them has an address there, and speaks for none of these. */
const SHARED_HOSTS = [
  ...['facebook.com', 'instagram.com', 'linkedin.com', 'x.com', 'twitter.com', 'youtube.com', 'tiktok.com'],
  ...[
    'google.com',
    'sites.google.com',
    'microsoft.com',
    'sharepoint.com',
    'github.com',
    'github.io',
    'notion.so',
  ],
  ...[
    'wordpress.com',
    'wix.com',
    'wixsite.com',
    'squarespace.com',
    'weebly.com',
    'medium.com',
    'blogspot.com',
  ],
  ...['eventbrite.com', 'meetup.com', 'canadahelps.org', 'gofundme.com', 'linktr.ee', 'wikipedia.org'],
];
/** Who give an address to whoever takes their line, beside those that the list of providers knows. */
const LINES = [
  'bellaliant.net',
  'bellaliant.com',
  'bell.ca',
  'nb.sympatico.ca',
  'eastlink.ca',
  'xplornet.com',
  'xplornet.ca',
];
const EVERYBODYS: ReadonlySet<string> = new Set([...(providers as string[]), ...SHARED_HOSTS, ...LINES]);

const PLAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** The domain of an address in small letters; undefined for one that is not written in plain letters. */
export function domainOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return PLAIN.test(domain) && !domain.split('.').some((label) => label.startsWith('xn--'))
    ? domain
    : undefined;
}

/** Whether the domain of an address is that of a website, and nobody's but theirs. */
export function isOfWebsite(email: string, website: string | null | undefined): boolean {
  const domain = domainOf(email);
  if (!domain || !website || EVERYBODYS.has(domain)) return false;
  const host = /^https?:\/\/([^/?#\\@:]+)(?::\d+)?(?:[/?#]|$)/i.exec(website.trim())?.[1]?.toLowerCase();
  return host?.replace(/^www\./, '') === domain;
}

/** Whether an address is of one of these domains; of any where none is named. */
export function isOfOne(email: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.includes(domainOf(email) ?? '');
}
