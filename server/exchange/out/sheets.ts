/** Elements and connections as rows of the columns that an import reads: what sheets hold, and graphs as attributes. */
import { BUILT_IN } from '../../interdependency/interdependency.ts';
import { fold } from '../../text.ts';
import { CONNECTION_COLUMNS, ELEMENT_COLUMNS, type ElementColumn, RECORD_COLUMNS } from '../kumu/columns.ts';
import { LinkTypes } from '../kumu/link-types.ts';
import { KINDS, meaning, plainWord, SECTOR_WORDS, STATUS_WORDS } from '../kumu/words.ts';
import { entriesOf } from './entries.ts';
import { FileNames } from './names.ts';
import type { Taken, TakenRecord } from './taken.ts';
import { CONNECTION_TITLES, ELEMENT_TITLES, textOf, wordOf } from './words.ts';

/** Cells that are not empty, by header, in the order of the columns. */
export type Cells = Map<string, string>;

/** Columns that hold what a field does. */
const FIELDS = {
  labelFr: 'nameFr',
  sector: 'sector',
  status: 'status',
  summary: 'summary',
  summaryFr: 'summaryFr',
  tags: 'tags',
  otherNames: 'otherNames',
  website: 'website',
  hashtag: 'hashtag',
  horizon: 'horizon',
  purpose: 'purpose',
  state: 'state',
  visibility: 'visibility',
  logo: 'logo',
  languages: 'languages',
  skills: 'skills',
  interests: 'interests',
  seeks: 'seeks',
  brings: 'brings',
  latitude: 'latitude',
  longitude: 'longitude',
  source: 'source',
} as const satisfies { [Column in ElementColumn]?: string };

const LINK_FIELDS = ['label', 'note', 'strength', 'direction', 'status', 'since', 'until', 'source'] as const;

/** The columns in the order in which they are written; those without a cell are left out of a file. */
const ORDER = [...new Set([...ELEMENT_COLUMNS.values()].map(({ column }) => column))];

export class SheetWriter {
  readonly #taken: Taken;
  readonly #names: FileNames;
  readonly #types: ReadonlyMap<unknown, string>;
  readonly #placeWord: (place: TakenRecord) => string;

