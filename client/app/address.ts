/**
 * What the address of a page holds: every choice a reader makes on the map, in words that can be read and shared
 * (`?kinds=institution,mission&at=k3f9x2ab-s12&view=0.5,0.4,0.8`). What cannot be understood is left out.
 */
import { formatView, type MapView, parseView } from '../map/view.ts';
import { isLanguage, type Language } from './language.ts';

/** The choices that narrow what is drawn; each is a list, and a list left out narrows nothing. */
export const NARROWINGS = ['kinds', 'sectors', 'statuses', 'places', 'types', 'linkStatuses'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** What the right column may show instead of an element or a link. */
export const PANELS = [
  'places',
  'communities',
  'resources',
  'charter',
  'link-types',
  'history',
  'duplicates',
  'merge',
] as const;
export type Panel = (typeof PANELS)[number];

export type MapAddress = { [Name in Narrowing]?: string[] } & {
  /** Id of the selected element. */
  at?: string;
  /** The two ends of the selected link: `from~to`. */
  link?: string;
  colour?: 'kind';
  view?: MapView;
  as?: 'table';
  tab?: 'links';
  panel?: Panel;
  /** Id of the record whose history is open; that of the whole ecosystem when left out. */
  record?: string;
  /** The day as on which the map is shown; today when left out. */
  on?: string;
};

export type RootAddress = { lang?: Language };

const WORD = /^[\p{L}\p{N}_-]{1,80}$/u;

function words(value: unknown): string[] | undefined {
  const list = (Array.isArray(value) ? value : String(value ?? '').split(',')).filter(
    (word): word is string => typeof word === 'string' && WORD.test(word),
  );
  return list.length > 0 ? [...new Set(list)] : undefined;
}

/** Reads `x,y,ratio`, or takes a view as it is: the router checks both what was typed and what the page asks for. */
function readView(value: unknown): MapView | undefined {
  if (typeof value !== 'object' || value === null) return parseView(String(value ?? ''));
  const { x, y, ratio } = value as Partial<MapView>;
  return parseView([x, y, ratio].join(','));
}

const text = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Reads a calendar day that exists. */
function readDay(value: unknown): string | undefined {
  const day = text(value, /^\d{4}-\d{2}-\d{2}$/);
  const date = day === undefined ? undefined : new Date(day);
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(day))
    ? day
    : undefined;
}

/** Checks what a map's address says; the order of the keys is the order in the address. */
export function readMapAddress(raw: Record<string, unknown>): MapAddress {
  const read = {
    at: text(raw.at, WORD),
    link: text(raw.link, /^[\p{L}\p{N}_-]{1,80}~[\p{L}\p{N}_-]{1,80}$/u),
    ...Object.fromEntries(NARROWINGS.map((name) => [name, words(raw[name])])),
    colour: raw.colour === 'kind' ? 'kind' : undefined,
    as: raw.as === 'table' ? 'table' : undefined,
    tab: raw.tab === 'links' ? 'links' : undefined,
    panel: PANELS.find((panel) => panel === raw.panel),
    record: text(raw.record, WORD),
    on: readDay(raw.on),
    view: readView(raw.view),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export function readRootAddress(raw: Record<string, unknown>): RootAddress {
  return isLanguage(raw.lang) ? { lang: raw.lang } : {};
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? formatView(value as MapView) : String(value);
}

/** The query string of an address, from its first `?`; empty when it says nothing. */
export function writeSearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(written(value)).replaceAll('%2C', ',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The words of a query string, unread. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}
