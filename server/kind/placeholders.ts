/** Names by which a query file calls what the declarations say; `npm run generate` puts the types in their place. */
import { kinds, type Ref } from './kind.ts';

/** The types of relationship that references are stored as. */
function referenceTypes(of: (ref: Ref) => boolean = () => true): string {
  const nodes = kinds().filter(({ storedAs }) => storedAs === undefined);
  const types = new Set(nodes.flatMap(({ refs }) => Object.values(refs).filter(of)).map(({ by }) => by));
  // In one order, whichever kind was declared first.
  return [...types].sort().join('|');
}

/**
 * `REFERENCES`: the types of all references. `HIERARCHIES`: those by which records of a kind lie within one another.
 * Read when every kind is declared.
 */
export function placeholders(): Record<string, string> {
  return { REFERENCES: referenceTypes(), HIERARCHIES: referenceTypes(({ acyclic }) => acyclic === true) };
}

/** The text of a query with every placeholder filled. */
export function fillPlaceholders(text: string, names: Record<string, string>): string {
  return text.replace(/:(?:REFERENCES|HIERARCHIES)\b/g, (name) => `:${names[name.slice(1)]}`);
}
