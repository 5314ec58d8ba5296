/**
 * What the address of a page holds: every choice a reader makes on the map, in words that can be read and shared
 * (`?kinds=institution,mission&at=k3f9x2ab-s12&view=0.5,0.4,0.8`). What cannot be understood is left out.
 */
import { LANGUAGES, type Language } from '../language/language.ts';
import { SEVERAL } from '../map/clauses.ts';
import { COLOURINGS, type Colouring, SIZINGS, type Sizing } from '../map/colourings.ts';
import { GROUPINGS, type Grouping } from '../map/grouping.ts';
import { LAYERS, type Layer } from '../map/guess-marks.ts';
import { formatView, type MapView } from '../map/view.ts';
import {
  type AddressOf,
  covered,
  day,
  idList,
  oneOf,
  type Parts,
  pair,
  period,
  readParts,
  someOf,
  texts,
  view,
  word,
  words,
} from './address-parts.ts';

/** The choices that narrow what is drawn; one left out narrows nothing. */
export const NARROWINGS = {
  ...{
    kinds: words,
    sectors: words,
    statuses: words,
    places: words,
    tags: texts,
    communities: words,
    missions: words,
  },
  ...{ types: words, linkStatuses: words, strengths: words, dates: words, period },
  /** The lists of which an element must have all that is chosen, not just one. */
  all: someOf(SEVERAL),
  /** Only elements that have such a link. */
  linked: oneOf(['only']),
} as const satisfies Parts;

/** What may stand beside the map besides an element, a link or a list of the ecosystem. */
const PANELS = ['history', 'duplicates', 'merge'] as const;

/** What waits for a facilitator, in the order of the list of it. */
export const QUEUE_KINDS = [
  'flag',
  'correction',
  'newcomer',
  'addition',
  'seat',
  'asking',
  'claim',
  'pair',
  'dispute',
] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** The panels of the left side, one at a time; `closed` leaves the room to the map. */
export const RAIL = ['explore', 'readings', 'catalogue'] as const;
export type RailPanel = (typeof RAIL)[number];

export type Narrowings = AddressOf<typeof NARROWINGS>;

/** The address of a map: what the frame of the page keeps in it. Each reading adds its own parts to this type. */
export interface MapAddress extends Narrowings {
  /** The panel of the left side; when left out, the one that what else is said here calls for. */
  rail?: RailPanel | 'closed';
  /** The name of the reading that is open in the panel of readings. */
  reading?: string;
  /** Id of the selected element. */
  at?: string;
  /** The two ends of the selected link: `from~to`. */
  link?: string;
  /** What the colours mean; sectors when left out. */
  colour?: 'kind' | Colouring;
  /** Steps of these colours: only what has one of them is shown. */
  shades?: string[];
  /** What makes a mark large; the number of links when left out. */
  size?: Sizing;
  /** By which attribute the map is drawn in groups; `none` for a large map of which all is wanted. */
  group?: Grouping | 'none';
  /** Keys of the open groups: `all` or `none` of them, or those that the size of the map calls for when left out. */
  open?: string[];
  view?: MapView;
  /** `table`, or the name of the reading that stands in place of the map. */
  as?: string;
  tab?: 'links';
  /** The name of a list of the ecosystem, or one of the panels above. */
  panel?: string;
  /** Id of the record whose history is open, that of the whole ecosystem when left out; else of one that is unfolded in what is selected. */
  record?: string;
  /** Of what is to be decided: one kind of it, and what was decided instead of what waits. */
  waits?: QueueKind;
  queue?: 'decided';
  /** The step of the first tour that is taken, from 1. */
  tour?: string;
  /** What the map shows besides elements and links. */
  show?: Layer[];
  /** Id of the element around which alone the map is shown, */
  focus?: string;
  /** as far as so many steps; one when left out; */
  steps?: '2' | '3' | '4';
  /** and ids of elements whose neighbours are shown too. */
  expanded?: string[];
  /** Ids of elements that are hidden from this view. */
  hidden?: string[];
  /** Ids of elements that are chosen together. */
  chosen?: string[];
  /** The day as on which the map is shown, as it was known then; today when left out. */
  on?: string;
  /** The day whose links are shown, as they are known today. */
  held?: string;
}

export type RootAddress = { lang?: Language };

/** What a reading says of itself that the address depends on. */
export type Addressed = { name: string; stands: 'column' | 'stage' | 'page'; parts: Parts };

const nothing = () => undefined;

/** Checks what a map's address says; the order of the keys is the order in the address. */
export function readMapAddress(
  raw: Record<string, unknown>,
  readings: readonly Addressed[],
  lists: readonly { name: string }[],
): MapAddress {
  const standing = (where: Addressed['stands']) => readings.filter(({ stands }) => stands === where);
  const names = (where: Addressed['stands']) => standing(where).map(({ name }) => name);
  const own = [...standing('column'), ...standing('stage')].map(({ parts }) => parts);
  return readParts(
    {
      rail: oneOf([...RAIL, 'closed']),
      reading: oneOf(names('column')),
      at: word,
      link: pair,
      ...NARROWINGS,
      colour: oneOf(['kind', ...COLOURINGS]),
      shades: words,
      size: oneOf(SIZINGS),
      group: oneOf([...GROUPINGS, 'none']),
      open: words,
      as: oneOf(['table', ...names('stage')]),
      tab: oneOf(['links']),
      panel: oneOf([...lists.map(({ name }) => name), ...PANELS]),
      record: word,
      // They say something of that list alone.
      waits: raw.panel === 'to-decide' ? oneOf(QUEUE_KINDS) : nothing,
      queue: raw.panel === 'to-decide' ? oneOf(['decided'] as const) : nothing,
      focus: word,
      steps: oneOf(['2', '3', '4']),
      ...{ expanded: idList, hidden: idList, chosen: idList },
      on: day,
      held: day,
      show: someOf(LAYERS),
      tour: oneOf(['1', '2', '3', '4', '5']),
      ...Object.assign({}, ...own),
      view,
    },
    raw,
  );
}

export function readRootAddress(raw: Record<string, unknown>): RootAddress {
  return readParts({ lang: oneOf(LANGUAGES) }, raw);
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => covered(String(each))).join(',');
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
