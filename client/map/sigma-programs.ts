// Sigma calls a program once a frame in the layer it belongs to. Ours read whole tables instead of sigma's cache of one
// object for each node and each edge, which costs more than the drawing itself (bench/map-drawing measures it).
import type Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/** Draws one layer. */
export type LayerPainter = { draw(params: RenderParams): void; free(): void };

/** A sigma program, for nodes, edges or the hover layer, that leaves everything to a painter. */
export const programFor = (
  create: (gl: WebGLRenderingContext, sigma: Sigma) => LayerPainter,
): NodeProgramType & EdgeProgramType => {
  class TableProgram {
    // Sigma's own names for labels come from its cache: ours are drawn by label-painter.ts.
    drawLabel = undefined;
    drawHover = undefined;
    private readonly painter: LayerPainter;
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, sigma: Sigma) {
      this.painter = create(gl, sigma);
    }
    reallocate() {}
    process() {}
    render(params: RenderParams) {
      this.painter.draw(params);
    }
    kill() {
      this.painter.free();
    }
  }
  return TableProgram as unknown as NodeProgramType & EdgeProgramType;
};

/** Draws nothing. */
export const NONE = programFor(() => ({ draw() {}, free() {} }));
