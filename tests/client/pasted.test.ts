import { describe, expect, test } from 'vitest';
import { decided, namesIn } from '../../client/exchange/named-in.ts';
import {
  asSheet,
  cellsOf,
  missingFrom,
  type Pasted,
  readPasted,
  sheetText,
} from '../../client/exchange/pasted.ts';

const WORDS: Record<string, string[]> = {
  'field.name': ['Name', 'Nom'],
  'field.sector': ['Sector', 'Secteur'],
  'field.place': ['Place', 'Lieu'],
};
const wordsOf = (key: string) => WORDS[key] ?? [];
const uses = ({ columns }: Pasted) => columns.map((use) => (use.as === 'known' ? use.header : use.as));

describe('rows pasted from a spreadsheet', () => {
  test('are cut at tabs, else at semicolons or commas, and are all as long as the longest', () => {
    expect(cellsOf('a\tb, c\nd')).toEqual([
      ['a', 'b, c'],
      ['d', ''],
    ]);
    expect(cellsOf('a;b,c')).toEqual([['a', 'b,c']]);
    expect(cellsOf('a, b\n , \n')).toEqual([['a', 'b']]);
  });

  test('keep a line break within a cell, and a quotation mark that nothing closes', () => {
    expect(cellsOf('"two\nlines"\tb')).toEqual([['two\nlines', 'b']]);
    expect(cellsOf('"open\tb\nc\td')).toEqual([
      ['"open', 'b'],
      ['c', 'd'],
    ]);
  });

  test('name their columns in either language, whatever the case and the accents', () => {
    const pasted = readPasted('NOM\tSecteur\tOpening hours\nFood Bank\tCommunity\t9 to 5', wordsOf);
    expect(pasted).toMatchObject({ sheet: 'elements', headed: true });
    expect(uses(pasted)).toEqual(['Label', 'Sector', 'kept']);
    expect(sheetText(pasted)).toBe('Label,Sector,Opening hours\nFood Bank,Community,9 to 5\n');
  });

  test('are links where their first row says from and to, in another habit too', () => {
    expect(readPasted('Source\tTarget\tType\na\tb\tFunds', wordsOf)).toMatchObject({
      sheet: 'connections',
      headed: true,
    });
  });

  test('are nominations where their first row says who was named; who is who is decided by name', () => {
    const pasted = readPasted(
      'Named by\tNominated\tMood\nTown\tLaval Food Bank\tgood\nTOWN\tStranger\t',
      wordsOf,
    );
    expect(pasted).toMatchObject({ sheet: 'nominations', headed: true });
    expect(uses(pasted)).toEqual(['Nominator', 'Nominated', 'left-out']);
    expect(namesIn(pasted)).toEqual(['Town', 'Laval Food Bank', 'Stranger']);
    expect(sheetText(decided(pasted, {}))).toBe('Nominator,Nominated\nTown,Laval Food Bank\nTOWN,Stranger\n');
    const decisions = { 'laval food bank': { is: 'Food Bank of Laval' }, stranger: 'new' } as const;
    expect(sheetText(decided(pasted, decisions))).toBe(
      'Nominator,Nominated,New\nTown,Food Bank of Laval,\nTOWN,Stranger,yes\n',
    );
    expect(missingFrom(asSheet(pasted.rows, 'nominations', false, wordsOf))).toEqual([]);
  });

  test('without a header are taken for names, and what comes after them can be said', () => {
    const pasted = readPasted('Food Bank\tInstitution\nLibrary\tInstitution', wordsOf);
    expect(pasted.headed).toBe(false);
    expect(sheetText(pasted)).toBe('Label,Type\nFood Bank,Institution\nLibrary,Institution\n');
    const links = asSheet(pasted.rows, 'connections', false, wordsOf);
    expect(missingFrom(links).map(({ header }) => header)).toEqual(['To']);
    const without = { ...pasted, columns: pasted.columns.map(() => ({ as: 'left-out' as const })) };
    expect(missingFrom(without).map(({ header }) => header)).toEqual(['Label']);
  });

  test('of which two columns bear one name: the first has it', () => {
    expect(uses(readPasted('Name\tNom\na\tb', wordsOf))).toEqual(['Label', 'kept']);
  });
});
