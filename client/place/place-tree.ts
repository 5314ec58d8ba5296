import type { Place } from './place.documents.ts';

export type PlaceNode = { place: Place; depth: number; children: PlaceNode[] };

/** The places under those that hold them, each level in the order given; a place whose holder is unknown is a root. */
export function placeTree(places: readonly Place[], order: (a: Place, b: Place) => number): PlaceNode[] {
  const known = new Set(places.map((place) => place.id));
  const held = Map.groupBy(places, ({ within }) => (within && known.has(within.id) ? within.id : undefined));
  const level = (holder: string | undefined, depth: number): PlaceNode[] =>
    [...(held.get(holder) ?? [])]
      .sort(order)
      .map((place) => ({ place, depth, children: level(place.id, depth + 1) }));
  return level(undefined, 0);
}

/** Every place of a tree, holders first. */
export function flattened(nodes: readonly PlaceNode[]): PlaceNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)]);
}
