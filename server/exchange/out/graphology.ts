/** The JSON of graphology (https://graphology.github.io/serialization.html), which Gephi Lite and Sigma read. */
import { GraphParts } from './graph-parts.ts';
import type { Taken } from './taken.ts';

export function* writeGraphology(taken: Taken): Generator<string> {
  const graph = new GraphParts(taken);
  const { name, summary, source, changedAt } = taken.about;
  const attributes = {
    name,
    ...(summary && { summary }),
    ...(source && { source }),
    changed: changedAt.slice(0, 10),
  };
  yield `{"attributes":${JSON.stringify(attributes)},\n"options":{"type":"mixed","multi":true,"allowSelfLoops":false},\n"nodes":[`;
  let before = '\n';
  for (const { id, label, at, colour, cells } of graph.nodes()) {
    yield before +
      JSON.stringify({ key: id, attributes: { label, ...at, color: colour, ...Object.fromEntries(cells) } });
    before = ',\n';
  }
  yield '\n],\n"edges":[';
  before = '\n';
  for (const { id, from, to, label, direction, cells } of graph.edges()) {
    const said = { ...(label !== undefined && { label }), ...Object.fromEntries(cells) };
    const undirected = direction !== 'directed' && { undirected: true };
    yield before + JSON.stringify({ key: id, source: from, target: to, ...undirected, attributes: said });
    before = ',\n';
  }
  yield '\n]}\n';
}
