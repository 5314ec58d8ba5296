/** How each part of an address is read: what cannot be understood is left out. */
import { type MapView, parseView } from '../map/view.ts';

/** Reads one part as it was typed, or as the page asks for it. */
export type Part<T> = (given: unknown) => T | undefined;
export type Parts = { readonly [name: string]: Part<unknown> };

/** An address of such parts, each of which may be left out. */
export type AddressOf<P extends Parts> = { [Name in keyof P]?: NonNullable<ReturnType<P[Name]>> };

/**
 * Checks every part of an address; the order of the parts is their order in the address. One that is not understood is
 * named and undefined: the router lays what a route has read over what was typed, which would show through a gap.
 */
export function readParts<P extends Parts>(parts: P, raw: Record<string, unknown>): AddressOf<P> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part(raw[name])]),
  ) as AddressOf<P>;
}

export const text =
  (pattern: RegExp): Part<string> =>
  (given) =>
    typeof given === 'string' && pattern.test(given) ? given : undefined;

const WORD = /^[\p{L}\p{N}_-]{1,80}$/u;

/** An id, or a key. */
export const word = text(WORD);

/** Two of them: `from~to`. */
export const pair = text(/^[\p{L}\p{N}_-]{1,80}~[\p{L}\p{N}_-]{1,80}$/u);

export const words: Part<string[]> = (given) => {
  const parts = typeof given === 'string' ? given.split(',') : given;
  const list = (Array.isArray(parts) ? parts : []).filter(
    (each): each is string => typeof each === 'string' && WORD.test(each),
  );
  return list.length > 0 ? [...new Set(list)] : undefined;
};

// No sign that ends a line or turns the way of writing, and nothing that begins or ends with a blank.
const TEXT = /^(?=\S)[^\p{C}\p{Zl}\p{Zp}]{1,200}(?<=\S)$/u;

/** Words as people write them, such as tags: a comma within one is written `%2C`. */
export const texts: Part<string[]> = (given) => {
  const parts = typeof given === 'string' ? given.split(',').map(uncovered) : given;
  const list = (Array.isArray(parts) ? parts : []).filter(
    (each): each is string => typeof each === 'string' && TEXT.test(each),
  );
  return list.length > 0 ? [...new Set(list)] : undefined;
};

/** A value of a list as an address holds it between commas. */
export const covered = (value: string): string => value.replace(/[%,]/g, encodeURIComponent);

function uncovered(value: string): string {
  return value.replace(/%2C|%25/gi, decodeURIComponent);
}

/** No address names more elements than these. */
export const MOST_IDS = 200;

/** Ids of a choice of elements. */
export const idList: Part<string[]> = (given) => words(given)?.slice(0, MOST_IDS);

export const oneOf =
  <T extends string>(known: readonly T[]): Part<T> =>
  (given) =>
    known.find((each) => each === given);

export const someOf =
  <T extends string>(known: readonly T[]): Part<T[]> =>
  (given) => {
    const found = words(given)?.flatMap((each) => known.find((one) => one === each) ?? []);
    return found && found.length > 0 ? found : undefined;
  };

/** The map as it is before what a reading proposes; with it, when left out. */
export const before = oneOf(['shown']);

/** A calendar day that exists. */
export const day: Part<string> = (given) => {
  const typed = text(/^\d{4}-\d{2}-\d{2}$/)(given);
  const date = typed === undefined ? undefined : new Date(typed);
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(typed))
    ? typed
    : undefined;
};

/** Two days, either of which may be missing: `2026-01-01~2026-12-31`, `2026-01-01~`. */
export const period: Part<string> = (given) => {
  const [from, to, ...others] = typeof given === 'string' ? given.split('~') : [];
  if (from === undefined || to === undefined || others.length > 0 || (from === '' && to === ''))
    return undefined;
  const isWrong = [from, to].some((side) => side !== '' && day(side) === undefined);
  return isWrong || (from !== '' && to !== '' && to < from) ? undefined : `${from}~${to}`;
};

const JSON_LIMIT = 4_000;

/** An object as JSON: it is read where it is used, which says what is wrong with it. */
export const json: Part<string> = (given) =>
  typeof given === 'string' && given.length <= JSON_LIMIT && given.startsWith('{') ? given : undefined;

/** Reads `x,y,ratio`, or takes a view as it is: the router checks both what was typed and what the page asks for. */
export const view: Part<MapView> = (given) => {
  if (typeof given !== 'object' || given === null) return parseView(String(given ?? ''));
  const { x, y, ratio } = given as Partial<MapView>;
  return parseView([x, y, ratio].join(','));
};
