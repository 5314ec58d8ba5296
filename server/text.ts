// What any text that people give must satisfy, and the one way in which two texts count as the same.
import { type Sentence, sentence } from './language/sentence.ts';

/** Longest name of anything, in characters. */
export const NAME_MAX = 300;
/** Longest summary, note or attribute, in characters. */
export const PROSE_MAX = 5_000;

const ADDRESS_MAX = 2_000;

// White space, controls, what Unicode says to draw nothing for (joiners, soft hyphens, fillers of Hangul...), and the empty
// pattern of Braille, the filler of Khitan and the note without a head.
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\u{16fe4}\u{1d159}]*$/u;

/** Whether nobody would see anything of a text: it is as good as empty. */
export const isBlank = (text: string): boolean => UNSEEN.test(text);

const BLANK = /[^\S\ufeff]/;

/** A text without the blanks around it. Unlike `trim`, it leaves U+FEFF: that marks the start of a file, not of a text. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

// Controls, halves of surrogate pairs, line separators, and what reverses the reading order of the text around it.
const SUSPECT = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const SUSPECT_IN_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/**
 * Says in one sentence what is wrong with a text, or nothing when it may be kept.
 * `max` counts characters (code points). Line breaks and tabs are refused unless `lines` is true.
 */
export function checkText(value: string, options: { max: number; lines?: boolean }): Sentence | undefined {
  const suspect = (options.lines ? SUSPECT_IN_LINES : SUSPECT).exec(value)?.[0];
  if (suspect !== undefined) return describe(suspect);
  // A code point takes one or two units, so most texts need no counting.
  if (value.length <= options.max) return undefined;
  const length = [...value].length;
  return length <= options.max ? undefined : sentence('text.tooLong', { length, most: options.max });
}

function describe(character: string): Sentence {
  if (character === '\n' || character === '\r') return sentence('text.lineBreak');
  if (character === '\t') return sentence('text.tab');
  const unit = character.charCodeAt(0);
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  if (unit >= 0xd800) return sentence('text.halfCharacter', { code });
  if (unit === 0x2028 || unit === 0x2029 || unit < 0xa0) return sentence('text.control', { code });
  return sentence('text.reversing', { code });
}

/** Says in one sentence what is wrong with a web address, or nothing: only http and https, and no password inside. */
export function checkWebsite(value: string): Sentence | undefined {
  const wrong = checkText(value, { max: ADDRESS_MAX });
  if (wrong !== undefined) return wrong;
  const address = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (address === undefined || /\s/.test(value)) return sentence('website.scheme');
  if (address.username !== '' || address.password !== '') return sentence('website.password');
  return undefined;
}

const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};
const UNFOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const ACCENTS = /[\u0300-\u036f]/g;
// Most names: ASCII words with one space between them, for which lower case is all there is to do.
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The form under which two texts count as the same, for identity and search: lower case, without accents or ligatures,
 * typographic apostrophes and dashes made plain, runs of white space made one space. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(UNFOLDED, (letter) => LETTERS[letter] ?? letter)
    .trim()
    .replace(/\s+/g, ' ');
}

/** Longest #tag, in characters. */
export const HASHTAG_MAX = 60;

/** A #tag as it is kept: letters, digits and hyphens, folded, without the sign. */
export function normalizeHashtag(text: string): string {
  return fold(text.trim().replace(/^#/, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
