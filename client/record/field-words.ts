import { dateIn, nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { Field } from './field.ts';

/** What a field is called. */
export function labelOf(words: Words, name: string, field: Field): string {
  return field.label?.(words) ?? words.t(`field.${name}`);
}

/** A stored value in words; empty when there is none. */
export function wordsOf(words: Words, field: Field, held: unknown): string {
  if (held === null || held === undefined || held === '') return '';
  switch (field.is) {
    case 'list':
      return Array.isArray(held) ? held.join(' · ') : '';
    case 'number':
      return numberIn(words.language, Number(held));
    case 'date':
      return dateIn(words.language, String(held));
    case 'enum':
      return field.say(held as never, words);
    case 'reference':
      return field.say ? field.say(held as never, words) : nameIn(words.language, held as Named);
    case 'element':
      return nameIn(words.language, held as Named);
    default:
      return String(held);
  }
}

type Named = { name: string; nameFr: string | null };
