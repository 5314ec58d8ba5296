/** The same fact is told once: of two kinds that would say it, the one that says more does. */
import type { FindingKind, FindingRow } from './finding.ts';

type Kinds = readonly Pick<FindingKind, 'key' | 'toldBy'>[];

/** What was found, by kind, without the rows of which another kind tells the same. */
export function toldOnce(
  kinds: Kinds,
  found: ReadonlyMap<string, readonly FindingRow[]>,
): Map<string, readonly FindingRow[]> {
  return new Map([...found].map(([key, rows]) => [key, withoutTwins(kinds, key, rows, found)]));
}

function withoutTwins(
  kinds: Kinds,
  key: string,
  rows: readonly FindingRow[],
  found: ReadonlyMap<string, readonly FindingRow[]>,
): readonly FindingRow[] {
  const twins = kinds.find((kind) => kind.key === key)?.toldBy ?? [];
  return twins.reduce((left, { kind, here, there }) => {
    const told = new Set((found.get(kind) ?? []).map(there));
    told.delete(undefined);
    return told.size === 0 ? left : left.filter((row) => !told.has(here(row)));
  }, rows);
}

/** The keys of kinds that tell the same facts, one for the other, each with all that it is alike with. */
export function alike(kinds: Kinds): string[][] {
  const groups: string[][] = [];
  for (const { key, toldBy = [] } of kinds) {
    if (toldBy.length === 0) continue;
    const keys = [key, ...toldBy.map(({ kind }) => kind)];
    const touching = groups.filter((group) => group.some((other) => keys.includes(other)));
    const others = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...others, [...new Set([...touching.flat(), ...keys])]);
  }
  return groups;
}
