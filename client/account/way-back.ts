/**
 * Where somebody is led once they have signed in: a path of this origin and nothing else, whoever wrote the link. It is kept
 * for as long as a code is good, since a mail's link opens a tab of its own.
 */
const KEPT_AS = 'maillage-way-back';
const TYPED_AS = 'maillage-signing-in';
const KEPT_MS = 600_000;
/** As long as an address can be that somebody made by clicking. */
const MOST = 4_000;

/** A path with its query, as it may be followed; undefined for whatever leads elsewhere, or to signing in again. */
export function readWay(given: unknown, origin: string): string | undefined {
  // What a browser takes for a slash, or takes out, would make a host of what looks like a path.
  if (typeof given !== 'string' || given.length > MOST || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given))
    return undefined;
  const url = URL.parse(given, origin);
  if (!url || url.origin !== origin || url.pathname.startsWith('//')) return undefined;
  if (/^\/sign-in\/?$/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What stands in the page's own address now. */
export const wayHere = (): string => `${location.pathname}${location.search}${location.hash}`;

/** Keeps where to go, for the tab that a mail opens. */
export function keepWay(to: string | undefined): void {
  if (to) stored(() => localStorage.setItem(KEPT_AS, JSON.stringify({ to, until: Date.now() + KEPT_MS })));
}

/** Where to go, kept by this browser a moment ago; given once. */
export function takeWay(): string | undefined {
  const kept = stored(() => localStorage.getItem(KEPT_AS));
  stored(() => localStorage.removeItem(KEPT_AS));
  try {
    const { to, until } = JSON.parse(kept ?? '{}') as { to?: unknown; until?: unknown };
    return typeof until === 'number' && until > Date.now() ? readWay(to, location.origin) : undefined;
  } catch {
    return undefined;
  }
}

/** To whom a code was sent, and when: a phone may put the page away while its owner reads the mail. */
export type Typed = { email: string; sentAt: number };

export function keepTyped(typed: Typed | undefined): void {
  stored(() =>
    typed ? sessionStorage.setItem(TYPED_AS, JSON.stringify(typed)) : sessionStorage.removeItem(TYPED_AS),
  );
}

export function keptTyped(): Typed | undefined {
  try {
    const read = JSON.parse(stored(() => sessionStorage.getItem(TYPED_AS)) ?? '{}') as Partial<Typed>;
    const { email, sentAt } = read;
    if (typeof email !== 'string' || typeof sentAt !== 'number') return undefined;
    return Date.now() - sentAt < KEPT_MS ? { email, sentAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Private windows may refuse storage: nothing is kept then. */
function stored<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What a mail's link carries after #, where no server reads it: an address and its code. */
export function readLink(hash: string): { email: string; code: string } | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [email, code] = [said.get('email') ?? '', said.get('code') ?? ''];
  return email.includes('@') && email.length <= 254 && /^\d{4} ?\d{4}$/.test(code)
    ? { email, code }
    : undefined;
}
