/** What a file calls those that it names elsewhere: by their name where that tells who is meant, else by their ID. */
import { fold } from '../../text.ts';
import type { Taken, TakenRecord } from './taken.ts';

/** Signs that part what stands in one cell. */
const PARTING = /[|#;@:]|->|→|\s[-–—]\s|\b(?:on|le|until|jusqu['’]au)\s+\d{4}-/i;

export class FileNames {
  readonly #sharing = new Map<string, number>();
  readonly #ids = new Set<string>();
  readonly #idOf: (record: TakenRecord) => string;

  constructor({ elements, of }: Taken, idOf: (record: TakenRecord) => string) {
    this.#idOf = idOf;
    for (const record of [...elements, ...of('Place')]) {
      const name = fold(String(record.fields.name));
      this.#sharing.set(name, (this.#sharing.get(name) ?? 0) + 1);
      this.#ids.add(idOf(record));
    }
  }

  /** In a cell of its own. */
  of(record: TakenRecord): string {
    const called = String(record.fields.name);
    const isClear = this.#sharing.get(fold(called)) === 1 && !this.#ids.has(called) && !called.includes('|');
    return isClear ? called : this.#idOf(record);
  }

  /** Among other words. */
  among(record: TakenRecord): string {
    const called = this.of(record);
    return PARTING.test(called) || /\)\s*$/.test(called) ? this.#idOf(record) : called;
  }
}
