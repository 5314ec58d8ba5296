/** What is left of a person in what is kept: nothing that they are called, and nothing that was said of them. Pure. */
import { kindOf, RECORDED, type RecordState } from '../kind/kind.ts';
import { fold } from '../text.ts';

/** How somebody is called of whom nothing is kept, whoever reads it: history is no text of one language. */
export const ERASED = 'Erased person / Personne effacée';

/** What a record says of itself that tells of nobody: what it is, not what it says. */
const TELLING_NOTHING = new Set(['enum', 'date', 'datetime', 'id', 'integer', 'number', 'yesOrNo']);
/** What is worked out from what somebody is called, or stands for it. */
const DERIVED = new Set(['sortName', 'likeness', 'key', 'importKey', 'x', 'y']);
/** Names of what is no person stay, whatever they sound like: a foundation may be called after somebody. */
const NAMES = new Set(['name', 'nameFr']);

/** A record without its words: the same kind, dates and references. */
export function blanked(state: RecordState): RecordState {
  const { fields, properties: more = {} } = kindOf(state.kind);
  const kept = Object.entries(state.properties).flatMap(([name, value]): [string, unknown][] => {
    if (DERIVED.has(name)) return [];
    const is = fields[name]?.is ?? more[name]?.is;
    if (name in RECORDED || (is !== undefined && TELLING_NOTHING.has(is))) return [[name, value]];
    if (Array.isArray(value)) return [[name, []]];
    // The type of a link is a word of the ecosystem.
    if (state.kind === 'Interdependency' && name === 'type') return [[name, value]];
    return fields[name]?.required ? [[name, ERASED]] : [];
  });
  return { ...state, properties: Object.fromEntries(kept) };
}

/** Takes words out of texts. */
export type Scrub = {
  /** Small letters: what a query looks for before each text is looked at. */
  needles: readonly string[];
  text(text: string): string;
  /** Whether names go as well: an address of mail is the name of nobody else. */
  reachesNames: boolean;
};

/** What stands before and after a word that is a whole one. */
const WORD = { before: '[\\p{L}\\p{N}]', after: '[\\p{L}\\p{N}]' };
/** The same of an address: joann@example.org and ann@example.org.uk are other ones. */
const ADDRESS = { before: '[\\p{L}\\p{N}._%+-]', after: '[.-]?[\\p{L}\\p{N}]' };

/** What somebody is called, and how they are reached, in all the ways in which it may be written. */
export const scrubbing = (words: readonly string[]): Scrub => scrubbingAs(words, WORD, false);

/** An address of mail, in all the ways in which it may be written. */
export const scrubbingAddress = (email: string): Scrub => scrubbingAs([email], ADDRESS, true);

function scrubbingAs(words: readonly string[], around: typeof WORD, reachesNames: boolean): Scrub {
  const all = new Set(
    words
      .filter((word) => word.trim().length > 1)
      .flatMap((word) => [word, word.normalize('NFC'), word.normalize('NFD'), fold(word)])
      .map((word) => word.trim()),
  );
  // The longest first: of two that begin alike it is the whole one that goes.
  const sorted = [...all].sort((one, other) => other.length - one.length);
  const inJson = sorted.map((word) => JSON.stringify(word).slice(1, -1));
  const needles = [...new Set([...sorted, ...inJson].map((word) => word.toLowerCase()))];
  if (sorted.length === 0) return { needles, reachesNames, text: (text) => text };
  const either = sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(`(?<!${around.before})(?:${either.join('|')})(?!${around.after})`, 'giu');
  return { needles, reachesNames, text: (text) => text.replace(pattern, ERASED) };
}

/** A text of any kind, JSON too, without these words. `rewrite` is asked of each record that stands in it. */
export function scrubbed(text: string, scrub: Scrub, rewrite?: (state: RecordState) => RecordState): string {
  if (!/^\s*[[{]/.test(text)) return scrub.text(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return scrub.text(text);
  }
  const after = JSON.stringify(walked(value, scrub, rewrite));
  return after === JSON.stringify(value) ? text : after;
}

function walked(value: unknown, scrub: Scrub, rewrite?: (state: RecordState) => RecordState): unknown {
  if (typeof value === 'string') return scrubbed(value, scrub, rewrite);
  if (Array.isArray(value)) return value.map((each) => walked(each, scrub, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  if (isState(value)) return rewrite ? rewrite(value) : scrubbedState(value, scrub);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, walked(each, scrub, rewrite)]),
  );
}

const isState = (value: object): value is RecordState =>
  'id' in value && 'kind' in value && 'properties' in value && 'refs' in value;

/** A record of others without these words: one of a list that is nothing else goes, and names stay. */
export function scrubbedState(state: RecordState, scrub: Scrub): RecordState {
  const properties = Object.fromEntries(
    Object.entries(state.properties).map(([name, value]) => [name, scrubbedValue(name, value, scrub)]),
  );
  if (JSON.stringify(properties) === JSON.stringify(state.properties)) return state;
  const derived = kindOf(state.kind).derive?.(properties, state.refs) ?? properties;
  return { ...state, properties: derived };
}

function scrubbedValue(name: string, value: unknown, scrub: Scrub): unknown {
  if (name in RECORDED) return value;
  if (!scrub.reachesNames && (NAMES.has(name) || DERIVED.has(name))) return value;
  if (typeof value === 'string') return scrubbed(value, scrub);
  if (!Array.isArray(value)) return value;
  return value
    .map((each) => (typeof each === 'string' ? scrubbed(each, scrub) : each))
    .filter((each) => each !== ERASED);
}

/** What a person was called in these states, and how a contact reaches them. */
export function wordsOf(states: readonly (RecordState | undefined)[]): string[] {
  return states.flatMap((state) => {
    const { name, nameFr, otherNames, website } = (state?.properties ?? {}) as Record<string, unknown>;
    return [name, nameFr, website, ...((otherNames ?? []) as unknown[])].filter(
      (word): word is string => typeof word === 'string' && word !== ERASED,
    );
  });
}
