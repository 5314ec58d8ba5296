// What a plan means for what an ecosystem holds: read and compared before anything is written.
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { likenessKeys } from '../stakeholder/likeness.ts';
import { exchangeFindAlike } from './exchange.queries.ts';
import { findByHashtag, findByKey, findElements, findLinks, findPlaces, findRecords } from './find-stored.ts';
import { steps } from './identity.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportPlan, PlannedElement, PlannedRecord, PlannedType, SheetIssue } from './kumu/plan.ts';
import { type ElementWork, hashtagClashes, idClashes, matchElements, type Tagged } from './match-elements.ts';
import { type LinkWork, matchLinks, type ResolvedLink } from './match-links.ts';
import { matchPlaces, type PlaceWork } from './match-places.ts';
import { RecordMatcher, type RecordWork } from './match-records.ts';
import type { Numbers } from './numbers.ts';

export type Work = { places: PlaceWork; elements: ElementWork; links: LinkWork; records: RecordWork };

/** The ecosystem that a plan goes into, locked. */
export type Ground = {
  ecosystem: string;
  /** It never held anything, so that there is nothing to compare with. */
  isEmpty: boolean;
  /** What it is founded with; nothing when it exists already. */
  founding: readonly PlannedRecord[];
  numbers: Numbers;
};

/**
 * Says what is to be created and changed in a locked ecosystem. Throws `ImportRefused` when the plan contradicts what
 * is there.
 */
export async function workOut(run: Run, plan: ImportPlan, ground: Ground): Promise<Work> {
  const { ecosystem, isEmpty, numbers } = ground;
  const issues: SheetIssue[] = [];
  const storedPlaces = isEmpty ? [] : await findPlaces(run, ecosystem);
  const places = matchPlaces(plan.places, storedPlaces, ecosystem, numbers, issues);

  const storedElements = isEmpty ? [] : await findElements(run, ecosystem, plan.elements);
  const elements = matchElements(plan.elements, storedElements, places.ids, ecosystem, numbers, issues);
  if (!isEmpty) issues.push(...(await findClashes(run, ecosystem, plan, { places, elements })));
  if (!isEmpty) issues.push(...(await findAlike(run, ecosystem, plan.elements, elements)));

  const resolved = resolve(plan, elements.ids);
  const storedLinks = isEmpty ? [] : await findLinks(run, resolved, elements.known);
  const links = matchLinks(resolved, storedLinks, ecosystem, numbers, issues);

  const records = await matchRecords(run, plan, ground, elements, issues);
  if (issues.length > 0) throw new ImportRefused(issues, plan.notices);
  return { places, elements, links, records };
}

async function matchRecords(
  run: Run,
  plan: ImportPlan,
  { ecosystem, isEmpty, founding, numbers }: Ground,
  elements: ElementWork,
  issues: SheetIssue[],
): Promise<RecordWork> {
  const matcher = new RecordMatcher(ecosystem, numbers, elements.ids, issues);
  matcher.settle(matcher.wanted(founding), [], true);
  const planned = Map.groupBy([...plan.types.map(typeRecord), ...plan.records], ({ kind }) => kind);
  const created = new Set(elements.created.map(({ id }) => id));
  for (const step of steps()) {
    const wanted = matcher.wanted(step.flatMap((kind) => planned.get(kind) ?? []));
    if (wanted.length === 0) continue;
    for (const { id } of matcher.work.created) created.add(id);
    const isKnown = (id: string) => !created.has(id);
    matcher.settle(wanted, isEmpty ? [] : await findRecords(run, ecosystem, wanted, isKnown));
  }
  return matcher.work;
}

function typeRecord({ key, label }: PlannedType): PlannedRecord {
  const kind = 'InterdependencyType';
  const properties = { key, label };
  return {
    key: `${kind}\n${key}`,
    kind,
    properties,
    refs: {},
    nth: 1,
    row: 1,
    column: '',
    assumed: ['label'],
  };
}

/** Hashtags of other missions, and IDs of a place for an element or the reverse. */
async function findClashes(
  run: Run,
  ecosystem: string,
  plan: ImportPlan,
  { places, elements }: { places: PlaceWork; elements: ElementWork & { tagged: Tagged[] } },
): Promise<SheetIssue[]> {
  const hashtags = elements.tagged.flatMap(({ element }) => element.hashtag ?? []);
  const created = new Set(
    [...places.created, ...elements.created].map(({ properties }) => properties.importKey),
  );
  const isNew = ({ key }: { key: string }) => created.has(key);
  const taken = await findByKey(run, ecosystem, created as Set<string>);
  return [
    ...hashtagClashes(elements.tagged, await findByHashtag(run, ecosystem, hashtags)),
    ...idClashes([...plan.places.filter(isNew), ...plan.elements.filter(isNew)], taken),
  ];
}

/** Those who are new by a sheet of nominations and are called like somebody who is there: a person says who is who. */
async function findAlike(
  run: Run,
  ecosystem: string,
  planned: readonly PlannedElement[],
  { created }: ElementWork,
): Promise<SheetIssue[]> {
  const isNew = new Set(created.map(({ properties }) => properties.importKey));
  const doubtful = planned
    .filter(({ key, namedIn, isNew: isSaid }) => namedIn === 'nominations' && !isSaid && isNew.has(key))
    .map((element) => ({ element, keys: likenessKeys({ name: element.name }) }));
  const keys = Object.fromEntries(doubtful.flatMap((each) => each.keys.map((key) => [key, true])));
  if (doubtful.length === 0) return [];
  const known = await run(exchangeFindAlike, { ecosystem, keys });
  return doubtful.flatMap(({ element: { name: value, row }, keys: own }) => {
    const names = known.flatMap(({ name, likeness }) =>
      own.some((key) => likeness.includes(key)) ? [name] : [],
    );
    if (names.length === 0) return [];
    return [{ sheet: 'nominations', row, column: '', value, ...sentence('nominations.alike', { names }) }];
  });
}

function resolve(plan: ImportPlan, ids: ReadonlyMap<string, string>): ResolvedLink[] {
  const names = new Map(plan.elements.map(({ key, name }) => [key, name]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the plan links "${key}", which is none of its elements`);
    return id;
  };
  return plan.links.map((link) => ({
    ...link,
    from: idOf(link.from),
    to: idOf(link.to),
    name: names.get(link.to) ?? '',
  }));
}
