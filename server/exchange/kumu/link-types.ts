import { createHash } from 'node:crypto';
import { fold } from '../../text.ts';
import type { PlannedType } from './plan.ts';
import { LINK_TYPE_WORDS, meaning } from './words.ts';

const KEY_MAX = 40;
const HASH_LENGTH = 8;

/** What a link without a type is: the sheet says that there is one, and no more. */
const UNSAID: PlannedType = { key: 'LINKED_TO', label: 'Linked to' };

/** Gives each type word of a sheet its key, and keeps the words that are not built in. */
export class LinkTypes {
  readonly #own = new Map<string, PlannedType>();

  /** The key of a word: a built-in type by any of its synonyms, else a type of the ecosystem's own. */
  key(word: string | undefined): string {
    if (word === undefined) return this.#add(UNSAID);
    return meaning(LINK_TYPE_WORDS, word)?.value ?? this.#add({ key: linkTypeKey(word), label: word });
  }

  /** The types that are not built in, under the first spelling met. */
  own(): PlannedType[] {
    return [...this.#own.values()];
  }

  #add(type: PlannedType): string {
    if (!this.#own.has(type.key)) this.#own.set(type.key, type);
    return type.key;
  }
}

/** The key of a type: its letters without accents, UPPER_SNAKE, at most 40. What that would lose is told by a hash. */
function linkTypeKey(label: string): string {
  const folded = fold(label);
  const snake = folded
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  const key = /^[A-Z]/.test(snake) ? snake : `TYPE_${snake}`;
  const loses = key.length > KEY_MAX || /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u.test(folded) || snake === '';
  if (!loses) return key;
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, HASH_LENGTH).toUpperCase();
  const start = key.slice(0, KEY_MAX - HASH_LENGTH - 1).replace(/_+$/, '');
  return `${start}_${hash}`;
}
