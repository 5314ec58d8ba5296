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
  /**
   * It stands further from its mark, with a line to it, when there is no room beside it: as far as one sees at a glance
   * whose name it is (else it is left out), or wherever there is room.
   */
  kept?: 'near' | 'always' | undefined;
};

/** Where a text goes: beside which side of its mark. */
export type Side =
  | Inner
  | 'right'
  | 'left'
  | 'below'
  | 'above'
  | 'upper right'
  | 'lower right'
  | 'upper left'
  | 'lower left';

/** Within a mark that is large enough, as a mission's is. */
type Inner = 'centre' | 'inner top' | 'inner bottom';

/** `away` is how many pixels further than beside its mark a text stands, when it is not beside it. */
export type PlacedLabel = { row: number; side: Side; away?: number };

export type Box = { left: number; top: number; right: number; bottom: number };

/** A disc that names had better not cover; one of weight 1 is a mark, lighter ones matter less. */
export type Obstacle = { x: number; y: number; radius: number; weight?: number };

/** Between a mark and its name, and around every name. */
export const LABEL_GAP = 4;
const CLEARANCE = 3;
/** How far from its mark a name that is kept is tried, in pixels: along a longer line, the eye loses its way. */
const NEAR = [12, 20, 28, 36, 44, 52, 60, 68, 76, 84, 92, 100];
/** The same for one that must be there. */
const ALWAYS = [...NEAR, 130, 170];

/** Two marks under a name are too many; heads of arrows beside one are not. */
const MOST_COVERED = 1.9;

export type Ground = {
  /** Where names have to stand whole; one that is forced or kept does if it can. */
  within?: Box;
  /** Names that stand already. */
  taken?: readonly Box[];
};

/**
 * Places as many names as fit without touching each other, the first candidates first, each on the side that covers the
 * fewest marks; a name that would cover more than one other mark is left out, unless it is forced or kept.
 */
export const placeLabels = (
  candidates: Iterable<LabelCandidate>,
  obstacles: Iterable<Obstacle>,
  limit: number,
  { within, taken: before = [] }: Ground = {},
): PlacedLabel[] => {
  const taken = boxIndex();
  for (const box of before) taken.add(grown(box, CLEARANCE), 1);
  const covered = boxIndex();
  for (const { x, y, radius, weight = 1 } of obstacles) {
    // A disc's inner square: a name may brush its edge.
    const reach = radius * 0.75;
    covered.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, weight);
  }
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const spot = spotFor(candidate, taken, covered, within);
    if (!spot) continue;
    taken.add(grown(spot.box, CLEARANCE), 1);
    placed.push({ row: candidate.row, side: spot.side, ...(spot.away > 0 ? { away: spot.away } : {}) });
  }
  return placed;
};

type Spot = { side: Side; away: number; box: Box; cost: number };

function spotFor(
  candidate: LabelCandidate,
  taken: BoxIndex,
  covered: BoxIndex,
  within: Box | undefined,
): Spot | undefined {
  const best = (away: number, sides: readonly Side[], isAnywhere: boolean): Spot | undefined => {
    let found: Spot | undefined;
    for (const side of sides) {
      const box = boxAt(candidate, side, away);
      const hidden = taken.weigh(box) + (within && !isInside(box, within) ? 1 : 0);
      if (hidden > 0 && !isAnywhere) continue;
      // Its own disc lies under a name within it, and nowhere else.
      const cost = covered.weigh(box) - (isInner(side) ? 1 : 0) + hidden * 100;
      if (!found || cost < found.cost - 1e-9) found = { side, away, box, cost };
      // A #tag belongs into its mission, whoever stands there too.
      if (cost <= 1e-9 || (isInner(side) && hidden === 0)) break;
    }
    return found;
  };
  const { sides, forced, kept } = candidate;
  const near = best(0, sides, forced && !kept);
  if (near && (near.cost <= MOST_COVERED || isInner(near.side))) return near;
  if (!kept) return forced ? near : undefined;
  const around = sides.filter((side) => !isInner(side));
  let spare = near;
  for (const away of kept === 'always' ? ALWAYS : NEAR) {
    const spot = best(away, around, false);
    if (spot && spot.cost <= (near ? 0 : MOST_COVERED)) return spot;
    spare ??= spot;
    // A mark or two under a name are better than a name far from its own.
    if (near && away > 40) break;
  }
  return spare ?? (kept === 'always' ? best(0, sides, true) : undefined);
}

