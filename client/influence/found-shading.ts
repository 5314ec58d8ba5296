/** The map coloured by the groups that ties hold together. */
import type { MapData } from '../map/map-data.ts';
import { NOTHING, TOLD_APART } from '../map/shade.ts';
import type { Shading } from '../map/use-shade.ts';
import type { InfluenceEntry } from './influence.documents.ts';

export const isFound = ({ kind }: Pick<InfluenceEntry, 'kind'>): boolean => kind.startsWith('FOUND_');

/** How many names a group is called by. */
const NAMED = 2;

/** The largest groups have a colour each; whoever is in none of them is grey. */
export function foundShading(
  data: MapData,
  entries: readonly Pick<InfluenceEntry, 'key' | 'kind' | 'who'>[],
  outsideWords: string,
): Shading {
  const groups = entries
    .filter(isFound)
    .toSorted((one, other) => other.who.length - one.who.length)
    .slice(0, TOLD_APART.length);
  const of = new Uint8Array(data.nodeCount).fill(groups.length);
  groups.forEach(({ who }, step) => {
    for (const { id } of who) {
      const row = data.rowOf(id);
      if (row >= 0) of[row] = step;
    }
  });
  const words = groups.map(({ who }) =>
    [...who.slice(0, NAMED).map(({ name }) => name), ...(who.length > NAMED ? ['…'] : [])].join(', '),
  );
  const steps = [...words, outsideWords].map((word, step) => ({
    ...{ key: groups[step]?.key ?? 'NONE', words: word, step },
    count: of.reduce((sum, each) => sum + (each === step ? 1 : 0), 0),
  }));
  const colours = TOLD_APART.slice(0, groups.length);
  return {
    ...{ by: 'found', isScale: false, steps: steps.filter(({ count }) => count > 0) },
    shade: { of, colours: { light: [...colours, NOTHING.light], dark: [...colours, NOTHING.dark] } },
  };
}
