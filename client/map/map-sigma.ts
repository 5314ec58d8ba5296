// Sigma with as few drawing contexts as the map needs: each costs the browser a program of its own, and where there is
// no graphics card, up to a second. Lines and marks share one; that of what stands out is opened when something does.
import Sigma from 'sigma';
import { CONTEXT, takeCanvas } from './webgl.ts';

/** What sigma keeps to itself, and this file replaces. */
type Inside = {
  elements: Record<string, HTMLCanvasElement>;
  webGLContexts: Record<string, object>;
};

/** In place of a context that is not open yet, for what sigma asks of it. */
const CLOSED = { COLOR_BUFFER_BIT: 0, clear() {}, viewport() {}, getExtension: () => null };

export class MapSigma extends Sigma {
  // Called by sigma's own constructor.
  override createWebGLContext(id: string): WebGLRenderingContext {
    const { elements, webGLContexts } = this as unknown as Inside;
    if (id === 'hoverNodes') {
      this.createCanvas(id);
      webGLContexts[id] = CLOSED;
      return CLOSED as unknown as WebGLRenderingContext;
    }
    if (!webGLContexts.nodes) {
      const place = this.createCanvas('nodes');
      const canvas = takeCanvas();
      canvas.className = place.className;
      canvas.style.cssText = place.style.cssText;
      place.replaceWith(canvas);
      const gl = opened(canvas);
      Object.assign(elements, { nodes: canvas, edges: canvas });
      Object.assign(webGLContexts, { nodes: gl, edges: gl });
    }
    return webGLContexts.nodes as WebGLRenderingContext;
  }

  // Sized by itself: sizing all of them again would throw away what is drawn on, and wait for it.
  override createCanvasContext(...given: Parameters<Sigma['createCanvasContext']>): this {
    super.createCanvasContext(...given);
    const { width, height } = this.getDimensions();
    const canvas = this.getCanvases()[given[0]];
    if (!canvas || width === 0) return this;
    const { pixelRatio } = this.getRenderParams();
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    canvas.width = width * pixelRatio;
    canvas.height = height * pixelRatio;
    if (pixelRatio !== 1) canvas.getContext('2d')?.scale(pixelRatio, pixelRatio);
    return this;
  }

  /** Opens the context of what stands out, above the others. */
  openSpotlight(): WebGL2RenderingContext {
    const { elements, webGLContexts } = this as unknown as Inside;
    const gl = opened(elements.hoverNodes);
    webGLContexts.hoverNodes = gl;
    return gl;
  }
}

const opened = (canvas: HTMLCanvasElement | undefined): WebGL2RenderingContext => {
  const gl = canvas?.getContext('webgl2', CONTEXT);
  if (!gl) throw new Error('The map needs WebGL 2.');
  return gl;
};
