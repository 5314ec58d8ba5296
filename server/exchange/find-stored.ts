// What a plan can mean of what an ecosystem holds: read before anything is compared.

import { parseId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { toLinkState, toState } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { likenessKeys } from '../stakeholder/likeness.ts';
import { fold } from '../text.ts';
import { batches } from './batches.ts';
import { byIdOrKey } from './compare.ts';
import type { Former, StoredElements } from './element-finder.ts';
import {
  exchangeFindAlike,
  exchangeFindByHashtag,
  exchangeFindById,
  exchangeFindByKey,
  exchangeFindByName,
  exchangeFindFormer,
  exchangeFindGeneral,
  exchangeFindLinks,
  exchangeFindPlaces,
  exchangeFindRecordsOf,
} from './exchange.queries.ts';
import { identifiedBy } from './identity.ts';
import type { PlannedElement } from './kumu/plan.ts';
import type { ResolvedLink } from './match-links.ts';
import { placesToLook } from './match-records.ts';
import type { Wanted } from './record-work.ts';

type Row = { properties: Record<string, unknown>; refs: { type: string; id: string }[] };

const stateOf = ({ properties, refs }: Row): RecordState => toState({ properties, refs });

/** Every place: they are few, and what lies within what must be known of all. */
export async function findPlaces(run: Run, ecosystem: string): Promise<RecordState[]> {
  return (await run(exchangeFindPlaces, { ecosystem })).map(stateOf);
}

/** The records of any kind that imports made under these keys, and those whose own id is one of them. */
export async function findByKey(run: Run, ecosystem: string, keys: Iterable<string>): Promise<RecordState[]> {
  const all = [...keys];
  const found: RecordState[] = [];
  for (const batch of batches(all))
    found.push(...(await run(exchangeFindByKey, { ecosystem, keys: batch })).map(stateOf));
  for (const batch of batches(all.filter((key) => parseId(key)?.ecosystem === ecosystem)))
    found.push(...(await run(exchangeFindById, { ecosystem, ids: batch })).map(stateOf));
  return found;
}

/** The missions of these hashtags. */
export async function findByHashtag(run: Run, ecosystem: string, hashtags: string[]): Promise<RecordState[]> {
  const found: RecordState[] = [];
  for (const batch of batches(hashtags))
    found.push(...(await run(exchangeFindByHashtag, { ecosystem, hashtags: batch })).map(stateOf));
  return found;
}

/** What the elements of a plan can mean: by their keys, and by name what no key finds. `chosen`: ids that a person named. */
export async function findElements(
  run: Run,
  ecosystem: string,
  planned: readonly PlannedElement[],
  chosen: readonly string[],
): Promise<StoredElements> {
  // A connection may name an element by the ID that an earlier sheet gave it.
  const keys = new Set(planned.flatMap(({ key, name, onlyNamed }) => (onlyNamed ? [key, name] : [key])));
  const found = new Map<string, RecordState>();
  const keep = (states: readonly RecordState[]) => {
    for (const state of states) found.set(state.id, state);
  };
  const isElement = ({ kind }: RecordState) => kind === 'Stakeholder' || kind === 'Mission';
  keep((await findByKey(run, ecosystem, keys)).filter(isElement));
  if (chosen.length > 0) keep((await run(exchangeFindById, { ecosystem, ids: [...chosen] })).map(stateOf));

  const known = byIdOrKey([...found.values()]);
  const strangers = planned.filter(
    ({ key, name, onlyNamed }) => !known.has(key) && !(onlyNamed && known.has(name)),
  );
  const tags = strangers.flatMap(({ onlyNamed, hashtag }) => (onlyNamed && hashtag ? [hashtag] : []));
  keep(await findByHashtag(run, ecosystem, tags));
  const names = new Set(strangers.map(({ name }) => fold(name)));
  for (const batch of batches([...names]))
    keep((await run(exchangeFindByName, { ecosystem, names: batch })).map(stateOf));
  const named = new Set([...found.values()].map(({ properties }) => properties.sortName));
  const nameless = strangers.filter(({ name, kind }) => kind !== 'MISSION' && !named.has(fold(name)));
  const alike = await findAlike(run, ecosystem, nameless);
  return { found: [...found.values()], alike, formers: await findFormers(run, ecosystem) };
}

/** Stakeholders that are called like some of a plan. */
async function findAlike(
  run: Run,
  ecosystem: string,
  planned: readonly PlannedElement[],
): Promise<RecordState[]> {
  const keys = planned.flatMap(({ name, nameFr, otherNames, website }) =>
    likenessKeys({ name, nameFr, otherNames, website }).map((key) => [key, true] as const),
  );
  if (keys.length === 0) return [];
  return (await run(exchangeFindAlike, { ecosystem, keys: Object.fromEntries(keys) })).map(stateOf);
}

async function findFormers(run: Run, ecosystem: string): Promise<Former[]> {
  const rows = await run(exchangeFindFormer, { ecosystem });
  return rows.map((row) => ({ was: JSON.parse(row.before) as RecordState, now: stateOf(row) }));
}

/** The links that planned ones can mean: only between elements that both exist already. */
export async function findLinks(
  run: Run,
  planned: readonly ResolvedLink[],
  known: ReadonlySet<string>,
): Promise<RecordState[]> {
  const pairs = planned.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const found = new Map<string, RecordState>();
  for (const batch of batches(pairs.map(({ from, to, type }) => ({ a: from, b: to, type }))))
    for (const row of await run(exchangeFindLinks, { pairs: batch })) {
      const state = toLinkState(row);
      found.set(state.id, state);
    }
  return [...found.values()];
}

/** The records that those of one step can mean: by key, and whatever hangs on the same others. */
export async function findRecords(
  run: Run,
  ecosystem: string,
  wanted: readonly Wanted[],
  isKnown: (id: string) => boolean,
): Promise<RecordState[]> {
  const found = new Map<string, RecordState>();
  const keep = (states: readonly RecordState[]) => {
    for (const state of states) found.set(state.id, state);
  };
  const keys = wanted.map(({ importKey }) => importKey);
  keep(await findByKey(run, ecosystem, keys));
  for (const batch of batches(placesToLook(wanted, isKnown)))
    keep((await run(exchangeFindRecordsOf, { rows: batch })).map(stateOf));
  if (wanted.some(({ planned }) => identifiedBy(planned.kind).refs.length === 0))
    keep((await run(exchangeFindGeneral, { ecosystem })).map(stateOf));
  return [...found.values()];
}
