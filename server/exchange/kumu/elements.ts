// The elements sheet: which rows are places, which are stakeholders and missions, and what each cell of them means.

import type { ElementKind } from '../../element/element.ts';
import { enumWords } from '../../language/enum-words.ts';
import { sentence } from '../../language/sentence.ts';
import type { Sector, StakeholderStatus } from '../../stakeholder/stakeholder.ts';
import { fold, HASHTAG_MAX, normalizeHashtag } from '../../text.ts';
import { type ElementColumn, PROFILE_COLUMNS } from './columns.ts';
import { Names, plainAddress } from './names.ts';
import { isPersonal } from './personal.ts';
import { Places } from './places.ts';
import type { PlannedElement, PlannedPlace } from './plan.ts';
import { readCourse, readProfile } from './profile.ts';
import type { Report } from './report.ts';
import { type ElementRow, Row } from './row.ts';
import type { Table } from './table.ts';
import { KINDS, meaning, SECTOR_WORDS, STATUS_WORDS } from './words.ts';

/** What a connection can end at; a place is known only so that it can be refused. */
export type End = PlannedElement | 'PLACE';

export type ElementsRead = {
  elements: PlannedElement[];
  places: PlannedPlace[];
  ends: Names<End>;
  /** Missions by hashtag. */
  missions: Map<string, PlannedElement>;
  /** Each element of the sheet with its row, whose other columns are read when every element is known. */
  rows: { row: ElementRow; element: PlannedElement }[];
};

type Identified = {
  row: ElementRow;
  key: string;
  name: string;
  id: string | undefined;
  kind: ElementKind | 'PLACE';
};

/** Reads every row of the tables of elements; without any, nothing is known of any element. */
export function readElements(tables: readonly Table<ElementColumn>[], report: Report): ElementsRead {
  const identified = identify(tables, report);
  const places = new Places();
  const ends = new Names<End>();
  // Places first: the Location of a row may name a place of a later one.
  for (const { row, key, name, id, kind } of identified)
    if (kind === 'PLACE') {
      places.declare(row, key, name, id);
      ends.add('PLACE', name, id);
    }
  const hashtags = new Map<string, number>();
  const rows = identified.flatMap(({ row, key, name, id, kind }) => {
    if (kind === 'PLACE') return [];
    const element = readElement(row, key, name, kind, places, hashtags);
    ends.add(element, name, id);
    for (const alias of aliasesOf(element)) ends.addAlias(element, alias);
    return [{ row, element }];
  });
  const elements = rows.map(({ element }) => element);
  const missions = new Map(
    elements.flatMap((element) => (element.hashtag ? [[element.hashtag, element]] : [])),
  );
  return { elements, places: places.planned(), ends, missions, rows };
}

/** What else an element is called: its other names, and both parts of "Community Health Centre (CHC)". */
function aliasesOf({ name, nameFr, otherNames, website }: PlannedElement): string[] {
  const parts = [name, nameFr ?? ''].flatMap(
    (whole) => /^(.+?)\s*\((\p{Lu}[\p{Lu}\p{N}.&-]+)\)$/u.exec(whole)?.slice(1) ?? [],
  );
  return [...(nameFr ? [nameFr] : []), ...otherNames, ...parts, ...(website ? [plainAddress(website)] : [])];
}

function identify(tables: readonly Table<ElementColumn>[], report: Report): Identified[] {
  const identified: Identified[] = [];
  const byKey = new Map<string, Row<ElementColumn>>();
  for (const table of tables)
    for (const index of table.rows.keys()) {
      const row = new Row(table, index, report);
      if (row.isBlank) continue;
      row.checkWidth();
      if (row.word('label') === undefined) row.issue('label', sentence('element.noLabel'));
      const name = row.name('label');
      if (name === undefined) continue;
      const type = row.word('type');
      const kind = (type === undefined ? undefined : meaning(KINDS, type)?.value) ?? 'INSTITUTION';
      const id = row.name('id');
      const key = id ?? `${kind.toLowerCase()}:${fold(name)}`;
      const first = byKey.get(key);
      if (first === undefined) {
        byKey.set(key, row);
        identified.push({ row, key, name, id, kind });
      } else refuseTwin(row, first, id === undefined ? 'label' : 'id');
    }
  return identified;
}

/** The same row twice is one, and said so; two that differ are a person's to tell apart. */
function refuseTwin(row: Row<ElementColumn>, first: Row<ElementColumn>, by: 'id' | 'label'): void {
  if (row.isLike(first)) {
    row.notice(by, sentence('element.repeat', { row: first.number }));
    return;
  }
  const columns = row.differsIn(first);
  const key = by === 'id' ? 'element.sameId' : 'element.sameLabel';
  const twin = sentence(key, { row: first.number });
  row.issue(by, columns.length === 0 ? twin : sentence('row.differs', { twin, columns }));
}

