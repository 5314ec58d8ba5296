/**
 * Ways from a record that changed to the records whose findings it concerns: to itself or to what it refers to, or did before,
 * and from there along relationships of the database and links of the map. A link that changed between two stakeholders so
 * leads to every link between the two, a seat over its role to its mission.
 */
import type { Moved } from '../history/changed-since.ts';
import { type KindName, kindOf } from '../kind/kind.ts';
import type { Around } from './around.ts';

/** A record that changed, with its id. */
export type Changed = Moved & { id: string; kind: KindName };

/** Ids, each once; undefined where there are too many to ask for one by one. */
export type Way = (changed: readonly Changed[], around: Around) => Promise<readonly string[] | undefined>;

type Start = (changed: Changed, around: Around) => readonly string[];
type Step = (
  ids: readonly string[],
  around: Around,
) => readonly string[] | undefined | Promise<readonly string[] | undefined>;

/** Ids that are asked for one by one at most. */
export const MOST_ASKED = 1_000;

/** A way in steps. */
export function way(start: Start, ...steps: readonly Step[]): Way {
  return async (changed, around) => {
    let ids: readonly string[] | undefined = [...new Set(changed.flatMap((each) => start(each, around)))];
    for (const step of steps) ids = ids && ids.length > 0 ? await step(ids, around) : ids;
    return ids && ids.length <= MOST_ASKED ? ids : undefined;
  };
}

/** The record itself. */
export const itself: Start = ({ id }) => [id];

/** What it refers to, or did. */
export const its =
  (...refs: readonly string[]): Start =>
  ({ before, after }) =>
    [before, after].flatMap((state) => refs.flatMap((ref) => state?.refs[ref] ?? []));

/** Of a link: every link between its two ends, itself included. */
export const linksBetweenEnds: Start = ({ id, before, after }, { linksBetween }) => [
  id,
  ...[before, after].flatMap((state) => {
    const { from, to } = state?.refs ?? {};
    return from && to ? linksBetween(from, to) : [];
  }),
];

/** The record itself, unless it came or went: then whatever refers to it changed with it. */
export const unlessNew: Start = ({ id, before, after }) => (before && after ? [id] : []);

/** The links at some elements. */
export const links: Step = (ids, { linksAt }) => ids.flatMap(linksAt);

/** What they point to. */
export const forth =
  (by: string): Step =>
  (ids, { along }) =>
    along(ids, by);

/** What points to them. */
export const back =
  (by: string): Step =>
  (ids, { along }) =>
    along(ids, by, true);

/** They themselves and all that they lie within, or, `isBack`, that lies within them. */
export const all =
  (by: string, isBack = false): Step =>
  async (ids, { along }) => {
    const found = new Set(ids);
    for (let next: readonly string[] | undefined = ids; next && next.length > 0; ) {
      const beyond = await along(next, by, isBack);
      if (!beyond || found.size > MOST_ASKED) return undefined;
      next = beyond.filter((id) => !found.has(id));
      for (const id of next) found.add(id);
    }
    return [...found];
  };

/** Those of a kind. */
export const only =
  (kind: KindName): Step =>
  (ids, { isOf }) =>
    ids.filter((id) => isOf(id, kind));

/** Whether two states of a record differ in what a kind of finding looks at. That one comes or goes always counts. */
export function isLookedAt({ kind, before, after }: Changed, parts: readonly string[] | 'ALL'): boolean {
  if (!before || !after || parts === 'ALL') return true;
  const ends = kindOf(kind).storedAs ? ['from', 'to'] : [];
  return [...parts, ...ends].some(
    (part) =>
      before.refs[part] !== after.refs[part] ||
      JSON.stringify(before.properties[part] ?? null) !== JSON.stringify(after.properties[part] ?? null),
  );
}
