/** A list of whom to ask, as it is pasted: a name on each line, and an address beside it or not, in whatever order and between whatever signs. */

import { folded } from '../language/folded.ts';
import { isMission, type MapData } from '../map/map-data.ts';

export type Pasted = {
  /** Who of it is on the map, each once. */
  found: readonly { stakeholder: string; email?: string }[];
  /** The names of which nobody, or more than one, is on the map. */
  unknown: readonly string[];
  several: readonly string[];
};

const ADDRESS = /[^\s<>,;"']+@[^\s<>,;"']+/;

/** The name and the address of one line. */
function partsOf(line: string): { name: string; email: string | undefined } {
  const email = ADDRESS.exec(line)?.[0];
  const rest = (email === undefined ? line : line.replace(email, ' ')).replace(/[<>"\t;]+/g, ' ');
  // What stood between the name and the address goes; a comma within a name stays.
  return { name: rest.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, ''), email };
}

/** Finds who is meant by their very name in either language, accents and capitals aside. */
export function readList(text: string, data: MapData): Pasted {
  const named = Map.groupBy(
    Array.from({ length: data.nodeCount }, (_, row) => row)
      .filter((row) => !isMission(data, row))
      .flatMap((row) =>
        [...new Set(['en', 'fr'].map((language) => folded(data.nameOf(row, language))))].map((name) => ({
          ...{ name, row },
        })),
      ),
    ({ name }) => name,
  );
  const found = new Map<string, { stakeholder: string; email?: string }>();
  const unknown = new Set<string>();
  const several = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const { name, email } = partsOf(line);
    if (name === '') continue;
    const rows = new Set(named.get(folded(name))?.map(({ row }) => row));
    const [row] = rows;
    if (row === undefined) unknown.add(name);
    else if (rows.size > 1) several.add(name);
    else {
      const stakeholder = data.idOf(row);
      found.set(stakeholder, { ...found.get(stakeholder), stakeholder, ...(email && { email }) });
    }
  }
  return { found: [...found.values()], unknown: [...unknown], several: [...several] };
}
