// Where names go. Pure: boxes in, boxes out.

/** A name that wants a place: the centre and radius of its mark in pixels, and the size of its text. */
export type LabelCandidate = {
  row: number;
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  /** The sides to try, best first. */
  sides: readonly Side[];
  /** Placed whatever it covers (selected, hovered). */
  forced: boolean;
};

/** Where a text goes: beside which side of its mark. */
export type Side = 'centre' | 'right' | 'left' | 'below' | 'above';
export type PlacedLabel = { row: number; side: Side };

type Box = { left: number; top: number; right: number; bottom: number };

/** Between a mark and its name, and around every name. */
export const LABEL_GAP = 4;
const CLEARANCE = 3;

/**
 * Places as many names as fit without touching each other, the first candidates first, each on the side that covers the
 * fewest marks; a name that would cover more than one other mark is left out, unless it is forced.
 * @param marks centres and radii of marks that names had better not cover
 */
export const placeLabels = (
  candidates: Iterable<LabelCandidate>,
  marks: Iterable<{ x: number; y: number; radius: number }>,
  limit: number,
): PlacedLabel[] => {
  const taken = boxIndex();
  const discs = boxIndex();
  for (const { x, y, radius } of marks) {
    // A disc's inner square: a name may brush its edge.
    const reach = radius * 0.75;
    discs.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    let best: { side: Side; box: Box; covered: number } | undefined;
    for (const side of candidate.sides) {
      const box = boxAt(candidate, side);
      if (!candidate.forced && taken.hits(box, 1) > 0) continue;
      // Its own disc lies under a centred name, and nowhere else.
      const covered = discs.hits(box, 4) - (side === 'centre' ? 1 : 0);
      if (!best || covered < best.covered) best = { side, box, covered };
      if (covered <= 0) break;
    }
    if (!best || (best.covered > 1 && !candidate.forced && best.side !== 'centre')) continue;
    taken.add(grown(best.box, CLEARANCE));
    placed.push({ row: candidate.row, side: best.side });
  }
  return placed;
};

/** The corner of a text from the centre of its mark. */
export const boxAt = (
  { x, y, radius, width, height }: Pick<LabelCandidate, 'x' | 'y' | 'radius' | 'width' | 'height'>,
  side: Side,
): Box => {
  const left =
    side === 'right'
      ? x + radius + LABEL_GAP
      : side === 'left'
        ? x - radius - LABEL_GAP - width
        : x - width / 2;
  const top =
    side === 'below'
      ? y + radius + LABEL_GAP - 1
      : side === 'above'
        ? y - radius - LABEL_GAP + 1 - height
        : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
};

/** A long name on two lines of about the same length, cut at a space; a short one as it is. */
export const wrapName = (name: string, longest = 28): string[] => {
  if (name.length <= longest) return [name];
  const middle = name.length / 2;
  let cut = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    if (cut < 0 || Math.abs(at - middle) < Math.abs(cut - middle)) cut = at;
  }
  // Without a space there is nowhere to cut: one long line is better than a name cut short.
  return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
};

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** Boxes by the cells of a grid that they touch, so that a box meets only its neighbours. */
const boxIndex = () => {
  const CELL = 64;
  const cells = new Map<number, Box[]>();
  const each = (box: Box, visit: (key: number) => boolean) => {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let line = Math.floor(box.top / CELL); line <= Math.floor(box.bottom / CELL); line++) {
        if (visit(column * 1_000_003 + line)) return;
      }
    }
  };
  return {
    add(box: Box) {
      each(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    /** How many boxes this one touches, counting no further than `enough`. */
    hits(box: Box, enough: number): number {
      const met = new Set<Box>();
      each(box, (key) => {
        for (const other of cells.get(key) ?? []) {
          if (
            other.left < box.right &&
            other.right > box.left &&
            other.top < box.bottom &&
            other.bottom > box.top
          ) {
            met.add(other);
          }
        }
        return met.size >= enough;
      });
      return met.size;
    },
  };
};
