// Linked data in JSON: schema.org and the organisations of W3C (ORG). Contexts are never fetched: names are known by their last part.
import { sentence } from '../../language/sentence.ts';
import type { FileAt } from './file-at.ts';
import { type Cells, type GraphEdge, type GraphNode, gridsOfGraph, table } from './graph.ts';
import type { Grid } from './grid.ts';
import { isList, isThing, type Thing } from './json-cells.ts';
import { ENTITIES, EXCHANGES, HEADERS, LINKS } from './json-ld-words.ts';

/** A node of the data: its names without prefixes, its values as they stand. */
type Node = { id: string; types: string[]; values: Map<string, unknown[]> };

export function readJsonLd(roots: Thing[], at: FileAt): Grid[] {
  const nodes = new Map<string, Node>();
  for (const root of roots) collect(root, nodes);
  const all = [...nodes.values()];
  const entities = all.filter(({ types }) => types.some((type) => type in ENTITIES));
  const known = new Set(entities.map(({ id }) => id));
  const skipped = all.filter(({ id, types }) => types.length > 0 && !known.has(id) && !types.some(isInside));
  for (const { types } of skipped) at.notice(sentence('jsonLd.skipped'), { value: types.join(', ') });
  const edges = all.flatMap((node) => linksOf(node, nodes, known));
  const grids = gridsOfGraph({ nodes: entities.map((node) => graphNode(node, nodes)), edges }, 'JSON_LD', at);
  const exchanges = all.flatMap((node) => exchangeOf(node, nodes));
  if (exchanges.length === 0) return grids;
  const file = at.file !== undefined && { file: at.file };
  return [...grids, { format: 'JSON_LD', role: 'resources', ...file, ...table(exchanges), firstRow: 1 }];
}

/** What is read with whatever it stands in. */
const isInside = (type: string): boolean =>
  type in EXCHANGES ||
  [
    'PostalAddress',
    'GeoCoordinates',
    'PropertyValue',
    'ImageObject',
    'Membership',
    'ContactPoint',
    'Role',
  ].includes(type) ||
  /^(?:Dataset|DataCatalog|WebPage|WebSite|Service|Product)$/.test(type);

