/** After a change: which kinds of finding are asked again, for which records, and what is found of them now. */
import type { Around } from './around.ts';
import { type Computing, inTurn, type Rows, rowsOf } from './compute.ts';
import type { FindingKind, FindingRow } from './finding.ts';
import { toldTogether } from './lagging.ts';
import { type Reading, readings } from './reading.ts';
import { alike } from './told-once.ts';
import { type Changed, isLookedAt } from './ways.ts';

/** By the key of a kind: all of it, or what is kept under some records. */
export type Again = Map<string, 'ALL' | ReadonlySet<string>>;

/** What a change concerns. Kinds that tell the same fact are asked for the same records, so that it is told once. */
export async function againAfter(changed: readonly Changed[], around: Around): Promise<Again> {
  const again: Again = new Map();
  for (const reading of readings()) {
    for (const kind of reading.kinds) {
      const of = await concerned(kind, changed, around);
      if (of === 'ALL' || of.size > 0) again.set(kind.key, canAskSome(reading, kind) ? of : 'ALL');
    }
    // Kinds that are held whole are told apart from what is held.
    for (const keys of alike(reading.kinds).filter(([key = '']) => !toldTogether().has(key))) {
      const asked = keys.flatMap((key) => again.get(key) ?? []);
      if (asked.length === 0) continue;
      const of = asked.includes('ALL') ? 'ALL' : new Set(asked.flatMap((some) => [...some]));
      for (const key of keys) again.set(key, of);
    }
  }
  return again;
}

async function concerned(
  { dependsOn, keptUp }: FindingKind,
  changed: readonly Changed[],
  around: Around,
): Promise<'ALL' | ReadonlySet<string>> {
  const looked = changed.filter((each) => {
    const parts = dependsOn[each.kind];
    return parts !== undefined && isLookedAt(each, parts);
  });
  const found = new Set<string>();
  for (const [kind, some] of Map.groupBy(looked, (each) => each.kind)) {
    const ways = keptUp?.ways[kind];
    if (!ways) return 'ALL';
    for (const way of ways) {
      const ids = await way(some, around);
      if (!ids) return 'ALL';
      for (const id of ids) found.add(id);
    }
  }
  return keptUp?.isWhole && found.size > 0 ? 'ALL' : found;
}

const canAskSome = ({ some = [] }: Reading, { key, query }: FindingKind): boolean =>
  query?.some !== undefined || some.some(({ kinds }) => kinds.includes(key));

/** What is found now of what is asked again. */
export async function findAgain(again: Again, around: Around, computing: Computing): Promise<Rows> {
  const fresh = new Map<string, readonly FindingRow[]>();
  for (const reading of readings()) {
    const whole = new Set(reading.kinds.flatMap(({ key }) => (again.get(key) === 'ALL' ? [key] : [])));
    if (whole.size > 0)
      for (const [key, rows] of await rowsOf(reading, whole, computing)) fresh.set(key, rows);
    await findSome(reading, again, { around, computing, fresh });
  }
  return fresh;
}

type Finding = { around: Around; computing: Computing; fresh: Map<string, readonly FindingRow[]> };

async function findSome(reading: Reading, again: Again, { around, computing, fresh }: Finding) {
  const { database, snapshot, today, hidden } = computing;
  const of = (only: readonly string[]) => ({
    ...{ ecosystem: snapshot.ecosystem.id, today, hidden, only: [...only] },
  });
  const idsOf = (key: string) => {
    const ids = again.get(key);
    return ids === undefined || ids === 'ALL' ? [] : [...ids];
  };
  await inTurn(reading.kinds, async ({ key, query }) => {
    const ids = idsOf(key);
    if (query?.some && ids.length > 0) fresh.set(key, await query.some(database, of(ids)));
  });
  for (const { kinds, find } of reading.some ?? []) {
    const ids = kinds.flatMap(idsOf);
    if (ids.length === 0) continue;
    const found = await find(database, around, of([...new Set(ids)]));
    for (const key of kinds) if (again.get(key) !== 'ALL') fresh.set(key, found[key] ?? []);
  }
}
