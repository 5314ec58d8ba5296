// GraphML, as networkx, igraph, Gephi and yEd write it: http://graphml.graphdrawing.org
import { sentence } from '../../language/sentence.ts';
import { fold } from '../../text.ts';
import type { FileAt } from './file-at.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import type { XmlReader } from './xml-reader.ts';

type Key = { name: string; of: string; fallback?: string };

/** Names under which tools keep what a node is called, the best first. */
const LABELS = ['label', 'name', 'title'];
/** Colours of Gephi, and what yEd draws with: looks, no facts. */
const LOOKS = new Set(['r', 'g', 'b', 'size', 'nodegraphics', 'edgegraphics', 'portgraphics']);

/** Gathers nodes and edges of all graphs in the file, nested ones too. */
export function graphmlReader(at: FileAt): XmlReader {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const keys = new Map<string, Key>();
  const open: { item: GraphNode | GraphEdge; isDrawn?: boolean }[] = [];
  let usual = 'undirected';
  let key: Key | undefined;
  let text: string | undefined;

  return {
    format: 'GRAPHML',
    graph: { nodes, edges },
    open(name, a) {
      const item = open.at(-1)?.item;
      const bare = name.slice(name.indexOf(':') + 1);
      if (name === 'key') {
        key = { name: a['attr.name'] ?? a['yfiles.type'] ?? a.id ?? '', of: a.for ?? 'all' };
        keys.set(a.id ?? '', key);
      } else if (name === 'graph') usual = a.edgedefault === 'directed' ? 'directed' : usual;
      else if (name === 'node') {
        const node: GraphNode = { id: a.id ?? '', cells: new Map() };
        nodes.push(node);
        open.push({ item: node });
      } else if (name === 'edge') {
        const direction =
          a.directed === undefined ? usual : a.directed === 'true' ? 'directed' : 'undirected';
        const cells = new Map([['Direction', direction]]);
        const edge: GraphEdge = { from: a.source ?? '', to: a.target ?? '', cells };
        edges.push(edge);
        open.push({ item: edge });
      } else if (name === 'hyperedge') at.notice(sentence('graphml.hyperedge'));
      else if (name === 'data') {
        key = keys.get(a.key ?? '');
        text = '';
      } else if (name === 'default' || bare === 'NodeLabel' || bare === 'EdgeLabel') text = '';
      else if (bare === 'Geometry' && item && !('from' in item) && a.x && a.y) {
        // yEd measures downwards, from the corner of a shape.
        const [x, y] = [Number(a.x) + Number(a.width ?? 0) / 2, -Number(a.y) - Number(a.height ?? 0) / 2];
        if (Number.isFinite(x) && Number.isFinite(y)) item.at = { x, y };
      } else if (bare === 'Arrows' && item && 'from' in item) {
        const [source, target] = [a.source, a.target].map((end) => end !== undefined && end !== 'none');
        item.cells.set(
          'Direction',
          source && target ? 'mutual' : source || target ? 'directed' : 'undirected',
        );
        if (source && !target) [item.from, item.to] = [item.to, item.from];
      }
    },
    text(more) {
      if (text !== undefined) text += more;
    },
    close(name) {
      const item = open.at(-1)?.item;
      const bare = name.slice(name.indexOf(':') + 1);
      const value = text?.trim() ?? '';
      if (bare === 'NodeLabel' || bare === 'EdgeLabel') {
        if (item && value !== '' && item.label === undefined) item.label = value.replace(/\s*\n\s*/g, ' ');
        text = '';
      } else if (name === 'default') {
        if (key && value !== '') key.fallback = value;
        text = undefined;
      } else if (name === 'data') {
        if (item && key && value !== '' && !LOOKS.has(key.name)) item.cells.set(key.name, value);
        text = undefined;
      } else if (name === 'node' || name === 'edge') {
        const closed = open.pop()?.item;
        if (closed) finish(closed, name, keys);
      }
    },
  };
}

/** What holds where nothing is said, what the item is called, and where it stands. */
function finish(item: GraphNode | GraphEdge, name: 'node' | 'edge', keys: ReadonlyMap<string, Key>): void {
  for (const { name: header, of, fallback } of keys.values())
    if (fallback !== undefined && (of === name || of === 'all') && !item.cells.has(header))
      item.cells.set(header, fallback);
  const header = LABELS.flatMap((word) => [...item.cells.keys()].filter((each) => fold(each) === word))[0];
  const isEdge = 'from' in item;
  const called = isEdge
    ? (item.cells.get('Edge Label') ?? item.cells.get('label'))
    : item.cells.get(header ?? '');
  if (called !== undefined && item.label === undefined) {
    item.label = called;
    for (const each of isEdge ? ['Edge Label', 'label'] : [header ?? '']) item.cells.delete(each);
  }
  if (isEdge || item.at) return;
  const [x, y] = [Number(item.cells.get('x')), Number(item.cells.get('y'))];
  if (!item.cells.has('x') || !Number.isFinite(x) || !Number.isFinite(y)) return;
  item.at = { x, y };
  for (const each of ['x', 'y', 'z']) item.cells.delete(each);
}
