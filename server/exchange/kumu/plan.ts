// What Kumu sheets ask for, as plain data: nothing here knows the database.

import type { Visibility } from '../../access/sees.ts';
import type { ElementKind } from '../../element/element.ts';
import type { LinkDirection, LinkStatus } from '../../interdependency/link-states.ts';
import type { Language } from '../../language/language.ts';
import { type Sentence, speak } from '../../language/sentence.ts';
import type { Sector, StakeholderStatus } from '../../stakeholder/stakeholder.ts';
import type { RecordKind } from '../identity.ts';

/** Largest file that is read, and most of several files, in bytes: 100,000 elements and 300,000 connections fit several times over. */
export const SHEET_BYTES_MAX = 64 * 1024 * 1024;
/** Most files of one import. */
export const FILES_MAX = 50;
/** Most rows of a table, its header not counted. */
export const SHEET_ROWS_MAX = 400_000;
/** Most columns of a table. */
export const SHEET_COLUMNS_MAX = 500;
/** Most cells of a table, the empty ones included: what keeps a file of nothing but separators cheap. */
export const SHEET_CELLS_MAX = 6_000_000;
/** Most issues, and most notices, that one reading reports; a last one says how many more there are. */
export const REPORTED_MAX = 500;

export type SheetName = 'elements' | 'connections' | 'nominations';

/** A row of what was read. */
export type Spot = {
  /** Which file (and sheet of it), where several tables are about the same; of what is wrong with a whole file, always. */
  file?: string;
  /** As a spreadsheet counts: the header is row 1. In a file that is no table, the how manieth it is, and one. */
  row: number;
};

/** A row among all tables. */
export type RowRef = Spot & { sheet: SheetName };

/** A row among all tables, as one word. */
export function rowName({ sheet, file, row }: RowRef): string {
  return file === undefined ? `${sheet} ${row}` : `${sheet} ${row} ${file}`;
}

/** Where a sheet says something. `column` is its header as written, empty when the whole sheet or row is meant. */
type Cell = RowRef & {
  column: string;
  /** What the cell holds, shortened. */
  value: string;
};

/** One thing to say about a cell: what is wrong and what is allowed. */
export type SheetIssue = Cell & Sentence;

/** The same as it is said to somebody. */
export type SheetLine = Cell & { message: string };

/** Issues or notices in a language. */
export function linesIn(issues: readonly SheetIssue[], language: Language): SheetLine[] {
  return issues.map(({ key, facts, ...cell }) => ({ ...cell, message: speak({ key, facts }, language) }));
}

/** A place, from a row of Type Place or from the Location of an element. */
export type PlannedPlace = Spot & {
  key: string;
  name: string;
  nameFr?: string;
  /** Key of the place that holds this one; there is no cycle. */
  within?: string;
  latitude?: number;
  longitude?: number;
  source?: string;
  /** It has no row of its own (`row` is the first one that names it): a place of this name that exists already is meant. */
  onlyNamed?: true;
};

/** A stakeholder or a mission. */
export type PlannedElement = Spot & {
  /** Stable between imports: the ID column when given, else kind and folded label, as in `institution:red cross`. */
  key: string;
  kind: ElementKind;
  name: string;
  nameFr?: string;
  otherNames: string[];
  summary?: string;
  summaryFr?: string;
  sector?: Sector;
  /** Of stakeholders; without meaning for a mission. */
  status: StakeholderStatus;
  tags: string[];
  website?: string;
  /** Key of a planned place. */
  place?: string;
  /** Normalised, without `#`; every mission has one and no two missions share it. */
  hashtag?: string;
  /** ISO 8601 date. */
  horizon?: string;
  /** Of missions, as is `state`. */
  purpose?: string;
  state?: string;
  /** Of stakeholders, as are the profile lists; PUBLIC for a newcomer when the sheet says nothing. */
  visibility?: Visibility;
  logo?: string;
  languages?: string[];
  skills?: string[];
  interests?: string[];
  seeks?: string[];
  brings?: string[];
  introduces?: 'YES' | 'NO';
  source?: string;
  /** Every other column by its header as written, and the words that were read as something more general. */
  attributes: Record<string, string>;
  /** Where the file draws it, in units of its own; y grows upwards. */
  at?: { x: number; y: number };
  /** It has no row of its own (`row` is that of the connections sheet, or of what `namedIn` says): an element of this name (a mission of this hashtag) that exists already is meant. */
  onlyNamed?: true;
  /** The sheet that names what has no row: the connections when nothing is said. */
  namedIn?: 'elements' | 'nominations';
  /** A person has said that it is nobody who is called alike. */
  isNew?: true;
  /** What the sheet does not say: such a value holds for a newcomer, and changes nothing that exists. */
  assumed?: readonly ('kind' | 'status' | 'hashtag')[];
};

/** An interdependency; `from` and `to` are keys of planned elements, never the same one. */
export type PlannedLink = Spot & {
  from: string;
  to: string;
  /** UPPER_SNAKE: a built-in type, or one of the plan's `types`. */
  type: string;
  label?: string;
  note?: string;
  /** 1 (weak tie) to 5 (strong tie). */
  strength?: number;
  direction: LinkDirection;
  status: LinkStatus;
  /** ISO 8601 date. */
  since?: string;
  /** ISO 8601 date, never before `since`. */
  until?: string;
  source?: string;
  /** As for elements. */
  assumed?: readonly ('direction' | 'status')[];
};

/** A link type of the ecosystem's own, and the word the sheet uses for it. */
export type PlannedType = { key: string; label: string };

/** A record of any other kind: a need, a role, a seat. */
export type PlannedRecord = Spot & {
  /** What other records of the plan call it. It holds a line break, which no key of an element does. */
  key: string;
  kind: RecordKind;
  /** The fields that the sheet says, as plain JSON. */
  properties: Record<string, unknown>;
  /** By name of the reference, the key of a planned element or record. */
  refs: Record<string, string>;
  /** Tells it from those with the same identity (see `identity.ts`): the first is 1. */
  nth: number;
  /** The sheet that says it: the elements when nothing is said. */
  namedIn?: 'nominations';
  column: string;
  /** What the sheet does not say: such a field or reference holds for a newcomer, and changes nothing that exists. */
  assumed?: readonly string[];
};

export type ImportPlan = {
  places: PlannedPlace[];
  elements: PlannedElement[];
  links: PlannedLink[];
  /** The link types that are used and not built in. */
  types: PlannedType[];
  /** Each after those that it refers to. */
  records: PlannedRecord[];
  /** What was read otherwise than it is written; none of it prevents the import. */
  notices: SheetIssue[];
};