function readElement(
  row: ElementRow,
  key: string,
  name: string,
  kind: ElementKind,
  places: Places,
  hashtags: Map<string, number>,
): PlannedElement {
  const attributes: [string, string][] = [];
  for (const { header, value, index } of row.others()) {
    if (isPersonal(header) || row.isPersonalColumn(index))
      row.noticeOther(header, sentence('element.personal'));
    else if (row.attribute(header, value) !== undefined) attributes.push([header, value]);
  }
  const keep = (column: ElementColumn, as = row.header(column)) => {
    const value = row.word(column);
    if (value !== undefined && row.attribute(row.header(column), value) !== undefined)
      attributes.push([as, value]);
  };

  const type = row.word('type');
  if (type !== undefined && !meaning(KINDS, type)?.exact) keep('type', 'Type');
  if (type !== undefined && !meaning(KINDS, type)) row.notice('type', sentence('element.type'));
  const isMission = kind === 'MISSION';
  const { sector, exact } = isMission ? { sector: undefined, exact: true } : readSector(row);
  if (!exact) keep('sector', 'Sector');

  for (const column of ['within', 'latitude', 'longitude'] as const) {
    if (row.word(column) !== undefined) row.notice(column, sentence('element.onlyPlaces'), '');
    keep(column);
  }
  // A cell that does not fit its row is kept all the same.
  const misfits = isMission
    ? ([...PROFILE_COLUMNS, 'sector', 'status'] as const)
    : (['hashtag', 'horizon', 'purpose', 'state'] as const);
  for (const column of misfits) keep(column);
  const [location, ...otherLocations] = row.list('location', (whole) => places.isNamed(whole));
  if (otherLocations.length > 0) {
    row.notice('location', sentence('element.locations'));
    keep('location', 'Location');
  }

  return {
    key,
    kind,
    name,
    ...present('nameFr', row.name('labelFr')),
    otherNames: otherNamesOf(row, name),
    ...present('summary', row.prose('summary')),
    ...present('summaryFr', row.prose('summaryFr')),
    ...present('sector', sector),
    status: isMission ? 'LISTED' : readStatus(row, keep),
    tags: row.list('tags'),
    ...present('website', row.website('website', keep)),
    ...present('place', location === undefined ? undefined : places.keyOf(row, 'location', location)),
    ...(isMission && present('hashtag', readHashtag(row, name, hashtags))),
    ...(isMission && present('horizon', row.date('horizon'))),
    ...(isMission ? readCourse(row, keep) : readProfile(row, keep)),
    ...present('source', row.name('source')),
    // fromEntries, so that a header such as __proto__ is a name like any other.
    attributes: Object.fromEntries(attributes),
    ...present('at', row.place),
    ...row.spot,
    ...present('assumed', assumptions(row, isMission)),
  };
}

function otherNamesOf(row: ElementRow, name: string): string[] {
  const names = [...row.list('otherNames'), ...row.list('abbreviation')];
  const each = new Map(names.map((other) => [fold(other), other]));
  each.delete(fold(name));
  return [...each.values()];
}

function assumptions(row: ElementRow, isMission: boolean): PlannedElement['assumed'] {
  const assumed: ('kind' | 'status' | 'hashtag')[] = [];
  if (row.word('type') === undefined) assumed.push('kind');
  if (isMission && row.word('hashtag') === undefined) assumed.push('hashtag');
  // A word that is not known says no status either.
  if (!isMission && !meaning(STATUS_WORDS, row.word('status') ?? '')) assumed.push('status');
  return assumed.length > 0 ? assumed : undefined;
}

function readSector(row: ElementRow): { sector?: Sector; exact: boolean } {
  const word = row.word('sector');
  if (word === undefined) return { exact: true };
  const found = meaning(SECTOR_WORDS, word);
  if (found) return { sector: found.value, exact: found.exact };
  for (const part of word.split(/[|/,;]/)) {
    const sector = meaning(SECTOR_WORDS, part)?.value;
    if (sector === undefined) continue;
    const words = { en: sector, fr: enumWords('Sector', sector).fr };
    row.notice('sector', sentence('element.sectors', { sector: words }));
    return { sector, exact: false };
  }
  row.notice('sector', sentence('element.sector'));
  return { sector: 'OTHER', exact: false };
}

function readStatus(row: ElementRow, keep: (column: ElementColumn, as: string) => void): StakeholderStatus {
  const word = row.word('status');
  const found = word === undefined ? undefined : meaning(STATUS_WORDS, word)?.value;
  if (word !== undefined && found === undefined) {
    row.notice('status', sentence('element.status'));
    keep('status', 'Status');
  }
  return found ?? 'LISTED';
}

function readHashtag(row: ElementRow, name: string, taken: Map<string, number>): string | undefined {
  const written = row.word('hashtag');
  const column = written === undefined ? 'label' : 'hashtag';
  const hashtag = normalizeHashtag(written ?? name);
  if (written === undefined && hashtag === '') return row.issue(column, sentence('element.noHashtag'));
  if (hashtag === '' || (written !== undefined && hashtag.length > HASHTAG_MAX))
    return row.issue(column, sentence('element.hashtag', { most: HASHTAG_MAX }));
  // A label may be longer than a hashtag: its beginning is enough, as long as it tells missions apart.
  const short = hashtag.slice(0, HASHTAG_MAX).replace(/-$/, '');
  const first = taken.get(short);
  if (first !== undefined)
    return row.issue(column, sentence('element.sameHashtag', { row: first, hashtag: short }));
  taken.set(short, row.number);
  return short;
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
