// What a plan means for what an ecosystem holds: read and compared before anything is written.
import { parseId } from '../kind/ids.ts';
import type { Run } from '../neo4j/database.ts';
import type { Agreed } from './decisions.ts';
import { findByHashtag, findByKey, findElements, findLinks, findPlaces, findRecords } from './find-stored.ts';
import { steps } from './identity.ts';
import type { ImportPlan, PlannedRecord, PlannedType } from './kumu/plan.ts';
import { type ElementWork, hashtagClashes, idClashes, matchElements, type Tagged } from './match-elements.ts';
import { type LinkWork, matchLinks, type ResolvedLink } from './match-links.ts';
import { matchPlaces, type PlaceWork } from './match-places.ts';
import { RecordMatcher, type RecordWork } from './match-records.ts';
import type { Numbers } from './numbers.ts';
import { Trail } from './trail.ts';

export type Work = { places: PlaceWork; elements: ElementWork; links: LinkWork; records: RecordWork };

/** The ecosystem that a plan goes into. */
export type Ground = {
  ecosystem: string;
  /** It never held anything, so that there is nothing to compare with. */
  isEmpty: boolean;
  /** What it is founded with; nothing when it exists already. */
  founding: readonly PlannedRecord[];
  numbers: Numbers;
};

/** Says what is to be created and changed, as agreed; `trail` tells what stands in the way, and what a person should know. */
export async function workOut(
  run: Run,
  plan: ImportPlan,
  ground: Ground,
  agreed: Pick<Agreed, 'choices' | 'isOverwriting'>,
): Promise<{ work: Work; trail: Trail }> {
  const { ecosystem, isEmpty, numbers } = ground;
  const { choices, isOverwriting } = agreed;
  const trail = new Trail();
  const settled = { ecosystem, numbers, trail, isOverwriting };
  const storedPlaces = isEmpty ? [] : await findPlaces(run, ecosystem);
  const places = matchPlaces(plan.places, storedPlaces, ecosystem, settled);

  const nothing = { found: [], alike: [], formers: [] };
  const chosen = [...choices.values()].filter((id) => parseId(id));
  const storedElements = isEmpty ? nothing : await findElements(run, ecosystem, plan.elements, chosen);
  const elements = matchElements(plan.elements, storedElements, { ...settled, places: places.ids, choices });
  if (!isEmpty) await findClashes(run, ecosystem, plan, { places, elements, trail });

  const resolved = resolve(plan, elements.ids);
  const storedLinks = isEmpty ? [] : await findLinks(run, resolved, elements.known);
  const links = matchLinks(resolved, storedLinks, settled);

  const records = await matchRecords(run, plan, ground, elements, trail);
  return { work: { places, elements, links, records }, trail };
}

async function matchRecords(
  run: Run,
  plan: ImportPlan,
  { ecosystem, isEmpty, founding, numbers }: Ground,
  elements: ElementWork,
  trail: Trail,
): Promise<RecordWork> {
  const matcher = new RecordMatcher(ecosystem, numbers, elements.ids, trail);
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
  {
    places,
    elements,
    trail,
  }: { places: PlaceWork; elements: ElementWork & { tagged: Tagged[] }; trail: Trail },
): Promise<void> {
  const hashtags = elements.tagged.flatMap(({ element }) => element.hashtag ?? []);
  const created = new Set(
    [...places.created, ...elements.created].map(({ properties }) => properties.importKey),
  );
  const isNew = ({ key }: { key: string }) => created.has(key);
  const taken = await findByKey(run, ecosystem, created as Set<string>);
  hashtagClashes(elements.tagged, await findByHashtag(run, ecosystem, hashtags), trail);
  idClashes([...plan.places.filter(isNew), ...plan.elements.filter(isNew)], taken, trail);
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
