// Sigma set up for tables: it keeps the camera, the gestures, the canvases and the rhythm of frames, and calls our
// painters in its layers. Lines lie under marks, names above them, and what stands out above all.
import Graph from 'graphology';
import type Sigma from 'sigma';
import type { RenderParams } from 'sigma/types';
import { prefersStillness } from './camera.ts';
import { createPainter, type Painter } from './gl.ts';
import { type Finesse, INK_AT_REST, LEAST_LINES, lineFinesse } from './line-finesse.ts';
import { inkOnScreen, linesWithin, type Sight } from './line-order.ts';
import { LINE_PARTS, LINES } from './link-program.ts';
import { MapSigma } from './map-sigma.ts';
import { MARKS } from './node-program.ts';
import { createPassing, type Passing } from './passing.ts';
import { projectionOf } from './projection.ts';
import type { Shown } from './shown.ts';
import { NONE, programFor } from './sigma-programs.ts';
import { commonOf, createSpotlightLayer } from './spotlight-layer.ts';

/** Pixels of line that a screen bears while the map moves. */
const INK_MOVING = 200_000;
/** So many lines keep their dashes, heads and signs while the map moves. */
const MOST_ADORNED = 1_500;
/** The map is at rest when its camera has not moved for so many milliseconds, and for as long as a frame takes. */
const REST = 160;
const MOST_PACE = 600;

export type Layers = {
  sigma: Sigma;
  /** Whether marks and lines can be drawn: until then a frame is empty. */
  isReady(): boolean;
  /** Draws only the layer of what stands out: what hovering costs. */
  paintSpotlight(): void;
  /** Whether the camera moved a moment ago: what is drawn only at rest is not there yet. */
  isMoving(): boolean;
  /** How clearly links are drawn at this zoom: 0 to 1. */
  clarity(): number;
};

/**
 * @param stateOf changes with whatever is to be painted again
 * @param onBroken told when the browser cannot run the programs that draw
 * @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`
 */
export const createLayers = (
  container: HTMLElement,
  shown: () => Shown,
  stateOf: () => string,
  onBroken: (error: unknown) => void,
): Layers => {
  let passing: Passing | undefined;
  let painters: { lines: Painter; marks: Painter } | undefined;
  const spotlight = createSpotlightLayer(shown);
  let isBroken = false;
  const isReady = (): boolean => {
    if (!painters || isBroken) return false;
    try {
      return painters.lines.isReady() && painters.marks.isReady();
    } catch (error) {
      isBroken = true;
      onBroken(error);
      return false;
    }
  };

  const drawAll = (params: RenderParams): void => {
    if (!painters || !passing || passing.isKept() || !isReady()) return;
    const now = shown();
    const common = commonOf(params, sigma);
    const ink = isMoving ? INK_MOVING : INK_AT_REST;
    const most = linesWithin(now.ink, sightOf(now, sigma), ink, LEAST_LINES);
    const finesse = finesseNow(now, sigma);
    // While a crowd moves, its lines are bare.
    const detail = isMoving && most > MOST_ADORNED ? 0 : finesse.u_detail;
    const parts = detail > 0.2 ? LINE_PARTS : 1;
    painters.lines.draw(now.lines, { ...common, ...finesse, u_detail: detail }, most, parts);
    painters.marks.draw(now.marks, { ...common, u_accent: now.accent, u_gap: now.gap });
  };

  // Sigma wants a graph with a node before it draws. Elements never go through it: the frame is set with setCustomBBox.
  const anchor = new Graph();
  anchor.addNode('anchor', { x: 0, y: 0, size: 1 });
  const still = prefersStillness();
  let isMoving = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const sigma: MapSigma = new MapSigma(anchor, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'marks',
    defaultEdgeType: 'lines',
    // Both tables are drawn at the turn of nodes, lines first, on the canvas that they share.
    // Sigma's own programs, which draw nothing here, would be compiled all the same.
    edgeProgramClasses: { lines: NONE, line: NONE, arrow: NONE },
    nodeProgramClasses: {
      circle: NONE,
      marks: programFor((gl) => {
        const context = gl as WebGL2RenderingContext;
        const [lines, marks] = [createPainter(context, LINES), createPainter(context, MARKS)];
        painters = { lines, marks };
        return {
          draw: drawAll,
          free() {
            lines.free();
            marks.free();
          },
        };
      }),
    },
    nodeHoverProgramClasses: {
      marks: programFor((_, owner) => spotlight.on(owner as MapSigma)),
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

  // A hand or the keyboard is near: what it will light up is made ready.
  for (const near of ['pointerenter', 'focus'])
    container.addEventListener(near, spotlight.open, { once: true });

  return {
    sigma,
    isReady,
    paintSpotlight: () => spotlight.paint(sigma.getRenderParams()),
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
