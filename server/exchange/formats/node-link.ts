// Nodes and edges in JSON: graphology, Polinode, networkx (node_link_data), D3, vis.js.

import type { FileAt } from './file-at.ts';
import { type Cells, type GraphEdge, type GraphNode, gridsOfGraph } from './graph.ts';
import type { Format, Grid } from './grid.ts';
import { cellOf, cellsOf, isThing, placeOf, type Thing, take, things } from './json-cells.ts';

export function readNodeLink(value: Thing, at: FileAt): Grid[] {
  const nodes = things(value.nodes);
  const edges = [...things(value.edges), ...things(value.links)];
  const isGraphology = nodes.some((node) => 'key' in node && !('id' in node));
  const isPolinode = !isGraphology && nodes.some(({ attributes }) => isThing(attributes));
  const format: Format = isGraphology ? 'GRAPHOLOGY' : isPolinode ? 'POLINODE' : 'NODE_LINK';
  const { options } = value;
  const usual = isThing(options) && options.type === 'undirected' ? 'undirected' : undefined;
  const directed = value.directed === false ? 'undirected' : value.directed === true ? 'directed' : usual;
  const ids = nodes.map((node) => cellOf(node.key) ?? cellOf(node.id) ?? cellOf(node.name) ?? '');
  const known = new Set(ids);
  return gridsOfGraph(
    {
      nodes: nodes.map((node, index) => nodeOf(node, ids[index] ?? '')),
      edges: edges.map((edge) => edgeOf(edge, directed, { list: ids, known })),
    },
    format,
    at,
  );
}

type Ids = { list: readonly string[]; known: ReadonlySet<string> };

function valuesOf(item: Thing, leftOut: readonly string[]): Cells {
  const cells = cellsOf(item, [...leftOut, 'attributes']);
  for (const [header, cell] of cellsOf(isThing(item.attributes) ? item.attributes : {}))
    cells.set(header, cell);
  return cells;
}

const LOOKS = [
  'color',
  'colour',
  'size',
  'x',
  'y',
  'z',
  'vx',
  'vy',
  'fx',
  'fy',
  'index',
  'highlighted',
  'hidden',
];

function nodeOf(node: Thing, id: string): GraphNode {
  const cells = valuesOf(node, ['key', 'id', 'position']);
  const at = placeOf(node.attributes) ?? placeOf(node.position, true) ?? placeOf(node);
  for (const look of LOOKS) cells.delete(look);
  const label = take(cells, 'label', 'name', 'title');
  return { id, ...(label !== undefined && { label }), cells, ...(at && { at }) };
}

function edgeOf(edge: Thing, usual: string | undefined, ids: Ids): GraphEdge {
  const cells = valuesOf(edge, [
    'key',
    'id',
    'source',
    'target',
    'from',
    'to',
    'undirected',
    'directed',
    'index',
  ]);
  for (const look of LOOKS) cells.delete(look);
  const said = edge.undirected ?? (edge.directed === undefined ? undefined : !edge.directed);
  const direction = said === undefined ? usual : said ? 'undirected' : 'directed';
  if (direction !== undefined && ![...cells.keys()].some((name) => name.toLowerCase() === 'direction'))
    cells.set('Direction', direction);
  const label = take(cells, 'label');
  const [from, to] = [edge.source ?? edge.from, edge.target ?? edge.to].map((end) => endOf(end, ids));
  return { from: from ?? '', to: to ?? '', ...(label !== undefined && { label }), cells };
}

/** D3 writes an end as the node itself, or as its place in the list. */
function endOf(end: unknown, ids: Ids): string {
  if (isThing(end)) return cellOf(end.id) ?? cellOf(end.key) ?? '';
  const text = cellOf(end) ?? '';
  return typeof end === 'number' && !ids.known.has(text) ? (ids.list[end] ?? text) : text;
}
