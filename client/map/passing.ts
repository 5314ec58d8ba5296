// While a map moves that is slow to paint, the picture of a moment ago is moved and stretched in its place: painting it
// anew for each frame would take longer than the movement. Where a graphics card paints it in time, nothing of this happens.
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { type Projection, projectionOf } from './projection.ts';

/** Frames of a movement that take longer than this, in milliseconds, are too slow to be painted one by one. */
const SLOW = 60;
/** Stretched more than this, a picture says too little, and is painted again, but not more often than every so many ms. */
const MOST_STRETCHED = 3;
const LEAST_APART = 250;
/** Nor is it moved further than this part of the screen, beside which there would be nothing. */
const MOST_MOVED = 0.3;

/** What the canvas shows: seen from where, since when, and of what. */
type Painted = { at: Projection; camera: CameraState; time: number; state: string };

export type Passing = {
  /** Whether marks and lines stay as they were painted, moved and stretched, in the frame that is being drawn. */
  isKept(): boolean;
};

/**
 * @param isMoving whether the camera is on its way
 * @param stateOf what the picture is of: when that changes, it is painted again
 */
export const createPassing = (sigma: Sigma, isMoving: () => boolean, stateOf: () => string): Passing => {
  const canvas = sigma.getCanvases().nodes;
  const gl = canvas?.getContext('webgl2');
  let isSlow = isSoftware(gl);
  let painted: Painted | undefined;
  let isKept = false;

  // In place of sigma's own, which clears all.
  Object.assign(sigma, {
    clear() {
      isKept =
        isMoving() && isSlow && painted !== undefined && painted.state === stateOf() && isNear(painted);
      if (!isKept) gl?.clear(gl.COLOR_BUFFER_BIT);
      return sigma;
    },
  });
  const isNear = ({ at, camera, time }: Painted): boolean => {
    if (performance.now() - time < LEAST_APART) return true;
    const { ratio, x, y } = sigma.getCamera().getState();
    const stretched = camera.ratio / ratio;
    const moved = Math.max(
      (Math.abs(x - camera.x) * at.pixels) / at.width,
      (Math.abs(y - camera.y) * at.pixels) / at.height,
    );
    return stretched < MOST_STRETCHED && stretched > 1 / MOST_STRETCHED && moved < MOST_MOVED;
  };
  sigma.on('resize', () => {
    painted = undefined;
  });
  sigma.on('afterRender', () => {
    const at = projectionOf(sigma);
    if (!isKept) {
      const time = performance.now();
      if (isMoving() && painted && time - painted.time > SLOW && time - painted.time < 1_000) isSlow = true;
      painted = { at, time, camera: sigma.getCamera().getState(), state: stateOf() };
    }
    if (canvas) canvas.style.transform = isKept && painted ? stretch(painted.at, at) : '';
  });
  if (canvas) canvas.style.transformOrigin = '0 0';
  return { isKept: () => isKept };
};

/** From where a picture was painted to where it belongs now. */
const stretch = (from: Projection, to: Projection): string => {
  const scale = to.pixels / from.pixels;
  return `translate(${to.left - from.left * scale}px, ${to.top - from.top * scale}px) scale(${scale})`;
};

/** Whether the browser paints without a graphics card. */
const isSoftware = (gl: WebGL2RenderingContext | null | undefined): boolean => {
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
};
