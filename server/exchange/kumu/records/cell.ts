import { type Sentence, sentence } from '../../../language/sentence.ts';
import { fold, HASHTAG_MAX, isBlank, NAME_MAX, normalizeHashtag } from '../../../text.ts';
import type { ElementColumn } from '../columns.ts';
import type { ElementsRead } from '../elements.ts';
import { endNamed, missionTagged, type Naming } from '../ends.ts';
import type { PlannedElement } from '../plan.ts';
import type { ElementRow } from '../row.ts';
import type { PlannedRecords } from './planned-records.ts';
import type { Resources } from './resources.ts';

/** What the readers of all columns share: what the sheet holds, and the records so far. */
export type Sheet = { read: ElementsRead; records: PlannedRecords; resources: Resources };

/** One cell whose entries become records. An entry that cannot be read stays as an attribute of its element. */
export class Cell {
  readonly element: PlannedElement;
  readonly sheet: Sheet;
  readonly row: number;
  readonly file?: string;
  readonly column: string;
  readonly #row: ElementRow;
  readonly #column: ElementColumn;
  readonly #left: string[] = [];

  constructor(sheet: Sheet, row: ElementRow, element: PlannedElement, column: ElementColumn) {
    this.sheet = sheet;
    this.element = element;
    this.row = row.number;
    if (row.spot.file !== undefined) this.file = row.spot.file;
    this.column = row.header(column);
    this.#row = row;
    this.#column = column;
  }

  /** The entries, each once. */
  entries(): string[] {
    return [...new Map(this.#row.entries(this.#column).map((entry) => [fold(entry), entry])).values()];
  }

  /** Says why an entry is not read, and keeps it. */
  leave(entry: string, why: Sentence): undefined {
    this.#row.notice(this.#column, sentence('entry.kept', { why }), entry);
    this.#left.push(entry);
  }

  /** Says what contradicts itself: the import stops. */
  refuse(entry: string, why: Sentence): undefined {
    return this.#row.issue(this.#column, why, entry);
  }

  /** Says how an entry is read otherwise than it is written. */
  notice(entry: string, said: Sentence): void {
    this.#row.notice(this.#column, said, entry);
  }

  /** Keeps the whole cell as an attribute: its column does not fit the kind of its row. */
  keep(): void {
    this.#left.push(...this.entries());
  }

  /** Ends the cell: what was not read becomes an attribute under the header. */
  close(): void {
    if (this.#left.length === 0) return;
    // Defined, not assigned: a header such as __proto__ is a name like any other.
    Object.defineProperty(this.element.attributes, this.column, {
      value: this.#left.join(' | '),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  /** The element of a name; undefined with an issue when the name does not tell which. */
  named(name: string): PlannedElement | undefined {
    if (isBlank(name)) return this.leave(name, sentence('entry.noName'));
    if (name.length > NAME_MAX) return this.leave(name, sentence('entry.name', { most: NAME_MAX }));
    return endNamed(name, this.sheet.read, this.#naming(name));
  }

  /** The mission of a #tag. */
  tagged(tag: string): PlannedElement | undefined {
    const hashtag = normalizeHashtag(tag);
    if (hashtag === '' || hashtag.length > HASHTAG_MAX)
      return this.leave(tag, sentence('entry.tag', { most: HASHTAG_MAX }));
    return missionTagged(hashtag, this.sheet.read, this.#naming(tag));
  }

  #naming(value: string): Naming {
    return {
      row: this.row,
      ...(this.file !== undefined && { file: this.file }),
      sheet: 'elements',
      issue: (said) => this.refuse(value, said),
      notice: (said) => this.notice(value, said),
    };
  }
}
