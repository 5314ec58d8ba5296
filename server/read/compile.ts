/**
 * Turns what a reader selected into one Cypher query. The text is put together from declarations only, which are part
 * of the program; whatever a reader gives travels as a parameter.
 */
import { createHash } from 'node:crypto';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { seen, visible, where } from '../access/visible.ts';
import { backNamed } from '../kind/backs.ts';
import { type Kind, type KindName, kindOf, type Sees } from '../kind/kind.ts';
import { afterNumber, limitOf, type PageArgs } from './page.ts';
import { below, nodesBelow } from './selection.ts';

/** The query being put together: its parameters, the names of its variables, and what its reader may see. */
export type Compilation = {
  /** Links are shown with their type: the query brings those that the ecosystem added along. */
  bringsTypes: boolean;
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
    bringsTypes: false,
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

const INSTANTS = new Set(['createdAt', 'updatedAt']);
const STORED = new Set(['version', 'createdBy', 'updatedBy', 'number', 'key', 'kind', 'attributes']);

/** The rows of a connection go by its name and the page asked for: two pages of one list can stand side by side. */
export function pageKey(name: string, { first, after }: PageArgs): string {
  const page = createHash('sha1')
    .update(JSON.stringify([first ?? 50, after ?? null]))
    .digest('hex');
  return `${name}_${page.slice(0, 8)}`;
}

/** A map projection of a record with everything that these occurrences of it select. */
export function project(c: Compilation, kinds: readonly KindName[], v: string, trees: ResolveTree[]): string {
  const columns = new Map([['id', '.id']]);
  for (const name of kinds) {
    for (const field of fieldsOf(name, trees)) {
      for (const [column, text] of columnsOf(c, kindOf(name), v, field, trees)) columns.set(column, text);
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
  const field = kind.fields[name];
  if (field) {
    if (field.cypher) return [[name, `${name}: ${field.cypher(v, c.sees)}`]];
    return [[name, field.is === 'date' ? `${name}: toString(${v}.${name})` : `.${name}`]];
  }
  const own = kind.columns?.[name];
  if (own) return Object.entries(own(v, c.sees)).map(([column, text]) => [column, `${column}: ${text}`]);
  if (STORED.has(name)) return [[name, `.${name}`]];
  if (INSTANTS.has(name)) return [[name, `${name}: toString(${v}.${name})`]];
  const computed = kind.computed?.[name];
  if (computed) return [[name, `${name}: ${computed.cypher(v, c.sees)}`]];
  const ref = kind.refs[name];
  if (ref) {
    const other = c.variable();
    const inner = project(c, ref.to, other, below(trees, name));
    const conditions = where(...seen(ref, other, c.sees));
    return [
      [name, `${name}: head([(${v})-[:${ref.by}]->(${other}:${labelOf(ref.to)})${conditions} | ${inner}])`],
    ];
  }
  if (name === 'ecosystem') {
    const held = c.variable();
    return [
      [
        name,
        `ecosystem: head(COLLECT { MATCH (${held}:Ecosystem {id: ${v}.ecosystem}) RETURN properties(${held}) })`,
      ],
    ];
  }
  const back = backNamed(kind.name, name);
  if (back) {
    const { from } = back;
    return connections(c, name, trees, {
      pattern: (x) =>
        `(${v})<-[:${back.ref.by}]-(${x}:${labelOf([from.name, ...(from.isElement ? (['Mission'] as const) : [])])})`,
      conditions: (x) => visible(from, x, c.sees),
      row: (x, inner) => project(c, from.isElement ? ['Stakeholder', 'Mission'] : [from.name], x, inner),
    });
  }
  if (name === 'interdependencies' && kind.isElement) {
    return connections(c, name, trees, {
      pattern: (x) => `(${v})-[${x}:INTERDEPENDS]-(${x}o:Element)`,
      conditions: (x) => visible(kind, `${x}o`, c.sees),
      row: (x, inner) => projectLink(c, x, inner),
    });
  }
  return [];
}

/** The label that all these kinds have. */
export function labelOf(kinds: readonly KindName[]): string {
  return kinds.length > 1 ? 'Element' : (kinds[0] ?? 'Record');
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

const LINK_COLUMNS = [
  'type',
  'label',
  'note',
  'strength',
  'direction',
  'status',
  'source',
  'version',
  'createdBy',
  'updatedBy',
  'declaredBy',
];
const LINK_TEXTS = ['since', 'until', 'createdAt', 'updatedAt'];

/** The same for an interdependency, which is a relationship between two elements. */
export function projectLink(c: Compilation, r: string, trees: ResolveTree[]): string {
  const selected = fieldsOf('Interdependency', trees);
  if (selected.has('type')) c.bringsTypes = true;
  const end = (name: 'from' | 'to', node: string) => {
    if (!selected.has(name)) return [];
    const other = c.variable();
    const inner = project(c, ['Stakeholder', 'Mission'], other, below(trees, name));
    return [`${name}: head([${other} IN [${node}(${r})] | ${inner}])`];
  };
  return `${r} {${[
    '.id',
    ...LINK_COLUMNS.filter((column) => selected.has(column)).map((column) => `.${column}`),
    ...LINK_TEXTS.filter((column) => selected.has(column)).map(
      (column) => `${column}: toString(${r}.${column})`,
    ),
    ...(selected.has('statusChanges') ? ['.statusChanges'] : []),
    ...end('from', 'startNode'),
    ...end('to', 'endNode'),
  ].join(', ')}}`;
}

/** The column `types` of a query whose links are shown with their type: those that an ecosystem added. */
export function typesColumn(c: Compilation, ecosystem: string): string {
  if (!c.bringsTypes) return '';
  // Every type has a key; saying so lets the index on both serve.
  return `, COLLECT { MATCH (own:InterdependencyType {ecosystem: ${ecosystem}}) WHERE own.key IS NOT NULL RETURN own {.ecosystem, .id, .version, .key, .label, .labelFr} } AS types`;
}
