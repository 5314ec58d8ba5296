import { sentence } from '../../language/sentence.ts';
import { fold } from '../../text.ts';
import { type ElementColumn, PROFILE_COLUMNS, RECORD_COLUMNS } from './columns.ts';
import { Names } from './names.ts';
import type { PlannedPlace } from './plan.ts';
import type { Row } from './row.ts';

type ElementRow = Row<ElementColumn>;

const NOT_KEPT = [
  ...['sector', 'status', 'summary', 'summaryFr', 'tags', 'otherNames', 'website'],
  ...['purpose', 'state', ...PROFILE_COLUMNS, ...RECORD_COLUMNS],
] as ElementColumn[];

/** Most characters that are shown of how a place leads back to itself. */
const WAY_MAX = 560;

/** The places of a sheet: those that have a row, and those that are only the Location of something. */
export class Places {
  readonly #places: PlannedPlace[] = [];
  readonly #names = new Names<PlannedPlace>();
  readonly #rows = new Map<PlannedPlace, ElementRow>();

  /** Plans the place of a row of Type Place. What holds it is read later, when every place is known. */
  declare(row: ElementRow, key: string, name: string, id: string | undefined): void {
    const nameFr = row.name('labelFr');
    const source = row.name('source');
    const latitude = row.decimal('latitude', -90, 90);
    const longitude = row.decimal('longitude', -180, 180);
    if ((row.word('latitude') === undefined) !== (row.word('longitude') === undefined))
      row.issue(row.word('latitude') === undefined ? 'longitude' : 'latitude', sentence('places.pair'));
    const place: PlannedPlace = {
      key,
      name,
      ...(nameFr !== undefined && { nameFr }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
      ...(source !== undefined && { source }),
      ...row.spot,
    };
    for (const column of NOT_KEPT)
      if (row.word(column) !== undefined) row.notice(column, sentence('places.noColumn'), '');
    for (const { header } of row.others()) row.noticeOther(header, sentence('places.otherColumn'));
    this.#places.push(place);
    this.#names.add(place, name, id);
    this.#rows.set(place, row);
  }

  /** Whether some place is called so. */
  isNamed(name: string): boolean {
    return this.#names.find(name).length > 0;
  }

  /** The key of the place that a cell names; one that has no row is planned by its name alone. */
  keyOf(row: ElementRow, column: 'location' | 'within', name: string): string | undefined {
    const key = `place:${fold(name)}`;
    const found = this.#names.find(name);
    // A place that kept its key and changed its label is still meant by the old one.
    const [place, ...others] = found.length > 0 ? found : this.#names.find(key);
    if (others.length > 0) return row.issue(column, sentence('places.several'), name);
    if (place) return place.key;
    const planned: PlannedPlace = { key, name, ...row.spot, onlyNamed: true };
    this.#places.push(planned);
    this.#names.add(planned, name);
    return key;
  }

  /** Reads what holds each place, and refuses places that hold themselves. */
  planned(): PlannedPlace[] {
    for (const [place, row] of this.#rows) {
      const column = row.word('within') === undefined ? 'location' : 'within';
      const name = row.name(column);
      const within = name === undefined ? undefined : this.keyOf(row, column, name);
      if (within !== undefined) place.within = within;
    }
    this.#refuseCycles();
    return this.#places;
  }

  #refuseCycles(): void {
    const byKey = new Map(this.#places.map((place) => [place.key, place]));
    const settled = new Set<PlannedPlace>();
    for (const start of this.#places) {
      const path = new Set<PlannedPlace>();
      let place: PlannedPlace | undefined = start;
      while (place && !settled.has(place) && !path.has(place)) {
        path.add(place);
        place = byKey.get(place.within ?? '');
      }
      if (place && path.has(place)) this.#refuseCycle(place, [...path]);
      for (const seen of path) settled.add(seen);
    }
  }

  #refuseCycle(first: PlannedPlace, path: PlannedPlace[]): void {
    const names = path.slice(path.indexOf(first)).map((place) => place.name);
    const way = [...names, first.name].join(' → ').slice(0, WAY_MAX);
    this.#rows.get(first)?.issue('within', sentence('places.within', { path: way }));
  }
}
