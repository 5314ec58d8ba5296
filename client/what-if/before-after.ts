/** What there is beside what there would be, row by row. */
import { tiesOn } from '../map/holds.ts';
import { linksOf, type MapData } from '../map/map-data.ts';
import { distanceWithin, type Holding, holdingOf, type Pair } from './parts.ts';
import { removedIn, type Supposition } from './suppose.ts';
import type { WhatIf } from './what-if.documents.ts';

export type Compared = {
  /** Of the map, or of the findings of one kind. */
  about: keyof Holding | 'distance' | 'uncovered' | 'finding';
  key: string;
  /** What a kind of finding is called. */
  name?: string;
  before: number;
  after: number;
};

const OF_MAP = ['elements', 'links', 'parts', 'largest', 'alone'] as const;

/** How the map would hold together; nothing when nobody would leave, which alone changes it. */
export function mapCompared(
  data: MapData | undefined,
  changes: readonly Supposition[],
  day: number,
): Compared[] {
  const rows = new Set(removedIn(changes).map((id) => data?.rowOf(id) ?? -1));
  rows.delete(-1);
  if (!data || rows.size === 0) return [];
  const [before, after] = [holdingOf(data, day), holdingOf(data, day, rows)];
  return OF_MAP.map((about) => ({ about, key: about, before: before[about], after: after[about] }));
}

/** What is proposed: who would act together, and what of a call would be covered then. */
export type Proposed = {
  /** Ids of who would be linked with whom. */
  pairs: readonly (readonly [string, string])[];
  /** How many things are called for, and how many of them would stay uncovered. */
  wants?: { asked: number; left: number };
};

/** The map with and without what is proposed: what would change of it, and how far those concerned are from one another. */
export function proposedCompared(data: MapData | undefined, { pairs, wants }: Proposed): Compared[] {
  const added = pairs
    .map(([one, other]) => [data?.rowOf(one) ?? -1, data?.rowOf(other) ?? -1] as const)
    .filter((pair) => pair.every((row) => row >= 0));
  const left = wants && [{ about: 'uncovered', before: wants.asked, after: wants.left } as const];
  if (!data || added.length === 0) return (left ?? []).map((row) => ({ ...row, key: row.about }));
  const { day } = data;
  const rows = [...new Set(added.flat())];
  const isNew = ([one, other]: Pair) =>
    ![...linksOf(data, one)].some(
      (link) => [data.source[link], data.target[link]].includes(other) && tiesOn(data, link, day),
    );
  const fresh = added.filter(isNew);
  const [before, after] = [holdingOf(data, day), holdingOf(data, day, undefined, fresh)];
  const changed = OF_MAP.filter((about) => before[about] !== after[about]);
  return [
    ...changed.map((about) => ({ about, before: before[about], after: after[about] })),
    {
      about: 'distance' as const,
      before: distanceWithin(data, day, rows),
      after: distanceWithin(data, day, rows, fresh),
    },
    ...(left ?? []),
  ].map((row) => ({ ...row, key: row.about }));
}

/** Findings by kind: those whose number would change, and of how many kinds it would not. */
export function findingsCompared({ kinds }: Pick<WhatIf, 'kinds'>): { changed: Compared[]; same: number } {
  const changed = kinds.filter(({ before, after }) => before !== after);
  return {
    changed: changed.map(({ kind, before, after }) => ({
      ...{ about: 'finding' as const, key: kind.key, name: kind.name, before, after },
    })),
    same: kinds.length - changed.length,
  };
}

/** How much more or less: "+2", "−1", nothing for the same. */
export function differenceOf(
  { before, after }: Pick<Compared, 'before' | 'after'>,
  language: string,
): string {
  const difference = after - before;
  return difference === 0
    ? ''
    : new Intl.NumberFormat(language, { signDisplay: 'always', maximumFractionDigits: 1 })
        .format(difference)
        .replace('-', '−');
}
