/** Names by which a query file calls what the declarations say; `npm run generate` puts the types in their place. */
import { kinds } from './kind.ts';

/** The types of relationship that references are stored as. */
function referenceTypes(): string {
  const nodes = kinds().filter(({ storedAs }) => storedAs === undefined);
  const types = new Set(nodes.flatMap(({ refs }) => Object.values(refs)).map(({ by }) => by));
  // In one order, whichever kind was declared first.
  return [...types].sort().join('|');
}

/** `REFERENCES`: the types of all references. Read when every kind is declared. */
export function placeholders(): Record<string, string> {
  return { REFERENCES: referenceTypes() };
}

/** The text of a query with every placeholder filled. */
export function fillPlaceholders(text: string, names: Record<string, string>): string {
  return text.replace(/:REFERENCES\b/g, (name) => `:${names[name.slice(1)]}`);
}
