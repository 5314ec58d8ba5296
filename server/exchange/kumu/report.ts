import { type Sentence, sentence } from '../../language/sentence.ts';
import { REPORTED_MAX, type RowRef, rowName, type SheetIssue } from './plan.ts';

type About = RowRef & { column?: string; value?: string };

const VALUE_MAX = 120;

/**
 * Collects what there is to say about some sheets. An issue prevents the import; a notice does not, and is given once
 * for a repeated value, with the number of rows, so that a column of one unknown word stays one line.
 */
export class Report {
  readonly #issues: SheetIssue[] = [];
  #moreIssues = 0;
  readonly #wrong = new Set<string>();
  #isBroken = false;
  readonly #notices = new Map<string, { notice: SheetIssue; rows: number }>();

  /** Records what prevents the import. */
  issue(about: About, said: Sentence): void {
    this.#wrong.add(rowName(about));
    if (this.#issues.length < REPORTED_MAX) this.#issues.push(entry(about, said));
    else this.#moreIssues += 1;
  }

  /** Records why a whole file or table cannot be read. */
  whole(about: About, said: Sentence): undefined {
    this.#isBroken = true;
    this.issue(about, said);
  }

  /** Records what a person should know although the import goes on. */
  notice(about: About, said: Sentence): void {
    const key = `${about.sheet}\n${about.file ?? ''}\n${about.column ?? ''}\n${about.value ?? ''}\n${JSON.stringify(said)}`;
    const known = this.#notices.get(key);
    if (known) known.rows += 1;
    else this.#notices.set(key, { notice: entry(about, said), rows: 1 });
  }

  get hasIssues(): boolean {
    return this.#issues.length > 0;
  }

  /** Whether all files could be read, so that what is wrong is wrong in single rows. */
  get isWhole(): boolean {
    return !this.#isBroken;
  }

  /** The rows that have an issue, those that are not listed any more included; see `rowName`. */
  wrongRows(): ReadonlySet<string> {
    return this.#wrong;
  }

  /** The issues by sheet and row, and how many more there are. */
  issues(): SheetIssue[] {
    return closed(this.#issues, this.#moreIssues, 'import.moreProblems');
  }

  /** The notices by sheet and first row, and how many more there are. */
  notices(): SheetIssue[] {
    const all = [...this.#notices.values()].map(({ notice: { key, facts, ...cell }, rows }) => {
      const notice = { key, facts };
      return { ...cell, ...(rows === 1 ? notice : sentence('import.rows', { notice, rows })) };
    });
    return closed(all.slice(0, REPORTED_MAX), Math.max(0, all.length - REPORTED_MAX), 'import.moreNotices');
  }
}

function entry({ sheet, file, row, column = '', value = '' }: About, said: Sentence): SheetIssue {
  const shown = value.length > VALUE_MAX ? `${value.slice(0, VALUE_MAX)}…`.toWellFormed() : value;
  return { sheet, ...(file !== undefined && { file }), row, column, value: shown, ...said };
}

function closed(
  shown: SheetIssue[],
  more: number,
  key: 'import.moreProblems' | 'import.moreNotices',
): SheetIssue[] {
  const sorted = shown.toSorted(
    (a, b) => sheetOrder(a) - sheetOrder(b) || compareFiles(a, b) || a.row - b.row,
  );
  const last = sorted.at(-1);
  if (more === 0 || last === undefined) return sorted;
  const said = sentence(key, { more, shown: shown.length });
  return [...sorted, { sheet: last.sheet, row: last.row, column: '', value: '', ...said }];
}

const compareFiles = ({ file: a = '' }: SheetIssue, { file: b = '' }: SheetIssue): number =>
  a < b ? -1 : Number(a > b);

function sheetOrder(issue: SheetIssue): number {
  return ['elements', 'connections', 'nominations'].indexOf(issue.sheet);
}
