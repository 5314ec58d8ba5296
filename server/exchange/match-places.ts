import type { RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { betterOf } from './better-value.ts';
import { finder, isAdopted, nameKey } from './compare.ts';
import type { PlannedPlace } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';
import { type ChangedRecord, changedRecord, type NewRecord, newRecord } from './record-work.ts';
import { type Kept, nameIn, spot, type Trail } from './trail.ts';

/** What is to be done about the places of a plan. */
export type PlaceWork = {
  /** By key of the plan. */
  ids: Map<string, string>;
  created: NewRecord[];
  changed: ChangedRecord[];
  unchanged: number;
};

/** Finds each planned place among the stored ones, and what differs. */
export function matchPlaces(
  planned: readonly PlannedPlace[],
  stored: readonly RecordState[],
  ecosystem: string,
  { numbers, trail, isOverwriting }: { numbers: Numbers; trail: Trail; isOverwriting: boolean },
): PlaceWork {
  const find = finder(stored, () => 'place', new Set(planned.map(({ key }) => key)));
  const refuse = (place: PlannedPlace, column: string, said: Sentence) =>
    trail.refuse({ sheet: 'elements', ...spot(place), column, value: place.name, ...said }, place.key);

  const ids = new Map<string, string>();
  const found = new Map<PlannedPlace, RecordState>();
  for (const place of planned) {
    const [match, ...others] = find({ ...place, kind: 'place' });
    if (others.length > 0)
      refuse(place, place.onlyNamed ? 'Location' : 'Label', sentence('match.severalPlaces'));
    if (match) found.set(place, match);
    const id = match?.id ?? `${ecosystem}-p${numbers.next()}`;
    ids.set(place.key, id);
    trail.from(id, { sheet: 'elements', ...spot(place) });
  }

  const within = new Map(stored.map(({ id, refs }) => [id, refs.within]));
  const work: PlaceWork = { ids, created: [], changed: [], unchanged: 0 };
  const moved: PlannedPlace[] = [];
  for (const place of planned) {
    const id = ids.get(place.key) ?? '';
    const match = found.get(place);
    const parent = ids.get(place.within ?? '');
    const refs = parent === undefined ? {} : { within: parent };
    if (parent !== undefined && parent !== within.get(id)) {
      within.set(id, parent);
      moved.push(place);
    }
    if (!match) {
      work.created.push(newcomer(place, id, refs));
      continue;
    }
    const kept = (value: Pick<Kept, 'field' | 'said' | 'stored'>) =>
      trail.kept.push({ sheet: 'elements', ...spot(place), name: nameIn(match), ...value });
    const own = place.onlyNamed ? {} : saidOf(place, match);
    const said = isOverwriting ? own : betterOf(own, match.properties, kept);
    const changed = changedRecord(match, said, refs);
    if (changed) work.changed.push(changed);
    else work.unchanged += 1;
  }
  for (const place of moved)
    if (holdsItself(ids.get(place.key) ?? '', within)) refuse(place, 'Within', sentence('match.within'));
  return work;
}

function saidOf(place: PlannedPlace, stored: RecordState): Record<string, unknown> {
  const { key, name, nameFr, latitude, longitude, source } = place;
  const said = { name, nameFr, latitude, longitude, source };
  const isNew = isAdopted(key, stored, nameKey('place', String(stored.properties.sortName)));
  return isNew ? { ...said, importKey: key } : said;
}

function newcomer(place: PlannedPlace, id: string, refs: Record<string, string>): NewRecord {
  const { key, name, nameFr, latitude, longitude, source } = place;
  const properties = { importKey: key, name, nameFr, latitude, longitude, source };
  return newRecord({ id, kind: 'Place', properties, refs });
}

function holdsItself(start: string, within: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let id = within.get(start); id !== undefined && !seen.has(id); id = within.get(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}
