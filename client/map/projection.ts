import type Sigma from 'sigma';

/** From the camera's unit square to pixels of the page: `left + x × pixels`, `top - y × pixels`. The map never turns. */
export type Projection = {
  left: number;
  top: number;
  pixels: number;
  /** By how much the radii of marks are multiplied at this zoom and on this screen. */
  scale: number;
  width: number;
  height: number;
  /** A screen as narrow as a phone's. */
  narrow: boolean;
};

export const projectionOf = (sigma: Sigma): Projection => {
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 });
  const { width, height } = sigma.getDimensions();
  const pixels = sigma.framedGraphToViewport({ x: 1, y: 0 }).x - origin.x;
  return {
    left: origin.x,
    top: origin.y,
    pixels,
    scale: markScale(sigma),
    width,
    height,
    narrow: width < 600,
  };
};

/** Marks grow with the root of the zoom, and shrink on a screen as narrow as a phone's. */
export const markScale = (sigma: Sigma): number => {
  const { width, height } = sigma.getDimensions();
  return sigma.scaleSize(1) * Math.min(1, Math.max(0.6, Math.min(width, height) / 700));
};
