// Graphs of other tools, as the tables of elements and connections that are read from sheets: no rule is written a second time.
import { sentence } from '../../language/sentence.ts';
import { asTextCell } from '../../sheet-text.ts';
import { fold, trimmed } from '../../text.ts';
import type { FileAt } from './file-at.ts';
import { type Format, type Grid, tooLarge } from './grid.ts';

/** Cells by header, as text; a value of `|` separates several. */
export type Cells = Map<string, string>;
export type GraphNode = { id: string; label?: string; cells: Cells; at?: { x: number; y: number } };
export type GraphEdge = { from: string; to: string; label?: string; cells: Cells };
export type Graph = { nodes: GraphNode[]; edges: GraphEdge[] };

/** What a tool counts its nodes with, or calls those without an id: it means nothing outside the file. */
const ORDINAL = /^(?:[nve]?\d+|_:.*)$/i;
/** More kinds of labels than this are no types. */
const TYPES_MAX = 40;
const TYPE_WORDS = new Set(['type', 'connection type', 'relation', 'relationship', 'interaction', 'kind']);

/** The tables of a graph. Ends are written as labels when ids only count, as ids when those are the identity of the nodes. */
export function gridsOfGraph({ nodes, edges }: Graph, format: Format, at: FileAt): Grid[] {
  const labels = new Map(nodes.map((node) => [node.id, trimmed(node.label ?? '') || node.id]));
  const distinct = new Set([...labels.values()].map(fold)).size === nodes.length;
  const counted = new Set(nodes.flatMap(({ id }) => (ORDINAL.test(id) ? [id] : [])));
  if (counted.size > 0 && !distinct) at.notice(sentence('graph.ids'));
  const isByLabel = (id: string) => distinct && counted.has(id);
  const name = (id: string) => (isByLabel(id) ? (labels.get(id) ?? id) : id);
  const file = at.file !== undefined && { file: at.file };
  const elements = table(
    nodes.map((node) => [
      ...(isByLabel(node.id) ? [] : [['ID', node.id] as const]),
      ['Label', labels.get(node.id) ?? node.id] as const,
      ...node.cells,
    ]),
  );
  const isTyped = edges.some(({ cells }) => [...cells.keys()].some((header) => TYPE_WORDS.has(fold(header))));
  const said = new Set(edges.flatMap(({ label }) => (label ? [fold(label)] : [])));
  const areTypes = !isTyped && said.size > 0 && said.size <= TYPES_MAX;
  const connections = table(
    edges.map(({ from, to, label, cells }) => [
      ['From', name(from)] as const,
      ['To', name(to)] as const,
      ...(label ? [[areTypes ? 'Type' : 'Label', label] as const] : []),
      ...cells,
    ]),
  );
  for (const { headers, rows } of [elements, connections]) {
    const wrong = tooLarge(rows.length, headers.length);
    if (wrong) return at.refuse(wrong) ?? [];
  }
  if (nodes.length === 0 && edges.length === 0) return at.refuse(sentence('graph.empty')) ?? [];
  const places = nodes.some((node) => node.at) && { places: nodes.map((node) => node.at) };
  return [
    { format, role: 'elements', ...file, ...elements, ...places, firstRow: 1 },
    ...(edges.length > 0
      ? [{ format, role: 'connections', ...file, ...connections, firstRow: 1 } satisfies Grid]
      : []),
  ];
}

/** Rows under the headers that any of them has, in the order in which they are met. */
export function table(
  rows: readonly (readonly (readonly [string, string])[])[],
): Pick<Grid, 'headers' | 'rows'> {
  const columns = new Map<string, number>();
  const headers: string[] = [];
  const columnOf = (header: string): number => {
    const known = columns.get(header);
    if (known !== undefined) return known;
    // Two headers that differ by case are two columns still.
    const isTaken = (name: string) => headers.some((other) => fold(other) === fold(name));
    let name = header.trim();
    for (let nth = 2; isTaken(name); nth += 1) name = `${header.trim()} (${nth})`;
    columns.set(header, headers.length);
    headers.push(name);
    return headers.length - 1;
  };
  const cells = rows.map((row) => {
    const line: string[] = [];
    const seen = new Set<string>();
    for (const [header, value] of row) {
      // What we say ourselves comes first: a node's own attribute of that name stands beside it.
      const key = seen.has(header) ? `${header} ` : header;
      seen.add(key);
      line[columnOf(key)] = asTextCell(value);
    }
    return line;
  });
  const filled = cells.map((line) => Array.from({ length: headers.length }, (_, index) => line[index] ?? ''));
  return { headers, rows: filled };
}
