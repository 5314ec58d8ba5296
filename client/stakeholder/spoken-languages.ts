// The languages that a stakeholder works in: chosen by their word, stored by their BCP 47 tag.
import type { TFunction } from 'i18next';
import { collatorIn, type Language } from '../language/language.ts';

/**
 * Languages to choose from: both official ones, those of the first peoples, signed ones, then those most spoken by
 * newcomers. A tag that is stored and not listed stays what it is.
 */
export const LANGUAGE_TAGS = words(
  'fr en ' +
    'abe alq atj chp cr crg iu mic moe moh oj pqm ' +
    'ase fcs ' +
    'am ar bg bm bn bs ca cs da de el es et eu fa fi fil ga gu ha he hi hr ht hu hy id ig is it ja ka kab km ko ku ln lo ' +
    'lt lv mg mk ml mr ms my ne nl no pa pl ps pt rn ro ru rw si sk so sq sr sv sw ta te th ti tr uk ur uz vi wo yo yue zh',
);
const FIRST = words('fr en');

function words(text: string): string[] {
  return text.split(' ');
}

/**
 * A language in words, in the language of the interface; its tag when no word is known. Browsers leave out languages of
 * few speakers, so the first peoples' and the signed ones have words of ours.
 */
export function languageWord(t: TFunction, language: Language, tag: string): string {
  return t(`languageName.${tag}`, { defaultValue: wordOf(language, tag) });
}

function wordOf(language: Language, tag: string): string {
  try {
    return new Intl.DisplayNames([`${language}-CA`], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // No well-formed tag, as an old import may have left one.
    return tag;
  }
}

/** What the field offers: the official languages, then all others by their word, with whatever is chosen already. */
export function languageChoices(
  t: TFunction,
  language: Language,
  chosen: readonly string[],
): { value: string; label: string }[] {
  const tags = [...new Set([...LANGUAGE_TAGS, ...chosen])];
  const { compare } = collatorIn(language);
  const rank = (tag: string) => (FIRST.includes(tag) ? FIRST.indexOf(tag) : FIRST.length);
  return tags
    .map((value) => ({ value, label: languageWord(t, language, value) }))
    .sort((a, b) => rank(a.value) - rank(b.value) || compare(a.label, b.label));
}
