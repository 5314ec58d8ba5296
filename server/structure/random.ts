/** Chance that can be repeated: what is drawn with the same seed is the same everywhere. */
import { at } from './graph.ts';

/** Numbers from 0 to 1, 1 left out (Mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Puts the first `length` places in random order, drawn from all of them (Fisher and Yates): all of them unless told.
 */
export function shuffle(array: Uint32Array, random: () => number, length = array.length): void {
  for (let place = 0; place < length; place++) {
    const drawn = place + Math.floor(random() * (array.length - place));
    const value = at(array, drawn);
    array[drawn] = at(array, place);
    array[place] = value;
  }
}
