/** GEXF 1.3 (https://gexf.net), as Gephi opens it: attributes under the headers of our sheets, positions and colours of the map. */
import { type Edge, GraphParts, type Node } from './graph-parts.ts';
import type { Cells } from './sheets.ts';
import type { Taken } from './taken.ts';
import { CONNECTION_TITLES } from './words.ts';
import { xmlText } from './xml-text.ts';

/** What GEXF has attributes of its own for. */
const OWN: readonly string[] = [CONNECTION_TITLES.type, CONNECTION_TITLES.direction];

export function* writeGexf(taken: Taken): Generator<string> {
  const { about } = taken;
  const graph = new GraphParts(taken);
  const edgeHeaders = graph.edgeHeaders.filter((header) => !OWN.includes(header));
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${about.changedAt.slice(0, 10)}"><creator>Maillage</creator><description>${xmlText(about.name)}</description></meta>
<graph mode="static" defaultedgetype="directed">
${declared('node', graph.nodeHeaders)}${declared('edge', edgeHeaders)}<nodes>
`;
  const nodeIds = idsOf(graph.nodeHeaders);
  for (const node of graph.nodes()) yield nodeText(node, nodeIds);
  yield '</nodes>\n<edges>\n';
  const edgeIds = idsOf(edgeHeaders);
  for (const edge of graph.edges()) yield edgeText(edge, edgeIds);
  yield '</edges>\n</graph>\n</gexf>\n';
}

type Ids = ReadonlyMap<string, number>;
const idsOf = (headers: readonly string[]): Ids => new Map(headers.map((header, index) => [header, index]));

function declared(of: 'node' | 'edge', headers: readonly string[]): string {
  if (headers.length === 0) return '';
  const lines = headers.map(
    (header, id) => `<attribute id="${id}" title="${xmlText(header)}" type="string"/>\n`,
  );
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function values(cells: Cells, ids: Ids): string {
  const said = [...cells].flatMap(([header, text]) => {
    const id = ids.get(header);
    return id === undefined ? [] : [`<attvalue for="${id}" value="${xmlText(text)}"/>`];
  });
  return said.length === 0 ? '' : `<attvalues>${said.join('')}</attvalues>`;
}

function nodeText({ id, label, at, colour, cells }: Node, ids: Ids): string {
  const [r, g, b] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  const position = at ? `<viz:position x="${at.x}" y="${at.y}" z="0"/>` : '';
  return `<node id="${xmlText(id)}" label="${xmlText(label)}">${values(cells, ids)}<viz:color r="${r}" g="${g}" b="${b}"/>${position}</node>\n`;
}

function edgeText({ id, from, to, label, direction, strength, cells }: Edge, ids: Ids): string {
  const more = [
    ...(label === undefined ? [] : [` label="${xmlText(label)}"`]),
    ` kind="${xmlText(cells.get(CONNECTION_TITLES.type) ?? '')}"`,
    ...(strength === undefined ? [] : [` weight="${strength}"`]),
  ].join('');
  const inside = values(cells, ids);
  return `<edge id="${id}" source="${xmlText(from)}" target="${xmlText(to)}" type="${direction}"${more}${inside === '' ? '/>' : `>${inside}</edge>`}\n`;
}
