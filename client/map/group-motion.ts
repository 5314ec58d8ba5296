// Elements on their way from one place to another: by groups, and back. At once where there are too many to be moved
// smoothly, or for who wants no motion.
import { prefersStillness } from './camera.ts';
import type { Places } from './group-layout.ts';
import { writePlaces } from './places.ts';
import type { Scene } from './scene.ts';

const DURATION = 320;
/** More elements and links than this are not moved in the time of a frame. */
const MOST_MOVED = 6_000;

export type Motion = { stop(): void };

/**
 * Moves all elements from where they stand in `from` to where they belong in `to`.
 * @param onStep after each step; the last one says so
 */
export const moveElements = (
  scene: Scene,
  from: Places,
  to: Places,
  onStep: (isLast: boolean) => void,
): Motion => {
  const started = performance.now();
  const isStill = prefersStillness() || scene.visible.nodeCount + scene.visible.linkCount > MOST_MOVED;
  let asked = 0;
  const step = () => {
    const part = isStill ? 1 : Math.min(1, (performance.now() - started) / DURATION);
    writePlaces(scene, part === 1 ? to : between(from, to, eased(part)));
    if (part < 1) asked = requestAnimationFrame(step);
    onStep(part === 1);
  };
  step();
  return { stop: () => cancelAnimationFrame(asked) };
};

const between = (from: Places, to: Places, part: number): Places => {
  const mixed = (one: Float32Array, other: Float32Array) =>
    one.map((value, row) => value + ((other[row] as number) - value) * part);
  return { x: mixed(from.x, to.x), y: mixed(from.y, to.y) };
};

const eased = (part: number) => part * part * (3 - 2 * part);
