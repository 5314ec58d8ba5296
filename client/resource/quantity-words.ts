import { nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';

type Quantity = { quantity: number | null; unit: string | null };
type Kind = { name: string; nameFr: string | null };

/** A unit beside a number: "1 seat", "40 seats". Those that people add themselves stay as they were typed. */
export function unitWords({ t }: Words, unit: string, count: number): string {
  return t(`unit.${unit}`, { count, defaultValue: unit });
}

/** "40 seats"; empty when it is not known how much. */
export function quantityWords(words: Words, { quantity, unit }: Quantity): string {
  if (quantity === null) return '';
  const number = numberIn(words.language, quantity);
  return unit ? `${number} ${unitWords(words, unit, quantity)}` : number;
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
