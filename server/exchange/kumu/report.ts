import { REPORTED_MAX, type SheetIssue, type SheetName } from './plan.ts';

type About = { sheet: SheetName; row: number; column?: string; value?: string };

const VALUE_MAX = 120;

/**
 * Collects what there is to say about two sheets. An issue prevents the import; a notice does not, and is given once
 * for a repeated value, with the number of rows, so that a column of one unknown word stays one line.
 */
export class Report {
  readonly #issues: SheetIssue[] = [];
  #moreIssues = 0;
  readonly #notices = new Map<string, { notice: SheetIssue; rows: number }>();

  /** Records what prevents the import. */
  issue(about: About, message: string): void {
    if (this.#issues.length < REPORTED_MAX) this.#issues.push(entry(about, message));
    else this.#moreIssues += 1;
  }

  /** Records what a person should know although the import goes on. */
  notice(about: About, message: string): void {
    const key = `${about.sheet}\n${about.column ?? ''}\n${about.value ?? ''}\n${message}`;
    const known = this.#notices.get(key);
    if (known) known.rows += 1;
    else this.#notices.set(key, { notice: entry(about, message), rows: 1 });
  }

  get hasIssues(): boolean {
    return this.#issues.length > 0;
  }

  /** The issues by sheet and row, and how many more there are. */
  issues(): SheetIssue[] {
    return closed(this.#issues, this.#moreIssues, 'problems');
  }

  /** The notices by sheet and first row, and how many more there are. */
  notices(): SheetIssue[] {
    const all = [...this.#notices.values()].map(({ notice, rows }) =>
      rows === 1 ? notice : { ...notice, message: `${notice.message} (${rows} rows)` },
    );
    return closed(all.slice(0, REPORTED_MAX), Math.max(0, all.length - REPORTED_MAX), 'notices');
  }
}

function entry({ sheet, row, column = '', value = '' }: About, message: string): SheetIssue {
  const shown = value.length > VALUE_MAX ? `${value.slice(0, VALUE_MAX)}…`.toWellFormed() : value;
  return { sheet, row, column, value: shown, message };
}

function closed(shown: SheetIssue[], more: number, what: string): SheetIssue[] {
  const sorted = shown.toSorted((a, b) => sheetOrder(a) - sheetOrder(b) || a.row - b.row);
  const last = sorted.at(-1);
  if (more === 0 || last === undefined) return sorted;
  const message = `There are ${more} more ${what} after these ${shown.length}.`;
  return [...sorted, { sheet: last.sheet, row: last.row, column: '', value: '', message }];
}

function sheetOrder(issue: SheetIssue): number {
  return issue.sheet === 'elements' ? 0 : 1;
}
