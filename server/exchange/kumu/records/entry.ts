// The grammar that the entries of most columns share: `resource: quantity unit - words #tag, until 2026-03-31`.

import { isSentence, type Sentence, sentence } from '../../../language/sentence.ts';
import { isBlank } from '../../../text.ts';
import { isDay } from '../dates.ts';

/** What an entry says, piece by piece. */
export type Entry = {
  /** What stands before the colon, or all there is. */
  word: string;
  /** Whether there is a colon: without one, only a word that is known is taken for a resource. */
  hasColon: boolean;
  quantity?: number;
  unit?: string;
  words?: string;
  tag?: string;
  until?: string;
};

/** A number as people write it: spaces between thousands, a point or a comma before decimals. */
const NUMBER = /^([-+]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)(?![\d.,])/;
const UNTIL = /[\s,;(]*\b(?:until|jusqu['’]au|jusqu['’]à)\s+(\d{4}-\d{2}-\d{2})\)?$/i;
const ON = /[\s,;(]*\b(?:on|le)\s+(\d{4}-\d{2}-\d{2})\)?$/i;
const TAG = /(?:^|\s)(#[\p{L}\p{M}\p{N}_-]+)$/u;
const DASH = /\s[-–—]\s/;

/** Reads an entry; a refusal when it cannot be read. */
export function readEntry(text: string): Entry | Sentence {
  const { rest: body, until, tag, wrong } = takeEnd(text);
  if (wrong) return wrong;
  const [head = '', ...others] = body.split(DASH);
  const colon = head.indexOf(':');
  const word = (colon === -1 ? head : head.slice(0, colon)).trim();
  if (isBlank(word)) return sentence('entry.word');
  const amount = readAmount(colon === -1 ? '' : head.slice(colon + 1).trim());
  if (isSentence(amount)) return amount;
  const words = [amount.words, others.join(' - ').trim()].filter(Boolean).join(' - ');
  const { quantity, unit } = amount;
  return {
    word,
    hasColon: colon !== -1,
    ...(quantity !== undefined && { quantity }),
    ...(unit !== undefined && { unit }),
    ...(words !== '' && { words }),
    ...(tag !== undefined && { tag }),
    ...(until !== undefined && { until }),
  };
}

/** Takes a last day and a #tag off the end of a text, in either order. */
function takeEnd(text: string): { rest: string; until?: string; tag?: string; wrong?: Sentence } {
  const { rest: before, tag: last } = takeTag(text);
  const { rest: between, day: until, wrong } = takeUntil(before);
  const { rest, tag = last } = last === undefined ? takeTag(between) : { rest: between };
  return { rest, ...(until && { until }), ...(tag && { tag }), ...(wrong && { wrong }) };
}

/** What is left of a text without the day at its end; `wrong` when there is no such day. */
type Taken = { rest: string; day?: string; wrong?: Sentence };

/** Takes `until 2026-03-31` (`jusqu’au 2026-03-31`) off the end of a text. */
export function takeUntil(text: string): Taken {
  return takeLast(UNTIL, text);
}

/** Takes `on 2026-03-31` (`le 2026-03-31`) off the end of a text. */
export function takeOn(text: string): Taken {
  return takeLast(ON, text);
}

function takeLast(pattern: RegExp, text: string): Taken {
  const found = pattern.exec(text);
  if (!found?.[1]) return { rest: text.trim() };
  const rest = text.slice(0, found.index).trim();
  return isDate(found[1])
    ? { rest, day: found[1] }
    : { rest, wrong: sentence('entry.day', { day: found[1] }) };
}

/** Takes a #tag off the end of a text. */
export function takeTag(text: string): { rest: string; tag?: string } {
  const found = TAG.exec(text);
  return found?.[1] ? { rest: text.slice(0, found.index).trim(), tag: found[1] } : { rest: text.trim() };
}

/** Splits `left -> right`. */
export function arrow(text: string): [string, string] | undefined {
  const at = /\s*(?:->|→)\s*/.exec(text);
  return at ? [text.slice(0, at.index).trim(), text.slice(at.index + at[0].length).trim()] : undefined;
}

/** Splits `left - right` at the first dash between spaces. */
export function dash(text: string): [string, string | undefined] {
  const at = DASH.exec(text);
  return at
    ? [text.slice(0, at.index).trim(), text.slice(at.index + at[0].length).trim()]
    : [text.trim(), undefined];
}

export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** The number that a text starts with, and what follows it; undefined when it starts with none. */
export function numberAt(text: string): { value: number; rest: string } | undefined {
  const found = NUMBER.exec(text)?.[1];
  // 1,000 is a thousand to some and one to others.
  if (found === undefined || /,\d{3}$/.test(found)) return undefined;
  const value = Number(found.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
  return { value, rest: text.slice(found.length).trim() };
}

const UNCLEAR = sentence('entry.quantity');

function readAmount(text: string): { quantity?: number; unit?: string; words?: string } | Sentence {
  if (text === '') return {};
  if (!/^[-+]?\d/.test(text)) return { words: text };
  const amount = numberAt(text);
  if (!amount || !Number.isFinite(amount.value)) return UNCLEAR;
  if (amount.value < 0) return sentence('entry.negative');
  return amount.rest === '' ? UNCLEAR : { quantity: amount.value, unit: amount.rest };
}