/** `schema:name`, `https://schema.org/name` and `name` are one. */
const plain = (name: string): string => name.split(/[/#:]/).at(-1) ?? name;

function collect(value: unknown, nodes: Map<string, Node>): string | undefined {
  if (isList(value)) {
    for (const each of value) collect(each, nodes);
    return undefined;
  }
  if (!isThing(value)) return undefined;
  collect(value['@graph'], nodes);
  const types = [value['@type'] ?? []]
    .flat()
    .filter((type) => typeof type === 'string')
    .map(plain);
  const names = Object.keys(value).filter((name) => !name.startsWith('@'));
  const given = typeof value['@id'] === 'string' ? value['@id'] : undefined;
  if (names.length === 0 || '@value' in value) return given;
  const id = given ?? `_:${nodes.size}`;
  const node = nodes.get(id) ?? { id, types: [], values: new Map<string, unknown[]>() };
  nodes.set(id, node);
  node.types.push(...types.filter((type) => !node.types.includes(type)));
  for (const name of names) {
    const values = [value[name]].flat().map((each) => {
      const inside = collect(each, nodes);
      return inside === undefined ? each : { '@id': inside };
    });
    node.values.set(plain(name), [...(node.values.get(plain(name)) ?? []), ...values]);
  }
  return id;
}

/** The nodes that a node refers to by a name; an address alone counts where it is one of them. */
function refsOf({ values }: Node, name: string, nodes: ReadonlyMap<string, Node>): string[] {
  return (values.get(name) ?? []).flatMap((value) => {
    const id = isThing(value) ? value['@id'] : value;
    return typeof id === 'string' && nodes.has(id) ? [id] : [];
  });
}

/** The texts under a name; of what stands inside, its own name. */
function textsOf(node: Node | undefined, name: string, nodes: ReadonlyMap<string, Node>): string[] {
  return (node?.values.get(name) ?? []).flatMap((value): string[] => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [String(value)];
    if (!isThing(value)) return [];
    if (value['@value'] !== undefined) return [String(value['@value'])];
    const inside = nodes.get(String(value['@id']));
    if (!inside) return typeof value['@id'] === 'string' ? [value['@id']] : [];
    if (inside.types.includes('PropertyValue'))
      return [[...textsOf(inside, 'propertyID', nodes), ...textsOf(inside, 'value', nodes)].join(' ')];
    const [called] = [
      ...textsOf(inside, 'addressLocality', nodes),
      ...textsOf(inside, 'name', nodes),
      ...textsOf(inside, 'url', nodes),
    ];
    return called === undefined ? [] : [called];
  });
}

const labelOf = (node: Node | undefined, nodes: ReadonlyMap<string, Node>): string | undefined =>
  ['name', 'prefLabel', 'legalName', 'label', 'title'].flatMap((name) => textsOf(node, name, nodes))[0];

function graphNode(node: Node, nodes: ReadonlyMap<string, Node>): GraphNode {
  const type = node.types.map((each) => ENTITIES[each]).find(Boolean) ?? 'Organization';
  const cells: Cells = new Map([['Type', type]]);
  const label = labelOf(node, nodes);
  for (const name of node.values.keys()) {
    if (name in LINKS || ['name', 'prefLabel', 'makesOffer', 'seeks'].includes(name)) continue;
    const texts = textsOf(node, name, nodes).flatMap((text) =>
      name === 'keywords' ? text.split(/,\s*/) : [text],
    );
    const header = HEADERS[name] ?? name;
    if (texts.length > 0 && !cells.has(header))
      cells.set(header, texts.map((text) => text.replaceAll('|', '/')).join('|'));
  }
  if (type === 'Place')
    for (const geo of [node.id, ...refsOf(node, 'geo', nodes)].map((id) => nodes.get(id)))
      for (const [name, header] of [
        ['latitude', 'Latitude'],
        ['longitude', 'Longitude'],
      ] as const) {
        const [degrees] = textsOf(geo, name, nodes);
        if (degrees !== undefined) cells.set(header, degrees);
      }
  return { id: node.id, ...(label !== undefined && { label }), cells };
}

function linksOf(node: Node, nodes: ReadonlyMap<string, Node>, known: ReadonlySet<string>): GraphEdge[] {
  if (node.types.includes('Membership')) {
    const [member] = refsOf(node, 'member', nodes);
    const [organization] = refsOf(node, 'organization', nodes);
    const [role] = textsOf(node, 'role', nodes);
    if (!member || !organization) return [];
    return [
      {
        from: member,
        to: organization,
        ...(role && { label: role }),
        cells: new Map([['Type', 'Member of']]),
      },
    ];
  }
  if (!known.has(node.id)) return [];
  return Object.entries(LINKS).flatMap(([name, { type, isBack }]) =>
    refsOf(node, name, nodes)
      .filter((id) => known.has(id))
      .map((id) => ({
        from: isBack ? id : node.id,
        to: isBack ? node.id : id,
        cells: new Map([['Type', type]]),
      })),
  );
}

/** Offers and demands, of who makes them or who they say makes them. */
function exchangeOf(node: Node, nodes: ReadonlyMap<string, Node>): [string, string][][] {
  const told = (way: string, id: string, holder: string | undefined): [string, string][][] => {
    const exchange = nodes.get(id);
    const name = labelOf(exchange, nodes);
    const [item = name] = textsOf(exchange, 'itemOffered', nodes);
    const [words] = textsOf(exchange, 'description', nodes);
    const [until] = [
      ...textsOf(exchange, 'validThrough', nodes),
      ...textsOf(exchange, 'availabilityEnds', nodes),
    ];
    if (holder === undefined || item === undefined) return [];
    return [
      [
        ...([
          ['Who', holder],
          ['Need or offer', way],
          ['Resource', item],
        ] as [string, string][]),
        ...((words ? [['Details', words]] : []) as [string, string][]),
        ...((until ? [['Until', until.slice(0, 10)]] : []) as [string, string][]),
      ],
    ];
  };
  const own = labelOf(node, nodes);
  const made = [
    ...refsOf(node, 'makesOffer', nodes).flatMap((id) => told('offer', id, own)),
    ...refsOf(node, 'seeks', nodes).flatMap((id) => told('need', id, own)),
  ];
  const way = node.types.map((type) => EXCHANGES[type]).find(Boolean);
  if (!way) return made;
  const [holder] = ['offeredBy', 'seller', 'agent', 'buyer'].flatMap((name) => refsOf(node, name, nodes));
  return [...made, ...(holder ? told(way, node.id, labelOf(nodes.get(holder), nodes)) : [])];
}
