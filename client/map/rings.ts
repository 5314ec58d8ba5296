/** How many findings there are about rows, and the rows of those that are listed beside the map now: their rings stand out. */
export type Rings = {
  counts: ReadonlyMap<number, number>;
  now: ReadonlySet<number>;
  /** There are others that are not counted here: what is summed is that at least. */
  isCut?: boolean | undefined;
};
