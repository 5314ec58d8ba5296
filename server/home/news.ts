/**
 * What changed in ecosystems since somebody looked at them last, in few words: how many of which kind came, changed and went, as
 * far as they may see these (the rule of `server/history/told.ts`). Elements are named; other records are counted, since what these
 * are called may name what is hidden.
 */
import { type Seen, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { statesTold } from '../history/told.ts';
import { kindOfId } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import type { Database } from '../neo4j/database.ts';
import { idsInSight } from '../write/sight.ts';
import { type HomeNewsRow, homeNews } from './home.queries.ts';

export const WAYS = ['CAME', 'CHANGED', 'WENT'] as const;
export type Way = (typeof WAYS)[number];

/** Records of one kind to which the same happened. */
export type News = { way: Way; kind: string; count: number; named: Named[] };
type Named = { id: string; name: string; nameFr: string | null };

/** What happened to a record from the first change to the last. */
type Moved = { id: string; kind: string; before: RecordState | undefined; after: RecordState | undefined };

/** So many changes of an ecosystem are looked at, the last ones. */
export const LOOKED_AT = 100;
/** So many of a kind are named. */
const NAMED = 3;

export type Since = { id: string; since: number; settings: Readonly<Record<string, unknown>> };
export type Told = { news: News[]; isMore: boolean };

/** By the id of each ecosystem; one of which there is nothing to tell is left out. */
export async function newsOf(
  database: Database,
  viewer: Viewer,
  ecosystems: readonly Since[],
): Promise<Map<string, Told>> {
  if (ecosystems.length === 0) return new Map();
  const asked = ecosystems.map(({ id, since }) => ({ id, since }));
  const rows = await database.readLatest(homeNews, { asked, limit: LOOKED_AT + 1 });
  const told = await Promise.all(
    rows.map(async ({ ecosystem, changes }): Promise<[string, Told]> => {
      const settings = ecosystems.find(({ id }) => id === ecosystem)?.settings ?? {};
      const moved = movedIn(changes.slice(0, LOOKED_AT));
      const seen = await seenOf(database, moved, settings, seesOf(viewer, ecosystem));
      return [ecosystem, { news: inGroups(moved, seen), isMore: changes.length > LOOKED_AT }];
    }),
  );
  return new Map(told.filter(([, { news }]) => news.length > 0));
}

/** Changes, the newest first, put together record by record; what came and went meanwhile has not changed anything. */
function movedIn(changes: HomeNewsRow['changes']): Moved[] {
  const moved = new Map<string, Moved>();
  for (const { kind, record, before, after } of changes) {
    if (kind === 'Import') {
      for (const id of after ? (JSON.parse(after) as string[]) : [])
        if (!moved.has(id)) moved.set(id, importedAs(id));
      continue;
    }
    const known = moved.get(record);
    moved.set(record, {
      ...{ id: record, kind, before: stateIn(before) },
      after: known ? known.after : stateIn(after),
    });
  }
  return [...moved.values()].filter(({ before, after }) => before || after);
}

/** What an import made is known by its id alone. */
function importedAs(id: string): Moved {
  const kind = kindOfId(id)?.name ?? '';
  return { id, kind, before: undefined, after: { id, kind, properties: IMPORTED, refs: {} } };
}

const IMPORTED = {};

/** Of how these were and are, what somebody may be told; what was imported is looked for where it stands now. */
async function seenOf(
  database: Database,
  moved: readonly Moved[],
  settings: Since['settings'],
  seen: Seen,
): Promise<ReadonlySet<RecordState>> {
  const states = moved.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  if (seen === true) return new Set(states);
  const [imported, told] = [
    states.filter(({ properties }) => properties === IMPORTED),
    states.filter(({ properties }) => properties !== IMPORTED),
  ];
  const [there, known] = await Promise.all([
    idsInSight(
      database,
      imported.map(({ id }) => id),
      seen,
    ),
    statesTold(database, told, settings, seen),
  ]);
  return new Set([...known, ...imported.filter(({ id }) => there.has(id))]);
}

const stateIn = (json: string | null | undefined): RecordState | undefined =>
  json ? (JSON.parse(json) as RecordState) : undefined;

/** What somebody sees now came or changed; what they saw and see no more went, whether it is gone or hidden. */
function wayOf({ before, after }: Moved, seen: ReadonlySet<RecordState>): Way | undefined {
  const [was, is] = [before && seen.has(before), after && seen.has(after)];
  if (is) return was ? 'CHANGED' : 'CAME';
  return was ? 'WENT' : undefined;
}

function inGroups(moved: readonly Moved[], seen: ReadonlySet<RecordState>): News[] {
  const groups = new Map<string, News>();
  for (const each of moved) {
    const way = wayOf(each, seen);
    if (!way) continue;
    const { id, kind } = each;
    const group = groups.get(`${way} ${kind}`) ?? { way, kind, count: 0, named: [] };
    groups.set(`${way} ${kind}`, group);
    group.count += 1;
    const { name, nameFr } = (each.after ?? each.before)?.properties ?? {};
    const isNamed = kindOf(kind).isElement && typeof name === 'string' && group.named.length < NAMED;
    if (isNamed) group.named.push({ id, name, nameFr: typeof nameFr === 'string' ? nameFr : null });
  }
  const rank = ({ way, kind }: News) => (kindOf(kind).isElement ? 0 : 10) + WAYS.indexOf(way);
  return [...groups.values()].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}
