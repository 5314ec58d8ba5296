// The canvas of what stands out, above all others: opened when a hand or the keyboard comes near, or an address asks.
import type Sigma from 'sigma';
import type { RenderParams } from 'sigma/types';
import { createPainter, type Painter } from './gl.ts';
import { BOLD } from './line-finesse.ts';
import { LINE_PARTS, LINES } from './link-program.ts';
import type { MapSigma } from './map-sigma.ts';
import { MARKS } from './node-program.ts';
import { markScale } from './projection.ts';
import type { Shown } from './shown.ts';
import type { LayerPainter } from './sigma-programs.ts';

/** What all programs are told of a frame. */
export const commonOf = (params: RenderParams, sigma: Sigma) => ({
  u_matrix: params.matrix,
  u_size: [params.width, params.height],
  u_scale: markScale(sigma),
  u_feather: 1 / params.pixelRatio,
});

export const createSpotlightLayer = (shown: () => Shown) => {
  let sigma: MapSigma | undefined;
  let opened: { gl: WebGL2RenderingContext; lines: Painter; marks: Painter } | undefined;

  const open = () => {
    if (opened || !sigma) return;
    const gl = sigma.openSpotlight();
    opened = { gl, lines: createPainter(gl, LINES), marks: createPainter(gl, MARKS) };
  };
  const paint = (params: RenderParams) => {
    const { spotLines, spotMarks, accent, gap } = shown();
    if (spotLines.count + spotMarks.count > 0) open();
    if (!opened || !sigma) return;
    const { gl, lines, marks } = opened;
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (!lines.isReady() || !marks.isReady()) {
      sigma.scheduleRender();
      return;
    }
    const common = commonOf(params, sigma);
    lines.draw(spotLines, { ...common, ...BOLD }, undefined, LINE_PARTS);
    marks.draw(spotMarks, { ...common, u_accent: accent, u_gap: gap });
  };
  return {
    /** The layer of one map. */
    on(owner: MapSigma): LayerPainter {
      sigma = owner;
      return {
        draw: paint,
        free() {
          opened?.lines.free();
          opened?.marks.free();
          opened = undefined;
          sigma = undefined;
        },
      };
    },
    open,
    paint,
  };
};
