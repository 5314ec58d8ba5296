// What an import says while it runs, when it is done, and when it is refused.
import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import type { Work } from './import-work.ts';
import type { SheetIssue } from './kumu/plan.ts';

export type ImportCounts = {
  places: number;
  stakeholders: number;
  missions: number;
  interdependencies: number;
  /** Link types of the ecosystem's own. */
  types: number;
  /** All other records by their plural, such as `needs`; a kind of which there is none is left out. */
  records: Record<string, number>;
};

/** What an import did. What stands in the sheets and is not named here was not touched. */
export type ImportReport = {
  ecosystem: { id: string; slug: string };
  created: ImportCounts;
  changed: ImportCounts;
  unchanged: ImportCounts;
  notices: SheetIssue[];
  /** Rows that were left out, as was agreed, and why. */
  leftOut: SheetIssue[];
  /** Of the ecosystem; the same as before when nothing was created or changed. */
  revision: number;
};

/** How far an import is: `done` of `total` rows of a step. */
export type ImportProgress = {
  step: 'reading' | 'comparing' | 'places' | 'elements' | 'records' | 'links' | 'closing';
  done: number;
  total: number;
};

/** Counts what was worked out. What an ecosystem is founded with and no sheet speaks of is not counted. */
export function tally({
  places,
  elements,
  links,
  records,
}: Work): Pick<ImportReport, 'created' | 'changed' | 'unchanged'> {
  const before = ({ before: state }: { before: RecordState }) => state;
  const created = records.created.filter(({ id }) => records.said.has(id));
  return {
    created: countsOf([...places.created, ...elements.created, ...created], links.created.length),
    changed: countsOf(
      [...places.changed, ...elements.changed, ...records.changed].map(before),
      links.changed.length,
    ),
    unchanged: {
      ...countsOf(records.unchanged, links.unchanged),
      ...elements.unchanged,
      places: places.unchanged,
    },
  };
}

/** Whether every count is 0. */
export function isNothing({ records, ...counts }: ImportCounts): boolean {
  return [...Object.values(counts), ...Object.values(records)].every((count) => count === 0);
}

function countsOf(states: readonly Pick<RecordState, 'kind'>[], interdependencies: number): ImportCounts {
  const counts: ImportCounts = {
    places: 0,
    stakeholders: 0,
    missions: 0,
    interdependencies,
    types: 0,
    records: {},
  };
  for (const { kind } of states) {
    if (kind === 'Place') counts.places += 1;
    else if (kind === 'Stakeholder') counts.stakeholders += 1;
    else if (kind === 'Mission') counts.missions += 1;
    else if (kind === 'InterdependencyType') counts.types += 1;
    else {
      const { plural } = kindOf(kind);
      counts.records[plural] = (counts.records[plural] ?? 0) + 1;
    }
  }
  return counts;
}
