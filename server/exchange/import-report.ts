// What an import says while it runs, when it is done, and when it is refused.
import { Invalid } from '../errors.ts';
import type { SheetIssue } from './kumu/plan.ts';

export type ImportCounts = {
  places: number;
  stakeholders: number;
  missions: number;
  interdependencies: number;
  /** Link types of the ecosystem's own. */
  types: number;
};

/** What an import did. What stands in the sheets and is not named here was not touched. */
export type ImportReport = {
  ecosystem: { id: string; slug: string };
  created: ImportCounts;
  changed: ImportCounts;
  unchanged: ImportCounts;
  notices: SheetIssue[];
  /** Of the ecosystem; the same as before when nothing was created or changed. */
  revision: number;
};

/** How far an import is: `done` of `total` rows of a step. */
export type ImportProgress = {
  step: 'reading' | 'comparing' | 'places' | 'elements' | 'links';
  done: number;
  total: number;
};

/** The sheets cannot be imported as they are, and nothing was written: each issue says where and why. */
export class ImportRefused extends Invalid {
  readonly sheetIssues: readonly SheetIssue[];
  readonly notices: readonly SheetIssue[];

  constructor(sheetIssues: readonly SheetIssue[], notices: readonly SheetIssue[]) {
    const count = sheetIssues.length === 1 ? 'one problem' : `${sheetIssues.length} problems`;
    super(
      `The sheets have ${count}: nothing was imported.`,
      sheetIssues.map(({ sheet, row, column, message }) => ({ path: `${sheet}.${row}.${column}`, message })),
    );
    this.sheetIssues = sheetIssues;
    this.notices = notices;
  }
}

/** Gives what an import creates its numbers, after those of the ecosystem. */
export class Numbers {
  last: number;

  constructor(last: number) {
    this.last = last;
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}
