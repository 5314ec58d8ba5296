// The page that is measured: `?ours` or `?json`. It waits for `start()`, so that loading the program is not counted.
import Graph from 'graphology';
import Sigma from 'sigma';
import { decodeMap, type MapData } from '../../client/map/decode.ts';
import { applyFilter, type Visible } from '../../client/map/filter.ts';
import { MapDrawing } from '../../client/map/map-drawing.ts';

export type Bench = {
  /** Fetches, decodes and draws. */
  start(): Promise<void>;
  /** Lights up one element and what is linked to it. */
  hover(row: number): void;
  /** Draws everything again. */
  refresh(): void;
  /** Comes back when the map is at rest and all that it drew is painted. */
  rest(): Promise<void>;
};

declare global {
  var bench: Bench;
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
/** Waits for the camera, then for the graphics: reading a pixel back waits for all that was asked to be drawn. */
const atRest = async (isMoving: () => boolean): Promise<void> => {
  do await frame();
  while (isMoving());
  await frame();
  for (const canvas of document.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
  await frame();
};

const place = document.getElementById('map') as HTMLElement;

const ours = (): Bench => {
  let drawing: MapDrawing;
  let data: MapData;
  let visible: Visible;
  let dark = false;
  const nothing = () => {};
  return {
    async start() {
      data = decodeMap(await (await fetch('/map.bin')).arrayBuffer());
      visible = applyFilter(data, {});
      drawing = new MapDrawing(place, {
        onSelect: nothing,
        onSelectLink: nothing,
        onGroup: nothing,
        onLines: nothing,
        onView: nothing,
        onNothing: nothing,
        onChoose: nothing,
        onHoverLink: nothing,
        onOpen: nothing,
        onPut: nothing,
        mayMove: () => false,
        movedWith: () => [],
        onLost: nothing,
      });
      drawing.show(data, visible, { colourBy: 'sector', scheme: 'light' });
      await frame();
    },
    hover(row) {
      drawing.emphasis.attend({ hovered: row });
    },
    // What changing the colours of everything costs: the nearest thing we have to a refresh.
    refresh() {
      dark = !dark;
      drawing.show(data, visible, { colourBy: 'sector', scheme: dark ? 'dark' : 'light' });
    },
    rest: () => atRest(() => drawing.isMoving()),
  };
};

const json = (): Bench => {
  const graph = new Graph({ multi: true });
  let sigma: Sigma;
  return {
    async start() {
      graph.import(await (await fetch('/map.json')).json());
      sigma = new Sigma(graph, place, { renderEdgeLabels: false });
      await frame();
    },
    hover(row) {
      // The usual way: reducers that fade what is not linked, and everything drawn again.
      const key = graph.nodes()[row] as string;
      const lit = new Set([key, ...graph.neighbors(key)]);
      sigma.setSetting('nodeReducer', (node, data) =>
        lit.has(node) ? data : { ...data, color: '#eee', label: '' },
      );
      sigma.refresh();
    },
    refresh() {
      sigma.refresh();
    },
    rest: () => atRest(() => sigma.getCamera().isAnimated()),
  };
};

globalThis.bench = location.search === '?json' ? json() : ours();
