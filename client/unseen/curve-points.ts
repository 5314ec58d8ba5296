/** Where an accumulation curve is drawn, and the rows of its table: pure. */
export type Point = { lists: number; names: number; isExtrapolated: boolean };
export type Frame = {
  width: number;
  height: number;
  left: number;
  bottom: number;
  top: number;
  right: number;
};

/** The lines of a curve in a frame: what was found, and what is to be expected from there on. */
export function linesOf(points: readonly Point[], frame: Frame) {
  const most = { lists: points.at(-1)?.lists || 1, names: topOf(points) };
  const x = (lists: number) => frame.left + (lists / most.lists) * (frame.width - frame.left - frame.right);
  const y = (names: number) =>
    frame.height - frame.bottom - (names / most.names) * (frame.height - frame.top - frame.bottom);
  const line = (some: readonly Point[]) =>
    some.map(({ lists, names }) => `${x(lists).toFixed(1)},${y(names).toFixed(1)}`).join(' ');
  const found = points.filter(({ isExtrapolated }) => !isExtrapolated);
  const now = found.at(-1);
  const further = points.filter(({ isExtrapolated }) => isExtrapolated);
  return {
    x,
    y,
    found: line(found),
    expected: now && further.length > 0 ? line([now, ...further]) : '',
    now,
  };
}

/** The height of the frame in names: a round number above the last one. */
export function topOf(points: readonly Point[]): number {
  const most = Math.max(1, ...points.map(({ names }) => names));
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

const MOST_ROWS = 12;

/** A dozen points, with the last list that there is and the last one that was worked out. */
export function rowsOf(points: readonly Point[]): Point[] {
  const step = Math.ceil(points.length / MOST_ROWS);
  const now = points.findLastIndex(({ isExtrapolated }) => !isExtrapolated);
  return points.filter((_, at) => at % step === 0 || at === now || at === points.length - 1);
}
