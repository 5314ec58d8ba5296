// Sigma set up for tables: it keeps the camera, the gestures, the canvases and the rhythm of frames, and calls our
// painters in its layers. Lines lie under marks, names above them, and what stands out above all.
import Graph from 'graphology';
import Sigma from 'sigma';
import type { RenderParams } from 'sigma/types';
import { prefersStillness } from './camera.ts';
import { createPainter, type Rows } from './gl.ts';
import { BOLD, type Finesse, INK_AT_REST, LEAST_LINES, lineFinesse } from './line-finesse.ts';
import { inkOnScreen, linesWithin, type Sight } from './line-order.ts';
import { LINE_PARTS, LINES } from './link-program.ts';
import { MARKS } from './node-program.ts';
import { createPassing, type Passing } from './passing.ts';
import { markScale, projectionOf } from './projection.ts';
import { type LayerPainter, programFor } from './sigma-programs.ts';

/** Pixels of line that a screen bears while the map moves. */
const INK_MOVING = 200_000;
/** So many lines keep their dashes, heads and signs while the map moves. */
const MOST_ADORNED = 1_500;
/** The map is at rest when its camera has not moved for so many milliseconds, and for as long as a frame takes. */
const REST = 160;
const MOST_PACE = 600;

/** What the layers show in the next frame. */
export type Shown = {
  marks: Rows;
  lines: Rows;
  /** How long the lines are, added up, and how many square pixels they were taken from, when not from the whole map. */
  ink: Float32Array;
  area: number | undefined;
  spotMarks: Rows;
  spotLines: Rows;
  accent: readonly number[];
  /** The colour of rings. */
  gap: readonly number[];
};

export type Layers = {
  sigma: Sigma;
  /** Draws only the layer of what stands out: what hovering costs. */
  paintSpotlight(): void;
  /** Whether the camera moved a moment ago: what is drawn only at rest is not there yet. */
  isMoving(): boolean;
  /** How clearly links are drawn at this zoom: 0 to 1. */
  clarity(): number;
};

/**
 * @param stateOf changes with whatever is to be painted again
 * @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`
 */
export const createLayers = (container: HTMLElement, shown: () => Shown, stateOf: () => string): Layers => {
  let passing: Passing | undefined;
  let hovers: { gl: WebGL2RenderingContext; painter: LayerPainter } | undefined;

  const painter = (
    gl: WebGL2RenderingContext,
    sigma: Sigma,
    lines: 'lines' | 'spotLines' | '',
    marks: 'marks' | 'spotMarks' | '',
  ) => {
    const linePainter = lines && createPainter(gl, LINES);
    const markPainter = marks && createPainter(gl, MARKS);
    return {
      draw(params: RenderParams) {
        if ((lines === 'lines' || marks === 'marks') && passing?.isKept()) return;
        const now = shown();
        const common = {
          u_matrix: params.matrix,
          u_size: [params.width, params.height],
          u_scale: markScale(sigma),
          u_feather: 1 / params.pixelRatio,
        };
        if (linePainter && lines === 'lines') {
          const ink = isMoving ? INK_MOVING : INK_AT_REST;
          const most = linesWithin(now.ink, sightOf(now, sigma), ink, LEAST_LINES);
          const finesse = finesseNow(now, sigma);
          // While a crowd moves, its lines are bare.
          const detail = isMoving && most > MOST_ADORNED ? 0 : finesse.u_detail;
          linePainter.draw(
            now.lines,
            { ...common, ...finesse, u_detail: detail },
            most,
            detail > 0.2 ? LINE_PARTS : 1,
          );
        }
        if (linePainter && lines === 'spotLines')
          linePainter.draw(now.spotLines, { ...common, ...BOLD }, undefined, LINE_PARTS);
        if (markPainter && marks)
          markPainter.draw(now[marks], { ...common, u_accent: now.accent, u_gap: now.gap });
      },
      free() {
        if (linePainter) linePainter.free();
        if (markPainter) markPainter.free();
      },
    };
  };

  // Sigma wants a graph with a node before it draws. Elements never go through it: the frame is set with setCustomBBox.
  const anchor = new Graph();
  anchor.addNode('anchor', { x: 0, y: 0, size: 1 });
  const still = prefersStillness();
  let isMoving = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const sigma = new Sigma(anchor, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'marks',
    defaultEdgeType: 'lines',
    edgeProgramClasses: { lines: programFor((gl, owner) => painter(gl, owner, 'lines', '')) },
    nodeProgramClasses: { marks: programFor((gl, owner) => painter(gl, owner, '', 'marks')) },
    nodeHoverProgramClasses: {
      marks: programFor((gl, owner) => {
        hovers = { gl, painter: painter(gl, owner, 'spotLines', 'spotMarks') };
        return hovers.painter;
      }),
    },
    renderLabels: false,
    enableCameraRotation: false,
    stagePadding: 24,
    zoomDuration: still ? 1 : 200,
    inertiaDuration: still ? 1 : 200,
    doubleClickZoomingDuration: still ? 1 : 250,
    maxCameraRatio: 3,
  });
  // Sigma would read a pixel back from the graphics card at each movement, and wait for it; nothing of ours is there.
  Object.assign(sigma, { getNodeAtPosition: () => null });
  sigma.createCanvasContext('spotlightLabels');
  // Above what stands out, below the layer that receives the pointer.
  const { hoverNodes, spotlightLabels } = sigma.getCanvases();
  if (hoverNodes && spotlightLabels) hoverNodes.after(spotlightLabels);
  sigma.resize(true);
  passing = createPassing(sigma, () => isMoving, stateOf);
  // How long frames take: where they are slow, a movement is not over because none came for a while.
  let pace = 0;
  let shownAt = 0;
  sigma.on('afterRender', () => {
    const now = performance.now();
    pace = isMoving ? Math.min(MOST_PACE, now - shownAt) : 0;
    shownAt = now;
  });
  const settle = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      isMoving = sigma.getCamera().isAnimated();
      if (isMoving) settle();
      else sigma.scheduleRender();
    }, REST + pace);
  };
  sigma.getCamera().on('updated', () => {
    isMoving = true;
    settle();
  });
  sigma.on('kill', () => clearTimeout(rest));

  return {
    sigma,
    paintSpotlight() {
      if (!hovers) return;
      hovers.gl.bindFramebuffer(hovers.gl.FRAMEBUFFER, null);
      hovers.gl.clear(hovers.gl.COLOR_BUFFER_BIT);
      hovers.painter.draw(sigma.getRenderParams());
    },
    isMoving: () => isMoving,
    clarity: () => finesseNow(shown(), sigma).u_opacity,
  };
};

const sightOf = ({ area }: Shown, sigma: Sigma): Sight => ({
  ...projectionOf(sigma),
  ...(area === undefined ? {} : { area }),
});

/** As fine as all the lines want that are drawn at rest: a movement leaves some of them out and changes no other. */
const finesseNow = (now: Shown, sigma: Sigma): Finesse => {
  const sight = sightOf(now, sigma);
  return lineFinesse(Math.min(INK_AT_REST, inkOnScreen(now.ink, sight)), sight.width);
};
