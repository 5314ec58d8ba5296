// What the cells of a column say together that none of them says alone.
import { isBlank } from '../../text.ts';
import { dateParts } from './dates.ts';
import { holdsPersonal } from './personal.ts';

/** So much of a cell is looked at. */
const ENOUGH = 300;

export class ColumnFacts {
  readonly #rows: readonly (readonly string[])[];
  readonly #dayFirst = new Map<number, boolean | undefined>();
  readonly #personal = new Map<number, boolean>();

  constructor(rows: readonly (readonly string[])[]) {
    this.#rows = rows;
  }

  /** Whether the dates of a column written with a slash have the day first: undefined when they do not tell. */
  isDayFirst(column: number): boolean | undefined {
    return remembered(this.#dayFirst, column, () => {
      let [day, month] = [false, false];
      for (const cell of this.#cells(column)) {
        const [first = 0, second = 0] = dateParts(cell) ?? [];
        if (first > 12) day = true;
        if (second > 12) month = true;
      }
      return day === month ? undefined : day;
    });
  }

  /** Whether most of what a column holds is personal data. */
  isPersonal(column: number): boolean {
    return remembered(this.#personal, column, () => {
      let [filled, personal] = [0, 0];
      for (const cell of this.#cells(column)) {
        if (isBlank(cell)) continue;
        filled += 1;
        if (holdsPersonal(cell.slice(0, ENOUGH))) personal += 1;
      }
      return personal * 2 > filled;
    });
  }

  *#cells(column: number): Generator<string> {
    for (const row of this.#rows) {
      const cell = row[column];
      if (cell !== undefined && cell !== '') yield cell;
    }
  }
}

function remembered<Value>(known: Map<number, Value>, column: number, find: () => Value): Value {
  if (!known.has(column)) known.set(column, find());
  return known.get(column) as Value;
}
