/** Names by which a query file calls what the declarations say; `npm run generate` puts the types in their place. */
import { kinds } from './kind.ts';
import { oursOnly } from './ours.ts';

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

/** The text of a query with every placeholder filled, of what is ours alone. */
export function fillPlaceholders(text: string, names: Record<string, string>): string {
  return oursOnly(text.replace(/:REFERENCES\b/g, (name) => `:${names[name.slice(1)]}`));
}
