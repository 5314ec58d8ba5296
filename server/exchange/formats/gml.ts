// GML, which often bears the name of GraphML: https://gephi.org/users/supported-graph-formats/gml-format/
import { sentence } from '../../language/sentence.ts';
import type { FileAt } from './file-at.ts';
import { type GraphEdge, type GraphNode, gridsOfGraph } from './graph.ts';
import type { Grid } from './grid.ts';

type Value = string | List;
type List = [key: string, value: Value][];

const TOKEN = /"([^"]*)"|\[|\]|[^\s[\]"#]+|#[^\n]*/g;
const DEEPEST = 50;

export function readGml(text: string, at: FileAt): Grid[] {
  const root: List = [];
  const open: List[] = [root];
  let key: string | undefined;
  for (const [token, quoted] of text.matchAll(TOKEN)) {
    const list = open.at(-1);
    if (list === undefined || open.length > DEEPEST) return at.refuse(sentence('gml.broken')) ?? [];
    if (token.startsWith('#') && key === undefined) continue;
    if (token === ']') open.pop();
    else if (key === undefined) key = token;
    else {
      const value: Value = token === '[' ? [] : quoted === undefined ? token : decoded(quoted);
      list.push([key, value]);
      if (Array.isArray(value)) open.push(value);
      key = undefined;
    }
  }
  const graph = root.find(([name]) => name === 'graph')?.[1];
  if (open.length !== 1 || !Array.isArray(graph)) return at.refuse(sentence('gml.broken')) ?? [];
  const usual = graph.some(([name, value]) => name === 'directed' && value === '1')
    ? 'directed'
    : 'undirected';
  const of = (name: string) =>
    graph.flatMap(([each, value]) => (each === name && Array.isArray(value) ? [value] : []));
  return gridsOfGraph(
    { nodes: of('node').map(nodeOf), edges: of('edge').map((list) => edgeOf(list, usual)) },
    'GML',
    at,
  );
}

function nodeOf(list: List): GraphNode {
  const { id = '', label, name, ...others } = scalars(list);
  const graphics = list.find(([key]) => key === 'graphics')?.[1];
  const { x, y } = Array.isArray(graphics) ? scalars(graphics) : {};
  const called = label ?? name;
  return {
    id,
    ...(called !== undefined && { label: called }),
    cells: new Map(Object.entries(others)),
    ...(x && y && Number.isFinite(Number(x) + Number(y)) && { at: { x: Number(x), y: Number(y) } }),
  };
}

function edgeOf(list: List, usual: string): GraphEdge {
  const { source = '', target = '', label, value, id: _, ...others } = scalars(list);
  const cells = new Map([['Direction', usual], ...Object.entries(others)]);
  if (value !== undefined && !cells.has('weight')) cells.set('weight', value);
  return { from: source, to: target, ...(label !== undefined && { label }), cells };
}

/** The plain values of a list; of several under one key, all. */
function scalars(list: List): Record<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of list)
    if (typeof value === 'string') found.set(key, found.has(key) ? `${found.get(key)}|${value}` : value);
  return Object.fromEntries(found);
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|([a-z]+));/g, (whole, code, name) =>
    code
      ? Number(code) <= 0x10ffff
        ? String.fromCodePoint(Number(code)).toWellFormed()
        : whole
      : (NAMED[name] ?? whole),
  );
}
