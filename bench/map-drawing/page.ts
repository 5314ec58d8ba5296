// The page that is measured: `?ours` or `?json`. It waits for `start()`, so that loading the program is not counted.
import Graph from 'graphology';
import Sigma from 'sigma';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { MapDrawing } from '../../client/map/map-drawing.ts';

export type Bench = {
  /** Fetches, decodes and draws. */
  start(): Promise<void>;
  /** Lights up one element and what is linked to it, and waits for the frame. */
  hover(row: number): Promise<void>;
  /** Draws everything again. */
  refresh(): Promise<void>;
};

declare global {
  var bench: Bench;
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const place = document.getElementById('map') as HTMLElement;

const ours = (): Bench => {
  let drawing: MapDrawing;
  const nothing = () => {};
  return {
    async start() {
      const data = decodeMap(await (await fetch('/map.bin')).arrayBuffer());
      drawing = new MapDrawing(place, {
        onSelect: nothing,
        onSelectLink: nothing,
        onView: nothing,
        onLost: nothing,
      });
      drawing.show(data, applyFilter(data, {}), { colourBy: 'sector', scheme: 'light' });
      await frame();
    },
    async hover(row) {
      drawing.attend({ hovered: row });
    },
    async refresh() {
      drawing.rename('en');
      await frame();
    },
  };
};

const json = (): Bench => {
  const graph = new Graph({ multi: true });
  let sigma: Sigma;
  return {
    async start() {
      graph.import(await (await fetch('/map.json')).json());
      sigma = new Sigma(graph, place, { defaultEdgeType: 'arrow' });
      await frame();
    },
    async hover(row) {
      // The usual way: reducers that fade what is not linked, and everything drawn again.
      const key = graph.nodes()[row] as string;
      const lit = new Set([key, ...graph.neighbors(key)]);
      sigma.setSetting('nodeReducer', (node, data) =>
        lit.has(node) ? data : { ...data, color: '#eee', label: '' },
      );
      sigma.refresh();
    },
    async refresh() {
      sigma.refresh();
    },
  };
};

globalThis.bench = location.search === '?json' ? json() : ours();
