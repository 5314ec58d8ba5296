/** Whether two who were linked, or are now, are linked by others too: then no group comes apart, and none comes together. */
import { type Around, linkRowsAt, rowOf } from '../finding/around.ts';
import type { Changed } from '../finding/ways.ts';
import { dayNumber } from '../kind/holds.ts';
import { parseId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { at } from '../map/sparse-rows.ts';
import { isTieOn } from '../structure/snapshot-graph.ts';

/** Whether a link ties its two ends on a day: `ties` of server/kind/holds.ts. */
function holdsOn(state: RecordState, today: string): boolean {
  const { status, since, until } = state.properties as Record<string, string | null | undefined>;
  return status !== 'ENDED' && (!since || since <= today) && (!until || until >= today);
}

/** The two that a link ties on a day; undefined where it ties nobody. */
function tiedBy(state: RecordState | undefined, today: string): [from: string, to: string] | undefined {
  if (!state || !holdsOn(state, today)) return undefined;
  const { from = '', to = '' } = state.refs;
  return [from, to];
}

/** Of some links that changed, those that tie others than they did. */
export function tyingAnew(changed: readonly Changed[], today: string): Changed[] {
  return changed.filter(
    ({ before, after }) => tiedBy(before, today)?.join(' ') !== tiedBy(after, today)?.join(' '),
  );
}

/** Whether any of some links led, or leads now, between two that no other path joins. */
export function isApart(links: readonly Changed[], { snapshot, today }: Around): boolean {
  const without = new Set(links.flatMap(({ id }) => parseId(id)?.number ?? []));
  const day = dayNumber(today);
  const isThere = (link: number) =>
    !without.has(at(snapshot.links.number, link)) && isTieOn(snapshot, link, day);
  return links
    .flatMap(({ before, after }) => [tiedBy(before, today), tiedBy(after, today)])
    .some((ends) => {
      const [one = -1, other = -1] = (ends ?? []).map((id) => rowOf(snapshot, id));
      if (!ends) return false;
      if (one < 0 || other < 0) return true;
      return one !== other && !areJoined(snapshot, [one, other], isThere);
    });
}

/** Whether a path leads from one element to another: searched from both, the side with fewer first. */
function areJoined(
  snapshot: Snapshot,
  [one, other]: readonly [number, number],
  isThere: (link: number) => boolean,
): boolean {
  const { source, target } = snapshot.links;
  let near = { seen: new Set([one]), edge: [one] };
  let far = { seen: new Set([other]), edge: [other] };
  while (near.edge.length > 0 && far.edge.length > 0) {
    if (near.edge.length > far.edge.length) [near, far] = [far, near];
    const next: number[] = [];
    for (const row of near.edge) {
      for (const link of linkRowsAt(snapshot, row)) {
        if (!isThere(link)) continue;
        const end = at(source, link) === row ? at(target, link) : at(source, link);
        if (far.seen.has(end)) return true;
        if (near.seen.has(end)) continue;
        near.seen.add(end);
        next.push(end);
      }
    }
    near.edge = next;
  }
  return false;
}
