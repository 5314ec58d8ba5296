import { parseId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { byIdOrKey } from './compare.ts';
import { findAll, type StoredElements } from './element-finder.ts';
import type { PlannedElement, SheetIssue } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';
import { type ChangedRecord, changedRecord, type NewRecord, newRecord } from './record-work.ts';
import { fieldsOf, type Row, saidTogether } from './rows-of-one.ts';
import { type Candidate, nameIn, originOf, type Trail } from './trail.ts';

/** What is to be done about the elements of a plan. */
export type ElementWork = {
  /** By key of the plan. */
  ids: Map<string, string>;
  /** The ids that exist already. */
  known: Set<string>;
  created: NewRecord[];
  changed: ChangedRecord[];
  unchanged: { stakeholders: number; missions: number };
};

/** The hashtags that the plan gives to missions, to be compared with those of other missions. */
export type Tagged = { element: PlannedElement; id: string };

/** Where the elements of a plan go, and what a person has said of them. */
export type ElementGround = {
  /** Ids of places, by key of the plan. */
  places: ReadonlyMap<string, string>;
  ecosystem: string;
  numbers: Numbers;
  trail: Trail;
  choices: ReadonlyMap<string, string>;
  /** A worse value replaces a better one. */
  isOverwriting: boolean;
};

/** Finds each planned element among the stored ones, and what differs. */
export function matchElements(
  planned: readonly PlannedElement[],
  stored: StoredElements,
  ground: ElementGround,
): ElementWork & { tagged: Tagged[] } {
  const { places, ecosystem, numbers, trail, choices } = ground;
  const found = findAll(planned, stored, choices);
  const work: ElementWork = {
    ids: new Map(),
    known: new Set(),
    created: [],
    changed: [],
    unchanged: { stakeholders: 0, missions: 0 },
  };
  const tagged: Tagged[] = [];
  const rows = new Map<RecordState, Row[]>();
  for (const element of planned) {
    const { match, by = 'NAME', several, alike } = found.get(element) ?? {};
    if (several) doubt(element, several, trail);
    if (alike) doubt(element, alike, trail);
    const origin = originOf(element);
    if (!match) {
      const place = places.get(element.place ?? '');
      const id = `${ecosystem}-${element.kind === 'MISSION' ? 'm' : 's'}${numbers.next()}`;
      work.ids.set(element.key, id);
      work.created.push(newcomer(element, id, place === undefined ? {} : { place }));
      trail.from(id, origin);
      tagged.push({ element, id });
      continue;
    }
    const { id, kind } = match;
    work.ids.set(element.key, id);
    work.known.add(id);
    trail.from(id, origin);
    trail.matches.push({ ...origin, key: element.key, name: element.name, id, now: nameIn(match), by });
    const isOther = (kind === 'Mission') !== (element.kind === 'MISSION');
    if (isOther && !element.assumed?.includes('kind')) {
      const key = kind === 'Mission' ? 'match.isMission' : 'match.isStakeholder';
      trail.refuse(about(element, sentence(key)), element.key);
    }
    rows.set(match, [...(rows.get(match) ?? []), { element, by }]);
  }
  const heirs = new Set(stored.formers.map(({ now }) => now.id));
  for (const [match, meant] of rows) {
    const { said, refs } = saidTogether(match, meant, { ...ground, isHeir: heirs.has(match.id) });
    const changed = changedRecord(match, said, refs);
    const [first] = meant;
    if (changed?.changes.hashtag && first) tagged.push({ element: first.element, id: match.id });
    if (changed) work.changed.push(changed);
    else work.unchanged[match.kind === 'Mission' ? 'missions' : 'stakeholders'] += 1;
  }
  return { ...work, tagged };
}

/** Several that have the name have to be told apart; those that are only called alike may be somebody else. */
function doubt(element: PlannedElement, who: readonly (RecordState | Candidate)[], trail: Trail): void {
  const candidates = who.map(
    (each): Candidate => ('properties' in each ? { is: each.id, name: nameIn(each), because: [] } : each),
  );
  const isShared = who.some((each) => 'properties' in each);
  const blocks = isShared
    ? sentence('match.several')
    : element.namedIn === 'nominations' &&
      sentence('nominations.alike', { names: candidates.map(({ name }) => name) });
  const { key, name } = element;
  trail.doubts.push({ ...originOf(element), key, name, candidates, ...(blocks && { blocks }) });
  if (blocks) trail.refuse(about(element, blocks), key);
}

/** One issue for each mission of the plan whose hashtag another one, of `taken`, has. */
export function hashtagClashes(tagged: readonly Tagged[], taken: readonly RecordState[], trail: Trail): void {
  const owners = new Map(taken.map((owner) => [owner.properties.hashtag, owner]));
  for (const { element, id } of tagged) {
    const owner = owners.get(element.hashtag ?? '');
    if (!owner || owner.id === id) continue;
    const clash = { name: nameIn(owner), hashtag: String(element.hashtag) };
    const column = element.assumed?.includes('hashtag') ? 'Label' : 'Hashtag';
    trail.refuse(about(element, sentence('match.hashtag', clash), column), element.key);
  }
}

/** One issue for each new element or place whose ID is that of a stored thing of the other sort. */
export function idClashes(
  elements: readonly Pick<PlannedElement, 'key' | 'name' | 'row'>[],
  taken: readonly RecordState[],
  trail: Trail,
): void {
  const keys = byIdOrKey(taken);
  for (const { key, name, row } of elements) {
    const owner = keys.get(key);
    if (!owner) continue;
    const what = parseId(owner.id)?.type === 'Place' ? 'match.idOfPlace' : 'match.idOfOther';
    const said = sentence(what, { name: nameIn(owner) });
    trail.refuse({ sheet: 'elements', row, column: 'ID', value: name, ...said }, key);
  }
}

function about(element: PlannedElement, said: Sentence, column?: string): SheetIssue {
  const { name, onlyNamed, hashtag = '' } = element;
  const value = column === 'Hashtag' ? hashtag : name;
  return { ...originOf(element), column: onlyNamed ? '' : (column ?? 'Label'), value, ...said };
}

function newcomer(element: PlannedElement, id: string, refs: Record<string, string>): NewRecord {
  const isMission = element.kind === 'MISSION';
  const hasAttributes = Object.keys(element.attributes).length > 0;
  const properties = {
    ...fieldsOf(element, isMission),
    importKey: element.key,
    attributes: hasAttributes ? JSON.stringify(element.attributes) : undefined,
  };
  return newRecord({ id, kind: isMission ? 'Mission' : 'Stakeholder', properties, refs });
}
