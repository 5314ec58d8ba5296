/**
 * Turns what a reader selected into one Cypher query. The text is put together from declarations only, which are part
 * of the program; whatever a reader gives travels as a parameter.
 */
import { createHash } from 'node:crypto';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { visible, visibleEnd, where } from '../access/sees.ts';
import { backNamed } from '../kind/backs.ts';
import { endOf, wayToOwner } from '../kind/in-words.ts';
import {
  ELEMENT,
  type Kind,
  type KindName,
  kindOf,
  kinds,
  kindsAt,
  type Ref,
  type Sees,
  typesOf,
} from '../kind/kind.ts';
import { type Walking, wordsText } from './in-words.ts';
import { afterNumber, limitOf, type PageArgs } from './page.ts';
import { below, nodesBelow } from './selection.ts';

/** The query being put together: its parameters, the names of its variables, and what its reader may see. */
export type Compilation = {
  readonly params: Record<string, unknown>;
  readonly sees: Sees;
  variable(): string;
  /** The text of a parameter of this value. */
  given(value: unknown): string;
};

export function compilation(sees: Sees): Compilation {
  const params: Record<string, unknown> = {};
  let variables = 0;
  return {
    params,
    sees,
    variable: () => `v${++variables}`,
    given: (value) => {
      const name = `p${Object.keys(params).length + 1}`;
      // The driver would send a plain number as a float.
      params[name] = Number.isInteger(value) ? BigInt(value as number) : value;
      return `$${name}`;
    },
  };
}

/** The rows of a connection go by its name and the page asked for: two pages of one list can stand side by side. */
export function pageKey(name: string, { first, after }: PageArgs): string {
  const page = createHash('sha1')
    .update(JSON.stringify([first ?? 50, after ?? null]))
    .digest('hex');
  return `${name}_${page.slice(0, 8)}`;
}

/**
 * How records of a kind, or what stands on the map, are matched: under this variable, the ends of a relationship under it
 * with the names `from` and `to`. `properties` is a map in Cypher.
 */
export function matched(to: KindName, v: string, properties = ''): string {
  const given = properties === '' ? '' : ` ${properties}`;
  const { storedAs } = to === ELEMENT ? {} : kindOf(to);
  return storedAs
    ? `(${v}from:${ELEMENT})-[${v}:${storedAs.relationship}${given}]->(${v}to:${ELEMENT})`
    : `(${v}:${to}${given})`;
}

/** A map projection of a record, or of what stands on the map, with everything that these occurrences of it select. */
export function project(c: Compilation, to: KindName, v: string, trees: ResolveTree[]): string {
  const columns = new Map([['id', '.id']]);
  for (const kind of kindsAt(to)) {
    for (const field of fieldsOf(kind.name, trees)) {
      for (const [column, text] of columnsOf(c, kind, v, field, trees)) columns.set(column, text);
    }
  }
  return `${v} {${[...columns.values()].join(', ')}}`;
}

/** The names of the fields selected on a kind, whether on the type itself or on an interface of it. */
function fieldsOf(kind: string, trees: ResolveTree[]): Set<string> {
  const types = new Set([kind, 'Node', 'Recorded', 'Element']);
  return new Set(
    trees.flatMap((tree) =>
      Object.entries(tree.fieldsByTypeName).flatMap(([type, fields]) =>
        types.has(type) ? Object.values(fields).map(({ name }) => name) : [],
      ),
    ),
  );
}

