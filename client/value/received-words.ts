import { numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { quantityWords } from '../resource/quantity-words.ts';
import type { Received, ValueKind } from './value.documents.ts';

/** "24,000 CAD and 200 EUR": each currency for itself. */
export const worthWords = ({ amounts }: Pick<Received, 'amounts'>, { language }: Words): string[] =>
  amounts.map(({ amount, currency }) => `${numberIn(language, amount)} ${currency}`);

/** "Space: 8 rooms": each resource and unit for itself. */
export const muchWords = ({ quantities }: Pick<Received, 'quantities'>, words: Words): string[] =>
  quantities.map(({ resource, quantity, unit }) => {
    const much = quantityWords(words, { quantity, unit });
    return resource ? words.t('value.much', { resource: resource.name, much }) : much;
  });

/** How many contributions are of a kind of value. */
export const countOf = (received: Received, kind: ValueKind): number =>
  ({
    ECONOMIC: received.economic,
    SOCIAL: received.social,
    SOCIETAL: received.societal,
    UNSAID: received.unsaid,
  })[kind];
