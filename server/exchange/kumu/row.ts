import type { Words } from '../../language/language.ts';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { unguarded } from '../../sheet-text.ts';
import { checkText, checkWebsite, fold, isBlank, NAME_MAX, PROSE_MAX, trimmed } from '../../text.ts';
import type { ElementColumn } from './columns.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';
import { type Meaning, meaning } from './words.ts';

/** A row of the sheet of elements. */
export type ElementRow = Row<ElementColumn>;

/**
 * One row of a sheet, read column by column. Each reading gives undefined for what is empty, unknown (`--`) or wrong;
 * what is wrong is in the report by then.
 */
export class Row<Column extends string> {
  readonly number: number;
  readonly #table: Table<Column>;
  readonly #cells: readonly string[];
  readonly #report: Report;

  constructor(table: Table<Column>, index: number, report: Report) {
    this.number = index + 2;
    this.#table = table;
    this.#cells = table.rows[index] ?? [];
    this.#report = report;
  }

  get isBlank(): boolean {
    return this.#cells.every(isBlank);
  }

  /** The cell as a person meant it, unchecked: for a word that is looked up, or shown in the report. */
  word(column: Column): string | undefined {
    const index = this.#table.columns.get(column);
    return index === undefined ? undefined : cellText(this.#cells[index]);
  }

  /** One line of text: a name, a source. */
  name(column: Column): string | undefined {
    return this.#checked(column, this.word(column), NAME_MAX, false);
  }

  /** Text that may have several lines. */
  prose(column: Column): string | undefined {
    return this.#checked(column, this.word(column), PROSE_MAX, true);
  }

  /** The values of a cell that `|` separates, each once. */
  list(column: Column): string[] {
    const cell = this.word(column);
    if (cell === undefined) return [];
    const values = new Map<string, string>();
    for (const part of cell.split('|')) {
      const value = this.#checked(column, partText(part), NAME_MAX, false);
      if (value !== undefined && !values.has(fold(value))) values.set(fold(value), value);
    }
    return [...values.values()];
  }

  /** The entries of a cell that `|` separates, as written. One that may not be kept at all is reported, and left out. */
  entries(column: Column): string[] {
    return (this.word(column)?.split('|') ?? []).flatMap(
      (part) => this.#checked(column, partText(part), PROSE_MAX, false) ?? [],
    );
  }

  /** A web address, as written. */
  website(column: Column): string | undefined {
    const value = this.word(column);
    const wrong = value === undefined ? undefined : checkWebsite(value);
    return wrong ? this.issue(column, wrong) : value;
  }

  /** A date written YYYY, YYYY-MM or YYYY-MM-DD, as the first day that it can mean. */
  date(column: Column): string | undefined {
    const value = this.word(column);
    if (value === undefined) return undefined;
    const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
    if (year && isDay(Number(year), Number(month), Number(day))) return `${year}-${month}-${day}`;
    return this.issue(column, sentence('row.date'));
  }

  /** A number between two bounds, with a point or a comma before its decimals. */
  decimal(column: Column, min: number, max: number): number | undefined {
    const value = this.word(column);
    if (value === undefined) return undefined;
    const number = /^[-+]?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
    if (number >= min && number <= max) return number;
    return this.issue(column, sentence('row.number', { least: min, most: max }));
  }

  /** A whole number between two bounds. */
  wholeNumber(column: Column, min: number, max: number): number | undefined {
    const value = this.word(column);
    if (value === undefined) return undefined;
    const number = /^\d+(?:[.,]0+)?$/.test(value) ? Number.parseInt(value, 10) : Number.NaN;
    if (number >= min && number <= max) return number;
    return this.issue(column, sentence('row.wholeNumber', { least: min, most: max }));
  }

  /** What a word means that must be one of a vocabulary; `allowed` is what the report says may be written. */
  choice<Value extends string>(
    column: Column,
    vocabulary: ReadonlyMap<string, Meaning<Value>>,
    allowed: Words,
  ): Value | undefined {
    const word = this.word(column);
    const found = word === undefined ? undefined : meaning(vocabulary, word);
    if (word === undefined || found) return found?.value;
    return this.issue(column, sentence('row.word', { allowed }));
  }

  /** The cells of the columns without a meaning of their own, by header as written. */
  *others(): Generator<{ header: string; value: string }> {
    for (const index of this.#table.others) {
      const value = cellText(this.#cells[index]);
      if (value !== undefined) yield { header: this.#table.headers[index] ?? '', value };
    }
  }

  /** Checks the value of a column without a meaning of its own; undefined, with an issue, when it may not be kept. */
  attribute(header: string, value: string): string | undefined {
    if (header === '') return this.#refuse(header, value, sentence('row.columnName'));
    const wrong = checkText(value, { max: PROSE_MAX, lines: true });
    return wrong ? this.#refuse(header, value, wrong) : value;
  }

  /** Reports cells that stand after the last column of the header. */
  checkWidth(): void {
    const extra = this.#cells.slice(this.#table.headers.length).find((cell) => !isBlank(cell));
    if (extra !== undefined)
      this.#refuse('', extra, sentence('row.wide', { columns: this.#table.headers.length }));
  }

  /** Reports what prevents the import, in the words of the sheet; answers undefined. */
  issue(column: Column, said: Sentence, value = this.word(column)): undefined {
    return this.#refuse(this.header(column), value ?? '', said);
  }

  /** Reports what a person should know about a cell. */
  notice(column: Column, said: Sentence, value = this.word(column) ?? ''): void {
    this.#report.notice(
      { sheet: this.#table.sheet, row: this.number, column: this.header(column), value },
      said,
    );
  }

  /** Reports, once for the whole sheet, what becomes of a column without a meaning of its own. */
  noticeOther(header: string, said: Sentence): void {
    this.#report.notice({ sheet: this.#table.sheet, row: this.number, column: header }, said);
  }

  /** The header of a column as written. */
  header(column: Column): string {
    return this.#table.headers[this.#table.columns.get(column) ?? -1] ?? '';
  }

  #checked(column: Column, value: string | undefined, max: number, lines: boolean): string | undefined {
    if (value === undefined) return undefined;
    const wrong = checkText(value, { max, lines });
    return wrong ? this.issue(column, wrong, value) : value;
  }

  #refuse(header: string, value: string, said: Sentence): undefined {
    this.#report.issue({ sheet: this.#table.sheet, row: this.number, column: header, value }, said);
  }
}

/** What a cell says, without what our export put in: see sheet-text.ts. Nothing when it is blank or `--`, unknown. */
export function cellText(cell: string | undefined): string | undefined {
  const text = partText(cell);
  return text && unguarded(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}

/** A cell, or a part of one, trimmed. */
function partText(part: string | undefined): string | undefined {
  const text = part && trimmed(part);
  return !text || isBlank(text) || text === '--' ? undefined : text;
}

/** Whether there is such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last of this one; every month has 28.
  return day <= 28 || day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
