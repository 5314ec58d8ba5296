// What each table is about and what its columns mean: as a person says, by its headers, by the habits of tools, by what cells hold.
import { sentence } from '../../language/sentence.ts';
import type { Format, Grid, Role } from '../formats/grid.ts';
import {
  CONNECTION_COLUMNS,
  type Column,
  type ConnectionColumn,
  ELEMENT_COLUMNS,
  type ElementColumn,
  type KnownHeaders,
  NOMINATION_COLUMNS,
  type NominationColumn,
  RESOURCE_COLUMNS,
  type ResourceColumn,
} from './columns.ts';
import { guessEnds, guessLabel, registerId } from './guesses.ts';
import { habitsOf } from './habits.ts';
import { isPersonal, withoutPersonal } from './personal.ts';
import type { SheetName } from './plan.ts';
import type { Report } from './report.ts';
import { locate, readTable, type Table, titleOf } from './table.ts';
import { plainWord } from './words.ts';

/** What a column is read as: one with a meaning, an attribute, nothing at all, or nothing because it is personal. */
export type ReadAs = Column | 'attribute' | 'nothing' | 'personal';

/** How a table was understood. */
export type TableRead = {
  /** What `mapping` calls it: the file and the sheet of it, or what it is about. */
  name: string;
  format: Format;
  role: Role;
  rows: number;
  columns: {
    header: string;
    as: ReadAs;
    /** How that is known: a person said so, by the header, by the habit of a tool, by what its cells hold. */
    by: 'person' | 'header' | 'habit' | 'cells';
    /** Its first cells, without what is personal. */
    samples: string[];
  }[];
};

/** What a person says of a table; what a column is read as by its header as written. */
export type TableMapping = {
  role?: Role;
  columns?: Readonly<Record<string, Exclude<ReadAs, 'personal'>>>;
};

type Tables = {
  tables: TableRead[];
  elements: Table<ElementColumn>[];
  connections: Table<ConnectionColumn>[];
  nominations: Table<NominationColumn>[];
  resources: Table<ResourceColumn>[];
};

const KNOWN: Record<Role, KnownHeaders<Column>> = {
  elements: ELEMENT_COLUMNS,
  connections: CONNECTION_COLUMNS,
  nominations: NOMINATION_COLUMNS,
  resources: RESOURCE_COLUMNS,
};
const REQUIRED = {
  elements: ['label'],
  connections: ['from', 'to'],
  nominations: ['nominated'],
  resources: ['label', 'resource'],
} as const;

/** What each table is; those that cannot be read have an issue. */
export function tablesOf(
  grids: readonly Grid[],
  mapping: Readonly<Record<string, TableMapping>>,
  report: Report,
): Tables {
  const found: Tables = { tables: [], elements: [], connections: [], nominations: [], resources: [] };
  const named = grids.map((grid) => ({ grid, said: mapping[grid.file ?? grid.role ?? ''] ?? {} }));
  const roles = named.map(({ grid, said }) => said.role ?? grid.role ?? roleOf(grid));
  const sheets = roles.map((role): SheetName => (role === 'resources' ? 'elements' : role));
  const hasRows = grids.some(({ rows }) => rows.length > 0);
  const isSure = named.map(({ grid }, index) => hasRequired(grid, roles[index] ?? 'elements'));
  for (const [index, { grid, said }] of named.entries()) {
    const role = roles[index] ?? 'elements';
    const sheet = sheets[index] ?? 'elements';
    const at = { sheet, row: grid.firstRow - 1, ...(grid.file !== undefined && { file: grid.file }) };
    const by = new Map<number, TableRead['columns'][number]['by']>();
    // A legend, a list of sources: beside tables that are known, nothing is guessed.
    if (
      role === 'elements' &&
      !isSure[index] &&
      isSure.includes(true) &&
      !grid.role &&
      !said.role &&
      !said.columns
    ) {
      found.tables.push(told(grid, role, new Map(), by, undefined));
      report.notice(at, sentence('sheet.notRead'));
      continue;
    }
    const given = givenColumns(grid, role, said, by, grids);
    // Rows are told apart by their file only where several tables are about the same.
    const shared = sheets.filter((other) => other === sheet).length > 1;
    const table = readTable(
      grid,
      { sheet, known: KNOWN[role], required: REQUIRED[role], namesFile: shared },
      given,
      report,
    );
    found.tables.push(told(grid, role, given, by, table));
    if (!table) continue;
    for (const [column, how] of by)
      if (how === 'cells')
        report.notice(
          { ...at, column: grid.headers[column] ?? '' },
          sentence('sheet.guessed', { as: titleOf(String(given.get(column))) }),
        );
    if (grid.rows.length === 0) {
      if (hasRows) report.notice(at, sentence('sheet.noRows'));
      else report.whole(at, sentence('sheet.noRows'));
    }
    // Each table has the columns of its role: the compiler cannot follow that through the record of roles.
    (found[role] as Table<Column>[]).push(table);
  }
  return found;
}