function columnsOf(
  c: Compilation,
  kind: Kind,
  v: string,
  name: string,
  trees: ResolveTree[],
): [string, string][] {
  const own = kind.columns?.[name];
  if (own) return Object.entries(own(v, c.sees)).map(([column, text]) => [column, `${column}: ${text}`]);
  if (name === 'ecosystem') {
    const held = c.variable();
    return [
      [
        name,
        `ecosystem: head(COLLECT { MATCH (${held}:Ecosystem {id: ${v}.ecosystem}) RETURN properties(${held}) })`,
      ],
    ];
  }
  const field = kind.fields[name];
  if (field?.cypher) return [[name, `${name}: ${field.cypher(v, c.sees)}`]];
  const stored = typesOf(kind)[name];
  if (stored) {
    const isText = stored.is === 'date' || stored.is === 'datetime';
    return [[name, isText ? `${name}: toString(${v}.${name})` : `.${name}`]];
  }
  const computed = kind.computed?.[name];
  if (computed) return [[name, `${name}: ${computed.cypher(v, c.sees)}`]];
  const ref = kind.refs[name];
  if (ref) {
    const inner = (end: string) => project(c, ref.to, end, below(trees, name));
    return [[name, `${name}: ${reached(c, kind, v, name, inner)}`]];
  }
  if (name === 'inWords') return [[name, `${name}: ${wordsText(walking(c), kind, v)}`]];
  if (name === 'belongsTo') return ownerOf(c, kind, v, below(trees, name));
  const back = backNamed(kind.name, name);
  if (back) {
    const { from } = back;
    const to = from.isElement ? ELEMENT : from.name;
    return connections(c, name, trees, {
      pattern: (x) => `(${v})<-[:${back.ref.by}]-(${x}:${to})`,
      conditions: (x) => visible(from, x, c.sees),
      row: (x, inner) => project(c, to, x, inner),
    });
  }
  const link = kind.isElement && kinds().find(({ storedAs }) => storedAs?.back.name === name);
  if (link) {
    return connections(c, name, trees, {
      pattern: (x) => `(${v})-[${x}:${link.storedAs?.relationship}]-(${x}o:${ELEMENT})`,
      // The end that is looked from is seen already.
      conditions: (x) => visible(kind, `${x}o`, c.sees),
      row: (x, inner) => project(c, link.name, x, inner),
    });
  }
  return [];
}

/**
 * What is asked of the record that a reference leads to: from a node along its relationship, from a relationship to one of
 * its two ends. Null when there is none that this reader may see.
 */
function reached(
  c: Compilation,
  { storedAs, refs }: Kind,
  v: string,
  name: string,
  inner: (end: string) => string,
): string {
  const end = c.variable();
  const ref = refs[name] as Ref;
  if (storedAs)
    return `head([${end} IN [${name === 'from' ? 'startNode' : 'endNode'}(${v})] | ${inner(end)}])`;
  const conditions = where(...visibleEnd(ref, end, c.sees));
  return `head([(${v})-[:${ref.by}]->(${end}:${ref.to})${conditions} | ${inner(end)}])`;
}

const walking = (c: Compilation): Walking => ({
  variable: c.variable,
  walk: (kind, v, name, inner) => reached(c, kind, v, name, inner),
});

/** The stakeholder or mission that a record belongs to. */
function ownerOf(c: Compilation, kind: Kind, v: string, trees: ResolveTree[]): [string, string][] {
  const along = (from: Kind, at: string, [name, ...rest]: readonly string[]): string => {
    if (name === undefined) return project(c, ELEMENT, at, trees);
    return reached(c, from, at, name, (end) => along(endOf(from, name), end, rest));
  };
  const way = wayToOwner(kind);
  return way.length === 0 ? [] : [['belongsTo', `belongsTo: ${along(kind, v, way)}`]];
}

type Connected = {
  pattern: (variable: string) => string;
  conditions: (variable: string) => string[];
  row: (variable: string, selected: ResolveTree[]) => string;
};

/** Every page of a connection that is asked for, and how many rows there are in all. */
function connections(
  c: Compilation,
  name: string,
  trees: ResolveTree[],
  { pattern, conditions, row }: Connected,
): [string, string][] {
  const pages = Map.groupBy(below(trees, name), ({ args }) => pageKey(name, args));
  return [...pages].flatMap(([key, occurrences]): [string, string][] => {
    const args = occurrences[0]?.args ?? {};
    const columns: [string, string][] = [];
    const selected = nodesBelow(occurrences);
    if (
      selected.length > 0 ||
      below(occurrences, 'edges').length + below(occurrences, 'pageInfo').length > 0
    ) {
      const x = c.variable();
      const all = [`${x}.number > ${c.given(afterNumber(args))}`, ...conditions(x)];
      const inner = row(x, selected);
      columns.push([
        key,
        `${key}: COLLECT { MATCH ${pattern(x)}${where(...all)} RETURN {number: ${x}.number, row: ${inner}} ORDER BY ${x}.number LIMIT ${c.given(limitOf(args))} }`,
      ]);
    }
    if (below(occurrences, 'totalCount').length > 0) {
      const x = c.variable();
      columns.push([
        `${name}_total`,
        `${name}_total: COUNT { MATCH ${pattern(x)}${where(...conditions(x))} }`,
      ]);
    }
    return columns;
  });
}
