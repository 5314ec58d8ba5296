// How the camera moves: only when asked, in 200 to 400 ms, and at once for who wants no motion.
import type Sigma from 'sigma';
import { projectionOf } from './projection.ts';
import type { Scene } from './scene.ts';

type Place = { x: number; y: number; ratio: number };

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const moveTo = (sigma: Sigma, place: Place, duration = 300): void => {
  const camera = sigma.getCamera();
  const state = { ...place, ratio: camera.getBoundedRatio(place.ratio), angle: 0 };
  if (duration === 0 || prefersStillness()) camera.setState(state);
  else void camera.animate(state, { duration, easing: 'quadraticInOut' });
};

/** Where the camera must stand for all that is visible to be on screen. */
export const fittingPlace = (sigma: Sigma, scene: Scene): Place => {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = 0; row < scene.x.length; row++) {
    if (scene.visible.nodes[row] !== 1) continue;
    left = Math.min(left, scene.x[row] as number);
    right = Math.max(right, scene.x[row] as number);
    low = Math.min(low, scene.y[row] as number);
    high = Math.max(high, scene.y[row] as number);
  }
  if (left > right) return { x: 0.5, y: 0.5, ratio: 1 };
  const { pixels, width, height } = projectionOf(sigma);
  // Pixels of the unit square at ratio 1, and a margin for marks and names, which do not shrink with the map.
  const unit = pixels * sigma.getCamera().ratio;
  const [marginX, marginY] = [Math.min(90, width * 0.1), Math.min(56, height * 0.08)];
  const ratio = Math.max(
    ((right - left) * unit) / Math.max(1, width - 2 * marginX),
    ((high - low) * unit) / Math.max(1, height - 2 * marginY),
  );
  // One element alone is not blown up to the whole screen.
  return { x: (left + right) / 2, y: (low + high) / 2, ratio: Math.max(ratio, closeUp(scene) * 0.6) };
};

/** So many elements on screen are near enough to be read as a neighbourhood. */
export const CLOSE = 40;

/** The ratio at which so many fill the screen. */
export const closeUp = (scene: Scene): number =>
  Math.min(0.6, Math.sqrt(CLOSE / Math.max(1, scene.data.nodeCount)));

export const panBy = (sigma: Sigma, right: number, down: number): void => {
  const { pixels } = projectionOf(sigma);
  const { x, y, ratio } = sigma.getCamera().getState();
  moveTo(sigma, { x: x + right / pixels, y: y - down / pixels, ratio }, 200);
};

export const zoomBy = (sigma: Sigma, factor: number): void => {
  const { x, y, ratio } = sigma.getCamera().getState();
  moveTo(sigma, { x, y, ratio: ratio / factor }, 200);
};
