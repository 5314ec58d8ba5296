/** GraphML (http://graphml.graphdrawing.org), as yEd, networkx and igraph read it: data under the headers of our sheets, x, y and colour. */
import { GraphParts } from './graph-parts.ts';
import type { Taken } from './taken.ts';
import { xmlText } from './xml-text.ts';

export function* writeGraphml(taken: Taken): Generator<string> {
  const graph = new GraphParts(taken);
  const nodes = keysOf('n', ['label', ...graph.nodeHeaders, 'x', 'y', 'r', 'g', 'b']);
  const edges = keysOf('e', ['label', ...graph.edgeHeaders]);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declared('node', nodes)}${declared('edge', edges)}<graph id="${xmlText(taken.about.slug)}" edgedefault="directed">
`;
  for (const { id, label, at, colour, cells } of graph.nodes()) {
    const place: [string, number][] = at
      ? [
          ['x', at.x],
          ['y', at.y],
        ]
      : [];
    const said: [string, string | number][] = [['label', label], ...cells, ...place, ...rgb(colour)];
    yield `<node id="${xmlText(id)}">${data(said, nodes)}</node>\n`;
  }
  for (const { id, from, to, label, direction, cells } of graph.edges()) {
    const said = [...(label === undefined ? [] : [['label', label] as const]), ...cells];
    yield `<edge id="e${id}" source="${xmlText(from)}" target="${xmlText(to)}" directed="${direction === 'directed'}">${data(said, edges)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** A colour as Gephi keeps it in GraphML. */
const rgb = (colour: string): [string, number][] =>
  ['r', 'g', 'b'].map((name, index) => [
    name,
    Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16),
  ]);

type Keys = ReadonlyMap<string, string>;
const keysOf = (letter: string, headers: readonly string[]): Keys =>
  new Map(headers.map((header, index) => [header, `${letter}${index}`]));

const NUMBERS: Record<string, string> = { x: 'double', y: 'double', r: 'int', g: 'int', b: 'int' };

function declared(of: 'node' | 'edge', keys: Keys): string {
  return [...keys]
    .map(([name, id]) => {
      const type = of === 'node' ? (NUMBERS[name] ?? 'string') : 'string';
      return `<key id="${id}" for="${of}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
    })
    .join('');
}

function data(cells: Iterable<readonly [string, string | number]>, keys: Keys): string {
  return [...cells]
    .map(([name, value]) => `<data key="${keys.get(name)}">${xmlText(String(value))}</data>`)
    .join('');
}
