import { nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';

type Quantity = { quantity: number | null; unit: string | null };
type Kind = { name: string; nameFr: string | null };

/** "40 seats"; empty when it is not known how much. */
export function quantityWords({ language }: Words, { quantity, unit }: Quantity): string {
  return quantity === null ? '' : [numberIn(language, quantity), unit].filter(Boolean).join(' ');
}

/** What is needed or offered: the resource, and its own words where it has any. */
export function thingWords({ t, language }: Words, thing: { name: string | null; resource: Kind }): string {
  const resource = nameIn(language, thing.resource);
  return thing.name ? t('resource.named', { resource, name: thing.name }) : resource;
}

type Claim = Quantity & { name: string | null; resource: Kind; by: Kind };

/** A need or an offer and whose it is, on one line: "Space: a rehearsal room, 40 seats – Bibliothèque". */
export function claimWords(words: Words, claim: Claim): string {
  const thing = [thingWords(words, claim), quantityWords(words, claim)].filter(Boolean).join(', ');
  return `${thing} – ${nameIn(words.language, claim.by)}`;
}
