import type { Words } from '../../language/language.ts';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { unguarded } from '../../sheet-text.ts';
import { checkText, checkWebsite, fold, isBlank, NAME_MAX, PROSE_MAX, trimmed } from '../../text.ts';
import type { ElementColumn } from './columns.ts';
import { isImplausible, readDate } from './dates.ts';
import { holdsPersonal, withoutPersonal } from './personal.ts';
import type { Spot } from './plan.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';
import { type Meaning, meaning } from './words.ts';

/** A row of the sheet of elements. */
export type ElementRow = Row<ElementColumn>;

/** Columns that say who or what is meant: nothing else can stand for them. */
const NAMES: ReadonlySet<string> = new Set([
  'elements.label',
  'connections.from',
  'connections.to',
  'nominations.nominated',
  'nominations.nominator',
]);

/**
 * One row of a sheet, read column by column. Each reading gives undefined for what is empty, unknown (`--`) or wrong;
 * what is wrong is in the report by then.
 */
export class Row<Column extends string> {
  readonly number: number;
  /** Where it stands, for what is planned from it. */
  readonly spot: Spot;
  readonly #index: number;
  readonly #table: Table<Column>;
  readonly #cells: readonly string[];
  readonly #report: Report;

  constructor(table: Table<Column>, index: number, report: Report) {
    this.number = table.firstRow + index;
    this.spot = { row: this.number, ...(table.file !== undefined && { file: table.file }) };
    this.#index = index;
    this.#table = table;
    this.#cells = table.rows[index] ?? [];
    this.#report = report;
  }

  get isBlank(): boolean {
    return this.#cells.every(isBlank);
  }

  /** Where the file draws the element of this row. */
  get place(): { x: number; y: number } | undefined {
    return this.#table.places?.[this.#index];
  }