/** What the columns are that no header of ours names. */
function givenColumns(
  grid: Grid,
  role: Role,
  said: TableMapping,
  by: Map<number, TableRead['columns'][number]['by']>,
  grids: readonly Grid[],
): Map<number, Column | 'attribute' | null> {
  const given = new Map<number, Column | 'attribute' | null>();
  const give = (
    columns: Iterable<readonly [number, Column | 'attribute' | null]>,
    how: 'person' | 'habit' | 'cells',
  ) => {
    for (const [index, column] of columns)
      if (!given.has(index)) {
        given.set(index, column);
        by.set(index, how);
      }
  };
  for (const [index, header] of grid.headers.entries()) {
    const as = said.columns && Object.hasOwn(said.columns, header) ? said.columns[header] : undefined;
    if (as !== undefined && (as === 'attribute' || as === 'nothing' || isColumnOf(role, as)))
      give([[index, as === 'nothing' ? null : (as as Column | 'attribute')]], 'person');
  }
  give(habitsOf(grid, role), 'habit');
  const columns = locate(grid.headers, KNOWN[role], given);
  const isFree = (index: number) => !given.has(index) && ![...columns.values()].includes(index);
  if (role === 'elements' && !columns.has('label')) give(guessLabel(grid, isFree), 'cells');
  if (role === 'connections' && !(columns.has('from') && columns.has('to')))
    give(guessEnds(grid, columns, isFree, grids), 'cells');
  if (role === 'elements' && !columns.has('id'))
    give(registerId(grid, locate(grid.headers, KNOWN[role], given).get('label')), 'habit');
  return given;
}

const isColumnOf = (role: Role, column: string): boolean =>
  [...KNOWN[role].values()].some((known) => known.column === column);

function hasRequired(grid: Grid, role: Role): boolean {
  const columns = locate(grid.headers, KNOWN[role]);
  return REQUIRED[role].every((column) => columns.has(column));
}

/** What a table is about, by its headers; its name is only a hint. */
function roleOf(grid: Grid): Role {
  const words = new Set(grid.headers.map(plainWord));
  const has = (role: Role) => hasRequired(grid, role);
  if ((words.has('source') && words.has('target')) || has('connections')) return 'connections';
  if (has('nominations')) return 'nominations';
  if ((words.has('resource') || words.has('ressource')) && has('resources')) return 'resources';
  if (has('elements')) return 'elements';
  const name = plainWord(grid.file ?? '');
  return /\b(?:connections?|relations?|relaciones|links?|liens?|edges?|connexions?)\b/.test(name)
    ? 'connections'
    : 'elements';
}

function told(
  grid: Grid,
  role: Role,
  given: ReadonlyMap<number, Column | 'attribute' | null>,
  by: ReadonlyMap<number, TableRead['columns'][number]['by']>,
  table: Table<Column> | undefined,
): TableRead {
  const columns = new Map([...(table?.columns ?? [])].map(([column, index]) => [index, column]));
  return {
    name: grid.file ?? role,
    ...{ format: grid.format, role, rows: grid.rows.length },
    columns: grid.headers.map((header, index) => {
      const isLeft = isPersonal(header) || table?.facts.isPersonal(index);
      const plain = given.get(index) === null ? 'nothing' : isLeft ? 'personal' : 'attribute';
      const cells = grid.rows.slice(0, SAMPLED).map((row) => row[index] ?? '');
      const samples = cells.filter((cell) => cell.trim() !== '').slice(0, SAMPLES);
      return {
        header,
        as: columns.get(index) ?? plain,
        by: by.get(index) ?? (columns.has(index) ? 'header' : 'cells'),
        samples:
          plain === 'personal' ? [] : samples.map((cell) => withoutPersonal(cell.slice(0, SAMPLE_MAX))),
      };
    }),
  };
}

const [SAMPLED, SAMPLES, SAMPLE_MAX] = [20, 3, 80];
