let known: boolean | undefined;
let spare: HTMLCanvasElement | undefined;

/** How the map's canvases are drawn on. */
export const CONTEXT: WebGLContextAttributes = { preserveDrawingBuffer: false, antialias: false };

/** Whether this browser can draw the map; when it cannot, the table is the working view. Asked once. */
export const hasWebgl = (): boolean => {
  if (known === undefined) {
    const canvas = document.createElement('canvas');
    known = canvas.getContext('webgl2', CONTEXT) !== null;
    // A context takes long to open where there is no graphics card: the first map draws on this one.
    spare = canvas;
  }
  return known;
};

/** A canvas that can be drawn on: the one that answered `hasWebgl`, the first time. */
export const takeCanvas = (): HTMLCanvasElement => {
  const canvas = spare ?? document.createElement('canvas');
  spare = undefined;
  const isLost = canvas.getContext('webgl2', CONTEXT)?.isContextLost() ?? true;
  return isLost ? document.createElement('canvas') : canvas;
};
