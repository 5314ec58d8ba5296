import { fold } from '../text.ts';
import { differences, finder, isAdopted, nameKey, present } from './compare.ts';
import type { ExchangeFindPlacesRow } from './exchange.queries.ts';
import type { Numbers } from './import-report.ts';
import type { PlannedPlace, SheetIssue } from './kumu/plan.ts';

/** What is to be done about the places of a plan. */
export type PlaceWork = {
  /** By key of the plan. */
  ids: Map<string, string>;
  created: { properties: Record<string, unknown> }[];
  changed: { id: string; changes: Record<string, unknown> }[];
  moved: { id: string; within: string }[];
  unchanged: number;
};

/** Finds each planned place among the stored ones, and what differs. */
export function matchPlaces(
  planned: readonly PlannedPlace[],
  stored: readonly ExchangeFindPlacesRow[],
  ecosystem: string,
  numbers: Numbers,
  issues: SheetIssue[],
): PlaceWork {
  const find = finder(
    stored,
    ({ place }) => ({ kind: 'place', sortName: place.sortName }),
    new Set(planned.map(({ key }) => key)),
  );
  const refuse = (place: PlannedPlace, column: string, message: string) =>
    issues.push({ sheet: 'elements', row: place.row, column, value: place.name, message });

  const work: PlaceWork = { ids: new Map(), created: [], changed: [], moved: [], unchanged: 0 };
  const found = new Map<PlannedPlace, ExchangeFindPlacesRow>();
  for (const place of planned) {
    const [match, ...others] = find({ ...place, kind: 'place' });
    if (others.length > 0)
      refuse(
        place,
        place.onlyNamed ? 'Location' : 'Label',
        'Several places of this ecosystem have this name.',
      );
    if (match) found.set(place, match);
    else work.created.push({ properties: newcomer(place, ecosystem, numbers) });
    work.ids.set(place.key, match?.place.id ?? (work.created.at(-1)?.properties.id as string));
  }

  const within = new Map(stored.map((row) => [row.place.id, row.within ?? undefined]));
  for (const place of planned) {
    const id = work.ids.get(place.key) ?? '';
    const match = found.get(place);
    const parent = work.ids.get(place.within ?? '');
    const moves = parent !== undefined && parent !== within.get(id);
    if (parent !== undefined && moves) {
      within.set(id, parent);
      work.moved.push({ id, within: parent });
    }
    if (!match) continue;
    const changes = place.onlyNamed ? {} : changesOf(place, match);
    if (moves || Object.keys(changes).length > 0) work.changed.push({ id, changes });
    else work.unchanged += 1;
  }
  const moved = new Set(work.moved.map(({ id }) => id));
  for (const place of planned) {
    const id = work.ids.get(place.key) ?? '';
    if (moved.has(id) && holdsItself(id, within))
      refuse(place, 'Within', 'With what this ecosystem holds already, this place would lie within itself.');
  }
  return work;
}

function changesOf(place: PlannedPlace, { place: stored, importKey }: ExchangeFindPlacesRow) {
  const { name, nameFr, latitude, longitude, source } = place;
  const changes = differences({ name, nameFr, latitude, longitude, source }, stored);
  if (changes.name) changes.sortName = fold(name);
  if (isAdopted(place.key, importKey, nameKey('place', stored.sortName))) changes.importKey = place.key;
  return changes;
}

function newcomer(place: PlannedPlace, ecosystem: string, numbers: Numbers): Record<string, unknown> {
  const { key, name, nameFr, latitude, longitude, source } = place;
  const number = numbers.next();
  return present({
    id: `${ecosystem}-p${number}`,
    number: BigInt(number),
    importKey: key,
    name,
    sortName: fold(name),
    nameFr,
    latitude,
    longitude,
    source,
  });
}

function holdsItself(start: string, within: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let id = within.get(start); id !== undefined && !seen.has(id); id = within.get(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}
