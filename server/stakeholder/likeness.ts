/**
 * Which stakeholders are likely the same: those that share a key. Keys are stored and indexed, so a newcomer is compared
 * with all others by one look-up. A key only proposes; a person decides. There is no key of initials: in one town
 * "CCAF" and "CDC" fit several names, and acronyms that are really used stand among the other names.
 */
import { fold } from '../text.ts';

/** Why two stakeholders are proposed as the same. */
export const LIKENESS_REASONS = ['NAME', 'OTHER_NAME', 'WEBSITE'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** Longest key; what differs only after that counts as the same. */
const KEY_MAX = 200;
/** Shorter other names ("QC", "CA") belong to too many; a name or a French name is a key however short it is. */
const OTHER_NAME_MIN = 3;

/**
 * Letters of other scripts that look like a Latin one: the single-letter Latin look-alikes of Unicode TR39
 * (confusables.txt), already in lower case. Names are compared without case, so where the two cases look like different
 * letters (Greek Ν and ν, Η and η, Υ and υ) the capital decides; a letter of which one case looks Latin counts in both.
 */
const LOOK_ALIKES: Record<string, string> = {
  ...pairs('авеѕіјкмнорстухһѵүӏԁԛԝ', 'abesijkmhopctyxhvyldqw'),
  ...pairs('αβεζηικμνορτυχϲϳ', 'abezhikmnoptyxcj'),
  ...pairs('ագզհոսցօ', 'wqqhnugo'),
  ...pairs('ɑɡ', 'ag'),
  // Not a look-alike: the sigma that ends a word has the same capital as the other.
  ς: 'σ',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? letter]));
}

/** Words that one spelling leaves out and another does not; `&` goes with the punctuation. */
const NOISE = words('and et the le la les de du des of');

/** Abbreviations that mean one thing only, and words that differ by a letter or an ending between English and French. */
const SPELLINGS = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    mt: 'mount',
    mont: 'mount',
    ft: 'fort',
    mtl: 'montreal',
    univ: 'university',
    universite: 'university',
    dept: 'department',
    departement: 'department',
    ass: 'association',
    assn: 'association',
    assoc: 'association',
    ctr: 'center',
    centre: 'center',
    intl: 'international',
    internationale: 'international',
    natl: 'national',
    nationale: 'national',
    govt: 'government',
    gouv: 'government',
    gouvernement: 'government',
    fdn: 'foundation',
    fondation: 'foundation',
    institut: 'institute',
    cie: 'company',
    compagnie: 'company',
    corp: 'corporation',
  }),
);

/** Legal forms that are never the heart of a name: dropped at both ends. A co-operative is what it is, so that stays. */
const FORMS = words(
  'inc ltd ltee limitee llc llp plc pty sa sarl sas sasu eurl snc senc sencrl srl gmbh obnl obl osbl asbl enr enrg',
);
/** Legal forms in last place only: in front they are words ("Company of Wolves", "Co-Lab", "Cie Marie Chouinard"). */
const LAST_FORMS = new Set([...FORMS, ...words('co company corporation incorporated incorporee limited')]);

function words(text: string): Set<string> {
  return new Set(text.split(' '));
}

/** Sites that hold pages of many: an address counts with its path. A subdomain is the same site in a language or on a phone. */
const SHARED_SITES = words(
  'facebook.com fb.com linkedin.com instagram.com youtube.com youtu.be x.com twitter.com tiktok.com threads.net ' +
    'vimeo.com pinterest.com linktr.ee google.com github.com medium.com meetup.com wikipedia.org goo.gl bit.ly',
);
const NOW_NAMED: Record<string, string> = { 'fb.com': 'facebook.com', 'twitter.com': 'x.com' };
/** Sites whose subdomains belong to somebody each, and whose own front page tells nothing. */
const SHARED_PARENTS = words(
  'wordpress.com blogspot.com tumblr.com wixsite.com weebly.com canada.ca quebec.ca ontario.ca',
);
/** What tells one page of a shared site from another when the path does not: /watch?v=…, /profile.php?id=… */
const PAGE_PARAMETERS = ['id', 'v', 'list', 'q'];

