/** What a reading lights up on the map. */
export type Lit = {
  /** Ids of the elements that stand out while the rest fades. */
  ids: readonly string[];
  /** How many findings there are about an element, by its id: a ring with the number. Without fading anything. */
  counts?: ReadonlyMap<string, number>;
};
