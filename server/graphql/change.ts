/** What every mutation shares: one execution per key, versions compared inside the transaction, known refusals. */
import { createHash, randomUUID } from 'node:crypto';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import type { Query } from '../neo4j/query.ts';
import type { Context } from './context.ts';

type Keyed = { idempotencyKey?: string | null | undefined };

/**
 * Runs one write. `settle` gets the only row and returns what is kept and answered; it throws to undo the write.
 * No row at all means that the thing, or its ecosystem, does not exist.
 */
export async function change<P, R, A>(
  { database, viewer, loaders }: Context,
  query: Query<P, R>,
  params: P,
  input: Keyed,
  settle: (row: R) => A,
): Promise<A> {
  const { idempotencyKey, ...rest } = input;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([query.name, rest]))
    .digest('hex')
    .slice(0, 32);
  const key = `${viewer.name}:${idempotencyKey ?? randomUUID()}`;
  const answer = await database.write(query, params, { key, fingerprint }, ([row]) => {
    if (row === undefined) throw new NotFound('There is no such thing here: it may have been removed.');
    return settle(row);
  });
  // Another change of the same request must not read what this one has replaced.
  for (const loader of Object.values(loaders)) loader.clearAll();
  return answer;
}

/** Throws `Conflict` with both versions unless the writer had seen the version that it replaces. */
export function requireVersion(
  before: { version: number; updatedBy: string },
  input: { version: number },
): void {
  if (before.version === input.version) return;
  throw new Conflict(
    `Somebody changed this since you opened it (you had version ${input.version}, it is now ${before.version}): look at both and choose.`,
    { yours: input, current: before },
  );
}

/** Throws when an id was given and nothing in this ecosystem has it. */
export function requireFound(id: string | null | undefined, found: unknown, path: string): void {
  if (id && !found)
    throw new Invalid(`${path} names no place of this ecosystem.`, [
      { path, message: 'an id of this ecosystem' },
    ]);
}

const NOT_PROPERTIES = ['id', 'version', 'ecosystem', 'idempotencyKey'];
const LISTS = new Set(['otherNames', 'tags']);
const NEVER_EMPTY = new Set([
  'name',
  'kind',
  'status',
  'state',
  'hashtag',
  'slug',
  'language',
  'type',
  'direction',
]);

/**
 * The given fields of an input, as properties to set: trimmed, null where cleared, without those that are no property.
 * Undefined means "leave as it is". Throws `Invalid` when a field that must have a value is cleared.
 */
export function changesOf<I extends object>(
  input: I,
  ...without: (keyof I & string)[]
): Record<string, unknown> {
  const left = new Set([...NOT_PROPERTIES, ...without]);
  const given = Object.entries(input).filter(([name, value]) => !left.has(name) && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, toProperty(name, value)]));
}

function toProperty(name: string, value: unknown): unknown {
  if (LISTS.has(name)) return ((value ?? []) as string[]).map((item) => item.trim());
  const property = typeof value === 'string' ? value.trim() || null : value;
  if (property === null && NEVER_EMPTY.has(name)) {
    throw new Invalid(`${name} cannot be empty.`, [{ path: name, message: 'a value' }]);
  }
  return property;
}
