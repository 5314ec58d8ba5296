// The usual way: graphology's JSON, imported, into Sigma with its own programs. `run.ts` holds the answer back until loading the
// program is over.
import Graph from 'graphology';
import Sigma from 'sigma';

declare global {
  /** Draws everything again: what each hover costs this way, whose reducers fade what is not linked. */
  var refreshAll: () => void;
}

const place = document.getElementById('map') as HTMLElement;
const graph = new Graph({ multi: true });
graph.import(await (await fetch('/map.json')).json());
const sigma = new Sigma(graph, place, { renderEdgeLabels: false });
globalThis.refreshAll = () => sigma.refresh();
requestAnimationFrame(() => setTimeout(() => Object.assign(place.dataset, { drawn: 'true' })));
