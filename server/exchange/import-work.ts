// What a plan means for what an ecosystem holds: read and compared before anything is written.

import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import type { Run } from '../neo4j/database.ts';
import { fold } from '../text.ts';
import {
  type ExchangeFindByKeyRow,
  type ExchangeFindLinksRow,
  exchangeFindByKey,
  exchangeFindByName,
  exchangeFindHashtags,
  exchangeFindLinks,
  exchangeFindPlaces,
} from './exchange.queries.ts';
import { ImportRefused, type Numbers } from './import-report.ts';
import type { ImportPlan, PlannedElement, PlannedType, SheetIssue } from './kumu/plan.ts';
import { type ElementWork, hashtagClashes, matchElements, type Tagged } from './match-elements.ts';
import { type LinkWork, matchLinks, type ResolvedLink } from './match-links.ts';
import { matchPlaces, type PlaceWork } from './match-places.ts';

export type Work = { places: PlaceWork; elements: ElementWork; links: LinkWork; types: PlannedType[] };

/** Rows of one query: fewer cost more round trips, more cost memory. */
const BATCH = 5_000;

export function batches<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));
}

/**
 * Says what is to be created and changed in a locked ecosystem. `isEmpty` tells that it never held anything, so that
 * there is nothing to compare with. Throws `ImportRefused` when the plan contradicts what is there.
 */
export async function workOut(
  run: Run,
  ecosystem: string,
  plan: ImportPlan,
  numbers: Numbers,
  isEmpty: boolean,
): Promise<Work> {
  const issues: SheetIssue[] = [];
  const storedPlaces = isEmpty ? [] : await run(exchangeFindPlaces, { ecosystem });
  const places = matchPlaces(plan.places, storedPlaces, ecosystem, numbers, issues);

  const storedElements = isEmpty ? [] : await findElements(run, ecosystem, plan.elements);
  const elements = matchElements(plan.elements, storedElements, places.ids, ecosystem, numbers, issues);
  if (!isEmpty) issues.push(...(await findClashes(run, ecosystem, elements.tagged)));

  const resolved = resolve(plan, elements.ids);
  const storedLinks = isEmpty ? [] : await findLinks(run, resolved, elements.known);
  const links = matchLinks(resolved, storedLinks, ecosystem, numbers, issues);

  const ownTypes = isEmpty ? [] : await run(interdependencyTypes, { ecosystems: [ecosystem] });
  const types = plan.types.filter(({ key }) => !ownTypes.some(({ type }) => type.key === key));
  if (issues.length > 0) throw new ImportRefused(issues, plan.notices);
  return { places, elements, links, types };
}

/** What the elements of a plan can mean: by their keys, and by name what no key finds. */
async function findElements(
  run: Run,
  ecosystem: string,
  planned: readonly PlannedElement[],
): Promise<ExchangeFindByKeyRow[]> {
  // A connection may name an element by the ID that an earlier sheet gave it.
  const keys = new Set(planned.flatMap(({ key, name, onlyNamed }) => (onlyNamed ? [key, name] : [key])));
  const found = new Map<string, ExchangeFindByKeyRow>();
  const keep = (rows: readonly ExchangeFindByKeyRow[]) => {
    for (const row of rows) found.set(row.element.id, row);
  };
  for (const batch of batches([...keys])) keep(await run(exchangeFindByKey, { ecosystem, keys: batch }));

  const known = new Set([...found.values()].map(({ importKey }) => importKey));
  const strangers = planned.filter(
    ({ key, name, onlyNamed }) => !known.has(key) && !(onlyNamed && known.has(name)),
  );
  const names = new Set(strangers.map(({ name }) => fold(name)));
  for (const batch of batches([...names])) keep(await run(exchangeFindByName, { ecosystem, names: batch }));
  return [...found.values()];
}

async function findClashes(run: Run, ecosystem: string, tagged: readonly Tagged[]): Promise<SheetIssue[]> {
  const issues: SheetIssue[] = [];
  for (const batch of batches(tagged)) {
    const hashtags = batch.flatMap(({ element }) => element.hashtag ?? []);
    issues.push(...hashtagClashes(batch, await run(exchangeFindHashtags, { ecosystem, hashtags })));
  }
  return issues;
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

/** The links that planned ones can mean: only between elements that both exist already. */
async function findLinks(
  run: Run,
  planned: readonly ResolvedLink[],
  known: ReadonlySet<string>,
): Promise<ExchangeFindLinksRow[]> {
  const pairs = planned.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const found = new Map<string, ExchangeFindLinksRow>();
  for (const batch of batches(pairs.map(({ from, to, type }) => ({ a: from, b: to, type }))))
    for (const row of await run(exchangeFindLinks, { pairs: batch })) found.set(row.link.id, row);
  return [...found.values()];
}
