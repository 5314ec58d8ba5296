// Cytoscape and Cytoscape.js: `elements.nodes[].data`, `elements.edges[].data`, or one list of both.

import type { FileAt } from './file-at.ts';
import { type GraphEdge, type GraphNode, gridsOfGraph } from './graph.ts';
import type { Grid } from './grid.ts';
import { cellOf, cellsOf, isThing, placeOf, type Thing, take, things } from './json-cells.ts';

export function readCytoscape({ elements }: Thing, at: FileAt): Grid[] {
  const all = isThing(elements) ? [...things(elements.nodes), ...things(elements.edges)] : things(elements);
  const isEdge = ({ group, data }: Thing) =>
    group === 'edges' || (isThing(data) && 'source' in data && 'target' in data);
  return gridsOfGraph(
    {
      nodes: all.filter((each) => !isEdge(each)).map(nodeOf),
      edges: all.filter(isEdge).map(edgeOf),
    },
    'CYTOSCAPE',
    at,
  );
}

/** What Cytoscape keeps for itself. */
const OWN = ['SUID', 'selected', 'shared_name', 'shared_interaction', 'id_original', 'parent'];

function nodeOf({ data, position }: Thing): GraphNode {
  const cells = cellsOf(isThing(data) ? data : {}, OWN);
  const id = take(cells, 'id') ?? '';
  const label = take(cells, 'label', 'name');
  // networkx writes the number of a node twice more.
  for (const name of ['value', 'name']) if (cells.get(name) === id) cells.delete(name);
  const at = placeOf(position, true);
  return { id, ...(label !== undefined && { label }), cells, ...(at && { at }) };
}

function edgeOf({ data }: Thing): GraphEdge {
  const facts = isThing(data) ? data : {};
  const cells = cellsOf(facts, [...OWN, 'id', 'source', 'target', 'name']);
  const label = take(cells, 'label');
  return {
    ...{ from: cellOf(facts.source) ?? '', to: cellOf(facts.target) ?? '' },
    ...(label !== undefined && { label }),
    cells,
  };
}
