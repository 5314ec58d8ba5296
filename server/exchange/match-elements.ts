import { fold } from '../text.ts';
import { differences, finder, isAdopted, nameKey, present } from './compare.ts';
import type { ExchangeFindByKeyRow, ExchangeFindHashtagsRow } from './exchange.queries.ts';
import type { ImportCounts, Numbers } from './import-report.ts';
import type { PlannedElement, SheetIssue } from './kumu/plan.ts';

export type NewElement = {
  labels: readonly string[];
  properties: Record<string, unknown>;
  horizon?: string;
  place?: string;
};

/** What is to be done about the elements of a plan. */
export type ElementWork = {
  /** By key of the plan. */
  ids: Map<string, string>;
  /** The ids that exist already. */
  known: Set<string>;
  created: NewElement[];
  changed: { id: string; changes: Record<string, unknown> }[];
  moved: { id: string; place: string }[];
  unchanged: Pick<ImportCounts, 'stakeholders' | 'missions'>;
};

/** The hashtags that the plan gives to missions, to be compared with those of other missions. */
export type Tagged = { element: PlannedElement; id: string };

const LABELS = {
  INSTITUTION: ['Stakeholder', 'Institution'],
  INDIVIDUAL: ['Stakeholder', 'Individual'],
  MISSION: ['Mission'],
} as const;

/** Finds each planned element among the stored ones, and what differs. */
export function matchElements(
  planned: readonly PlannedElement[],
  stored: readonly ExchangeFindByKeyRow[],
  places: ReadonlyMap<string, string>,
  ecosystem: string,
  numbers: Numbers,
  issues: SheetIssue[],
): ElementWork & { tagged: Tagged[] } {
  const find = finder(stored, ({ element }) => element, new Set(planned.map(({ key }) => key)));
  const work: ElementWork = {
    ids: new Map(),
    known: new Set(),
    created: [],
    changed: [],
    moved: [],
    unchanged: { stakeholders: 0, missions: 0 },
  };
  const tagged: Tagged[] = [];
  for (const element of planned) {
    const place = places.get(element.place ?? '');
    const [match, ...others] = find(element);
    if (others.length > 0) issues.push(about(element, 'Several elements of this ecosystem have this name.'));
    if (!match) {
      const number = numbers.next();
      const id = `${ecosystem}-${element.kind === 'MISSION' ? 'm' : 's'}${number}`;
      work.ids.set(element.key, id);
      work.created.push(newcomer(element, id, number, place));
      tagged.push({ element, id });
      continue;
    }
    const { id, kind } = match.element;
    work.ids.set(element.key, id);
    work.known.add(id);
    const isOther = (kind === 'MISSION') !== (element.kind === 'MISSION');
    if (isOther && !element.assumed?.includes('kind')) {
      const what = kind === 'MISSION' ? 'a mission' : 'a stakeholder';
      issues.push(
        about(element, `This is ${what} in the ecosystem, and cannot become the other: give it another ID.`),
      );
    }
    const changes = element.onlyNamed ? {} : changesOf(element, match);
    if (changes.hashtag) tagged.push({ element, id });
    const moves = place !== undefined && place !== match.place;
    if (moves) work.moved.push({ id, place });
    if (moves || Object.keys(changes).length > 0) work.changed.push({ id, changes });
    else work.unchanged[kind === 'MISSION' ? 'missions' : 'stakeholders'] += 1;
  }
  return { ...work, tagged };
}

/** One issue for each mission of the plan whose hashtag another one has. */
export function hashtagClashes(
  tagged: readonly Tagged[],
  taken: readonly ExchangeFindHashtagsRow[],
): SheetIssue[] {
  const owners = new Map(taken.map((owner) => [owner.hashtag, owner]));
  return tagged.flatMap(({ element, id }) => {
    const owner = owners.get(element.hashtag ?? '');
    if (!owner || owner.id === id) return [];
    const message = `The mission “${owner.name}” of this ecosystem has the hashtag #${element.hashtag}: write another one in a column Hashtag.`;
    return [about(element, message, element.assumed?.includes('hashtag') ? 'Label' : 'Hashtag')];
  });
}

function about(element: PlannedElement, message: string, column?: string): SheetIssue {
  const { row, name, onlyNamed, hashtag = '' } = element;
  const value = column === 'Hashtag' ? hashtag : name;
  return onlyNamed
    ? { sheet: 'connections', row, column: '', value, message }
    : { sheet: 'elements', row, column: column ?? 'Label', value, message };
}

function changesOf(element: PlannedElement, { element: stored, importKey }: ExchangeFindByKeyRow) {
  const { assumed = [], attributes } = element;
  const said = fieldsOf(element, stored.kind === 'MISSION');
  for (const field of assumed) delete said[field];
  const changes = differences(said, stored);
  if (changes.name) changes.sortName = fold(element.name);
  const kept = JSON.parse(stored.attributes ?? '{}') as Record<string, string>;
  if (Object.entries(attributes).some(([name, value]) => !Object.hasOwn(kept, name) || kept[name] !== value))
    changes.attributes = JSON.stringify(
      Object.fromEntries([...Object.entries(kept), ...Object.entries(attributes)]),
    );
  if (isAdopted(element.key, importKey, nameKey(stored.kind, stored.sortName)))
    changes.importKey = element.key;
  return changes;
}

function fieldsOf(element: PlannedElement, isMission: boolean): Record<string, unknown> {
  const { kind, name, nameFr, otherNames, summary, summaryFr, website, tags, source } = element;
  const { sector, status, hashtag, horizon } = element;
  const own = isMission ? { hashtag, horizon } : { sector, status };
  return { kind, name, nameFr, otherNames, summary, summaryFr, ...own, website, tags, source };
}

function newcomer(
  element: PlannedElement,
  id: string,
  number: number,
  place: string | undefined,
): NewElement {
  const isMission = element.kind === 'MISSION';
  const { horizon, ...fields } = fieldsOf(element, isMission);
  const hasAttributes = Object.keys(element.attributes).length > 0;
  const properties = present({
    id,
    number: BigInt(number),
    importKey: element.key,
    ...fields,
    sortName: fold(element.name),
    state: isMission ? 'ACTIVE' : undefined,
    attributes: hasAttributes ? JSON.stringify(element.attributes) : undefined,
  });
  return {
    labels: LABELS[element.kind],
    properties,
    ...(typeof horizon === 'string' && { horizon }),
    ...(place !== undefined && { place }),
  };
}