/**
 * The sorted, distinct keys of a stakeholder, from `name`, `nameFr`, `otherNames` and `website`: two stakeholders that
 * share one are likely the same. At most 200 characters each; none when there is no name and no website.
 */
export function likenessKeys(properties: Record<string, unknown>): string[] {
  const { names, otherNames, website } = keysOf(properties);
  return [...new Set([...names, ...otherNames, ...website])].sort();
}

/** Why two stakeholders are proposed as the same, from their properties; empty exactly when they share no key. */
export function likenessReasons(
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): LikenessReason[] {
  const [a, b] = [keysOf(one), keysOf(other)];
  const holds: Record<LikenessReason, boolean> = {
    NAME: share(a.names, b.names),
    OTHER_NAME:
      share(a.otherNames, b.otherNames) || share(a.otherNames, b.names) || share(a.names, b.otherNames),
    WEBSITE: share(a.website, b.website),
  };
  return LIKENESS_REASONS.filter((reason) => holds[reason]);
}

function share(some: string[], others: string[]): boolean {
  return some.some((key) => others.includes(key));
}

/** The keys by where they come from; a name counts as another name only when it is not the name already. */
function keysOf({ name, nameFr, otherNames, website }: Record<string, unknown>) {
  const names = cut(texts([name, nameFr]).map((text) => nameKey(text) || fold(text)));
  const others = cut(texts(otherNames).map(nameKey));
  return {
    names,
    otherNames: others.filter((key) => [...key].length >= OTHER_NAME_MIN && !names.includes(key)),
    website: cut(texts([website]).map(websiteKey)),
  };
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** Never ends on half of a character: such text could not be stored. */
function cut(keys: string[]): string[] {
  return keys.filter((key) => key !== '').map((key) => key.slice(0, KEY_MAX).replace(/[\ud800-\udbff]$/, ''));
}

/** The skeleton of a name: what stays of it in every spelling; empty when it has no letter and no digit. */
function nameKey(name: string): string {
  const all = plain(name)
    .split(' ')
    .map((word) => SPELLINGS.get(word) ?? word);
  const telling = all.filter((word) => !NOISE.has(word));
  return withoutForms(telling.length > 0 ? telling : all).join('');
}

const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:(?:\.\p{L}){1,12}(?![\p{L}\p{N}])|\.(?: \p{L}\.){1,12})/gu;

/** Letters, digits and single spaces: one way to write an apostrophe, a dotted abbreviation and a co-op. */
function plain(name: string): string {
  return (
    fold(name)
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
      .replace(/(?<![\p{L}\p{N}])[ld]' ?(?=[\p{L}\p{N}])/gu, '')
      // "Int'l", "Gov't": the word that the abbreviations know.
      .replace(/(?<=\p{L})'(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
      // "S.E.N.C.", "S. A.": one word.
      .replace(DOTTED, (letters) => letters.replace(/[. ]/g, ''))
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
      .replace(/(?<!\S)co ?op(?:erative)?s?(?!\S)/g, 'coop')
  );
}

/** Drops the legal forms at both ends; the last word left stays, whatever it is. */
function withoutForms(all: string[]): string[] {
  let [start, end] = [0, all.length];
  while (end - start > 1 && LAST_FORMS.has(all[end - 1] ?? '')) end -= 1;
  while (end - start > 1 && FORMS.has(all[start] ?? '')) start += 1;
  return all.slice(start, end);
}

/** The key of a web address, whatever its scheme, its www and the case it is typed in; empty when it tells nobody apart. */
function websiteKey(website: string): string {
  const url = URL.parse(website.toLowerCase());
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  const host = url.host.replace(/^www\d?\./, '').replace(/\.$/, '');
  const path = url.pathname.replace(/\/+$/, '');
  const site = [...SHARED_SITES].find((shared) => host === shared || host.endsWith(`.${shared}`));
  if (path === '' && (site !== undefined || SHARED_PARENTS.has(host))) return '';
  if (site === undefined) return `web:${host}${path}`;
  const page = PAGE_PARAMETERS.map((name) => url.searchParams.get(name) ?? '').join('');
  return `web:${NOW_NAMED[site] ?? site}${path}${page && `?${page}`}`;
}
