/**
 * A snapshot follows a change: what it touched comes anew, all else is shared with the snapshot of before, which stays as it
 * is. Pure; `tests/server/map-follows.test.ts` compares it with what is read after every change.
 */
import { AUDIENCES, type Audience, shows } from '../../access/sees.ts';
import { kinds } from '../../kind/kind.ts';
import type { PlacedSnapshot } from '../encode.ts';
import { cutFor, keepCut } from '../narrow.ts';
import type { Snapshot } from '../snapshot.ts';
import { CannotFollow, type Change, movedOf } from './change.ts';
import { patchElements } from './elements.ts';
import { patchGroups } from './groups.ts';
import { patchLinks } from './links.ts';
import { patchPlaces, patchTypes } from './places.ts';

/** The snapshot with a change, and the parts of it that were made for audiences with it; undefined when all is to be read anew. */
export function patched(before: Snapshot, change: Change): Snapshot | undefined {
  const now = patchedFor(before, change, 'all');
  if (!now) return undefined;
  for (const audience of AUDIENCES) {
    const part = cutFor(before.nodes, audience);
    const patchedPart = part && part.snapshot !== before && patchedFor(part.snapshot, change, audience);
    if (patchedPart) keepCut(now.nodes, audience, settled(patchedPart));
  }
  return now;
}

const settled = (snapshot: Snapshot): PlacedSnapshot => ({
  snapshot,
  positions: snapshot.nodes,
  layout: 'settled',
});

/** What an audience sees of a snapshot, with a change; undefined when that cannot be told from what it saw before. */
export function patchedFor(before: Snapshot, change: Change, audience: Audience): Snapshot | undefined {
  try {
    return follow(before, change, audience);
  } catch (error) {
    if (error instanceof CannotFollow) return undefined;
    throw error;
  }
}

function follow(before: Snapshot, change: Change, audience: Audience): Snapshot {
  requireSame(change);
  const [ecosystem] = movedOf(change, 'Ecosystem');
  const places = patchPlaces(before.places, change);
  const linkTypes = patchTypes(before.linkTypes, change);
  const elements = patchElements(before, change, audience, places);
  return {
    ...before,
    ...patchLinks({ ...before, linkTypes }, change, audience, elements),
    ecosystem: {
      ...before.ecosystem,
      slug: String(ecosystem?.after?.properties.slug ?? before.ecosystem.slug),
    },
    revision: change.revision,
    // Another object even where nothing differs: what is kept for a map is kept by it.
    nodes: { ...elements.nodes },
    places: places.places,
    linkTypes,
    groups: patchGroups(before.groups, before.nodes.number, change, elements),
  };
}

/** Throws `CannotFollow` when a change shows or hides more than what it names, or a role has come to another mission. */
function requireSame(change: Change): void {
  const settings = kinds().flatMap(({ shownBy = {} }) => Object.keys(shownBy));
  for (const { before, after } of movedOf(change, 'Ecosystem')) {
    if (!before || !after) throw new CannotFollow();
    if (settings.some((name) => shows(before.properties, name) !== shows(after.properties, name)))
      throw new CannotFollow();
  }
  for (const { before, after } of movedOf(change, 'Role'))
    if (before && after && before.refs.mission !== after.refs.mission) throw new CannotFollow();
}
