// How the camera moves: only when asked, in 200 to 400 ms, and at once for who wants no motion.
import type Sigma from 'sigma';
import type { Place, Screen } from './framing.ts';
import { projectionOf } from './projection.ts';

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const moveTo = (sigma: Sigma, place: Place, duration = 300): void => {
  const camera = sigma.getCamera();
  const state = { ...place, ratio: camera.getBoundedRatio(place.ratio), angle: 0 };
  if (duration === 0 || prefersStillness()) camera.setState(state);
  else void camera.animate(state, { duration, easing: 'quadraticInOut' });
};

/** As it is at this moment: what was drawn last may have been of another size, or seen from elsewhere. */
export const screenOf = (sigma: Sigma): Screen => {
  const cameraState = { ...sigma.getCamera().getState(), ratio: 1 };
  const at = (x: number) => sigma.framedGraphToViewport({ x, y: 0 }, { cameraState }).x;
  return { unit: at(1) - at(0), ...sigma.getDimensions() };
};

export const panBy = (sigma: Sigma, right: number, down: number): void => {
  const { pixels } = projectionOf(sigma);
  const { x, y, ratio } = sigma.getCamera().getState();
  moveTo(sigma, { x: x + right / pixels, y: y - down / pixels, ratio }, 200);
};

export const zoomBy = (sigma: Sigma, factor: number): void => {
  const { x, y, ratio } = sigma.getCamera().getState();
  moveTo(sigma, { x, y, ratio: ratio / factor }, 200);
};
