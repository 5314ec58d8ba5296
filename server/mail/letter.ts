/** How every mail of ours looks: the same lines as text and as a page, in one language. What people wrote is shown as text. */
import type { Language, Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import type { Mail } from './mail.ts';

/** A line of a mail: words, what somebody else wrote, something that is to be copied, or a link that is a button on the page. */
export type Line =
  | { text: string }
  | { quote: string }
  | { label: string; code: string }
  | { label: string; link: string; button: string };

type Letter = {
  to: string;
  language: Language;
  publicUrl: string;
  subject: string;
  lines: readonly Line[];
  /** How long it is of use, in milliseconds. */
  useful: number;
};

export function letter({ to, language, publicUrl, subject, lines, useful }: Letter): Mail {
  const sender = `Maillage · ${new URL(publicUrl).host}`;
  const text = [...lines.map(plain), sender].join('\n\n');
  const body = [...lines.map(shown), `<p style="color:#5b6470">${escaped(sender)}</p>`].join('\n');
  return { to, subject, text, html: page(language, body), useful };
}

function plain(line: Line): string {
  if ('text' in line) return line.text;
  // Marked on each line: nobody writes words of ours into a mail of ours.
  if ('quote' in line) return line.quote.replace(/\r\n?/g, '\n').replace(/^/gm, '> ');
  return 'code' in line ? `${line.label} ${line.code}` : `${line.label}\n${line.link}`;
}

function shown(line: Line): string {
  if ('text' in line) return `<p>${inLines(line.text)}</p>`;
  if ('quote' in line)
    return `<blockquote style="margin:16px 0;padding:4px 16px;border-left:4px solid #b7c0cb">${inLines(line.quote)}</blockquote>`;
  if ('code' in line)
    return `<p style="margin:0">${escaped(line.label)}</p>
<p style="margin:8px 0;font-size:28px;font-weight:600;letter-spacing:2px">${escaped(line.code)}</p>`;
  return `<p><a href="${escaped(line.link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b6b94;color:#ffffff;text-decoration:none">${escaped(line.button)}</a></p>`;
}

/** A name in a mail is one short line, whatever somebody called themselves. */
export const nameIn = (text: string): string =>
  text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 100);

/** Says the words of a mail in one language, with what stands in braces filled in. */
export const sayingIn =
  <Key extends string>(words: Record<Key, Words>, language: Language, facts: Record<string, string>) =>
  (key: Key): string =>
    wordsIn(words[key], language).replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? '');

const page = (language: Language, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b2430;background:#ffffff">\n${body}\n</body></html>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const inLines = (text: string): string => escaped(text).replace(/\r\n?|\n/g, '<br>');
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
