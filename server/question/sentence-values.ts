/** How values stand in the sentence of a question: names, numbers, days, quoted words. */
import { inLanguage, type Language } from '../language/language.ts';
import { dayText } from '../language/typeset.ts';
import type { Field, Value } from '../read/question.ts';
import { valueWord } from './words.ts';

/** What the records that a question names by their ids are called. */
export type Names = ReadonlyMap<string, { name: string; nameFr?: string | null | undefined }>;

/** A value of a field in words. */
export function valueText(field: Field, value: Value, names: Names, language: Language): string {
  switch (field.type) {
    case 'ENUM':
      return quote(valueWord(field.enumeration, String(value), language), language);
    case 'PLACE':
    case 'REFERENCE': {
      const named = names.get(String(value));
      return inLanguage(language, named?.name, named?.nameFr) ?? String(value);
    }
    case 'NUMBER':
      return numberText(Number(value), language);
    case 'DATE':
      return dayText(language, String(value));
    case 'BOOLEAN':
      return { en: ['no', 'yes'], fr: ['non', 'oui'] }[language][value ? 1 : 0] ?? '';
    default:
      return quote(String(value), language);
  }
}

export const quote = (text: string, language: Language) =>
  language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`;
export const numberText = (value: number, language: Language) =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 6 }).format(value);
export const oneOf = (texts: readonly string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(texts);
