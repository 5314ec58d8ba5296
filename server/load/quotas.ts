/**
 * How much one account, and one address, adds in a day: one table. Of accounts it is counted in the database, one node for each
 * thing, found by its key; of addresses in the memory of this process, for so many of them at most. Facilitators are not held.
 */
import { LRUCache } from 'lru-cache';
import { roleOf, type Viewer } from '../access/viewer.ts';
import { TooMany } from '../errors.ts';
import type { Words } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { loadAllowance } from './load.queries.ts';

type Quota = {
  what: Words;
  /** Of one account, over all ecosystems. */
  account: number;
  /** Of one address that nobody has signed in from, in one ecosystem; only for what visitors add. */
  address?: number;
  /** Of all visitors of one ecosystem together: many addresses do not bury its facilitators. */
  ecosystem?: number;
};

export const QUOTAS = {
  Interdependency: { what: { en: 'links', fr: 'liens' }, account: 500 },
  Need: { what: { en: 'needs', fr: 'besoins' }, account: 200 },
  Offer: { what: { en: 'offers', fr: 'offres' }, account: 200 },
  Nomination: { what: { en: 'nominations', fr: 'recommandations' }, account: 200 },
  Contribution: { what: { en: 'contributions', fr: 'contributions' }, account: 200 },
  seat: { what: { en: 'seats asked for', fr: 'sièges demandés' }, account: 100 },
  flag: { what: { en: 'flags', fr: 'signalements' }, account: 100, address: 20, ecosystem: 500 },
  suggestion: { what: { en: 'suggestions', fr: 'suggestions' }, account: 50, address: 10, ecosystem: 300 },
} as const satisfies Record<string, Quota>;
export type Counted = keyof typeof QUOTAS;

export const isCounted = (name: string): name is Counted => name in QUOTAS;

const DAY = 86_400_000;
/** So many counts are kept of addresses; of those that were not heard of longest, none is. */
const MOST_KEPT = 50_000;
type Count = { used: number; until: number };
const counts = new LRUCache<string, Count>({ max: MOST_KEPT, ttl: DAY });

type Adding = {
  database: Database;
  viewer: Viewer;
  /** Where the request came from. */
  address: string;
};

/** Counts one more. Throws `TooMany`, which says how many there can be and until when. */
export async function spend(adding: Adding, name: Counted, ecosystem: string): Promise<void> {
  const { database, viewer, address } = adding;
  if (roleOf(viewer, ecosystem) === 'FACILITATOR') return;
  const quota: Quota = QUOTAS[name];
  const { account } = viewer;
  if (!account) {
    if (quota.address) count(`${name} ${ecosystem} ${networkOf(address)}`, quota.address, quota.what);
    if (quota.ecosystem) count(`${name} in ${ecosystem}`, quota.ecosystem, quota.what);
    return;
  }
  const now = new Date();
  const facts = { now: now.toISOString(), until: new Date(now.getTime() + DAY).toISOString() };
  const key = `${account.id} ${name}`;
  const [row] = await database.transaction('load/allowance', TIMEOUTS.write, (run) =>
    run(loadAllowance, { key, account: account.id, ...facts }),
  );
  if (row && row.used > quota.account) throw tooMany(quota.account, quota.what, Date.parse(row.until));
}

function count(key: string, most: number, what: Words): void {
  const now = Date.now();
  const known = counts.get(key);
  const current = known && known.until > now ? known : { used: 0, until: now + DAY };
  if (current.used >= most) throw tooMany(most, what, current.until);
  counts.set(key, { ...current, used: current.used + 1 }, { ttl: current.until - now });
}

function tooMany(most: number, what: Words, until: number): TooMany {
  const when = `${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return new TooMany(
    sentence('quota.met', { most, what, until: when }),
    Math.ceil((until - Date.now()) / 1_000),
  );
}

/** Whoever has an address of IPv6 has as many of them as they like, alike in their first half. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':');
  const filled = tail === undefined ? first : [...first, ...Array<string>(8).fill('0')];
  return filled.slice(0, 4).join(':');
}
