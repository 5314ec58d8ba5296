/** The geometry of the small chart of an indicator: measures placed by date and value in a box. */
type Point = { on: string; value: number };

export type MeasureLine = {
  points: { x: number; y: number; on: string; value: number }[];
  /** The height of the target and of the baseline, where there are any. */
  target: number | undefined;
  baseline: number | undefined;
};

export type Box = { left: number; top: number; width: number; height: number };

/** Places measures in a box, the oldest at its left, the highest value at its top; what has no range is in the middle. */
export function measureLine(
  measures: readonly Point[],
  aims: { target: number | null; baseline: number | null },
  box: Box,
): MeasureLine {
  const sorted = [...measures].sort((a, b) => a.on.localeCompare(b.on));
  const times = sorted.map(({ on }) => Date.parse(on));
  const levels = [aims.target, aims.baseline].filter((level) => level !== null);
  const values = [...sorted.map(({ value }) => value), ...levels];
  const across = scale(Math.min(...times), Math.max(...times), box.left, box.left + box.width);
  const up = scale(Math.min(...values), Math.max(...values), box.top + box.height, box.top);
  return {
    points: sorted.map(({ on, value }) => ({ x: across(Date.parse(on)), y: up(value), on, value })),
    target: aims.target === null ? undefined : up(aims.target),
    baseline: aims.baseline === null ? undefined : up(aims.baseline),
  };
}

function scale(from: number, to: number, start: number, end: number) {
  const range = to - from;
  return (value: number) =>
    range === 0 ? (start + end) / 2 : start + ((value - from) / range) * (end - start);
}
