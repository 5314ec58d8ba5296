// GEXF 1.1 to 1.3, as Gephi, networkx and others write it: https://gexf.net
import { fold } from '../../text.ts';
import { readDate } from '../kumu/dates.ts';
import type { FileAt } from './file-at.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import type { XmlReader } from './xml-reader.ts';

type Declared = { title: string; fallback?: string };

const DIRECTIONS = new Map([
  ['directed', 'directed'],
  ['undirected', 'undirected'],
  ['mutual', 'mutual'],
]);

/** Gathers nodes, edges, their attributes and positions. Colours, sizes and the times of attributes are not kept. */
export function gexfReader(_at: FileAt): XmlReader {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  let scope: 'node' | 'edge' = 'node';
  let attribute: Declared | undefined;
  let isDefault = false;
  let usual = 'undirected';
  const open: (GraphNode | GraphEdge)[] = [];
  const current = () => open.at(-1);

  return {
    format: 'GEXF',
    graph: { nodes, edges },
    open(name, a) {
      if (name === 'graph') usual = a.defaultedgetype ?? usual;
      else if (name === 'attributes') scope = a.class === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        attribute = { title: a.title || a.id || '' };
        declared[scope].set(a.id ?? '', attribute);
      } else if (name === 'default') isDefault = true;
      else if (name === 'node') {
        const node: GraphNode = { id: a.id ?? '', ...(a.label && { label: a.label }), cells: new Map() };
        for (const [header, value] of [
          ['Start', a.start],
          ['End', a.end],
        ] as const)
          if (value) node.cells.set(header, value);
        nodes.push(node);
        open.push(node);
      } else if (name === 'edge') {
        const edge = edgeOf(a, usual);
        edges.push(edge);
        open.push(edge);
      } else if (name === 'attvalue') {
        const of = current();
        const known = declared[of && 'from' in of ? 'edge' : 'node'].get(a.for ?? a.id ?? '');
        if (of && known && a.value !== undefined) of.cells.set(known.title, listed(a.value));
      } else if (name.endsWith(':position') || name === 'position') {
        const node = current();
        const [x, y] = [Number(a.x), Number(a.y)];
        if (node && !('from' in node) && Number.isFinite(x) && Number.isFinite(y)) node.at = { x, y };
      }
    },
    text(text) {
      if (isDefault && attribute && text.trim())
        attribute.fallback = (attribute.fallback ?? '') + text.trim();
    },
    close(name) {
      if (name === 'default') isDefault = false;
      if (name !== 'node' && name !== 'edge') return;
      const closed = open.pop();
      if (!closed) return;
      for (const { title, fallback } of declared[name].values())
        if (fallback !== undefined && !closed.cells.has(title)) closed.cells.set(title, fallback);
    },
  };
}

function edgeOf(a: Record<string, string>, usual: string): GraphEdge {
  const cells = new Map<string, string>();
  if (a.kind) cells.set('Type', a.kind);
  const direction = DIRECTIONS.get(fold(a.type || usual));
  if (direction) cells.set('Direction', direction);
  if (a.weight) cells.set('Weight', a.weight);
  // Days only: a moment counted from nowhere says nothing outside the file.
  for (const [header, value] of [
    ['Since', a.start],
    ['Until', a.end],
  ] as const)
    if (value && typeof readDate(value, () => true) === 'object') cells.set(header, value);
  return { from: a.source ?? '', to: a.target ?? '', ...(a.label && { label: a.label }), cells };
}

/** Lists of GEXF are written `[a, b]` or `a|b`. */
function listed(value: string): string {
  const inner = /^\[(.*)\]$/s.exec(value)?.[1];
  return inner === undefined ? value : inner.split(/,\s*/).join('|');
}
