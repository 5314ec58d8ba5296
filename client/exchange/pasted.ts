/** What somebody pastes from a spreadsheet: which columns it has, and the sheet that an import takes. */
import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { folded } from '../language/folded.ts';

export type SheetName = 'elements' | 'connections' | 'nominations';

/** A column that an import understands, under the header of its own, and the key of its words. */
type Known = { header: string; words: string };

/** The columns that are offered: the first is the one that no row can do without. */
export const KNOWN_COLUMNS: Record<SheetName, readonly [Known, ...Known[]]> = {
  elements: [
    { header: 'Label', words: 'field.name' },
    { header: 'Label fr', words: 'field.nameFr' },
    { header: 'Type', words: 'field.kind' },
    { header: 'Sector', words: 'field.sector' },
    { header: 'Location', words: 'field.place' },
    { header: 'Status', words: 'field.status' },
    { header: 'Tags', words: 'field.tags' },
    { header: 'Description', words: 'field.summary' },
    { header: 'Other names', words: 'field.otherNames' },
    { header: 'Website', words: 'field.website' },
  ],
  connections: [
    { header: 'From', words: 'field.from' },
    { header: 'To', words: 'field.to' },
    { header: 'Type', words: 'field.type' },
    { header: 'Strength', words: 'field.strength' },
    { header: 'Direction', words: 'field.direction' },
    { header: 'Since', words: 'field.since' },
    { header: 'Until', words: 'field.until' },
  ],
  nominations: [
    { header: 'Nominated', words: 'field.nominee' },
    { header: 'Nominator', words: 'field.nominator' },
    { header: 'Mission', words: 'field.mission' },
    { header: 'Role', words: 'field.role' },
    { header: 'Date', words: 'field.on' },
    { header: 'Reason', words: 'field.reason' },
    { header: 'Type', words: 'field.kind' },
    { header: 'Source', words: 'field.source' },
  ],
};

/** What else people write over the column that names the row. */
const OTHER_WORDS: Record<string, readonly string[]> = {
  Label: ['name', 'nom', 'titre', 'title', 'libelle', 'organisation', 'organization', 'organisme'],
  From: ['source', 'de'],
  Nominated: ['nominee', 'named', 'recommande', 'recommandee', 'personne recommandee'],
  Nominator: ['named by', 'nominated by', 'recommande par', 'recommandee par', 'qui recommande'],
  Mission: ['mission or role', 'mission ou role', 'for', 'pour'],
  Reason: ['raison', 'pourquoi'],
  To: ['target', 'cible', 'a', 'vers'],
};

/** What becomes of a pasted column: one that is known, kept under the header that it has, or left out. */
export type ColumnUse = { as: 'known'; header: string } | { as: 'kept' } | { as: 'left-out' };

export type Pasted = {
  sheet: SheetName;
  /** The first row names the columns. */
  headed: boolean;
  /** All rows, each as long as the longest. */
  rows: readonly (readonly string[])[];
  columns: readonly ColumnUse[];
};

/** The rows and cells of a text: between tabs as a spreadsheet copies them, else between semicolons or commas. */
export function cellsOf(text: string): string[][] {
  const delimiter = ['\t', ';', ','].find((each) => text.includes(each)) ?? '\t';
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true };
  let rows: string[][];
  try {
    rows = parse(text, { ...options, relax_quotes: true });
  } catch {
    // A quotation mark that nothing closes is a mark like any other.
    rows = parse(text, { ...options, quote: null });
  }
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const width = Math.max(0, ...trimmed.map(({ length }) => length));
  return trimmed
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Gives the words of a key in every language. */
type WordsOf = (key: string) => readonly string[];

function knownFor(cell: string, sheet: SheetName, wordsOf: WordsOf): string | undefined {
  const typed = folded(cell);
  return KNOWN_COLUMNS[sheet].find(({ header, words }) =>
    [header, ...(OTHER_WORDS[header] ?? []), ...wordsOf(words)].some((word) => folded(word) === typed),
  )?.header;
}

/** Guesses what was pasted; whoever pasted it may say otherwise. */
export function readPasted(text: string, wordsOf: WordsOf): Pasted {
  const rows = cellsOf(text);
  const heads = (rows[0] ?? []).filter((cell) => cell !== '');
  const names = (header: string, sheet: SheetName) =>
    heads.some((cell) => knownFor(cell, sheet, wordsOf) === header);
  const isLinks = names('From', 'connections') && names('To', 'connections');
  if (isLinks) return asSheet(rows, 'connections', true, wordsOf);
  const isNaming = names('Nominated', 'nominations') && !names('Label', 'elements');
  if (isNaming) return asSheet(rows, 'nominations', true, wordsOf);
  return asSheet(rows, 'elements', names('Label', 'elements'), wordsOf);
}

/** The same rows as another sheet, or with another meaning of their first one. */
export function asSheet(rows: Pasted['rows'], sheet: SheetName, headed: boolean, wordsOf: WordsOf): Pasted {
  const taken = new Set<string>();
  const columns = (rows[0] ?? []).map((cell, at): ColumnUse => {
    const known = headed ? knownFor(cell, sheet, wordsOf) : DEFAULTS[sheet][at];
    if (known && !taken.has(known)) {
      taken.add(known);
      return { as: 'known', header: known };
    }
    return headed && cell !== '' && sheet !== 'nominations' ? { as: 'kept' } : { as: 'left-out' };
  });
  return { sheet, headed, rows, columns };
}

/** What columns without headers are taken for, from the left. */
const DEFAULTS: Record<SheetName, readonly string[]> = {
  elements: ['Label', 'Type', 'Sector', 'Location', 'Tags'],
  connections: ['From', 'Type', 'To', 'Strength'],
  nominations: ['Nominator', 'Nominated', 'Mission', 'Date', 'Reason'],
};

/** The columns that every row needs and that none of these is. */
export function missingFrom({ sheet, columns }: Pasted): readonly Known[] {
  const [first, second] = KNOWN_COLUMNS[sheet];
  const needed = sheet === 'connections' && second ? [first, second] : [first];
  return needed.filter(({ header }) => !columns.some((use) => use.as === 'known' && use.header === header));
}

/** The rows without their header. */
export const bodyOf = ({ headed, rows }: Pasted) => (headed ? rows.slice(1) : rows);

/** The sheet as an import takes it: a header, then the rows. */
export function sheetText(pasted: Pasted): string {
  const kept = pasted.columns.flatMap((use, at) => (use.as === 'left-out' ? [] : [{ use, at }]));
  const header = kept.map(({ use, at }) => (use.as === 'known' ? use.header : (pasted.rows[0]?.[at] ?? '')));
  const body = bodyOf(pasted).map((row) => kept.map(({ at }) => row[at] ?? ''));
  return stringify([header, ...body]);
}
