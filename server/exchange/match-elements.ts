import { parseId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { finder, importKeyIn, isAdopted, nameKey } from './compare.ts';
import type { PlannedElement, SheetIssue } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';
import { type ChangedRecord, changedRecord, type NewRecord, newRecord } from './record-work.ts';

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

/** Finds each planned element among the stored ones, and what differs. */
export function matchElements(
  planned: readonly PlannedElement[],
  stored: readonly RecordState[],
  places: ReadonlyMap<string, string>,
  ecosystem: string,
  numbers: Numbers,
  issues: SheetIssue[],
): ElementWork & { tagged: Tagged[] } {
  const find = finder(stored, kindIn, new Set(planned.map(({ key }) => key)));
  const byHashtag = new Map(stored.map((state) => [state.properties.hashtag, state]));
  const work: ElementWork = {
    ids: new Map(),
    known: new Set(),
    created: [],
    changed: [],
    unchanged: { stakeholders: 0, missions: 0 },
  };
  const tagged: Tagged[] = [];
  for (const element of planned) {
    const place = places.get(element.place ?? '');
    const refs = place === undefined ? {} : { place };
    // A mission that is only named is named by its hashtag.
    const own = element.onlyNamed && element.hashtag ? byHashtag.get(element.hashtag) : undefined;
    const [match, ...others] = own ? [own] : find(element);
    if (others.length > 0) issues.push(about(element, sentence('match.several')));
    if (!match) {
      const id = `${ecosystem}-${element.kind === 'MISSION' ? 'm' : 's'}${numbers.next()}`;
      work.ids.set(element.key, id);
      work.created.push(newcomer(element, id, refs));
      tagged.push({ element, id });
      continue;
    }
    const { id, kind } = match;
    work.ids.set(element.key, id);
    work.known.add(id);
    const isOther = (kind === 'Mission') !== (element.kind === 'MISSION');
    if (isOther && !element.assumed?.includes('kind')) {
      const key = kind === 'Mission' ? 'match.isMission' : 'match.isStakeholder';
      issues.push(about(element, sentence(key)));
    }
    const changed = changedRecord(match, element.onlyNamed ? {} : saidOf(element, match), refs);
    if (changed?.changes.hashtag) tagged.push({ element, id });
    if (changed) work.changed.push(changed);
    else work.unchanged[kind === 'Mission' ? 'missions' : 'stakeholders'] += 1;
  }
  return { ...work, tagged };
}

/** One issue for each mission of the plan whose hashtag another one, of `taken`, has. */
export function hashtagClashes(tagged: readonly Tagged[], taken: readonly RecordState[]): SheetIssue[] {
  const owners = new Map(taken.map((owner) => [owner.properties.hashtag, owner]));
  return tagged.flatMap(({ element, id }) => {
    const owner = owners.get(element.hashtag ?? '');
    if (!owner || owner.id === id) return [];
    const clash = { name: String(owner.properties.name), hashtag: String(element.hashtag) };
    return [
      about(
        element,
        sentence('match.hashtag', clash),
        element.assumed?.includes('hashtag') ? 'Label' : 'Hashtag',
      ),
    ];
  });
}

/** One issue for each new element or place whose ID is that of a stored thing of the other sort. */
export function idClashes(
  elements: readonly Pick<PlannedElement, 'key' | 'name' | 'row'>[],
  taken: readonly RecordState[],
): SheetIssue[] {
  const keys = new Map(taken.map((state) => [importKeyIn(state), state]));
  return elements.flatMap(({ key, name, row }) => {
    const owner = keys.get(key);
    if (!owner) return [];
    const what = parseId(owner.id)?.type === 'Place' ? 'match.idOfPlace' : 'match.idOfOther';
    const said = sentence(what, { name: String(owner.properties.name) });
    return [{ sheet: 'elements', row, column: 'ID', value: name, ...said }];
  });
}

function about(element: PlannedElement, said: Sentence, column?: string): SheetIssue {
  const { row, name, onlyNamed, namedIn, hashtag = '' } = element;
  const value = column === 'Hashtag' ? hashtag : name;
  return onlyNamed
    ? { sheet: namedIn ?? 'connections', row, column: '', value, ...said }
    : { sheet: 'elements', row, column: column ?? 'Label', value, ...said };
}

/** INSTITUTION, INDIVIDUAL or MISSION. */
function kindIn({ properties }: RecordState): string {
  return String(properties.kind);
}

function saidOf(element: PlannedElement, stored: RecordState): Record<string, unknown> {
  const { assumed = [], attributes, key } = element;
  const said = fieldsOf(element, stored.kind === 'Mission');
  for (const field of assumed) delete said[field];
  const kept = JSON.parse(String(stored.properties.attributes ?? '{}')) as Record<string, string>;
  if (Object.entries(attributes).some(([name, value]) => !Object.hasOwn(kept, name) || kept[name] !== value))
    said.attributes = JSON.stringify(
      Object.fromEntries([...Object.entries(kept), ...Object.entries(attributes)]),
    );
  if (isAdopted(key, importKeyIn(stored), nameKey(kindIn(stored), String(stored.properties.sortName))))
    said.importKey = key;
  return said;
}

function fieldsOf(element: PlannedElement, isMission: boolean): Record<string, unknown> {
  const { kind, name, nameFr, otherNames, summary, summaryFr, website, tags, source } = element;
  const shared = { kind, name, nameFr, otherNames, summary, summaryFr, website, tags, source };
  const { hashtag, horizon, purpose, state } = element;
  if (isMission) return { ...shared, hashtag, horizon, purpose, state };
  const { sector, status, visibility, logo, languages, introduces } = element;
  const { skills, interests, seeks, brings } = element;
  const said = { skills, interests, seeks, brings, introduces };
  return { ...shared, sector, status, visibility, logo, languages, ...said };
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
