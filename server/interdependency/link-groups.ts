/** The links of an element, counted by type and by which way they run: what its headings say before any page is read. */
import { visibleEnd, visibleItself } from '../access/sees.ts';
import { type Cypher, cypher, name, where } from '../kind/cypher.ts';
import { ELEMENT, type Sees } from '../kind/kind.ts';
import { OF_ALL } from './interdependency.ts';

export const LINK_WAYS = ['OUT', 'IN', 'BOTH'] as const;
export type LinkWay = (typeof LINK_WAYS)[number];

/** One of them as it comes from the database. */
export type LinkGroupRow = {
  type: string;
  way: LinkWay;
  count: number;
  /** The type that the ecosystem added, where it is none that all have. */
  ownType: { id: string; version: number; key: string; label: string; labelFr: string | null } | null;
};

/** What kinds of element need of the database for it: their columns by the name of the field. */
export const LINK_GROUPS = {
  // Without count(*): what aggregates may not stand in an expression, as which the compiler needs it.
  linkGroups: (v: Cypher, sees: Sees): Record<string, Cypher> => {
    const [type, way, held, own, count] = ['type', 'way', 'held', 'own', 'count'].map(
      (each) => cypher`${v}${name(each)}`,
    ) as [Cypher, Cypher, Cypher, Cypher, Cypher];
    const wayOf = (x: Cypher) =>
      cypher`CASE WHEN ${x}.direction <> 'DIRECTED' THEN 'BOTH' WHEN startNode(${x}) = ${v} THEN 'OUT' ELSE 'IN' END`;
    const links = (x: Cypher, ...more: Cypher[]) => {
      const end = cypher`${x}o`;
      const seen = [...visibleItself(x, sees), ...visibleEnd({ to: ELEMENT }, end, sees)];
      return cypher`MATCH (${v})-[${x}:INTERDEPENDS]-(${end}:Element)${where(...seen, ...more)}`;
    };
    const [x, y] = [cypher`${v}x`, cypher`${v}y`];
    const ownType = cypher`CASE WHEN NOT ${type} IN [${OF_ALL}] THEN head(COLLECT { MATCH (${own}:InterdependencyType {ecosystem: ${held}, key: ${type}}) RETURN ${own} {.id, .version, .key, .label, .labelFr} }) END`;
    return {
      linkGroups: cypher`COLLECT { ${links(x)}
WITH DISTINCT ${x}.type AS ${type}, ${x}.ecosystem AS ${held}, ${wayOf(x)} AS ${way}
WITH *, COUNT { ${links(y, cypher`${y}.type = ${type}`, cypher`${wayOf(y)} = ${way}`)} } AS ${count} ORDER BY ${count} DESC, ${type}, ${way}
RETURN {type: ${type}, way: ${way}, count: ${count}, ownType: ${ownType}} }`,
    };
  },
};
