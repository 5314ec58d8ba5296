/**
 * What of an ecosystem is hidden from an audience: the ids of all such records, of every kind. Readings are worked out as
 * if these did not exist: their query files leave out what is in `$hidden`, and ask nothing else about who sees what.
 */
import { createHash } from 'node:crypto';
import { type Audience, seesAs, visible } from '../access/sees.ts';
import { Unavailable } from '../errors.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, join, name } from '../kind/cypher.ts';
import { type Kind, kinds, type Sees } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import type { Reader } from '../neo4j/database.ts';
import { is, TIMEOUTS } from '../neo4j/query.ts';
import { matched } from './compile.ts';
import { readRevision } from './read.queries.ts';

export type Hidden = {
  ids: readonly string[];
  /** The same as a map, which queries take: a list of another length would be another plan. */
  named: Record<string, true>;
  /** The same for the same records, whatever audience they are hidden from. */
  mark: string;
};

export const NOTHING_HIDDEN: Hidden = { ids: [], named: {}, mark: '' };

/** How often it is read again when something is hidden meanwhile. */
const TRIES = 3;

/** The records of an ecosystem, named by its id, that an audience may not see. */
export async function hiddenFrom(database: Reader, ecosystem: string, audience: Audience): Promise<Hidden> {
  const seen = seesAs(audience);
  if (seen === true) return NOTHING_HIDDEN;
  const text = hiddenText(given(ecosystem, 'ecosystem'), given(seen, 'sees'));
  const rows = await database.read(...composed<{ id: string }>(text, HIDDEN));
  if (rows.length === 0) return NOTHING_HIDDEN;
  const ids = rows.map(({ id }) => id).sort();
  const named = Object.fromEntries(ids.map((id) => [id, true as const]));
  return { ids, named, mark: createHash('sha1').update(ids.join(' ')).digest('base64url') };
}

/**
 * Reads something as if what is hidden from an audience did not exist. Where the ecosystem was changed meanwhile, it is read again when
 * more is hidden afterwards than was before: what was made, or hidden, meanwhile may be in it. Throws `Unavailable` when that goes on and on.
 */
export async function readAs<A>(
  database: Reader,
  { ecosystem, audience }: { ecosystem: string; audience: Audience },
  read: (hidden: Hidden) => Promise<A>,
): Promise<A> {
  if (seesAs(audience) === true) return read(NOTHING_HIDDEN);
  let revision = await revisionOf(database, ecosystem);
  let hidden = await hiddenFrom(database, ecosystem, audience);
  for (let tries = 1; tries <= TRIES; tries++) {
    const found = await read(hidden);
    const now = await revisionOf(database, ecosystem);
    if (now === revision) return found;
    revision = now;
    const after = await hiddenFrom(database, ecosystem, audience);
    if (isPartOf(after, hidden)) return found;
    hidden = after;
  }
  throw new Unavailable(sentence('reading.changing'), 3);
}

/** Every change of who sees what raises it. */
async function revisionOf(database: Reader, ecosystem: string): Promise<number | undefined> {
  const [row] = await database.read(readRevision, { id: ecosystem });
  return row?.revision;
}

function isPartOf(some: Hidden, all: Hidden): boolean {
  if (some.mark === all.mark) return true;
  const known = new Set(all.ids);
  return some.ids.every((id) => known.has(id));
}

function hiddenText(ecosystem: Cypher, sees: Sees): Cypher {
  const n = name('n');
  const each = kinds().flatMap((kind) => {
    const conditions = visible(kind, n, sees);
    return conditions.length === 0 ? [] : [hiddenOf(kind, n, { ecosystem, conditions })];
  });
  return each.length === 0 ? cypher`UNWIND [] AS id RETURN id` : join(each, cypher`\nUNION ALL\n`);
}

function hiddenOf(
  { name: kind }: Kind,
  n: Cypher,
  { ecosystem, conditions }: { ecosystem: Cypher; conditions: readonly Cypher[] },
): Cypher {
  // Every record has a number; saying so lets the index on both serve.
  return cypher`MATCH ${matched(kind, n, cypher`{ecosystem: ${ecosystem}}`)}
WHERE n.number IS NOT NULL AND NOT (${join(conditions, cypher` AND `)})
RETURN n.id AS id`;
}

const HIDDEN = {
  name: 'read/hidden',
  access: 'read',
  timeout: TIMEOUTS.analysis,
  columns: { id: is.string },
} as const;