  /** Whether another row says the same in every cell. */
  isLike(other: Row<Column>): boolean {
    const [cells, others] = [this.#cells, other.#cells];
    if (other.#table !== this.#table) return false;
    return cells.every((cell, index) => cell === (others[index] ?? '')) && others.length <= cells.length;
  }

  /** The headers under which another row says something else. */
  differsIn(other: Row<Column>): string[] {
    return this.#table.headers.filter((header, index) => {
      const theirs = other.#table.headers.indexOf(header);
      return header !== '' && cellText(this.#cells[index]) !== cellText(other.#cells[theirs]);
    });
  }

  /** The cell as a person meant it, unchecked: for a word that is looked up, or shown in the report. */
  word(column: Column): string | undefined {
    const index = this.#table.columns.get(column);
    return index === undefined ? undefined : cellText(this.#cells[index]);
  }

  /** One line of text: a name, a source. */
  name(column: Column): string | undefined {
    const text = this.word(column);
    if (text === undefined || !/[\n\t]/.test(text)) return this.#checked(column, text, NAME_MAX, false);
    this.notice(column, sentence('row.lineBreak'), '');
    return this.#checked(column, text.replace(/\s*[\n\t]\s*/g, ' '), NAME_MAX, false);
  }

  /** Text that may have several lines. */
  prose(column: Column): string | undefined {
    const text = this.#checked(column, this.word(column), PROSE_MAX, true, false);
    if (text === undefined || !holdsPersonal(text)) return text;
    this.notice(column, sentence('row.personalInText'), '');
    return withoutPersonal(text);
  }

  /** The values of a cell that `|` or a line break separates, each once; the whole cell when that is something known. */
  list(column: Column, isKnown: (whole: string) => boolean = () => false): string[] {
    const cell = this.word(column);
    if (cell === undefined) return [];
    const values = new Map<string, string>();
    const isWhole = cell.includes('|') && isKnown(cell);
    for (const part of isWhole ? [cell] : cell.split(/[|\n]/)) {
      const value = this.#checked(column, partText(part), NAME_MAX, false);
      if (value !== undefined && !values.has(fold(value))) values.set(fold(value), value);
    }
    return [...values.values()];
  }

  /** The entries of a cell that `|` separates, as written. One that may not be kept at all is reported, and left out. */
  entries(column: Column): string[] {
    return (this.word(column)?.split(/[|\n]/) ?? []).flatMap(
      (part) => this.#checked(column, partText(part), PROSE_MAX, false) ?? [],
    );
  }

  /** A web address, with the scheme that it is written without. What cannot be one is handed to `keep`. */
  website(column: Column, keep: (column: Column) => void): string | undefined {
    const value = this.word(column);
    if (value === undefined || checkWebsite(value) === undefined) return value;
    const completed = `https://${value}`;
    const isAddress = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(value);
    if (isAddress && checkWebsite(completed) === undefined) {
      this.notice(column, sentence('row.websiteScheme'), '');
      return completed;
    }
    this.notice(
      column,
      sentence('row.websiteKept', { why: checkWebsite(value) ?? sentence('website.scheme') }),
    );
    // A password in an address is nobody's to see.
    if (!/^\w+:\/\/[^/]*@/.test(value)) keep(column);
    return undefined;
  }

  /** A date, as the first day that it can mean. */
  date(column: Column): string | undefined {
    const value = this.word(column);
    if (value === undefined) return undefined;
    const index = this.#table.columns.get(column) ?? -1;
    const read = readDate(value, () => this.#table.facts.isDayFirst(index));
    if (read === undefined) return this.issue(column, sentence('row.date'));
    if (read === 'unclear') return this.issue(column, sentence('row.dateOrder'));
    if (read.guessed) this.notice(column, sentence('row.dateRead'), '');
    if (isImplausible(read.day)) this.notice(column, sentence('row.dateImplausible'));
    return read.day;
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
  *others(): Generator<{ header: string; value: string; index: number }> {
    for (const index of this.#table.others) {
      const value = cellText(this.#cells[index]);
      if (value !== undefined) yield { header: this.#table.headers[index] ?? '', value, index };
    }
  }

  /** Whether most of what stands under a column without a meaning of its own is personal. */
  isPersonalColumn(index: number): boolean {
    return this.#table.facts.isPersonal(index);
  }

  /** Checks the value of a column without a meaning of its own; undefined, with an issue, when it may not be kept. */
  attribute(header: string, value: string): string | undefined {
    if (header === '') return this.#refuse(header, value, sentence('row.columnName'));
    const wrong = checkText(value, { max: PROSE_MAX, lines: true });
    if (wrong) return this.#refuse(header, value, wrong);
    if (!holdsPersonal(value)) return value;
    this.noticeOther(header, sentence('row.personalCell'));
    return undefined;
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
    const shown = holdsPersonal(value) ? '' : value;
    this.#report.notice({ ...this.#at, column: this.header(column), value: shown }, said);
  }

  /** Reports, once for the whole sheet, what becomes of a column without a meaning of its own. */
  noticeOther(header: string, said: Sentence): void {
    this.#report.notice({ ...this.#at, column: header }, said);
  }

  /** The header of a column as written. */
  header(column: Column): string {
    return this.#table.headers[this.#table.columns.get(column) ?? -1] ?? '';
  }

  get #at() {
    return { sheet: this.#table.sheet, ...this.spot };
  }

  #checked(
    column: Column,
    value: string | undefined,
    max: number,
    lines: boolean,
    isPublic = true,
  ): string | undefined {
    if (value === undefined) return undefined;
    const wrong = checkText(value, { max, lines });
    if (wrong) return this.issue(column, wrong, value);
    if (!isPublic || !holdsPersonal(value)) return value;
    if (NAMES.has(`${this.#table.sheet}.${column}`))
      return this.issue(column, sentence('row.personalName'), '');
    this.notice(column, sentence('row.personalCell'), '');
    return undefined;
  }

  #refuse(header: string, value: string, said: Sentence): undefined {
    const shown = holdsPersonal(value) ? '' : value;
    this.#report.issue({ ...this.#at, column: header, value: shown }, said);
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
