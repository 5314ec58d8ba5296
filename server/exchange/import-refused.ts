import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { SheetIssue } from './kumu/plan.ts';

/** The sheets cannot be imported as they are, and nothing was written: each issue says where and why. */
export class ImportRefused extends Invalid {
  readonly sheetIssues: readonly SheetIssue[];
  readonly notices: readonly SheetIssue[];

  constructor(sheetIssues: readonly SheetIssue[], notices: readonly SheetIssue[]) {
    super(
      sentence('import.refused', { count: sheetIssues.length }),
      sheetIssues.map(({ sheet, row, column, key, facts }) => ({
        path: `${sheet}.${row}.${column}`,
        key,
        facts,
      })),
    );
    this.sheetIssues = sheetIssues;
    this.notices = notices;
  }
}
