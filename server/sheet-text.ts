/**
 * Text in cells of spreadsheets. What a spreadsheet would take for a formula gets an apostrophe in front on the way out
 * (OWASP: CSV injection), and loses it on the way in: any text comes back unchanged, one that begins with an apostrophe too.
 */

// Full-width and small forms count: spreadsheets in some languages read them as the signs they stand for.
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';

// At the start of a cell, after blanks. Apostrophes count as blanks, so that each is matched by one more.
const RISKY = new RegExp(`^(?:'*[\\t\\r\\n]|[\\s']*${SIGN})`, 'u');

// Where a spreadsheet with another delimiter than ours, or that does not see our quotes, would begin a cell within the text.
const INNER_START = '(?<=[;\\t\\r\\n])';
const INNER_RISK = `(?=(?:[^\\S\\t\\r\\n]|["'])*${SIGN})`;
const UNGUARDED = new RegExp(INNER_START + INNER_RISK, 'gu');
const GUARDED = new RegExp(`${INNER_START}'${INNER_RISK}`, 'gu');

/** A text as a cell of CSV: no part of it is a formula, whichever sign separates cells. */
export function guarded(text: string): string {
  const inner = text.replace(UNGUARDED, "'");
  return RISKY.test(inner) ? `'${inner}` : inner;
}

/** What a cell says: the inverse of `guarded`. */
export function unguarded(cell: string): string {
  const whole = cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
  return whole.replace(GUARDED, '');
}

/**
 * A text as a cell of a workbook that says it is text: nothing is a formula there, so only apostrophes need their match, and
 * what sheets write for the unknown.
 */
export function asTextCell(text: string): string {
  return unguarded(text) === text && text !== '--' ? text : guarded(text);
}
