// What columns without a known header are, by what their cells hold. Whatever is guessed is told.
import { fold, isBlank, NAME_MAX } from '../../text.ts';
import type { Grid } from '../formats/grid.ts';
import type { Column } from './columns.ts';
import { holdsPersonal, isPersonal } from './personal.ts';
import { plainWord } from './words.ts';

type Guessed = [number, Column];

/** So many rows are looked at. */
const LOOKED = 2_000;
const NAMING =
  /\b(?:name|names|nom|noms|organi[sz]ations?|organismes?|compan(?:y|ies)|entreprises?|denomination|raison sociale|acteurs?|actors?|partners?|partenaires?|members?|membres?|charity|institutions?|stakeholders?|projects?|projets?|title|titre)/;

/** The column of names of a table that has none by its header: short texts, nearly all of them different. */
export function guessLabel(grid: Grid, isFree: (index: number) => boolean): Guessed[] {
  const candidates = [...grid.headers.keys()].filter(isFree).flatMap((index) => {
    const header = grid.headers[index] ?? '';
    if (isPersonal(header)) return [];
    const cells = cellsOf(grid, index);
    const names = cells.filter(isName);
    const isTelling = names.length > 0 && names.length >= cells.length * 0.9;
    const isFilled = cells.length >= Math.min(grid.rows.length, LOOKED) * 0.7;
    const isDistinct = new Set(names.map(fold)).size >= names.length * 0.7;
    return isTelling && isFilled && isDistinct ? [{ index, isNamed: NAMING.test(plainWord(header)) }] : [];
  });
  const best = candidates.find(({ isNamed }) => isNamed) ?? candidates[0];
  return best ? [[best.index, 'label']] : [];
}

/** The two ends of a table of links: columns of names that mostly stand among the labels, or in one another. */
export function guessEnds(
  grid: Grid,
  known: ReadonlyMap<string, number>,
  isFree: (index: number) => boolean,
  grids: readonly Grid[],
): Guessed[] {
  const labels = new Set(
    grids.flatMap((other) => {
      const label = other.headers.findIndex((header) =>
        ['label', 'name', 'nom', 'libelle'].includes(plainWord(header)),
      );
      return other === grid || label < 0 ? [] : cellsOf(other, label).map(fold);
    }),
  );
  const columns = [...grid.headers.keys()]
    .filter(isFree)
    .map((index) => ({ index, names: cellsOf(grid, index).filter(isName).map(fold) }))
    .filter(({ names }) => names.length > 0);
  const share = (names: string[], all: ReadonlySet<string>) =>
    names.filter((name) => all.has(name)).length / names.length;
  const ends = columns.filter(
    ({ index, names }) =>
      share(names, labels) > 0.5 ||
      columns.some((other) => other.index !== index && share(names, new Set(other.names)) > 0.3),
  );
  const missing = (['from', 'to'] as const).filter((column) => !known.has(column));
  if (ends.length < missing.length) return [];
  return missing.flatMap((column, nth) => (ends[nth] ? [[ends[nth].index, column] satisfies Guessed] : []));
}

const REGISTER =
  /^(?:neq|siren|siret|rna|bn|ein|lei|rcs|abn|uei|numero d entreprise|numero d enregistrement|(?:bn )?(?:business|charity|company|registration|register|corporation) (?:registration )?(?:number|no)|(?:charity )?registration (?:number|no)|matricule)$/;

/**
 * The number of a public register, as ID where names alone do not tell the rows apart; else it stays an attribute, so that rows still find
 * those who are on the map under their name.
 */
export function registerId(grid: Grid, label: number | undefined): Guessed[] {
  const index = grid.headers.findIndex((header) => REGISTER.test(plainWord(header)));
  if (index < 0 || label === undefined) return [];
  const names = cellsOf(grid, label, Number.POSITIVE_INFINITY).map(fold);
  return new Set(names).size < names.length ? [[index, 'id']] : [];
}

function cellsOf({ rows }: Grid, index: number, most = LOOKED): string[] {
  return rows.slice(0, most).flatMap((row) => {
    const cell = row[index];
    return cell === undefined || isBlank(cell) ? [] : [cell];
  });
}

/** What a name may look like: no number, no address, no prose. */
function isName(cell: string): boolean {
  return (
    /\p{L}/u.test(cell) &&
    cell.length <= NAME_MAX / 2 &&
    !/^\s*(?:https?:|www\.)/i.test(cell) &&
    !holdsPersonal(cell)
  );
}
