import { fold } from '../../text.ts';

/** Finds what a cell names: by ID first, then by label, whatever its case and accents. */
export class Names<Thing> {
  readonly #byId = new Map<string, Thing>();
  readonly #byLabel = new Map<string, Thing[]>();

  add(thing: Thing, label: string, id?: string): void {
    if (id !== undefined) this.#byId.set(id, thing);
    const folded = fold(label);
    const sharing = this.#byLabel.get(folded);
    if (sharing) sharing.push(thing);
    else this.#byLabel.set(folded, [thing]);
  }

  /** Several when they share the label. */
  find(name: string): readonly Thing[] {
    const known = this.#byId.get(name);
    return known === undefined ? (this.#byLabel.get(fold(name)) ?? []) : [known];
  }
}
