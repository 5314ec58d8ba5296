/** A number from 0 to 1 that looks random and is always the same for the same seed (Wang's integer hash). */
export function chance(seed: number): number {
  let hash = Math.imul(seed ^ 61 ^ (seed >>> 16), 9);
  hash = Math.imul(hash ^ (hash >>> 4), 0x27d4eb2d);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** The angle between neighbours in a sunflower: points at `n` times this, `√n` from the middle, cover a disc evenly. */
export const SUNFLOWER = Math.PI * (3 - Math.sqrt(5));
