/** What lies around records that changed: in the database by relationships, on the map by links. Asked once for each. */
import { isIdOf, parseId } from '../kind/ids.ts';
import type { KindName } from '../kind/kind.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { at } from '../map/sparse-rows.ts';
import type { Reader } from '../neo4j/database.ts';
import { findingAlong } from './finding.queries.ts';

export type Around = {
  /** The map as the audience sees it, with what changed. */
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** What some records point to by a type of relationship, or what points to them; undefined where that is too much. */
  along(ids: readonly string[], by: string, isBack?: boolean): Promise<readonly string[] | undefined>;
  /** The ids of the links at an element, either way. */
  linksAt(element: string): readonly string[];
  /** The ids of the links between two elements, either way. */
  linksBetween(one: string, other: string): readonly string[];
  isOf(id: string, kind: KindName): boolean;
};

/** Records along a relationship that are told at most. */
const MOST = 2_000;

export function aroundIn(database: Reader, snapshot: Snapshot, today: string): Around {
  const asked = new Map<string, Promise<readonly string[] | undefined>>();
  const ask = async (ids: readonly string[], by: string, isBack: boolean) => {
    const rows = await database.read(findingAlong, { ids: [...ids], by, isBack, limit: MOST + 1 });
    return rows.length > MOST ? undefined : rows.map(({ id }) => id);
  };
  const linkId = (link: number) => `${snapshot.ecosystem.id}-i${at(snapshot.links.number, link)}`;
  return {
    snapshot,
    today,
    along(ids, by, isBack = false) {
      const key = `${by} ${isBack} ${[...ids].sort().join(' ')}`;
      const known = asked.get(key) ?? ask(ids, by, isBack);
      asked.set(key, known);
      return known;
    },
    linksAt: (element) => linkRowsAt(snapshot, rowOf(snapshot, element)).map(linkId),
    linksBetween(one, other) {
      const [a, b] = [rowOf(snapshot, one), rowOf(snapshot, other)];
      const { source, target } = snapshot.links;
      const small = degreeOf(snapshot, a) < degreeOf(snapshot, b) ? [a, b] : [b, a];
      const [from = -1, to = -1] = small;
      return linkRowsAt(snapshot, from)
        .filter((link) => at(source, link) === to || at(target, link) === to)
        .map(linkId);
    },
    isOf: isIdOf,
  };
}

/** The row of an element, by its id; -1 when it is not there. */
export function rowOf({ nodes }: Pick<Snapshot, 'nodes'>, id: string): number {
  const named = parseId(id);
  if (named?.type !== 'Stakeholder' && named?.type !== 'Mission') return -1;
  return search(nodes.number, named.number);
}

/** The rows of the links that touch an element, those that leave it first; one to itself comes twice. */
export function linkRowsAt({ outStart, inStart, inLinks }: Snapshot, row: number): number[] {
  const found: number[] = [];
  if (row < 0) return found;
  for (let link = at(outStart, row); link < at(outStart, row + 1); link++) found.push(link);
  for (let index = at(inStart, row); index < at(inStart, row + 1); index++) found.push(at(inLinks, index));
  return found;
}

const degreeOf = ({ degree }: Snapshot, row: number) => (row < 0 ? 0 : at(degree, row));

/** The row of a number in a column in ascending order; -1 when it is not there. */
function search(column: Uint32Array, number: number): number {
  let [low, high] = [0, column.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = at(column, middle);
    if (here === number) return middle;
    if (here < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
