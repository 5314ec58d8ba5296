/** Elements and links in the order of their names. Pure. */
import { collatorIn, type Language } from '../language/language.ts';
import type { MapData } from '../map/map-data.ts';

export type NameOrder = {
  /** The elements by name, and the place of each among them: comparing two places is cheaper than comparing two names. */
  nodes: Uint32Array;
  ranks: Uint32Array;
  /** The links by the names of their two ends. */
  links: Uint32Array;
};

/** Names that are put in order in one go, and comparisons of two orders that become one: some 20 ms each. */
const RUN = 4_096;
const COMPARED = 50_000;
/** Elements whose links are put in order in one go. */
const LINKED = 20_000;

/** In pieces: comparing names as a language does takes half a second for a hundred thousand. */
export function* nameOrder(data: MapData, language: Language): Generator<void, NameOrder> {
  const { compare } = collatorIn(language);
  const names = Array.from({ length: data.nodeCount }, (_, row) => data.nameOf(row, language));
  yield;
  const nodes = yield* sorted(names.length, (a, b) => compare(names[a] as string, names[b] as string));
  const ranks = new Uint32Array(nodes.length);
  nodes.forEach((row, rank) => {
    ranks[row] = rank;
  });
  yield;
  return { nodes, ranks, links: yield* linksByEnds(data, nodes, ranks) };
}

/** 0 to `length - 1` in the order of `compare`; of equal ones, the lower first. */
function* sorted(length: number, compare: (a: number, b: number) => number): Generator<void, Uint32Array> {
  let order = Uint32Array.from({ length }, (_, at) => at);
  for (let from = 0; from < length; from += RUN) {
    order.subarray(from, from + RUN).sort(compare);
    yield;
  }
  let compared = 0;
  for (let width = RUN; width < length; width *= 2) {
    const next = new Uint32Array(length);
    for (let from = 0; from < length; from += 2 * width) {
      const middle = Math.min(from + width, length);
      const end = Math.min(middle + width, length);
      let [left, right] = [from, middle];
      for (let to = from; to < end; to++) {
        const isLeft =
          left < middle && (right === end || compare(order[left] as number, order[right] as number) <= 0);
        next[to] = order[isLeft ? left++ : right++] as number;
        if (++compared % COMPARED === 0) yield;
      }
    }
    order = next;
  }
  return order;
}

function* linksByEnds(
  { outStart, target, linkCount }: MapData,
  nodes: Uint32Array,
  ranks: Uint32Array,
): Generator<void, Uint32Array> {
  const order = new Uint32Array(linkCount);
  const rank = (link: number) => ranks[target[link] as number] as number;
  let to = 0;
  for (const [at, row] of nodes.entries()) {
    const from = to;
    for (let link = outStart[row] as number; link < (outStart[row + 1] as number); link++) order[to++] = link;
    if (to - from > 1) order.subarray(from, to).sort((one, other) => rank(one) - rank(other));
    if (at % LINKED === LINKED - 1) yield;
  }
  return order;
}
