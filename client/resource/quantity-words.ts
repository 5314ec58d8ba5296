import { nameIn, numberIn } from '../app/language.ts';
import type { Words } from '../record/words.ts';

type Quantity = { quantity: number | null; unit: string | null };
type Kind = { name: string; nameFr: string | null };

/** "40 seats"; empty when it is not known how much. */
export function quantityWords({ language }: Words, { quantity, unit }: Quantity): string {
  return quantity === null ? '' : [numberIn(language, quantity), unit].filter(Boolean).join(' ');
}

/** What is needed or offered: its own words, or the name of the resource. */
export function thingWords({ language }: Words, thing: { name: string | null; resource: Kind }): string {
  return thing.name || nameIn(language, thing.resource);
}

type Claim = Quantity & { name: string | null; resource: Kind; by: Kind };

/** A need or an offer and whose it is, on one line: "Room for rehearsals, 40 seats – Bibliothèque". */
export function claimWords(words: Words, claim: Claim): string {
  const thing = [thingWords(words, claim), quantityWords(words, claim)].filter(Boolean).join(', ');
  return `${thing} – ${nameIn(words.language, claim.by)}`;
}
