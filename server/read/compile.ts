/**
 * Turns what a reader selected into one Cypher query. The text is put together from declarations only, which are part
 * of the program; whatever a reader gives travels as a parameter.
 */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { visible, visibleEnd, visibleItself } from '../access/sees.ts';
import { backNamed } from '../kind/backs.ts';
import { type Cypher, cypher, given, join, name as named, where } from '../kind/cypher.ts';
import { endOf, wayToOwner } from '../kind/in-words.ts';
import {
  ELEMENT,
  type Kind,
  type KindName,
  kindOf,
  kinds,
  kindsAt,
  type Ref,
  typesOf,
} from '../kind/kind.ts';
import type { Compilation } from './compilation.ts';
import { type Walking, wordsText } from './in-words.ts';
import { afterNumber, limitOf } from './page.ts';
import { pageColumns } from './page-columns.ts';
import { below, nodesBelow } from './selection.ts';

/**
 * How records of a kind, or what stands on the map, are matched: under this variable, the ends of a relationship under it
 * with the names `from` and `to`. `properties` is a map in Cypher.
 */
export function matched(to: KindName, v: Cypher, properties: Cypher): Cypher {
  const { storedAs } = to === ELEMENT ? {} : kindOf(to);
  return storedAs
    ? cypher`(${v}from:Element)-[${v}:${named(storedAs.relationship)} ${properties}]->(${v}to:Element)`
    : cypher`(${v}:${named(to)} ${properties})`;
}

/** A map projection of a record, or of what stands on the map, with everything that these occurrences of it select. */
export function project(
  c: Compilation,
  to: KindName,
  v: Cypher,
  trees: ResolveTree[],
  more: readonly [string, Cypher][] = [],
): Cypher {
  const columns = new Map([['id', cypher`.id`], ...more]);
  for (const kind of kindsAt(to)) {
    for (const field of fieldsOf(kind.name, trees)) {
      for (const [column, text] of columnsOf(c, kind, v, field, trees)) columns.set(column, text);
    }
  }
  return cypher`${v} {${join([...columns.values()], cypher`, `)}}`;
}

/** What stands at the other end of a link, where one looks from one of its ends. */
const otherEnd = (c: Compilation, end: Cypher, trees: ResolveTree[]): [string, Cypher][] =>
  trees.length === 0 ? [] : [['other', as('other', project(c, ELEMENT, end, trees))]];

