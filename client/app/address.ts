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

/** What the left column may ask of the map, in the order of the navigator. */
export const READINGS = ['gaps', 'questions', 'what-if'] as const;
export type Reading = (typeof READINGS)[number];

const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
const FINDING_STATES = ['OPEN', 'DISMISSED', 'CLOSED'] as const;

/** Which findings are listed or reported; each part that is left out narrows nothing. */
export type FindingAddress = {
  /** Keys of kinds of finding. */
  gap?: string[];
  severity?: (typeof SEVERITIES)[number][];
  /** Id of a place: what lies within it counts too. */
  within?: string;
  /** Id of a mission. */
  mission?: string;
  /** Those that are open when left out. */
  state?: (typeof FINDING_STATES)[number];
  assignee?: string;
};

export type MapAddress = { [Name in Narrowing]?: string[] } & FindingAddress & {
    /** Id of the selected element. */
    at?: string;
    /** The two ends of the selected link: `from~to`. */
    link?: string;
    colour?: 'kind';
    view?: MapView;
    as?: 'table' | 'coverage';
    tab?: 'links';
    panel?: Panel;
    /** Id of the record whose history is open; that of the whole ecosystem when left out. */
    record?: string;
    /** The day as on which the map is shown; today when left out. */
    on?: string;
    reading?: Reading;
    /** Key of the finding that is open. */
    finding?: string;
    /** Id of the saved question that is open. */
    question?: string;
    /** A question that is not saved, or not as it is: its definition, as JSON. */
    ask?: string;
    /** What is supposed in “what if”, as JSON. */
    suppose?: string;
    /** The two dimensions of the coverage matrix, and the cell that is open: `row~column`. */
    rows?: string;
    columns?: string;
    cell?: string;
  };

/** The address of a report: which findings it tells of, and the two dimensions of its matrix. */
export type ReportAddress = FindingAddress &
  Pick<MapAddress, 'rows' | 'columns'> & {
    /** With evidence and next steps, or sentences alone; by the number of findings when left out. */
    detail?: 'full' | 'short';
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

/** Words of JSON are read where they are used, which says what is wrong with them. */
const JSON_LIMIT = 4_000;
const json = (value: unknown) =>
  typeof value === 'string' && value.length <= JSON_LIMIT && value.startsWith('{') ? value : undefined;

const some = <T extends string>(value: unknown, known: readonly T[]): T[] | undefined => {
  const found = words(value)?.flatMap((word) => known.find((each) => each === word) ?? []);
  return found && found.length > 0 ? found : undefined;
};

const PAIR = /^[\p{L}\p{N}_-]{1,80}~[\p{L}\p{N}_-]{1,80}$/u;

const readFindings = (raw: Record<string, unknown>) => ({
  gap: words(raw.gap),
  severity: some(raw.severity, SEVERITIES),
  within: text(raw.within, WORD),
  mission: text(raw.mission, WORD),
  state: FINDING_STATES.find((state) => state === raw.state),
  assignee: text(raw.assignee, /^.{1,120}$/u),
});

const present = <T extends object>(read: T) =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));

/** Checks what a report's address says. */
export function readReportAddress(raw: Record<string, unknown>): ReportAddress {
  return present({
    ...readFindings(raw),
    rows: text(raw.rows, WORD),
    columns: text(raw.columns, WORD),
    detail: (['full', 'short'] as const).find((detail) => detail === raw.detail),
  });
}

/** Checks what a map's address says; the order of the keys is the order in the address. */
export function readMapAddress(raw: Record<string, unknown>): MapAddress {
  return present({
    reading: READINGS.find((reading) => reading === raw.reading),
    at: text(raw.at, WORD),
    link: text(raw.link, PAIR),
    ...Object.fromEntries(NARROWINGS.map((name) => [name, words(raw[name])])),
    colour: raw.colour === 'kind' ? 'kind' : undefined,
    as: (['table', 'coverage'] as const).find((as) => as === raw.as),
    tab: raw.tab === 'links' ? 'links' : undefined,
    panel: PANELS.find((panel) => panel === raw.panel),
    record: text(raw.record, WORD),
    on: readDay(raw.on),
    ...readFindings(raw),
    finding: text(raw.finding, /^[\p{L}\p{N}_.:-]{1,200}$/u),
    question: text(raw.question, WORD),
    ask: json(raw.ask),
    suppose: json(raw.suppose),
    rows: text(raw.rows, WORD),
    columns: text(raw.columns, WORD),
    cell: text(raw.cell, PAIR),
    view: readView(raw.view),
  });
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
