/** Whether a small map has outgrown its layout: laid out before its links came, it does not show who belongs together. */
import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { type PlacingTask, place } from './place.ts';

/** A larger map is known by its look: its elements stay where people remember them. */
const MOST_ELEMENTS = 60;
const FEWEST_LINKS = 3;
/** Linked elements stand this much nearer to each other than any two do, at least, where a layout tells something. */
const TELLING = 0.8;
/** A layout from scratch must be better by so much, or everybody would move for nothing. */
const BETTER = 0.7;

/** New positions for all elements but those that are pinned, when those that they have tell little and new ones would tell much more. */
export function placedAgain(task: PlacingTask): Positions | undefined {
  const { number, source } = task;
  if (number.length > MOST_ELEMENTS || source.length < FEWEST_LINKS) return undefined;
  const before = nearness(task, task);
  if (!(before > TELLING)) return undefined;
  const pinned = (values: Float32Array) =>
    values.map((value, row) => (task.pinned?.[row] === 1 ? value : Number.NaN));
  const positions = place({ ...task, x: pinned(task.x), y: pinned(task.y) });
  return nearness(task, positions) < before * BETTER ? positions : undefined;
}

/** How far linked elements stand from each other, compared with any two elements: small when links show. */
function nearness({ source, target }: PlacingTask, { x, y }: Positions): number {
  const distance = (one: number, other: number) =>
    Math.hypot(at(x, one) - at(x, other), at(y, one) - at(y, other));
  let linked = 0;
  source.forEach((from, link) => {
    linked += distance(from, at(target, link));
  });
  let any = 0;
  for (let one = 0; one < x.length; one++)
    for (let other = 0; other < one; other++) any += distance(one, other);
  const pairs = (x.length * (x.length - 1)) / 2;
  return linked / source.length / (any / pairs);
}
