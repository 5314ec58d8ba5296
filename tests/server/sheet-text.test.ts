import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText } from '../../server/exchange/kumu/row.ts';
import { toCsv } from '../../server/sheet.ts';
import { asTextCell, guarded, unguarded } from '../../server/sheet-text.ts';
import { isBlank, trimmed } from '../../server/text.ts';

/** Texts full of what formulas are made of. */
const tricky = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'\'"=+-@;,\t\r\n |a1＝＋－＠﹣\ufeff\u00a0', '--', '=1+1', "'="),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
/** What can be stored: no blanks around it, lines that end as ours do. */
const stored = tricky
  .map((text) => trimmed(text.replace(/\r\n?/g, '\n')))
  .filter((text) => !isBlank(text) && text.isWellFormed());

/** The cells that a spreadsheet sees in which `;` or a tab separates, and which knows no quotes inside a cell. */
const cellsElsewhere = (csv: string) =>
  csv
    .slice(1)
    .split(/[;\t\r\n]/)
    .map((cell) => cell.replace(/^[\s"]+/, ''));
const FORMULA = /^[=+\-@＝＋－＠]/;

test('any text comes back unchanged, from CSV and from a workbook', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(unguarded(asTextCell(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('what is stored comes back through a file, as the reader of sheets reads it', () => {
  fc.assert(
    fc.property(fc.array(stored, { minLength: 1, maxLength: 3 }), (texts) => {
      const [row] = parse(toCsv([['x', ...texts]]), { bom: true }) as string[][];
      expect(row?.slice(1).map(cellText)).toEqual(texts);
      for (const text of texts) expect(cellText(asTextCell(text))).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test('no cell is a formula, whichever sign separates cells', () => {
  fc.assert(
    fc.property(fc.array(tricky, { minLength: 1, maxLength: 3 }), (texts) => {
      for (const cell of (parse(toCsv([texts]), { bom: true }) as string[][]).flat())
        expect(trimmed(cell)).not.toMatch(FORMULA);
      for (const cell of cellsElsewhere(toCsv([['x', ...texts]]))) expect(cell).not.toMatch(FORMULA);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['  @x', "'  @x"],
  ['＝1', "'＝1"],
  ['－2', "'－2"],
  ['a;=1+1', "a;'=1+1"],
  ['a; "+1"', 'a;\' "+1"'],
  ['a\n=1', "a\n'=1"],
  ['\tx', "'\tx"],
  ['--', "'--"],
])('%j is written as %j', (text, cell) => {
  expect(guarded(text)).toBe(cell);
});

test('what is no formula stays as it is', () => {
  for (const text of [
    "'s-Hertogenbosch",
    "l'Isle; l'Anse",
    'a-b',
    'a;b',
    '1 = 1',
    'C++; C#',
    '\ufeffx',
    "''",
  ]) {
    expect([guarded(text), asTextCell(text), cellText(text)]).toEqual([text, text, text]);
  }
});

test('long runs of blanks, quotes and signs take no time that grows with their square', () => {
  for (const unit of ['\n', ' ', "'", '"', ';', '=', ';"', '\n ', " '"]) {
    const long = unit.repeat(400_000);
    expect(unguarded(guarded(long))).toBe(long);
  }
}, 10_000);
