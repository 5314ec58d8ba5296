// What the rows that mean one element say of it together, laid over what is stored. Pure.
import type { RecordState } from '../kind/kind.ts';
import { fold } from '../text.ts';
import { betterOf, type KeptValue } from './better-value.ts';
import { isAdopted, nameKey } from './compare.ts';
import type { PlannedElement } from './kumu/plan.ts';
import { type MatchedBy, nameIn, originOf, type Trail } from './trail.ts';

/** A row, and how it is known whom it means. */
export type Row = { element: PlannedElement; by: MatchedBy };

type Ground = {
  places: ReadonlyMap<string, string>;
  trail: Trail;
  isOverwriting: boolean;
  /** Somebody was merged into it: its lists hold what sheets say of both. */
  isHeir: boolean;
};

type Said = Record<string, unknown>;

/** Who is called by its own name speaks first; what was merged, and every further row, fills in what is not said yet. */
export function saidTogether(
  stored: RecordState,
  rows: readonly Row[],
  { places, trail, isOverwriting, isHeir }: Ground,
): { said: Said; refs: Record<string, string> } {
  const order = (by: MatchedBy) => (by === 'FORMER' ? 2 : isByOwnName(by) ? 0 : 1);
  const sorted = rows.toSorted((a, b) => order(a.by) - order(b.by));
  let said: Said = {};
  let refs: Record<string, string> = {};
  for (const [index, { element, by }] of sorted.entries()) {
    if (element.onlyNamed) continue;
    const own = saidOf(element, by, stored, isOverwriting);
    const kept = (value: KeptValue) =>
      trail.kept.push({ ...originOf(element), name: nameIn(stored), ...value });
    if (isByOwnName(by) && own.name === undefined)
      kept({ field: 'name', said: element.name, stored: nameIn(stored) });
    const place = places.get(element.place ?? '');
    const better = isOverwriting ? own : betterOf(own, stored.properties, kept);
    const isFilling = by === 'FORMER' || index > 0;
    said = isFilling ? filled(said, better, stored.properties) : { ...said, ...better };
    if (place !== undefined && !(isFilling && (refs.place ?? stored.refs.place))) refs = { ...refs, place };
  }
  return { said: isHeir ? withLists(said, stored.properties) : said, refs };
}

function isByOwnName(by: MatchedBy): boolean {
  return by === 'ID' || by === 'NAME' || by === 'HASHTAG';
}

function filled(said: Said, more: Said, stored: Said): Said {
  const added = Object.entries(more).flatMap(([field, value]) => {
    const known = said[field] ?? stored[field];
    if (field === 'attributes' && typeof known === 'string' && typeof value === 'string')
      return [[field, JSON.stringify({ ...JSON.parse(value), ...JSON.parse(known) })]];
    if (Array.isArray(value)) return [[field, union(known, value)]];
    return known === undefined ? [[field, value]] : [];
  });
  return { ...said, ...Object.fromEntries(added) };
}

/** Lists with what they hold already. */
function withLists(said: Said, stored: Said): Said {
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [
      field,
      Array.isArray(value) ? union(stored[field], value) : value,
    ]),
  );
}

function union(known: unknown, more: readonly unknown[]): unknown[] {
  const items = Array.isArray(known) ? known : [];
  const folded = new Set(items.map((item) => fold(String(item))));
  return [...items, ...more.filter((item) => !folded.has(fold(String(item))))];
}

function saidOf(element: PlannedElement, by: MatchedBy, stored: RecordState, isOverwriting: boolean): Said {
  const { assumed = [], attributes, key, name } = element;
  const { properties } = stored;
  const said = fieldsOf(element, stored.kind === 'Mission');
  for (const field of assumed) delete said[field];
  const kept = JSON.parse(String(properties.attributes ?? '{}')) as Record<string, string>;
  if (Object.entries(attributes).some(([header, value]) => kept[header] !== value))
    said.attributes = JSON.stringify(
      Object.fromEntries([...Object.entries(kept), ...Object.entries(attributes)]),
    );
  const ownName = nameKey(String(properties.kind), String(properties.sortName));
  const isId = key !== nameKey(element.kind, fold(name));
  if (by !== 'FORMER' && (isId || isByOwnName(by)) && isAdopted(key, stored, ownName)) said.importKey = key;
  // Another name of somebody is one more name, not the one that everybody knows.
  const others = (properties.otherNames ?? []) as string[];
  const isKnownAs = [...others, properties.nameFr].some((each) => isSame(each, name));
  const isOtherName = !isSame(properties.name, name) && (!isByOwnName(by) || (isKnownAs && !isOverwriting));
  const more = [...element.otherNames, ...(isOtherName ? [name] : [])];
  if (isOtherName) delete said.name;
  const isOwn = (each: string) => isSame(properties.name, each) || isSame(properties.nameFr, each);
  said.otherNames = union(
    others,
    more.filter((each) => !isOwn(each)),
  );
  return said;
}

function isSame(one: unknown, other: string): boolean {
  return typeof one === 'string' && fold(one) === fold(other);
}

/** The fields that a row says of a stakeholder or a mission. */
export function fieldsOf(element: PlannedElement, isMission: boolean): Said {
  const { kind, name, nameFr, otherNames, summary, summaryFr, website, tags, source } = element;
  const shared = { kind, name, nameFr, otherNames, summary, summaryFr, website, tags, source };
  const { hashtag, horizon, purpose, state } = element;
  if (isMission) return { ...shared, hashtag, horizon, purpose, state };
  const { sector, status, visibility, logo, languages, introduces } = element;
  const { skills, interests, seeks, brings } = element;
  const said = { skills, interests, seeks, brings, introduces };
  return { ...shared, sector, status, visibility, logo, languages, ...said };
}