  /** `hasPlaces`: whether what is written has places of its own, which an ID can name; `idOf`: how it writes IDs. */
  constructor(taken: Taken, { hasPlaces = true, idOf = ({ id }: TakenRecord) => id } = {}) {
    this.#taken = taken;
    this.#placeWord = (place) => (hasPlaces ? this.#names.of(place) : String(place.fields.name));
    this.#names = new FileNames(taken, idOf);
    this.#types = new Map(
      taken
        .of('InterdependencyType')
        .map(({ fields: { key, label } }) => [key, typeWord(String(key), label)]),
    );
  }

  /** The row of an element or a place; without its ID and label. */
  element(record: TakenRecord): Cells {
    const { kind, fields, refs, attributes } = record;
    const isPlace = kind === 'Place';
    const cells = new Map<ElementColumn, string>();
    const put = (column: ElementColumn, text: string) => text !== '' && cells.set(column, text);
    put('type', wordOf(isPlace ? 'PLACE' : (fields.kind ?? 'MISSION')));
    for (const [column, name] of Object.entries(FIELDS) as [ElementColumn, string][])
      if (fields[name] !== undefined) put(column, textOf(kind, name, fields[name]));
    // Empty means public, and does not show again what was hidden since.
    if (fields.visibility === 'PUBLIC') cells.delete('visibility');
    if (refs.place) put('location', this.#placeWord(refs.place));
    if (refs.within) put('within', this.#names.of(refs.within));
    if (!isPlace)
      for (const column of RECORD_COLUMNS)
        put(column, entriesOf(column, record, { taken: this.#taken, names: this.#names }));
    const others = this.#attributes(attributes, cells, record);
    const known = ORDER.flatMap((column): [string, string][] => {
      const text = cells.get(column);
      return text === undefined ? [] : [[ELEMENT_TITLES[column], text]];
    });
    return new Map([...known, ...others]);
  }

  /** The row of a link; without its ends. */
  link({ kind, fields }: TakenRecord): Cells {
    const type = String(fields.type);
    const cells: Cells = new Map([
      [CONNECTION_TITLES.type, this.#types.get(type) ?? typeWord(type, undefined)],
    ]);
    for (const name of LINK_FIELDS)
      if (fields[name] !== undefined) cells.set(CONNECTION_TITLES[name], textOf(kind, name, fields[name]));
    return cells;
  }

  /** What a connection calls its end. */
  end(record: TakenRecord | undefined): string {
    return record ? this.#names.of(record) : '';
  }

  /** Attributes whose header is that of a column stand in it where they are read again as an attribute, else beside it. */
  #attributes(
    attributes: TakenRecord['attributes'],
    cells: Map<ElementColumn, string>,
    record: TakenRecord,
  ): Cells {
    const others: Cells = new Map();
    for (const [header, value] of Object.entries(attributes)) {
      const known = ELEMENT_COLUMNS.get(plainWord(header));
      const column = known?.own ? known.column : undefined;
      const written = column && cells.get(column);
      if (column === undefined || column === 'id' || column === 'label') others.set(header, value);
      else if (written === undefined || isSaidBy(column, value, record)) cells.set(column, value);
      else if (RECORD_COLUMNS.some((each) => each === column)) cells.set(column, `${written} | ${value}`);
      else others.set(`${header} (2)`, value);
    }
    return others;
  }
}

/** Whether the word that an attribute keeps says, among other things, what the field holds: *Company* an institution. */
function isSaidBy(column: ElementColumn, word: string, { fields }: TakenRecord): boolean {
  if (column === 'type') return (meaning(KINDS, word)?.value ?? 'INSTITUTION') === (fields.kind ?? 'MISSION');
  if (column === 'sector') return sectorOf(word) === fields.sector;
  return column === 'status' && !meaning(STATUS_WORDS, word) && fields.status === 'LISTED';
}

const sectorOf = (word: string): string =>
  [word, ...word.split(/[|/,;]/)].map((part) => meaning(SECTOR_WORDS, part)?.value).find(Boolean) ?? 'OTHER';

/** What a sheet calls a type of link: its label where that is read as this very type. */
function typeWord(key: string, label: unknown): string {
  const words = BUILT_IN.get(key)?.label ?? label;
  return typeof words === 'string' && new LinkTypes().key(words) === key ? words : key;
}

/** A table with the headers that some row has, in the order of the columns; what no column of ours holds comes last. */
export type Table = { headers: string[]; rows: string[][] };

/** Both sheets: places and elements, by number, and connections. */
export function sheetsOf(taken: Taken): { elements: Table; connections: Table } {
  const sheet = new SheetWriter(taken);
  const rows = [...taken.of('Place'), ...taken.elements].map(
    (record): Cells =>
      new Map([
        [ELEMENT_TITLES.id, record.id],
        [ELEMENT_TITLES.label, String(record.fields.name)],
        ...sheet.element(record),
      ]),
  );
  const links = taken
    .of('Interdependency')
    .map(
      (link): Cells =>
        new Map([
          [CONNECTION_TITLES.from, sheet.end(link.refs.from)],
          [CONNECTION_TITLES.to, sheet.end(link.refs.to)],
          ...sheet.link(link),
        ]),
    );
  const own = ORDER.map((column) => ELEMENT_TITLES[column]);
  const between = [
    ...new Set([...CONNECTION_COLUMNS.values()].map(({ column }) => CONNECTION_TITLES[column])),
  ];
  return {
    elements: tableOf(rows, headersOf(rows, own, [ELEMENT_TITLES.id, ELEMENT_TITLES.label])),
    connections: tableOf(links, headersOf(links, between, [CONNECTION_TITLES.from, CONNECTION_TITLES.to])),
  };
}

/** Headers with a cell in some row, ours first. Where another word for a column of ours is an attribute, ours is there as well. */
export function headersOf(
  rows: Iterable<Cells>,
  own: readonly string[],
  always: readonly string[] = [],
): string[] {
  const used = new Set(always);
  for (const row of rows) for (const header of row.keys()) used.add(header);
  for (const header of [...used]) {
    const known = ELEMENT_COLUMNS.get(plainWord(header));
    if (known && !known.own && own.includes(ELEMENT_TITLES[known.column]))
      used.add(ELEMENT_TITLES[known.column]);
  }
  const others = [...used].filter((header) => !own.includes(header));
  return [...own.filter((header) => used.has(header)), ...oneSpelling(others)];
}

/** Two headers that differ by their case only are one column. */
const oneSpelling = (headers: readonly string[]): string[] => [
  ...new Map(headers.map((header) => [fold(header), header])).values(),
];

function tableOf(rows: readonly Cells[], headers: string[]): Table {
  const columns = new Map(headers.map((header, index) => [fold(header), index]));
  return {
    headers,
    rows: rows.map((row) => {
      const cells = headers.map(() => '');
      for (const [header, text] of row) cells[columns.get(fold(header)) ?? -1] = text;
      return cells;
    }),
  };
}
