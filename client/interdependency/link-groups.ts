/** The links of one element by type and way: how many there are by what the server counts, and those that have come. */
import type { Interdependency, InterdependencyType } from './interdependency.documents.ts';
import { type Way, wayFrom } from './type-words.ts';

export type LinkGroup = {
  key: string;
  type: InterdependencyType;
  way: Way;
  /** How many there are, whatever has come of them. */
  count: number;
  links: readonly Interdependency[];
};

type Counted = { way: 'OUT' | 'IN' | 'BOTH'; count: number; type: InterdependencyType };

const WAYS = { OUT: 'out', IN: 'in', BOTH: 'both' } as const;

/** The groups in the order given, each with those of its links that have come. */
export function linkGroups(
  counted: readonly Counted[],
  links: readonly Interdependency[],
  end: string,
): LinkGroup[] {
  const come = Map.groupBy(links, (link) => `${link.type.key}/${wayFrom(link, end)}`);
  return counted.map(({ type, way, count }) => {
    const key = `${type.key}/${WAYS[way]}`;
    return { key, type, way: WAYS[way], count, links: come.get(key) ?? [] };
  });
}

/** So many are shown of a group at first, so that the next one is in sight, and so many more at each press. */
export const SHOWN_AT_FIRST = 8;
export const SHOWN_MORE = 50;

/** How many of a group the next press brings. */
export const broughtNext = (count: number, shown: number): number => Math.min(SHOWN_MORE, count - shown);

/** What a list of all links is narrowed by to be that of one group. */
export function filterOfGroup({ type, way }: Pick<LinkGroup, 'type' | 'way'>, element: string) {
  return {
    ...{ element, type: type.key, oneWay: way !== 'both' },
    ...(way === 'out' && { from: element }),
    ...(way === 'in' && { to: element }),
  };
}
