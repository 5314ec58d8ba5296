// LittleSis: entities and relationships, as its API and its exports give them. https://littlesis.org/api

import type { FileAt } from './file-at.ts';
import { type GraphEdge, type GraphNode, gridsOfGraph } from './graph.ts';
import type { Grid } from './grid.ts';
import { cellOf, cellsOf, isThing, type Thing, take, things } from './json-cells.ts';

/** What the first entity is to the second, by category. */
const CATEGORIES: Record<string, string> = {
  1: 'Holds a position at',
  2: 'Studied at',
  3: 'Member of',
  4: 'Family of',
  5: 'Funds',
  6: 'Does business with',
  7: 'Lobbies',
  8: 'Knows',
  9: 'Works with',
  10: 'Owns',
  11: 'Member of',
  12: 'Linked to',
};

export function readLittleSis(value: Thing, at: FileAt): Grid[] {
  const records = [...things(value.data), ...things(value.entities), ...things(value.relationships)].map(
    factsOf,
  );
  const isRelationship = (record: Thing) => 'entity1_id' in record;
  return gridsOfGraph(
    {
      nodes: records.filter((record) => !isRelationship(record)).map(nodeOf),
      edges: records.filter(isRelationship).map(edgeOf),
    },
    'LITTLESIS',
    at,
  );
}

/** The API puts what it says under `attributes`. */
function factsOf(record: Thing): Thing {
  const inside = isThing(record.attributes) ? record.attributes : {};
  return { ...record, attributes: undefined, links: undefined, ...inside };
}

/** Numbers of LittleSis stay the same, and are told from those of other files. */
const idOf = (id: unknown): string => `littlesis:${cellOf(id) ?? ''}`;

function nodeOf(record: Thing): GraphNode {
  const cells = cellsOf(record, ['id', 'type', 'primary_ext', 'types', 'updated_at', 'self', 'extensions']);
  const isPerson =
    record.primary_ext === 'Person' ||
    String(cellOf(record.types) ?? '')
      .split('|')
      .includes('Person');
  const label = take(cells, 'name');
  const [blurb, aliases] = [take(cells, 'blurb'), take(cells, 'aliases')];
  const types = String(cellOf(record.types) ?? '')
    .split('|')
    .filter((type) => type && !/^(?:Person|Organization|Org)$/.test(type));
  return {
    id: idOf(record.id),
    ...(label !== undefined && { label }),
    cells: new Map([
      ['Type', isPerson ? 'Person' : 'Organization'],
      ...(blurb ? [['Description', blurb] as const] : []),
      ...(aliases ? [['Other names', aliases] as const] : []),
      ...(types.length > 0 ? [['Tags', types.join('|')] as const] : []),
      ...cells,
    ]),
  };
}

function edgeOf(record: Thing): GraphEdge {
  const { entity1_id, entity2_id, category_id, is_current } = record;
  const cells = new Map([['Type', CATEGORIES[String(category_id)] ?? 'Linked to']]);
  const said = [cellOf(record.description1), cellOf(record.description2)].filter(Boolean);
  const label = [...new Set(said)].join(' / ');
  for (const [header, day] of [
    ['Since', record.start_date],
    ['Until', record.end_date],
  ] as const) {
    // A month or a day that is not known is written 00.
    const known = cellOf(day)?.replace(/(?:-00)+$/, '');
    if (known) cells.set(header, known);
  }
  if (is_current === false || is_current === 0) cells.set('Status', 'ended');
  const amount = cellOf(record.amount);
  const notes = [
    cellOf(record.notes),
    amount && `${amount} ${cellOf(record.currency)?.toUpperCase() ?? 'USD'}`,
  ];
  const note = notes.filter(Boolean).join('\n');
  if (note) cells.set('Description', note);
  const [reference] = things(record.references ?? record.sources);
  const source = reference && (cellOf(reference.url) ?? cellOf(reference.name));
  if (source) cells.set('Source', source);
  return { from: idOf(entity1_id), to: idOf(entity2_id), ...(label && { label }), cells };
}
