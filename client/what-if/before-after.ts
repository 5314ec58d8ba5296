/** What there is beside what there would be, row by row. */
import type { MapData } from '../map/map-data.ts';
import { type Holding, holdingOf } from './parts.ts';
import { removedIn, type Supposition } from './suppose.ts';
import type { WhatIf } from './what-if.documents.ts';

export type Compared = {
  /** Of the map, or of the findings of one kind. */
  about: keyof Holding | 'finding';
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
    : new Intl.NumberFormat(language, { signDisplay: 'always' }).format(difference).replace('-', '−');
}
