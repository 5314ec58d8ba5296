// The two shapes of Kumu's JSON: the blueprint that people write for it, and the export that it gives.
import { sentence } from '../../language/sentence.ts';
import type { FileAt } from './file-at.ts';
import { type Graph, type GraphEdge, type GraphNode, gridsOfGraph } from './graph.ts';
import type { Grid } from './grid.ts';
import { cellOf, cellsOf, isThing, placeOf, type Thing, take, things } from './json-cells.ts';

/** `{"elements": [{"id", "label", "type"...}], "connections": [{"from", "to"...}], "loops": []}` */
export function readKumuBlueprint(value: Thing, at: FileAt): Grid[] {
  const nodes = things(value.elements).map((element): GraphNode => {
    const cells = cellsOf(element, ['attributes']);
    for (const [header, cell] of cellsOf(isThing(element.attributes) ? element.attributes : {}))
      cells.set(header, cell);
    const label = take(cells, 'label');
    const id = take(cells, 'id') ?? label ?? '';
    return { id, ...(label !== undefined && { label }), cells };
  });
  return finish({ nodes, edges: things(value.connections).map(connection) }, 'KUMU_BLUEPRINT', value, at);
}

/** Elements have `_id` and values under `attributes`; maps say where they stand; what is in no map is in the trash. */
export function readKumuExport(value: Thing, at: FileAt): Grid[] {
  const places = new Map<string, { x: number; y: number } | undefined>();
  const maps = things(value.maps);
  for (const map of maps)
    for (const shown of [...things(map.elements), ...things(map.items)]) {
      const of = cellOf(shown.element) ?? cellOf(shown.elementId) ?? cellOf(shown._id) ?? cellOf(shown.id);
      if (of !== undefined && !places.get(of)) places.set(of, placeOf(shown.position ?? shown, true));
    }
  const all = things(value.elements).map((element): GraphNode => {
    const cells = cellsOf(isThing(element.attributes) ? element.attributes : {});
    const label = take(cells, 'label');
    const id = cellOf(element._id) ?? cellOf(element.id) ?? label ?? '';
    const place = places.get(id) ?? placeOf(element.position, true);
    return { id, ...(label !== undefined && { label }), cells, ...(place && { at: place }) };
  });
  const isKept = ({ id }: GraphNode) => places.size === 0 || places.has(id);
  const trashed = all.filter((node) => !isKept(node));
  const gone = new Set(trashed.map(({ id }) => id));
  if (trashed.length > 0) {
    const names = trashed.slice(0, NAMED).map(({ id, label = id }) => label);
    at.notice(sentence('kumu.trash', { count: trashed.length, names }));
  }
  if (all.length === 0) at.notice(sentence('kumu.linked'));
  const edges = things(value.connections).map(connection);
  const kept = edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  return finish({ nodes: all.filter(isKept), edges: kept }, 'KUMU_EXPORT', value, at);
}

/** So many of those that are left out are named. */
const NAMED = 5;

function connection(value: Thing): GraphEdge {
  const cells = cellsOf(value, ['attributes', '_id', 'id', 'from', 'to', 'reversed', 'delayed', '_rev']);
  for (const [header, cell] of cellsOf(isThing(value.attributes) ? value.attributes : {}))
    cells.set(header, cell);
  const label = take(cells, 'label');
  return { from: endOf(value.from), to: endOf(value.to), ...(label !== undefined && { label }), cells };
}

const endOf = (end: unknown): string => cellOf(isThing(end) ? (end._id ?? end.id) : end) ?? '';

function finish(graph: Graph, format: 'KUMU_BLUEPRINT' | 'KUMU_EXPORT', value: Thing, at: FileAt): Grid[] {
  const loops = things(value.loops).length;
  if (loops > 0) at.notice(sentence('kumu.loops', { count: loops }));
  return gridsOfGraph(graph, format, at);
}
