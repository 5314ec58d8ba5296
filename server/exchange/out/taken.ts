/**
 * What somebody takes along of an ecosystem: the one walk that every format is written from. It holds the records that they see, and of
 * each what its kind declares: contacts, dispute notes, authors and whatever else is stored beside the fields never gets here.
 */
import { isSeen, RULE, type Seen } from '../../access/sees.ts';
import { readAttributes } from '../../element/element.ts';
import { parseId } from '../../kind/ids.ts';
import { kindOf, type RecordState } from '../../kind/kind.ts';

/** What a file says of the ecosystem as a whole. */
export type About = {
  id: string;
  slug: string;
  name: string;
  nameFr?: string | null | undefined;
  summary?: string | null | undefined;
  summaryFr?: string | null | undefined;
  /** EN or FR. */
  language: string;
  source?: string | null | undefined;
  /** Under which licence its open data may be used, where somebody has said so. */
  licence?: string | null | undefined;
  /** ISO 8601: when it was changed last. */
  changedAt: string;
};

export type TakenRecord = {
  kind: string;
  /** What files know it by: the ID under which a file brought it, else its own. */
  id: string;
  /** What its kind declares and somebody has said, as plain JSON. */
  fields: Readonly<Record<string, unknown>>;
  refs: Readonly<Record<string, TakenRecord>>;
  /** Of an element: what no column of ours holds, by header. */
  attributes: Readonly<Record<string, string>>;
  /** Of an element that has its place on the map. */
  at?: { x: number; y: number };
};

export type Taken = {
  about: About;
  /** By number, all kinds. */
  records: readonly TakenRecord[];
  of(kind: string): readonly TakenRecord[];
  /** Stakeholders and missions, by number. */
  elements: readonly TakenRecord[];
  /** Those that refer to a record by one of their references, by number. */
  pointing(to: TakenRecord, kind: string, ref: string): readonly TakenRecord[];
};

/** A part of the map: elements by their ids and, where links are left out as well, what is left of them. */
export type Part = { elements: ReadonlySet<string>; links?: ReadonlySet<string> };

/** How a part names a link. */
export const linkName = (from: string, to: string, type: string): string => `${from} ${to} ${type}`;

/** Kinds that tell how people work with the map, and nothing of what it is about. */
const BESIDE = new Set(['Ecosystem', 'Question', 'Proposal', 'DeniedLink', 'NotStakeholder']);

/** @param states all records of an ecosystem, by id */
export function take(
  about: About,
  states: ReadonlyMap<string, RecordState>,
  { sees, part }: { sees: Seen; part?: Part | undefined },
): Taken {
  const find = (id: string) => states.get(id);
  const isWanted = part ? partOf(find, part) : () => true;
  const kept = [...states.values()]
    .filter((state) => !BESIDE.has(state.kind) && isSeen(state, find, sees) && isWanted(state))
    .sort((one, other) => numberOf(one) - numberOf(other));
  const taken = new Map(kept.map((state) => [state.id, recordOf(state)]));
  // What is hidden or left out is not referred to: whoever holds a seat, then, leaves it vacant.
  for (const [id, record] of taken)
    record.refs = Object.fromEntries(
      Object.entries(states.get(id)?.refs ?? {}).flatMap(([name, to]) => {
        const end = taken.get(to);
        return end ? [[name, end]] : [];
      }),
    );
  const records = [...taken.values()];
  const byKind = Map.groupBy(records, ({ kind }) => kind);
  const pointing = new Map<string, Map<TakenRecord, TakenRecord[]>>();
  return {
    about,
    records,
    of: (kind) => byKind.get(kind) ?? [],
    elements: records.filter(({ kind }) => kindOf(kind).isElement),
    pointing(to, kind, ref) {
      const name = `${kind} ${ref}`;
      const known =
        pointing.get(name) ??
        Map.groupBy(
          (byKind.get(kind) ?? []).filter(({ refs }) => refs[ref]),
          ({ refs }) => refs[ref] as TakenRecord,
        );
      pointing.set(name, known);
      return known.get(to) ?? [];
    },
  };
}

type Open = Omit<TakenRecord, 'refs'> & { refs: Record<string, TakenRecord> };

function recordOf({ id, kind, properties }: RecordState): Open {
  const declared = kindOf(kind);
  const fields = Object.keys(declared.fields).flatMap((name) => {
    // Who declared a link follows from who is asked to answer it: nobody is, of a map that was taken elsewhere.
    const value = declared.fields[name]?.is === 'id' ? undefined : properties[name];
    return isSaid(value) ? [[name, value]] : [];
  });
  const { x, y, attributes } = properties;
  return {
    kind,
    id: idOf(id, properties.importKey),
    fields: Object.fromEntries(fields),
    refs: {},
    attributes: Object.fromEntries(
      readAttributes(attributes as string | undefined).map(({ name, value }) => [name, value]),
    ),
    ...(typeof x === 'number' && typeof y === 'number' && { at: { x, y } }),
  };
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Keys that imports make of names, or of what a record is: no file gave them. */
const MADE = /^(?:institution|individual|mission|place):|^[A-Z][A-Za-z]+:[\w-]{27}$/;

/** A key that a file gave. An id of this very ecosystem names its own record alone. */
function idOf(id: string, importKey: unknown): string {
  if (typeof importKey !== 'string' || MADE.test(importKey)) return id;
  return parseId(importKey)?.ecosystem === parseId(id)?.ecosystem ? id : importKey;
}

const numberOf = ({ properties }: RecordState): number => Number(properties.number);

/** What belongs to a part: its elements and links, and what cannot be without what is left out as little as that. */
function partOf(find: (id: string) => RecordState | undefined, { elements, links }: Part) {
  const isIn = (state: RecordState | undefined): boolean => {
    if (!state) return false;
    const kind = kindOf(state.kind);
    if (kind.isElement) return elements.has(state.id);
    const { from = '', to = '' } = state.refs;
    if (kind.storedAs && links && !links.has(linkName(from, to, String(state.properties.type)))) return false;
    return RULE.hiding(kind).every(([name]) => {
      const id = state.refs[name];
      return id === undefined || isIn(find(id));
    });
  };
  const places = placesOf(find, elements);
  return (state: RecordState) => (state.kind === 'Place' ? places.has(state.id) : isIn(state));
}

/** Where some elements are, and what lies around. */
function placesOf(find: (id: string) => RecordState | undefined, elements: ReadonlySet<string>): Set<string> {
  const places = new Set<string>();
  for (const element of elements)
    for (let at = find(element)?.refs.place; at !== undefined && !places.has(at); at = find(at)?.refs.within)
      places.add(at);
  return places;
}
