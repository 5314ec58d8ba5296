import { fold } from '../../text.ts';

/** Finds what a cell names: by ID first, then by label, then by another name, whatever its case and accents. */
export class Names<Thing> {
  readonly #byId = new Map<string, Thing>();
  readonly #byLabel = new Map<string, Thing[]>();
  readonly #byAlias = new Map<string, Thing[]>();

  add(thing: Thing, label: string, id?: string): void {
    if (id !== undefined) this.#byId.set(id, thing);
    const folded = fold(label);
    const sharing = this.#byLabel.get(folded);
    if (sharing) sharing.push(thing);
    else this.#byLabel.set(folded, [thing]);
  }

  /** Another name, an abbreviation: it counts where no label is the same. */
  addAlias(thing: Thing, alias: string): void {
    const folded = fold(alias);
    const sharing = this.#byAlias.get(folded);
    if (!sharing) this.#byAlias.set(folded, [thing]);
    else if (!sharing.includes(thing)) sharing.push(thing);
  }

  /** Several when they share the label, or the other name that nobody has as a label. */
  find(name: string): readonly Thing[] {
    const known = this.#byId.get(name);
    if (known !== undefined) return [known];
    const folded = fold(name);
    return this.#byLabel.get(folded) ?? this.#byAlias.get(folded) ?? [];
  }
}

/** A web address without what two spellings of it differ in. */
export const plainAddress = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
