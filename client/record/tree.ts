export type Branch<Thing> = { thing: Thing; depth: number; children: Branch<Thing>[] };

/** Things under those that hold them, each level in the order given; one whose holder is not among them is a root. */
export function treeOf<Thing extends { id: string }>(
  things: readonly Thing[],
  holderOf: (thing: Thing) => { id: string } | null,
  order: (a: Thing, b: Thing) => number,
): Branch<Thing>[] {
  const known = new Set(things.map(({ id }) => id));
  const held = Map.groupBy(things, (thing) => {
    const holder = holderOf(thing)?.id;
    return holder !== undefined && known.has(holder) ? holder : undefined;
  });
  const level = (holder: string | undefined, depth: number): Branch<Thing>[] =>
    [...(held.get(holder) ?? [])]
      .sort(order)
      .map((thing) => ({ thing, depth, children: level(thing.id, depth + 1) }));
  return level(undefined, 0);
}

/** Everything in a tree, holders first. */
export function flatTree<Thing>(branches: readonly Branch<Thing>[]): Branch<Thing>[] {
  return branches.flatMap((branch) => [branch, ...flatTree(branch.children)]);
}