/** The corner of a text from the centre of its mark. */
export const boxAt = (
  { x, y, radius, width, height }: Pick<LabelCandidate, 'x' | 'y' | 'radius' | 'width' | 'height'>,
  side: Side,
  away = 0,
): Box => {
  if (isInner(side)) {
    const [left, top] = [x - width / 2, y + radius * INNER[side] - height / 2];
    return { left, top, right: left + width, bottom: top + height };
  }
  const [across, down] = DIRECTIONS[side];
  const isDiagonal = across !== 0 && down !== 0;
  // On a diagonal the corner of the text touches the mark, which is round there.
  const reach = isDiagonal ? (radius + away) * Math.SQRT1_2 + LABEL_GAP / 2 : radius + LABEL_GAP + away;
  const left = x + across * reach - (width * (1 - across)) / 2;
  const lift = isDiagonal ? 0 : 1;
  const top = y + down * (reach - lift) - (height * (1 - down)) / 2;
  return { left, top, right: left + width, bottom: top + height };
};

/** How far below the middle of its mark, in parts of the radius. */
const INNER: Record<Inner, number> = { centre: 0, 'inner top': -0.62, 'inner bottom': 0.62 };

const isInner = (side: Side): side is Inner => side in INNER;

/** Which way a text lies from its mark: right and down are 1. */
const DIRECTIONS: Record<Exclude<Side, Inner>, readonly [number, number]> = {
  right: [1, 0],
  left: [-1, 0],
  below: [0, 1],
  above: [0, -1],
  'upper right': [1, -1],
  'lower right': [1, 1],
  'upper left': [-1, -1],
  'lower left': [-1, 1],
};

/** More than this is not read off a map: the panel has the whole name. */
const MOST_LINES = 3;

/**
 * A long name on up to three lines of about the same length, cut at spaces; a short one as it is. What three lines do
 * not hold is left out, and an ellipsis says so.
 * @param longest how many letters a line has, about: it has up to half as many more where there is no space to cut at
 */
export const wrapName = (name: string, longest = 28): string[] => {
  const most = Math.floor(longest * 1.5);
  const whole = name.length > longest * MOST_LINES ? shortened(name, longest * MOST_LINES) : name;
  const count = Math.min(MOST_LINES, Math.ceil(whole.length / longest));
  return inLines(whole, count).map((line) => (line.length > most ? shortened(line, most) : line));
};

/** Cut at the spaces nearest to where lines of the same length would end. */
const inLines = (name: string, count: number): string[] => {
  if (count <= 1) return [name];
  const wanted = name.length / count;
  let cut = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    if (cut < 0 || Math.abs(at - wanted) < Math.abs(cut - wanted)) cut = at;
  }
  return cut < 0 ? [name] : [name.slice(0, cut), ...inLines(name.slice(cut + 1), count - 1)];
};

/** The first letters, up to a space when one is near, and an ellipsis; never half of a letter of two units. */
const shortened = (text: string, most: number): string => {
  const space = text.lastIndexOf(' ', most - 1);
  const cut = space > most * 0.7 ? space : most - 1;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  return `${text.slice(0, isHalf ? cut - 1 : cut)}…`;
};

/** Whether all of a box lies in another. */
export const isInside = (box: Box, { left, top, right, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

/** Whether two boxes share more than an edge. */
export const areTouching = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

type BoxIndex = ReturnType<typeof boxIndex>;

/** Boxes by the cells of a grid that they touch, so that a box meets only its neighbours. */
function boxIndex() {
  const CELL = 64;
  const cells = new Map<number, (Box & { weight: number })[]>();
  const each = (box: Box, visit: (key: number) => void) => {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let line = Math.floor(box.top / CELL); line <= Math.floor(box.bottom / CELL); line++)
        visit(column * 1_000_003 + line);
    }
  };
  return {
    add(box: Box, weight: number) {
      const heavy = { ...box, weight };
      each(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(heavy);
        else cells.set(key, [heavy]);
      });
    },
    /** The weight of all boxes that this one touches. */
    weigh(box: Box): number {
      const met = new Set<Box>();
      let weight = 0;
      each(box, (key) => {
        for (const other of cells.get(key) ?? []) {
          if (!areTouching(box, other) || met.has(other)) continue;
          met.add(other);
          weight += other.weight;
        }
      });
      return weight;
    },
  };
}