/** A column of a map projection. */
const as = (column: string, value: Cypher): Cypher => cypher`${named(column)}: ${value}`;

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
  v: Cypher,
  name: string,
  trees: ResolveTree[],
): [string, Cypher][] {
  const own = kind.columns?.[name];
  if (own) return Object.entries(own(v, c.sees)).map(([column, value]) => [column, as(column, value)]);
  if (name === 'ecosystem') {
    const held = c.variable();
    return [
      [
        name,
        as(
          name,
          cypher`head(COLLECT { MATCH (${held}:Ecosystem {id: ${v}.ecosystem}) RETURN properties(${held}) })`,
        ),
      ],
    ];
  }
  const field = kind.fields[name];
  if (field?.cypher) return [[name, as(name, field.cypher(v, c.sees))]];
  const stored = typesOf(kind)[name];
  if (stored) {
    const isText = stored.is === 'date' || stored.is === 'datetime';
    return [[name, isText ? as(name, cypher`toString(${v}.${named(name)})`) : cypher`.${named(name)}`]];
  }
  const computed = kind.computed?.[name];
  if (computed) return [[name, as(name, computed.cypher(v, c.sees))]];
  const ref = kind.refs[name];
  if (ref) {
    const inner = (end: Cypher) => project(c, ref.to, end, below(trees, name));
    return [[name, as(name, reached(c, kind, v, name, inner))]];
  }
  if (name === 'inWords') return [[name, as(name, wordsText(walking(c), kind, v))]];
  if (name === 'belongsTo') return ownerOf(c, kind, v, below(trees, name));
  const back = backNamed(kind.name, name);
  if (back) {
    const { from } = back;
    const to = from.isElement ? ELEMENT : from.name;
    return connections(c, name, trees, {
      pattern: (x) => cypher`(${v})<-[:${named(back.ref.by)}]-(${x}:${named(to)})`,
      conditions: (x) => visible(from, x, c.sees),
      row: (x, inner) => project(c, to, x, inner),
    });
  }
  const link = kind.isElement ? kinds().find(({ storedAs }) => storedAs?.back.name === name) : undefined;
  const relationship = link?.storedAs?.relationship;
  if (link && relationship) {
    return connections(c, name, trees, {
      pattern: (x) => cypher`(${v})-[${x}:${named(relationship)}]-(${x}o:Element)`,
      // The end that is looked from is seen already.
      conditions: (x) => [...visibleItself(x, c.sees), ...visible(kind, cypher`${x}o`, c.sees)],
      row: (x, inner) => project(c, link.name, x, inner, otherEnd(c, cypher`${x}o`, below(inner, 'other'))),
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
  v: Cypher,
  name: string,
  inner: (end: Cypher) => Cypher,
): Cypher {
  const end = c.variable();
  const ref = refs[name] as Ref;
  if (storedAs)
    return cypher`head([${end} IN [${named(name === 'from' ? 'startNode' : 'endNode')}(${v})] | ${inner(end)}])`;
  const conditions = where(...visibleEnd(ref, end, c.sees));
  return cypher`head([(${v})-[:${named(ref.by)}]->(${end}:${named(ref.to)})${conditions} | ${inner(end)}])`;
}

const walking = (c: Compilation): Walking => ({
  variable: c.variable,
  walk: (kind, v, name, inner) => reached(c, kind, v, name, inner),
});

/** What a record is called, as `sayWords` says it. */
export const calledText = (c: Compilation, kind: Kind, v: Cypher): Cypher => wordsText(walking(c), kind, v);

/** The stakeholder or mission that a record belongs to. */
function ownerOf(c: Compilation, kind: Kind, v: Cypher, trees: ResolveTree[]): [string, Cypher][] {
  const along = (from: Kind, at: Cypher, [name, ...rest]: readonly string[]): Cypher => {
    if (name === undefined) return project(c, ELEMENT, at, trees);
    return reached(c, from, at, name, (end) => along(endOf(from, name), end, rest));
  };
  const way = wayToOwner(kind);
  return way.length === 0 ? [] : [['belongsTo', as('belongsTo', along(kind, v, way))]];
}

type Connected = {
  pattern: (variable: Cypher) => Cypher;
  conditions: (variable: Cypher) => Cypher[];
  row: (variable: Cypher, selected: ResolveTree[]) => Cypher;
};

/** Every page of a connection that is asked for, and how many rows there are in all. */
function connections(
  c: Compilation,
  name: string,
  trees: ResolveTree[],
  { pattern, conditions, row }: Connected,
): [string, Cypher][] {
  const { pages, places } = pageColumns(name, below(trees, name));
  const placed: [string, Cypher][] = places ? [[places[0], as(...places)]] : [];
  const columns = [...pages].flatMap(([key, occurrences]): [string, Cypher][] => {
    const args = occurrences[0]?.args ?? {};
    const columns: [string, Cypher][] = [];
    const selected = nodesBelow(occurrences);
    if (
      selected.length > 0 ||
      below(occurrences, 'edges').length + below(occurrences, 'pageInfo').length > 0
    ) {
      const x = c.variable();
      const all = [cypher`${x}.number > ${given(afterNumber(args))}`, ...conditions(x)];
      const inner = row(x, selected);
      columns.push([
        key,
        as(
          key,
          cypher`COLLECT { MATCH ${pattern(x)}${where(...all)} RETURN {number: ${x}.number, row: ${inner}} ORDER BY ${x}.number LIMIT ${given(limitOf(args))} }`,
        ),
      ]);
    }
    if (below(occurrences, 'totalCount').length > 0) {
      const x = c.variable();
      const total = `${name}_total`;
      columns.push([total, as(total, cypher`COUNT { MATCH ${pattern(x)}${where(...conditions(x))} }`)]);
    }
    return columns;
  });
  return [...placed, ...columns];
}
